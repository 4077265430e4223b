#include "core/timeline/timeline.h"

#include "core/journal/journal.h"
#include "core/net/clock.h"
#include "core/net/wakeup.h"

#include <algorithm>
#include <utility>

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr auto turnSlice = 5000us;   // of work in one turn, shared by all followers
constexpr auto betweenTurns = 15ms; // with what timers are late, as often as a screen shows another picture

// Who is told of connections lays out a list of all of them. Of a crowd that is told less often: what is left of the
// processor is the peers'.
constexpr auto pausePerConnection = 50us; // that is alive
constexpr auto longestPause = 100ms;

} // namespace

Timeline::Timeline(const Journal &journal, Source source, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_source(source)
    , m_connections(journal)
    , m_bell(journal.bell().fd(), QSocketNotifier::Read)
{
    m_nextTurn.setSingleShot(true);
    m_nextTurn.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(1s);
    connect(&m_bell, &QSocketNotifier::activated, this, &Timeline::onBell);
    connect(&m_nextTurn, &QTimer::timeout, this, &Timeline::turn);
    connect(&m_second, &QTimer::timeout, this, &Timeline::onSecond);
    wake();
}

Timeline::~Timeline() = default;

qint64 Timeline::present() const
{
    return m_source == Source::Live ? nowNs() : m_connections.newest();
}

void Timeline::follow(QObject *owner, Advance advance)
{
    m_followers.push_back({owner, std::move(advance)});
    wake();
}

void Timeline::wake()
{
    m_hasMore = true;
    m_sinceTold.invalidate(); // it was a person who changed something
    m_nextTurn.start(0ms);
}

void Timeline::onBell()
{
    m_bell.setEnabled(false); // it stays rung until the next turn
    const std::chrono::milliseconds since(m_sinceTurn.isValid() ? m_sinceTurn.elapsed() : betweenTurns.count());
    if (since >= betweenTurns)
        turn();
    else
        turnIn(betweenTurns - since);
}

void Timeline::turnIn(std::chrono::milliseconds wait)
{
    if (!m_nextTurn.isActive() || m_nextTurn.remainingTimeAsDuration() > wait)
        m_nextTurn.start(wait);
}

// How long what changed has to wait until it is told.
std::chrono::milliseconds Timeline::untilTelling() const
{
    if (!m_sinceTold.isValid())
        return 0ms;
    const std::chrono::microseconds pause = std::min<std::chrono::microseconds>(
        pausePerConnection * m_connections.alive().size(), longestPause);
    return std::chrono::ceil<std::chrono::milliseconds>(pause) - std::chrono::milliseconds(m_sinceTold.elapsed());
}

void Timeline::turn()
{
    m_nextTurn.stop();
    m_sinceTurn.start();
    m_journal.bell().arm();
    m_bell.setEnabled(true);

    std::erase_if(m_followers, [](const Follower &follower) { return !follower.owner; });
    const auto share = turnSlice / static_cast<int>(m_followers.size() + 1);
    m_hasMore = m_connections.advance(share);
    const std::chrono::milliseconds wait = untilTelling();
    const ConnectionChanges changes = wait > 0ms ? ConnectionChanges() : m_connections.takeChanges();
    tell(changes);
    // By index: a follower's owner may register another one.
    for (std::size_t i = 0; i < m_followers.size(); ++i) {
        if (m_followers[i].owner && m_followers[i].advance(share))
            m_hasMore = true;
    }
    if (m_hasMore)
        turnIn(0ms);
    else if (wait > 0ms && m_connections.hasChanges())
        turnIn(wait);
    if (const quint64 seen = m_journal.acknowledgementsSeen(); std::exchange(m_acknowledgements, seen) != seen)
        Q_EMIT acknowledged();
    if (!changes.isEmpty())
        Q_EMIT changed();
}

void Timeline::tell(const ConnectionChanges &changes)
{
    if (changes.isEmpty())
        return;
    m_sinceTold.start();
    if (m_source == Source::Live && !m_second.isActive() && (changes.hasTraffic || m_connections.counts().isAlive()))
        m_second.start();
    if (!changes.listeners.isEmpty() || !changes.connections.isEmpty())
        Q_EMIT connectionsChanged(changes.listeners, changes.connections);
    for (const Record &record : changes.events)
        Q_EMIT eventSeen(record);
}

void Timeline::onSecond()
{
    m_connections.forgetTrafficBefore(TrafficHistory::secondOf(present()));
    Q_EMIT tick();
    if (!m_connections.counts().isAlive() && !m_connections.hasRecentTraffic())
        m_second.stop();
}

void Timeline::setName(ConnectionId id, const QString &name)
{
    m_connections.setName(id, name);
    wake();
}

void Timeline::setListenerName(ListenerId id, const QString &name)
{
    m_connections.setListenerName(id, name);
    wake();
}

void Timeline::setReply(ListenerId id, Reply reply)
{
    m_connections.setReply(id, reply);
    wake();
}

void Timeline::setConnectionReply(ConnectionId id, Reply reply)
{
    m_connections.setConnectionReply(id, reply);
    wake();
}

void Timeline::setFinAnswer(ConnectionId id, FinAnswer answer)
{
    m_connections.setFinAnswer(id, answer);
    wake();
}

void Timeline::setListenerFinAnswer(ListenerId id, FinAnswer answer)
{
    m_connections.setListenerFinAnswer(id, answer);
    wake();
}

} // namespace wirelark
