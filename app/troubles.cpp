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

Troubles::Troubles(const Timeline &timeline, const Commander &commander, Banner &banner, StatusBar &status, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_commander(commander)
    , m_banner(banner)
    , m_status(status)
{
    connect(&timeline, &Timeline::eventSeen, this, &Troubles::onEvent);
    connect(&timeline, &Timeline::tick, this, &Troubles::refreshWaiting);
    connect(&banner, &Banner::dismissed, this, [this] { m_waiting = 0; });
    connect(&status, &StatusBar::activated, this, [this](StatusItem item) {
        for (const Lasting *lasting : {&m_offDisk, &m_noDescriptors}) {
            if (lasting->badge == item)
                m_banner.showProblem(lasting->problem, false);
        }
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
    switch (record.event.reason) {
    case EndReason::TooManyFiles:
        return begin(m_noDescriptors, record);
    case EndReason::AcceptingAgain:
        return end(m_noDescriptors);
    case EndReason::DiskFull:
    case EndReason::RecordingFailed:
        if (record.event.text.isEmpty()) // the journal, not a file that a person named
            return begin(m_offDisk, record);
        return m_banner.showProblem(explain(record, machineFacts(record)), false);
    case EndReason::RecordingResumed:
        return end(m_offDisk);
    default:
        return;
    }
}

// At the limit it comes and goes with every connection that ends: then the badge tells, and the banner does not flicker.
void Troubles::begin(Lasting &lasting, const Record &record)
{
    constexpr qint64 calm = 60'000'000'000;
    const bool isFresh = lasting.bannerTime == 0 || record.event.time - lasting.bannerTime > calm;
    lasting.problem = explain(record, machineFacts(record));
    m_status.setShown(lasting.badge, true);
    if (!isFresh)
        return;
    lasting.bannerTime = record.event.time;
    m_banner.showProblem(lasting.problem, false);
}

void Troubles::end(Lasting &lasting)
{
    if (!lasting.problem.isNull() && m_banner.problem().title == lasting.problem.title)
        m_banner.dismiss();
    lasting.problem = {};
    m_status.setShown(lasting.badge, false);
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
