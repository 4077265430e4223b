#include "app/troubles.h"

#include "app/commander.h"
#include "core/explain/explain.h"
#include "core/explain/machinefacts.h"
#include "core/timeline/timeline.h"
#include "widgets/bar/banner.h"

namespace wirelark {

namespace {

QStringList hostsBeside(const QString &host, const QStringList &lines)
{
    QStringList hosts;
    for (const QString &line : lines) {
        const ParsedCommand parsed = parseCommand(line);
        const Command *command = std::get_if<Command>(&parsed);
        if (command && command->verb == Command::Verb::Connect && command->connect.to.host != host)
            hosts += command->connect.to.host;
    }
    return hosts;
}

} // namespace

Troubles::Troubles(const Timeline &timeline, const Commander &commander, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_commander(commander)
    , m_banner(banner)
{
    connect(&timeline, &Timeline::eventSeen, this, &Troubles::onEvent);
    connect(&timeline, &Timeline::tick, this, &Troubles::refreshWaiting);
    connect(&banner, &Banner::dismissed, this, [this] {
        m_waiting = 0;
        m_shownRemark = EndReason::None;
    });
}

void Troubles::expect(const Started &started)
{
    m_expectedListener = started.listener;
    m_expectedConnection = started.connection;
    m_banner.dismiss();
}

void Troubles::showWaiting(ConnectionId connection)
{
    m_waiting = connection;
    m_banner.showProblem(explainWaiting(m_commander.commandOfConnection(connection)->connect.to, {}), false);
}

void Troubles::refreshWaiting()
{
    const ConnectionRow *row = m_waiting ? m_timeline.connections().connection(m_waiting) : nullptr;
    if (!row || row->state != ConnectionState::Connecting)
        return;
    const std::chrono::nanoseconds since(m_timeline.present() - row->started);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
    m_banner.showProblem(explainWaiting(m_commander.commandOfConnection(m_waiting)->connect.to, seconds), false);
}

void Troubles::onEvent(const Record &record)
{
    switch (record.event.kind) {
    case EventKind::Failed:
        onFailure(record);
        break;
    case EventKind::Note:
        onRemark(record);
        break;
    case EventKind::Listening:
    case EventKind::Connected:
    case EventKind::Closed:
        settle(record);
        break;
    default:
        break;
    }
}

void Troubles::onFailure(const Record &record)
{
    const Event &event = record.event;
    const ConnectionRow *row = event.connection ? m_timeline.connections().connection(event.connection) : nullptr;
    const bool wasOpen = row && row->opened != 0;
    if (wasOpen)
        return;
    MachineFacts facts = machineFacts(record);
    facts.command = event.connection ? m_commander.commandOfConnection(event.connection)
                                     : m_commander.commandOfListener(event.listener);
    if (facts.command)
        facts.recentHosts = hostsBeside(facts.command->connect.to.host, m_recentTargets);
    const Problem problem = explain(record, facts);
    const bool byEnter = event.connection ? event.connection == m_expectedConnection : event.listener == m_expectedListener;
    settle(record);
    if (!problem.isNull())
        m_banner.showProblem(problem, byEnter);
}

void Troubles::onRemark(const Record &record)
{
    const EndReason reason = record.event.reason;
    const bool isOver = (reason == EndReason::AcceptingAgain && m_shownRemark == EndReason::TooManyFiles)
        || (reason == EndReason::RecordingResumed && m_shownRemark != EndReason::None);
    if (isOver)
        m_banner.dismiss();
    if (reason != EndReason::TooManyFiles && reason != EndReason::DiskFull && reason != EndReason::RecordingFailed)
        return;
    m_banner.showProblem(explain(record, machineFacts(record)), false);
    m_shownRemark = reason;
}

// What was expected or waited for has come, or has failed for good.
void Troubles::settle(const Record &record)
{
    const Event &event = record.event;
    if (event.connection != 0 && event.connection == m_waiting)
        m_banner.dismiss();
    if (event.connection != 0 && event.connection == m_expectedConnection)
        m_expectedConnection = 0;
    if (event.connection == 0 && event.listener == m_expectedListener)
        m_expectedListener = 0;
}

} // namespace wirelark
