#include "widgets/reply/replyruleswindow.h"

#include <algorithm>
#include <utility>

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

#include "core/payload/visibletext.h"
#include "widgets/format.h"
#include "widgets/reply/rulelistmodel.h"
#include "widgets/reply/rulespane.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool areSame(const RuleText &one, const RuleText &other)
{
    return one.rules() == other.rules() && one.limit() == other.limit();
}

} // namespace

ReplyRulesWindow::ReplyRulesWindow(const MessageRows &rows, QWidget *parent)
    : QDialog(parent)
    , m_owner(new QComboBox(this))
    , m_state(makeLabel("ruleState", this))
    , m_raw(makeLabel("ruleRaw", this))
    , m_pane(new RulesPane(rows, this))
    , m_file(makeLabel("ruleFile", this))
    , m_trouble(makeLabel("ruleTrouble", this))
    , m_open(makeButton("ruleOpen", tr("&Open…")))
    , m_save(makeButton("ruleSave", tr("&Save…")))
    , m_noRules(makeButton("ruleNone", tr("No ru&les")))
    , m_apply(makeButton("ruleApply", tr("Appl&y")))
{
    setObjectName(u"replyRules"_s);
    setWindowTitle(tr("Reply rules"));
    m_owner->setObjectName(u"ruleOwner"_s);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    m_owner->setMinimumContentsLength(36);
    m_owner->setAccessibleName(tr("Whose rules these are"));
    m_raw->setText(tr("The lens is Raw chunks: a message may be any piece of what was sent. Choose a lens, so that rules see whole messages."));
    m_apply->setDefault(true);
    m_apply->setToolTip(tr("These rules answer from now on"));
    m_noRules->setToolTip(tr("Nothing answers by rules any more"));
    place();
    connectParts();
    setTrouble({});
    setRaw(false);
    setDraft({});
}

QPushButton *ReplyRulesWindow::makeButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

void ReplyRulesWindow::place()
{
    auto *owner = new QHBoxLayout;
    auto *of = new QLabel(tr("Rules o&f"), this);
    of->setTextFormat(Qt::PlainText);
    of->setBuddy(m_owner);
    owner->addWidget(of);
    owner->addWidget(m_owner);
    owner->addSpacing(8);
    owner->addWidget(m_state, 1);
    auto *files = new QHBoxLayout;
    files->addWidget(m_file, 1);
    files->addWidget(m_open);
    files->addWidget(m_save);
    auto *ends = new QHBoxLayout;
    auto *close = makeButton("ruleClose", tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    ends->addWidget(m_noRules);
    ends->addStretch(1);
    ends->addWidget(m_apply);
    ends->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->addLayout(owner);
    all->addWidget(m_raw);
    all->addWidget(m_pane, 1);
    all->addLayout(files);
    all->addWidget(m_trouble);
    all->addLayout(ends);
    constexpr QSize frame(0, 40); // that the desktop puts around it
    resize(QSize(820, 620).boundedTo(screen()->availableSize() - frame));
}

void ReplyRulesWindow::connectParts()
{
    connect(m_owner, &QComboBox::activated, this,
        [this](int index) { Q_EMIT ownerChosen(m_owner->itemData(index).value<RuleOwner>()); });
    connect(m_pane, &RulesPane::edited, this, &ReplyRulesWindow::showState);
    connect(m_open, &QPushButton::clicked, this, &ReplyRulesWindow::openRequested);
    connect(m_save, &QPushButton::clicked, this, &ReplyRulesWindow::saveRequested);
    connect(m_apply, &QPushButton::clicked, this, &ReplyRulesWindow::applyRequested);
    connect(m_noRules, &QPushButton::clicked, this, [this] {
        const RuleDraft removed = draft();
        Q_EMIT removeRequested();
        setDraft({});
        m_removed = removed;
        showState();
    });
    connect(m_pane, &RulesPane::restoreRequested, this, [this] {
        RuleDraft back = std::exchange(m_removed, {});
        std::ranges::fill(back.origins, -1);
        setDraft(back);
    });
}

void ReplyRulesWindow::setChoices(const std::vector<Choice> &choices, const RuleOwner &current)
{
    m_owner->clear();
    for (const Choice &choice : choices) {
        m_owner->addItem(safeText(choice.name, 60), QVariant::fromValue(choice.owner));
        if (choice.owner == current)
            m_owner->setCurrentIndex(m_owner->count() - 1);
    }
    const bool hasOwner = !choices.empty();
    m_owner->setEnabled(choices.size() > 1);
    if (!hasOwner)
        m_owner->addItem(tr("nothing: select a listener or a connection"));
    for (QWidget *part : std::initializer_list<QWidget *> {m_pane, m_open})
        part->setEnabled(hasOwner);
    showState();
}

const RuleDraft &ReplyRulesWindow::draft() const
{
    return m_pane->model().draft();
}

const RuleDryRun &ReplyRulesWindow::dryRun() const
{
    return m_pane->dryRun();
}

void ReplyRulesWindow::setDraft(const RuleDraft &draft)
{
    m_removed = {};
    m_pane->setDraft(draft);
    showState();
}

void ReplyRulesWindow::setOrigins()
{
    m_pane->model().setOrigins();
}

void ReplyRulesWindow::setFile(const QString &path, const QString &inFile)
{
    m_pane->model().setFile(path, inFile);
    showState();
}

void ReplyRulesWindow::setApplied(const RuleText *applied, bool isOn)
{
    m_hasApplied = applied != nullptr;
    m_applied = applied ? *applied : RuleText();
    m_isOn = isOn;
    showState();
}

void ReplyRulesWindow::setHits(const std::vector<qint64> &hits)
{
    m_pane->model().setHits(hits);
}

void ReplyRulesWindow::setRaw(bool raw)
{
    m_raw->setVisible(raw);
}

void ReplyRulesWindow::setMessage(const Message &message)
{
    m_pane->setMessage(message);
}

void ReplyRulesWindow::setTrouble(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

void ReplyRulesWindow::showState()
{
    const bool hasOwner = m_pane->isEnabled();
    const int faulty = m_pane->model().firstFaulty();
    const bool isEmpty = draft().text.isEmpty();
    const bool isApplied = m_hasApplied && areSame(draft().text, m_applied);
    QString state;
    if (faulty >= 0)
        state = tr("Rule %1 has a fault: nothing can be applied.").arg(faulty + 1);
    else if (m_hasApplied && m_isOn)
        state = isApplied ? tr("These rules answer.") : tr("Changed. The rules of before answer until you apply these.");
    else if (m_hasApplied)
        state = tr("Off: another reply is chosen. Apply switches them on.");
    else if (!isEmpty)
        state = tr("Not applied: nothing answers by these yet.");
    m_state->setText(state);
    m_apply->setEnabled(hasOwner && faulty < 0 && !(isApplied && m_isOn) && (m_hasApplied || !isEmpty));
    m_noRules->setEnabled(hasOwner && (m_hasApplied || !isEmpty));
    m_save->setEnabled(hasOwner && faulty < 0 && !isEmpty);
    m_pane->setRestorable(!m_removed.text.isEmpty());
    const QString name = safeText(QFileInfo(draft().path).fileName());
    m_file->setText(draft().path.isEmpty() ? (isEmpty ? QString() : tr("In no file"))
            : draft().isAsInFile()         ? tr("As in %1").arg(name)
                                           : tr("From %1, changed since").arg(name));
    m_file->setToolTip(safeToolTip(draft().path));
}

} // namespace wirelark
