#include "app/replyrulecontrol.h"

#include <algorithm>
#include <numeric>

#include <QAction>
#include <QFileDialog>

#include "app/desk.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionwords.h"
#include "widgets/log/logview.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/workspace.h"

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr size_t mostChoices = 50; // more cannot be chosen from; who wants another one selects it

RuleDraft draftOf(const WrittenRules &written)
{
    RuleDraft draft {.text = written.text, .origins = {}, .path = written.path, .inFile = {}};
    draft.origins.resize(written.text.lines().size());
    std::iota(draft.origins.begin(), draft.origins.end(), 0);
    if (!draft.path.isEmpty())
        draft.inFile = draft.text.toString();
    return draft;
}

QString sentence(const Problem &problem)
{
    //: What did not happen, and why
    return ReplyRuleControl::tr("%1. %2").arg(problem.title, problem.cause);
}

} // namespace

ReplyRuleControl::ReplyRuleControl(MainWindow &window, const Desk &desk, ReplyRules &rules, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(desk)
    , m_rules(rules)
{
    m_pulse.setInterval(250ms);
    connect(&m_pulse, &QTimer::timeout, this, &ReplyRuleControl::showHits);
    connect(window.connectionActions().editRules, &QAction::triggered, this, &ReplyRuleControl::show);
    connect(&window.workspace(), &Workspace::selectionChanged, this, &ReplyRuleControl::follow);
    connect(&desk.timeline, &Timeline::connectionsChanged, this, &ReplyRuleControl::follow);
    connect(&window.workspace().rowsPresenter(), &RowsPresenter::lensChanged, this, &ReplyRuleControl::showLens);
    connect(&window.workspace().log(), &LogView::currentChanged, this, [this](const Message &message) {
        if (m_view)
            m_view->setMessage(message);
    });
    connect(&rules, &ReplyRules::changed, this, &ReplyRuleControl::showApplied);
}

void ReplyRuleControl::show()
{
    if (!m_view) {
        m_view = new ReplyRulesWindow(m_desk.rows, &m_window);
        connectWindow();
    }
    m_view->setMessage(m_window.workspace().log().currentMessage());
    m_choices.clear();
    update();
    showApplied(); // it may have been another one while nobody looked
    m_view->show();
    m_view->raise();
    m_view->activateWindow();
    m_pulse.start();
}

void ReplyRuleControl::connectWindow()
{
    connect(m_view, &ReplyRulesWindow::ownerChosen, this, &ReplyRuleControl::edit);
    connect(m_view, &ReplyRulesWindow::applyRequested, this, &ReplyRuleControl::apply);
    connect(m_view, &ReplyRulesWindow::removeRequested, this, [this] { m_rules.remove(m_owner); });
    connect(m_view, &ReplyRulesWindow::openRequested, this, &ReplyRuleControl::open);
    connect(m_view, &ReplyRulesWindow::saveRequested, this, &ReplyRuleControl::save);
    connect(m_view, &QDialog::finished, &m_pulse, &QTimer::stop);
}

void ReplyRuleControl::addListener(std::vector<Choice> &choices, ListenerId listener) const
{
    const ListenerRow *row = m_desk.timeline.connections().listener(listener);
    if (!row || row->isEnded())
        return;
    choices.push_back({{listener, 0}, tr("%1 and its connections", "a listener").arg(labelOf(m_desk.connections.indexOfListener(listener)))});
}

void ReplyRuleControl::addConnection(std::vector<Choice> &choices, ConnectionId connection) const
{
    const ConnectionRow *row = m_desk.timeline.connections().connection(connection);
    if (!row || row->isEnded())
        return;
    const QString label = labelOf(m_desk.connections.indexOf(connection));
    choices.push_back({{0, connection}, row->listener == 0 ? label : tr("%1 only", "a connection").arg(label)});
}

// What is selected, and the listener of a connection before it; if nothing is, everything that began by itself.
std::vector<ReplyRuleControl::Choice> ReplyRuleControl::choices() const
{
    const Selection &selection = m_window.workspace().selection();
    if (selection.isAll())
        return choicesOfAll();
    std::set<ListenerId> listeners(selection.listeners.begin(), selection.listeners.end());
    std::set<ConnectionId> connections(selection.connections.begin(), selection.connections.end());
    for (const ConnectionId id : connections) {
        if (const ConnectionRow *row = m_desk.timeline.connections().connection(id))
            listeners.insert(row->listener);
    }
    std::vector<Choice> found;
    for (const ListenerId id : listeners)
        addListener(found, id);
    for (const ConnectionId id : connections) {
        if (found.size() < mostChoices)
            addConnection(found, id);
    }
    return found;
}

std::vector<ReplyRuleControl::Choice> ReplyRuleControl::choicesOfAll() const
{
    const ConnectionTable &table = m_desk.timeline.connections();
    std::vector<Choice> found;
    for (const ListenerRow &row : table.listeners()) {
        if (found.size() < mostChoices)
            addListener(found, row.id);
    }
    std::set<ConnectionId> ours;
    for (const auto &[id, row] : table.connections()) {
        if (row.listener == 0 && !row.isEnded())
            ours.insert(id);
    }
    for (const ConnectionId id : ours) {
        if (found.size() < mostChoices)
            addConnection(found, id);
    }
    return found;
}

// That which was edited before, if it is among them; else what has rules, else the first.
RuleOwner ReplyRuleControl::preferred(const std::vector<Choice> &choices) const
{
    if (choices.empty())
        return {};
    if (std::ranges::find(choices, m_owner, &Choice::owner) != choices.end())
        return m_owner;
    for (auto choice = choices.rbegin(); choice != choices.rend(); ++choice) {
        if (m_rules.of(choice->owner))
            return choice->owner;
    }
    return choices.front().owner;
}

void ReplyRuleControl::follow()
{
    if (m_view && m_view->isVisible())
        update();
}

void ReplyRuleControl::update()
{
    const std::vector<Choice> now = choices();
    if (now == m_choices && m_owner)
        return;
    m_choices = now;
    const RuleOwner owner = preferred(now);
    if (owner != m_owner)
        edit(owner);
    m_view->setChoices(now, owner);
    showLens();
}

void ReplyRuleControl::keepDraft()
{
    if (!m_owner)
        return;
    const RuleDraft &draft = m_view->draft();
    const ReplyRules::Kept *kept = m_rules.of(m_owner);
    if (draft.text == (kept ? kept->written.text : RuleText()))
        m_drafts.erase(m_owner);
    else
        m_drafts[m_owner] = draft;
}

void ReplyRuleControl::edit(const RuleOwner &owner)
{
    keepDraft();
    m_owner = owner;
    const auto draft = m_drafts.find(owner);
    const ReplyRules::Kept *kept = m_rules.of(owner);
    m_view->setTrouble({});
    m_view->setDraft(draft != m_drafts.end() ? draft->second : kept ? draftOf(kept->written) : RuleDraft());
    showApplied();
    showLens();
}

void ReplyRuleControl::showApplied()
{
    if (!m_view)
        return;
    const ReplyRules::Kept *kept = m_rules.of(m_owner);
    m_view->setApplied(kept ? &kept->written.text : nullptr, m_rules.isOn(m_owner));
    showHits();
}

void ReplyRuleControl::showLens()
{
    if (!m_view)
        return;
    const LensTable &lenses = m_desk.rows.query().lenses;
    const ConnectionRow *row = m_desk.timeline.connections().connection(m_owner.connection);
    const LensPair &lens = m_owner.connection != 0 ? lenses.lensOf(m_owner.connection, row ? row->listener : 0)
                                                   : lenses.listenerLens(m_owner.listener);
    m_view->setRaw(m_owner && lens.in.isRaw());
}

void ReplyRuleControl::showHits()
{
    const ReplyRules::Kept *kept = m_rules.of(m_owner);
    std::vector<qint64> hits;
    for (std::size_t rule = 0; kept && rule < kept->live->rules().rules().size(); ++rule)
        hits.push_back(kept->live->hits().of(rule));
    m_view->setHits(hits);
}

void ReplyRuleControl::apply()
{
    const RuleDraft draft = m_view->draft();
    if (draft.text.isEmpty())
        return m_rules.remove(m_owner);
    m_view->setOrigins();
    m_rules.apply(m_owner, {draft.text, draft.isAsInFile() ? draft.path : QString()});
    m_drafts.erase(m_owner);
}

void ReplyRuleControl::open()
{
    const QString path = QFileDialog::getOpenFileName(m_view, tr("Open reply rules"), m_view->draft().path);
    if (path.isEmpty())
        return;
    const ReadRules read = readRules(path);
    if (const auto *problem = std::get_if<Problem>(&read))
        return m_view->setTrouble(sentence(*problem));
    RuleDraft draft = draftOf({std::get<RuleText>(read), path});
    std::ranges::fill(draft.origins, -1);
    m_view->setTrouble({});
    m_view->setDraft(draft);
    showHits();
}

void ReplyRuleControl::save()
{
    const QString path = QFileDialog::getSaveFileName(m_view, tr("Save reply rules"), m_view->draft().path);
    if (path.isEmpty())
        return;
    const RuleText text = m_view->draft().text;
    const Problem problem = writeRules(path, text);
    m_view->setTrouble(problem.isNull() ? QString() : sentence(problem));
    if (!problem.isNull())
        return;
    m_view->setFile(path, text.toString());
    m_rules.setPath(m_owner, {text, path});
}

} // namespace wirelark
