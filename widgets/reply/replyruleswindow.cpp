#include "widgets/reply/replyruleswindow.h"

#include <algorithm>
#include <utility>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include "core/payload/visibletext.h"
#include "core/timeline/messagerows.h"
#include "widgets/format.h"
#include "widgets/reply/ruledryrun.h"
#include "widgets/reply/ruleeditor.h"
#include "widgets/reply/rulelimit.h"
#include "widgets/reply/rulelistmodel.h"
#include "widgets/reply/ruletable.h"
#include "widgets/reply/ruletry.h"

namespace wirelark {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
    , m_model(new RuleListModel(this))
    , m_dryRun(new RuleDryRun(rows, this))
    , m_pause(new QTimer(this))
    , m_owner(new QComboBox(this))
    , m_state(makeLabel("ruleState", this))
    , m_raw(makeLabel("ruleRaw", this))
    , m_pages(new QStackedWidget(this))
    , m_table(new RuleTable(*m_model, this))
    , m_add(makeButton("ruleAdd", tr("&Add rule"), u"Ins"_s))
    , m_duplicate(makeButton("ruleDuplicate", tr("D&uplicate"), u"Ctrl+Ins"_s))
    , m_remove(makeButton("ruleRemove", tr("&Remove"), u"Del"_s))
    , m_up(makeButton("ruleUp", tr("U&p"), u"Ctrl+Up"_s))
    , m_down(makeButton("ruleDown", tr("Dow&n"), u"Ctrl+Down"_s))
    , m_editor(new RuleEditor(this))
    , m_runsDry(new QCheckBox(tr("&Dry run over the log"), this))
    , m_dryState(makeLabel("ruleDryState", this))
    , m_try(new RuleTry(rows.journal(), this))
    , m_limit(new RuleLimit(this))
    , m_file(makeLabel("ruleFile", this))
    , m_trouble(makeLabel("ruleTrouble", this))
    , m_open(makeButton("ruleOpen", tr("&Open…")))
    , m_save(makeButton("ruleSave", tr("&Save…")))
    , m_noRules(makeButton("ruleNone", tr("No ru&les")))
    , m_restore(makeButton("ruleRestore", tr("&Bring the rules back")))
    , m_apply(makeButton("ruleApply", tr("Appl&y")))
{
    setObjectName(u"replyRules"_s);
    setWindowTitle(tr("Reply rules"));
    m_owner->setObjectName(u"ruleOwner"_s);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->setAccessibleName(tr("Whose rules these are"));
    m_runsDry->setObjectName(u"ruleDryRun"_s);
    m_runsDry->setToolTip(tr("Asks of every incoming message that the log shows which rule would answer it. Nothing is sent."));
    m_raw->setText(tr("The lens is Raw: a message may be any piece of what was sent. Choose a lens, so that rules see whole messages."));
    m_apply->setDefault(true);
    m_apply->setToolTip(tr("These rules answer from now on"));
    m_noRules->setToolTip(tr("Nothing answers by rules any more"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(200ms);
    place();
    connectParts();
    setTrouble({});
    setRaw(false);
    setDraft({});
}

QPushButton *ReplyRulesWindow::makeButton(const char *name, const QString &text, const QString &key)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    if (!key.isEmpty())
        button->setToolTip(QKeySequence(key).toString(QKeySequence::NativeText));
    return button;
}

// The table and what belongs to its current row.
void ReplyRulesWindow::placeRules(QWidget *place)
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_duplicate, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_runsDry);
    auto *rows = new QVBoxLayout(place);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_table, 1);
    rows->addLayout(buttons);
    rows->addWidget(m_dryState);
    rows->addWidget(m_editor);
    rows->addWidget(m_try);
}

void ReplyRulesWindow::place()
{
    auto *owner = new QHBoxLayout;
    auto *of = new QLabel(tr("&Rules of"), this);
    of->setTextFormat(Qt::PlainText);
    of->setBuddy(m_owner);
    owner->addWidget(of);
    owner->addWidget(m_owner);
    owner->addSpacing(8);
    owner->addWidget(m_state, 1);

    auto *rules = new QWidget(m_pages);
    placeRules(rules);
    auto *nothing = new QWidget(m_pages);
    auto *empty = new QVBoxLayout(nothing);
    auto *words = makeLabel("ruleEmpty", nothing);
    words->setText(tr("No rule. With Echo on, every frame is sent back."));
    words->setAlignment(Qt::AlignCenter);
    auto *first = makeButton("ruleAddFirst", tr("&Add rule"));
    connect(first, &QPushButton::clicked, this, &ReplyRulesWindow::add);
    empty->addStretch(1);
    empty->addWidget(words);
    empty->addWidget(first, 0, Qt::AlignHCenter);
    empty->addWidget(m_restore, 0, Qt::AlignHCenter);
    empty->addStretch(1);
    m_pages->addWidget(nothing);
    m_pages->addWidget(rules);

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
    all->addWidget(m_pages, 1);
    all->addWidget(m_limit);
    all->addLayout(files);
    all->addWidget(m_trouble);
    all->addLayout(ends);
    resize(820, 620);
}

void ReplyRulesWindow::connectParts()
{
    connect(m_owner, &QComboBox::activated, this,
        [this](int index) { Q_EMIT ownerChosen(m_owner->itemData(index).value<RuleOwner>()); });
    connect(m_table, &RuleTable::currentRowChanged, this, &ReplyRulesWindow::showCurrent);
    connect(m_table, &RuleTable::insertRequested, this, &ReplyRulesWindow::add);
    connect(m_table, &RuleTable::duplicateRequested, this, &ReplyRulesWindow::duplicate);
    connect(m_table, &RuleTable::removeRequested, this, &ReplyRulesWindow::remove);
    connect(m_table, &RuleTable::moveRequested, this, &ReplyRulesWindow::move);
    connect(m_add, &QPushButton::clicked, this, &ReplyRulesWindow::add);
    connect(m_duplicate, &QPushButton::clicked, this, &ReplyRulesWindow::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &ReplyRulesWindow::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_model, &RuleListModel::edited, this, &ReplyRulesWindow::onEdited);
    connect(m_editor, &RuleEditor::edited, this, [this](const Rule &rule) {
        if (m_table->currentRow() >= 0)
            m_model->setRule(m_table->currentRow(), rule);
    });
    connect(m_limit, &RuleLimit::edited, m_model, &RuleListModel::setLimit);
    connect(m_pause, &QTimer::timeout, this, &ReplyRulesWindow::tryRules);
    connect(m_runsDry, &QCheckBox::toggled, m_dryRun, &RuleDryRun::setOn);
    connect(m_dryRun, &RuleDryRun::changed, this, &ReplyRulesWindow::showDryRun);
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
    connect(m_restore, &QPushButton::clicked, this, [this] {
        RuleDraft back = std::exchange(m_removed, {});
        std::ranges::fill(back.origins, -1);
        setDraft(back);
    });
}

void ReplyRulesWindow::setChoices(const std::vector<Choice> &choices, const RuleOwner &current)
{
    m_owner->clear();
    for (const Choice &choice : choices) {
        m_owner->addItem(safeText(choice.name), QVariant::fromValue(choice.owner));
        if (choice.owner == current)
            m_owner->setCurrentIndex(m_owner->count() - 1);
    }
    const bool hasOwner = !choices.empty();
    m_owner->setEnabled(choices.size() > 1);
    if (!hasOwner)
        m_owner->addItem(tr("nothing: select a listener or a connection"));
    for (QWidget *part : std::initializer_list<QWidget *> {m_pages, m_limit, m_open})
        part->setEnabled(hasOwner);
    showState();
}

const RuleDraft &ReplyRulesWindow::draft() const
{
    return m_model->draft();
}

void ReplyRulesWindow::setDraft(const RuleDraft &draft)
{
    m_removed = {};
    m_model->setDraft(draft);
    m_limit->setLimit(draft.text.limit());
    if (!draft.text.isEmpty())
        m_table->setCurrentRow(0);
    m_pages->setCurrentIndex(draft.text.isEmpty() ? 0 : 1);
    showCurrent();
    showState();
    tryRules();
}

void ReplyRulesWindow::setOrigins()
{
    m_model->setOrigins();
}

void ReplyRulesWindow::setFile(const QString &path, const QString &inFile)
{
    m_model->setFile(path, inFile);
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
    m_model->setHits(hits);
}

void ReplyRulesWindow::setRaw(bool raw)
{
    m_raw->setVisible(raw);
}

void ReplyRulesWindow::setMessage(const Message &message)
{
    m_try->setMessage(message);
}

void ReplyRulesWindow::setTrouble(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

void ReplyRulesWindow::add()
{
    const int row = m_table->currentRow() + 1;
    Rule rule;
    rule.when = Rule::When::Text;
    m_model->insertRule(row, rule);
    m_table->setCurrentRow(row);
    m_editor->focusCondition();
}

void ReplyRulesWindow::duplicate()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const Rule same = m_model->rule(row);
    m_model->insertRule(row + 1, same);
    m_table->setCurrentRow(row + 1);
}

void ReplyRulesWindow::remove()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_model->removeRule(row);
    m_table->setCurrentRow(row);
    showCurrent();
}

void ReplyRulesWindow::move(int by)
{
    const int to = m_table->currentRow() + by;
    if (m_table->currentRow() >= 0 && to >= 0 && to < m_model->rowCount())
        m_model->moveRule(m_table->currentRow(), to);
}

void ReplyRulesWindow::showCurrent()
{
    const int row = m_table->currentRow();
    const bool hasRule = row >= 0 && row < m_model->rowCount();
    m_editor->setEnabled(hasRule);
    m_editor->setRule(hasRule ? m_model->rule(row) : Rule(), hasRule ? m_model->offence(row) : std::nullopt);
    for (QPushButton *button : {m_duplicate, m_remove})
        button->setEnabled(hasRule);
    m_up->setEnabled(hasRule && row > 0);
    m_down->setEnabled(hasRule && row + 1 < m_model->rowCount());
}

void ReplyRulesWindow::onEdited()
{
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    showCurrent();
    showState();
    m_try->setRules(nullptr);
    m_pause->start();
}

// Rules with a fault among them are not asked: what they would do is not known.
void ReplyRulesWindow::tryRules()
{
    m_pause->stop();
    const ParsedRules parsed = RuleSet::parse(draft().text.toString());
    const auto *rules = std::get_if<RuleSet>(&parsed);
    const auto shared = rules && m_model->firstFaulty() < 0 ? std::make_shared<const RuleSet>(*rules) : nullptr;
    m_try->setRules(shared);
    m_dryRun->setRules(shared);
}

void ReplyRulesWindow::showDryRun()
{
    m_dryState->setVisible(m_dryRun->isOn());
    if (!m_dryRun->isOn() || !m_dryRun->hasRules()) {
        m_dryState->setText(tr("A rule has a fault: nothing is counted."));
        return m_model->setFired({});
    }
    const RuleTally &tally = m_dryRun->tally();
    m_model->setFired(tally.fired());
    const QString counts = tr("Of %1 incoming messages %2 would be answered, %3 not.")
                               .arg(formatCount(tally.messages()), formatCount(tally.messages() - tally.unanswered()),
                                   formatCount(tally.unanswered()));
    m_dryState->setText(m_dryRun->isComplete() ? counts : tr("%1 Counting, %2 %…").arg(counts).arg(m_dryRun->progress()));
}

void ReplyRulesWindow::showState()
{
    const bool hasOwner = m_pages->isEnabled();
    const int faulty = m_model->firstFaulty();
    const bool isEmpty = draft().text.isEmpty();
    const bool isApplied = m_hasApplied && areSame(draft().text, m_applied);
    QString state;
    if (faulty >= 0)
        state = tr("Rule %1 has a fault: it cannot be applied.").arg(faulty + 1);
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
    m_restore->setVisible(!m_removed.text.isEmpty());
    const QString name = safeText(QFileInfo(draft().path).fileName());
    m_file->setText(draft().path.isEmpty() ? (isEmpty ? QString() : tr("In no file"))
            : draft().isAsInFile()         ? tr("As in %1").arg(name)
                                           : tr("From %1, changed since").arg(name));
    m_file->setToolTip(safeToolTip(draft().path));
}

void ReplyRulesWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_dryRun->setOn(m_runsDry->isChecked());
}

// Nobody sees what it would count.
void ReplyRulesWindow::hideEvent(QHideEvent *event)
{
    m_dryRun->setOn(false);
    QDialog::hideEvent(event);
}

} // namespace wirelark
