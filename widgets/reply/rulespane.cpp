#include "widgets/reply/rulespane.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

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

RulesPane::RulesPane(const MessageRows &rows, QWidget *parent)
    : QWidget(parent)
    , m_model(new RuleListModel(this))
    , m_dryRun(new RuleDryRun(rows, this))
    , m_pause(new QTimer(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new RuleTable(*m_model, this))
    , m_add(makeButton("ruleAdd", tr("&Add rule"), u"Ins"_s))
    , m_addFirst(makeButton("ruleAddFirst", tr("&Add rule")))
    , m_duplicate(makeButton("ruleDuplicate", tr("D&uplicate"), u"Ctrl+Ins"_s))
    , m_remove(makeButton("ruleRemove", tr("&Remove"), u"Del"_s))
    , m_up(makeButton("ruleUp", tr("U&p"), u"Ctrl+Up"_s))
    , m_down(makeButton("ruleDown", tr("Dow&n"), u"Ctrl+Down"_s))
    , m_editor(new RuleEditor(this))
    , m_runsDry(new QCheckBox(tr("&Dry run over the log"), this))
    , m_dryState(new QLabel(this))
    , m_try(new RuleTry(rows.journal(), this))
    , m_limit(new RuleLimit(this))
    , m_restore(makeButton("ruleRestore", tr("&Bring the rules back")))
{
    m_runsDry->setObjectName(u"ruleDryRun"_s);
    m_runsDry->setToolTip(tr("Asks of every incoming message that the log shows which rule would answer it. Nothing is sent."));
    m_dryState->setObjectName(u"ruleDryState"_s);
    m_dryState->setTextFormat(Qt::PlainText);
    m_pause->setSingleShot(true);
    m_pause->setInterval(200ms);
    auto *nothing = new QWidget(m_pages);
    placeNothing(nothing);
    m_pages->addWidget(nothing);
    auto *rules = new QWidget(m_pages);
    placeRules(rules);
    m_pages->addWidget(rules);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectParts();
    setRestorable(false);
    setDraft({});
}

QPushButton *RulesPane::makeButton(const char *name, const QString &text, const QString &key)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    if (!key.isEmpty())
        button->setToolTip(QKeySequence(key).toString(QKeySequence::NativeText));
    return button;
}

void RulesPane::placeNothing(QWidget *place)
{
    auto *words = new QLabel(tr("No rule. With Echo on, every message is sent back."), place);
    words->setObjectName(u"ruleEmpty"_s);
    words->setTextFormat(Qt::PlainText);
    words->setAlignment(Qt::AlignCenter);
    auto *rows = new QVBoxLayout(place);
    rows->setSpacing(8);
    rows->addStretch(1);
    rows->addWidget(words);
    rows->addWidget(m_addFirst, 0, Qt::AlignHCenter);
    rows->addWidget(m_restore, 0, Qt::AlignHCenter);
    rows->addStretch(1);
}

// The table and what belongs to its current row.
void RulesPane::placeRules(QWidget *place)
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
    rows->addSpacing(4);
    rows->addWidget(m_editor);
    rows->addWidget(m_try);
    rows->addSpacing(4);
    rows->addWidget(m_limit);
}

void RulesPane::connectParts()
{
    connect(m_table, &RuleTable::currentRowChanged, this, &RulesPane::showCurrent);
    connect(m_table, &RuleTable::insertRequested, this, &RulesPane::add);
    connect(m_table, &RuleTable::duplicateRequested, this, &RulesPane::duplicate);
    connect(m_table, &RuleTable::removeRequested, this, &RulesPane::remove);
    connect(m_table, &RuleTable::moveRequested, this, &RulesPane::move);
    connect(m_add, &QPushButton::clicked, this, &RulesPane::add);
    connect(m_addFirst, &QPushButton::clicked, this, &RulesPane::add);
    connect(m_duplicate, &QPushButton::clicked, this, &RulesPane::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &RulesPane::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_model, &RuleListModel::edited, this, &RulesPane::onEdited);
    connect(m_editor, &RuleEditor::edited, this, [this](const Rule &rule) {
        if (m_table->currentRow() >= 0)
            m_model->setRule(m_table->currentRow(), rule);
    });
    connect(m_limit, &RuleLimit::edited, m_model, &RuleListModel::setLimit);
    connect(m_pause, &QTimer::timeout, this, &RulesPane::tryRules);
    connect(m_runsDry, &QCheckBox::toggled, m_dryRun, &RuleDryRun::setOn);
    connect(m_dryRun, &RuleDryRun::changed, this, &RulesPane::showDryRun);
    connect(m_restore, &QPushButton::clicked, this, &RulesPane::restoreRequested);
}

void RulesPane::setDraft(const RuleDraft &draft)
{
    m_model->setDraft(draft);
    m_limit->setLimit(draft.text.limit());
    if (!draft.text.isEmpty())
        m_table->setCurrentRow(0);
    m_pages->setCurrentIndex(draft.text.isEmpty() ? 0 : 1);
    showCurrent();
    tryRules();
}

void RulesPane::setMessage(const Message &message)
{
    m_try->setMessage(message);
}

void RulesPane::setRestorable(bool restorable)
{
    m_restore->setVisible(restorable);
}

void RulesPane::add()
{
    const int row = m_table->currentRow() + 1;
    Rule rule;
    rule.when = Rule::When::Text;
    m_model->insertRule(row, rule);
    m_table->setCurrentRow(row);
    m_editor->focusCondition();
}

void RulesPane::duplicate()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const Rule same = m_model->rule(row);
    m_model->insertRule(row + 1, same);
    m_table->setCurrentRow(row + 1);
}

void RulesPane::remove()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_model->removeRule(row);
    m_table->setCurrentRow(row);
    showCurrent();
}

void RulesPane::move(int by)
{
    const int to = m_table->currentRow() + by;
    if (m_table->currentRow() >= 0 && to >= 0 && to < m_model->rowCount())
        m_model->moveRule(m_table->currentRow(), to);
}

void RulesPane::showCurrent()
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

void RulesPane::onEdited()
{
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    showCurrent();
    m_try->setRules(nullptr);
    m_pause->start();
    Q_EMIT edited();
}

// Rules with a fault among them are not asked: what they would do is not known.
void RulesPane::tryRules()
{
    m_pause->stop();
    const ParsedRules parsed = RuleSet::parse(m_model->draft().text.toString());
    const auto *rules = std::get_if<RuleSet>(&parsed);
    const auto shared = rules && m_model->firstFaulty() < 0 ? std::make_shared<const RuleSet>(*rules) : nullptr;
    m_try->setRules(shared);
    m_dryRun->setRules(shared);
}

void RulesPane::showDryRun()
{
    m_dryState->setVisible(m_dryRun->isOn());
    m_table->setColumnHidden(RuleListModel::WouldFire, !m_dryRun->isOn());
    if (!m_dryRun->isOn() || !m_dryRun->hasRules()) {
        m_dryState->setText(tr("A rule has a fault: nothing is counted."));
        return m_model->setFired({});
    }
    const RuleTally &tally = m_dryRun->tally();
    m_model->setFired(tally.fired());
    const QString counts = tr("Incoming messages: %1, would be answered: %2, not: %3.")
                               .arg(formatCount(tally.messages()), formatCount(tally.messages() - tally.unanswered()),
                                   formatCount(tally.unanswered()));
    m_dryState->setText(m_dryRun->isComplete() ? counts : tr("%1 Counting, %2 %…").arg(counts).arg(m_dryRun->progress()));
}

void RulesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_dryRun->setOn(m_runsDry->isChecked());
    QWidget *first = m_pages->currentIndex() == 1 ? static_cast<QWidget *>(m_table) : m_addFirst;
    first->setFocus(Qt::OtherFocusReason);
}

// Nobody sees what it would count.
void RulesPane::hideEvent(QHideEvent *event)
{
    m_dryRun->setOn(false);
    QWidget::hideEvent(event);
}

} // namespace wirelark
