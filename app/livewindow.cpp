#include "app/livewindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include "app/connectionrequests.h"
#include "app/copycontrol.h"
#include "app/exportcontrol.h"
#include "app/ladderfile.h"
#include "app/layout.h"
#include "app/processend.h"
#include "app/recordcontrol.h"
#include "app/replyrulecontrol.h"
#include "app/replyrules.h"
#include "app/rttwatch.h"
#include "app/rulecontrol.h"
#include "app/sending.h"
#include "app/sequencecontrol.h"
#include "app/sequencewriting.h"
#include "app/snippetcontrol.h"
#include "app/startcontrol.h"
#include "core/explain/explain.h"
#include "core/settings/settings.h"
#include "widgets/bar/addressbar.h"
#include "widgets/bar/banner.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/log/logview.h"
#include "widgets/send/sendbox.h"
#include "widgets/start/waitingpanel.h"
#include "widgets/status/statusbar.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/markspresenter.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/statuspresenter.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

// A window that is closed does not wait long for peers that do not read.
constexpr std::chrono::milliseconds closeGrace {500};

} // namespace

std::unique_ptr<LiveWindow> LiveWindow::open(Settings &settings, LiveFailure &failure)
{
    std::unique_ptr<LiveWindow> live(new LiveWindow(settings));
    restoreWindow(*live->m_window, settings);
    live->m_window->show(); // the display makes it while the session starts
    live->m_live = Live::start(live->m_desk.journal, {.quota = settings.quota()}, failure);
    if (!live->m_live)
        return nullptr;
    live->m_commander = std::make_unique<Commander>(live->m_live->session(), live->m_desk.timeline);
    live->m_troubles = std::make_unique<Troubles>(live->m_desk.timeline, *live->m_commander, live->m_window->banner(), live->m_window->status());
    live->m_recording = std::make_unique<RecordControl>(*live->m_live, live->m_desk.timeline, *live->m_window);
    live->m_export = std::make_unique<ExportControl>(live->m_desk.rows, *live->m_window);
    live->connectBar();
    live->connectStartPage();
    live->connectReplies();
    live->connectConnections();
    live->connectWindow();
    connect(live->m_window.get(), &MainWindow::workspaceMade, live.get(), &LiveWindow::connectWorkspace);
    return live;
}

LiveWindow::LiveWindow(Settings &settings)
    : m_settings(settings)
    , m_window(std::make_unique<MainWindow>(MainWindow::Kind::Live, m_desk.connections, m_desk.rows))
{
}

LiveWindow::~LiveWindow() = default;

void LiveWindow::connectBar()
{
    AddressBar &bar = m_window->addressBar();
    bar.setRecents(m_settings.recentTargets());
    connect(&bar, &AddressBar::commandEntered, this, &LiveWindow::enter);
    connect(&bar, &AddressBar::cancelRequested, this, [this] { m_live->session().cancel(m_barConnection); });
    connect(&m_window->banner(), &Banner::actionTriggered, this, &LiveWindow::act);
    connect(&m_desk.timeline, &Timeline::eventSeen, this, &LiveWindow::onEvent);
}

void LiveWindow::connectStartPage()
{
    m_start = std::make_unique<StartControl>(*m_window, *m_commander, m_settings);
    connect(m_start.get(), &StartControl::lineRequested, this, [this](const QString &line) {
        m_window->addressBar().setLine(line);
        enter(line, false);
    });
    connect(m_start.get(), &StartControl::restoreRequested, this, &LiveWindow::restoreRequested);
    connect(m_commander.get(), &Commander::shown, this, [this](ListenerId listener, ConnectionId connection) {
        m_window->workspace().connections().select({{connection}, {listener}});
        m_window->workspace().viewBar().setView(ViewBar::View::Ladder);
    });
}

void LiveWindow::connectWorkspace()
{
    restorePanes(*m_window, m_settings);
    saveLadderOf(*m_window);
    connect(&m_window->marks(), &MarksPresenter::noted, this, [this](const RowMark &mark) { m_live->keepMark(mark); });
    m_rules = std::make_unique<RuleControl>(*m_window, m_settings);
    m_replyControl = std::make_unique<ReplyRuleControl>(*m_window, m_desk, *m_replyRules);
    connect(m_requests, &ConnectionRequests::rulesMissing, m_replyControl.get(), &ReplyRuleControl::show);
    connect(&m_window->workspace().rowsPresenter(), &RowsPresenter::lensChanged, m_replyRules.get(),
        [this] { m_replyRules->setLenses(m_desk.rows.query().lenses); });
    m_sequences = std::make_unique<SequenceControl>(*m_window, m_desk, m_commander.get());
    connectSending();

    WaitingPanel &waiting = m_window->workspace().waitingPanel();
    connect(&waiting, &WaitingPanel::connectRequested, this, [this](const QString &line) { enter(line, false); });
    connect(&waiting, &WaitingPanel::echoToggled, this, [this](bool echo) {
        if (const ListenerRow *listener = m_window->workspace().waitingListener())
            m_requests->setReply({{}, {listener->id}}, echo ? Reply::Echo : Reply::None);
    });

    ConnectionsView &view = m_window->workspace().connections();
    connect(&view, &ConnectionsView::renameRequested, &m_desk.timeline, &Timeline::setName);
    connect(&view, &ConnectionsView::listenerRenameRequested, &m_desk.timeline, &Timeline::setListenerName);
    m_rtt = std::make_unique<RttWatch>(m_live->session(), m_desk.timeline, m_window->workspace());
}

void LiveWindow::connectConnections()
{
    ConnectionActions &actions = m_window->connectionActions();
    m_commander->setOpenings([this] { return snippetFileOf(m_settings); }, m_openings);
    m_requests = new ConnectionRequests(actions, m_live->session(), m_desk.timeline, *m_replyRules, this);
    connect(&actions, &ConnectionActions::reconnectRequested, this, [this](ConnectionId id) {
        const Started again {.connection = m_commander->reconnect(id)};
        if (again.connection == 0)
            return;
        const LensTable &lenses = m_desk.rows.query().lenses;
        if (lenses.hasOwn(id))
            m_window->workspace().rowsPresenter().setLens({{again.connection}, {}}, LensPair(lenses.lensOf(id, 0)));
        m_replyRules->inherit(id, again.connection);
        showStarted(again);
    });
}

void LiveWindow::connectReplies()
{
    m_replyRules = std::make_unique<ReplyRules>(m_live->session(), m_desk.timeline);
    connect(m_commander.get(), &Commander::answersBegan, m_replyRules.get(),
        [this](ListenerId listener, ConnectionId connection, const Answers &answers) {
            m_replyRules->adopt({listener, connection}, answers);
        });
}

void LiveWindow::connectSending()
{
    SendBox &box = m_window->workspace().sendBox();
    box.setEnding(Ending(m_settings.ending()));
    box.setEscapes(m_settings.hasEscapes());
    box.history().restore(m_settings.history());
    connect(m_window->actions().forgetSent, &QAction::triggered, &box, [&box] { box.forgetSent(); });
    m_snippets = std::make_unique<SnippetControl>(*m_window, m_settings, m_desk.timeline.connections());
    m_sending = std::make_unique<Sending>(m_live->session(), m_desk.timeline, m_window->workspace(), m_openings);
    connect(m_snippets.get(), &SnippetControl::sendRequested, this, [this](const Outgoing &what, const SendTarget &target) {
        if (const Problem problem = m_sending->send(what, target); !problem.isNull())
            m_window->banner().showProblem(problem, false);
    });
    m_copying = std::make_unique<CopyControl>(*m_window, m_desk, *m_commander, *m_replyRules, *m_sending);
    connect(m_snippets.get(), &SnippetControl::copyRequested, m_copying.get(), &CopyControl::copySending);
    connect(m_sending.get(), &Sending::fileFailed, this, [this](const QString &path, int error) {
        m_window->banner().showProblem(explain(FileFault::CannotSend, path, error), false);
    });
    connect(&box, &SendBox::endingChanged, this, [this](Ending ending) { m_settings.setEnding(EndingSetting(ending)); });
    connect(&box, &SendBox::escapesChanged, this, [this](bool on) { m_settings.setHasEscapes(on); });
}

void LiveWindow::connectWindow()
{
    m_window->actions().rememberSent->setChecked(m_settings.remembersHistory());
    connect(m_window->actions().rememberSent, &QAction::triggered, this,
        [this](bool on) { m_settings.setRemembersHistory(on); });
    connect(m_window->actions().forgetSent, &QAction::triggered, this, [this] {
        m_settings.setHistory({});
        SequenceWriting::forgetDrafts();
    });
    m_window->statusPresenter().setTally(m_live->session().tally());
    connect(&m_window->status(), &StatusBar::activated, this, [this](StatusItem item) {
        if (item == StatusItem::Follow)
            m_window->workspace().log().follow();
    });
    connect(m_window.get(), &MainWindow::closing, this, [this] {
        saveLayout(*m_window, m_settings);
        if (m_window->hasWorkspace())
            m_settings.setHistory(m_window->workspace().sendBox().history().save());
        m_live->session().stop(closeGrace);
        Q_EMIT closed();
    });
}

void LiveWindow::fillStartPage()
{
    m_start->fill();
}

void LiveWindow::enter(const QString &line, bool another)
{
    const ParsedCommand parsed = parseCommand(line);
    const Command *command = std::get_if<Command>(&parsed);
    if (!command)
        return; // the bar has said why, and its button is disabled
    if (command->verb == Command::Verb::Open)
        return Q_EMIT captureRequested(*command);
    if (command->verb == Command::Verb::Ports || command->verb == Command::Verb::Help)
        return m_window->actions().ports->trigger();
    if (const Problem problem = m_commander->problemOf(*command); !problem.isNull())
        return m_window->banner().showProblem(problem, true);
    m_window->workspace(); // where who tells what becomes of it is made
    const Started started = m_commander->run(*command, another);
    m_troubles->setRecentTargets(m_settings.recentTargets());
    m_troubles->expect(started);
    if (started.existed)
        remember(*command);
    else
        m_toRemember.insert({started.listener, started.connection});
    if (started.connection != 0 && !started.existed) {
        m_barConnection = started.connection;
        m_barLine = line;
        m_window->addressBar().setBusy(true);
    }
    if (!command->record.isEmpty())
        m_recording->start(command->record);
    if (started.listener != 0)
        m_window->workspace().apply({{}, {started.listener}}, *command);
    else
        m_window->workspace().apply({{started.connection}, {}}, *command);
    if (command->ending) {
        // In this window: what a person chose for good stays so.
        const EndingSetting chosen = m_settings.ending();
        m_window->workspace().sendBox().setEnding(*command->ending);
        m_settings.setEnding(chosen);
    }
    showStarted(started);
}

void LiveWindow::run(const Command &command)
{
    m_window->addressBar().setLine(command.toString());
    enter(command.toString(), false);
}

void LiveWindow::showStarted(const Started &started)
{
    // A row comes with its first record. A fresh listener is not selected: the first client that comes is.
    ConnectionsView &view = m_window->workspace().connections();
    if (started.listener != 0 && started.existed)
        view.selectListener(started.listener);
    else if (started.existed)
        view.selectConnection(started.connection);
    else
        m_toSelect = started.connection;
}

void LiveWindow::remember(const Command &command)
{
    m_settings.addRecentTarget(command.toString());
    m_window->addressBar().setRecents(m_settings.recentTargets());
}

// A name that was found, an address that is ours: what is only misspelt is not offered again.
void LiveWindow::rememberIfItIs(const Event &event)
{
    const bool isReached = event.kind == EventKind::Connecting && !event.peer.isNull();
    const bool isOurs = event.kind == EventKind::Listening
        || (event.kind == EventKind::Failed && event.reason == EndReason::AddressInUse);
    if (isReached && m_toRemember.remove({0, event.connection}))
        remember(*m_commander->commandOfConnection(event.connection));
    else if (isOurs && m_toRemember.remove({event.listener, 0}))
        remember(*m_commander->commandOfListener(event.listener));
}

void LiveWindow::onEvent(const Record &record)
{
    const Event &event = record.event;
    rememberIfItIs(event);
    const bool begins = event.kind == EventKind::Listening || event.kind == EventKind::Connecting || event.kind == EventKind::Accepted;
    if (begins)
        m_window->showWorkspace();
    if (event.connection != 0 && event.connection == m_toSelect) {
        m_toSelect = 0;
        m_window->workspace().connections().selectConnection(event.connection);
    }
    if (event.connection == 0 || event.connection != m_barConnection)
        return;
    const bool connected = event.kind == EventKind::Connected;
    if (connected || event.kind == EventKind::Failed || event.kind == EventKind::Closed) {
        m_barConnection = 0;
        AddressBar &bar = m_window->addressBar();
        bar.setBusy(false);
        // Only from the bar as it was when Enter was pressed: whoever types on is not disturbed.
        if (connected && bar.isAncestorOf(QApplication::focusWidget()) && bar.line() == m_barLine)
            m_window->workspace().sendBox().focusEdit();
    }
}

void LiveWindow::act(const Action &action)
{
    switch (action.kind) {
    case ActionKind::StartCommand:
        m_window->addressBar().setLine(action.argument);
        enter(action.argument, false);
        return;
    case ActionKind::EditCommand:
        m_window->addressBar().selectPart(action.argument);
        return;
    case ActionKind::EndProcess:
        return endProcess(action);
    case ActionKind::RetryUntilItAnswers:
        return retry(action.argument);
    case ActionKind::Cancel:
        m_live->session().cancel(m_troubles->waitingFor());
        m_window->banner().dismiss();
        return;
    case ActionKind::CopyCommand:
        QApplication::clipboard()->setText(action.argument);
        return;
    case ActionKind::ShowDetails:
        return;
    }
}

void LiveWindow::retry(const QString &target)
{
    const ParsedCommand parsed = parseCommand(target);
    const Command *found = std::get_if<Command>(&parsed);
    if (!found || found->verb != Command::Verb::Connect)
        return;
    Command command = *found;
    command.connect.retry = true;
    const Started started = m_commander->run(command);
    m_troubles->showWaiting(started.connection);
    showStarted(started);
}

void LiveWindow::endProcess(const Action &action)
{
    auto *end = new ProcessEnd(action.pid, action.argument, m_window.get());
    const QString line = m_window->addressBar().line();
    connect(end, &ProcessEnd::ended, this, [this, line] { enter(line, false); });
    end->ask();
}

} // namespace wirelark
