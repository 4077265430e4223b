#include "collectingsink.h"

#include <algorithm>
#include <chrono>

using namespace wirelark;

void CollectingSink::appendData(
    ConnectionId connection, Direction direction, qint64 time, std::span<const char> bytes)
{
    const std::lock_guard lock(m_mutex);
    Traffic &traffic = m_traffic[{connection, direction}];
    const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
    if (bytes.empty() || view.size() > maxChunk || time < m_lastTime)
        m_isSound = false;
    m_lastTime = time;
    traffic.bytes += view.size();
    traffic.kept.append(view.first(qBound<qsizetype>(0, keepAtMost - traffic.kept.size(), view.size())));
    traffic.hash.addData(view);
    if (traffic.chunks.size() < 1000)
        traffic.chunks.push_back(view.size());
}

void CollectingSink::append(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    m_events.push_back(event);
}

void CollectingSink::appendAcknowledged(ConnectionId connection, qint64 bytes, qint64 time)
{
    const std::lock_guard lock(m_mutex);
    m_acknowledged[connection].push_back({bytes, time});
}

std::vector<CollectingSink::Acknowledged> CollectingSink::acknowledged(ConnectionId connection) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_acknowledged.find(connection);
    return found == m_acknowledged.end() ? std::vector<Acknowledged>() : found->second;
}

void CollectingSink::commit()
{
    ++turns;
    m_committed.notify_all();
}

bool CollectingSink::waitFor(const std::function<bool()> &isTrue)
{
    using namespace std::chrono_literals;
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (!isTrue()) {
        std::unique_lock lock(m_mutex);
        m_committed.wait_for(lock, 5ms); // a commit may have come in between
        if (std::chrono::steady_clock::now() > deadline)
            return false;
    }
    return true;
}

bool CollectingSink::waitForEnd(ConnectionId connection)
{
    return waitFor([&] { return endOf(connection).time != 0; });
}

bool CollectingSink::waitForCount(EventKind kind, qsizetype wanted)
{
    return waitFor([&] { return count(kind) >= wanted; });
}

QList<Event> CollectingSink::events() const
{
    const std::lock_guard lock(m_mutex);
    return {m_events.begin(), m_events.end()}; // not shared between the threads
}

QList<Event> CollectingSink::events(EventKind kind) const
{
    QList<Event> some = events();
    some.removeIf([kind](const Event &event) { return event.kind != kind; });
    return some;
}

QList<Event> CollectingSink::eventsOf(ConnectionId connection) const
{
    QList<Event> some = events();
    some.removeIf([connection](const Event &event) { return event.connection != connection; });
    return some;
}

Event CollectingSink::endOf(ConnectionId connection) const
{
    const QList<Event> all = eventsOf(connection);
    const auto isEnd = [](const Event &event) {
        return event.kind == EventKind::Closed || event.kind == EventKind::Reset
            || event.kind == EventKind::Failed;
    };
    const auto found = std::ranges::find_if(all, isEnd);
    return found == all.end() ? Event {} : *found;
}

const CollectingSink::Traffic *CollectingSink::traffic(ConnectionId connection, Direction direction) const
{
    const auto found = m_traffic.find({connection, direction});
    return found == m_traffic.end() ? nullptr : &found->second;
}

QByteArray CollectingSink::kept(ConnectionId connection, Direction direction) const
{
    const std::lock_guard lock(m_mutex);
    const Traffic *found = traffic(connection, direction);
    return found ? found->kept : QByteArray();
}

qint64 CollectingSink::bytes(ConnectionId connection, Direction direction) const
{
    const std::lock_guard lock(m_mutex);
    const Traffic *found = traffic(connection, direction);
    return found ? found->bytes : 0;
}

std::vector<qsizetype> CollectingSink::chunks(ConnectionId connection, Direction direction) const
{
    const std::lock_guard lock(m_mutex);
    const Traffic *found = traffic(connection, direction);
    return found ? found->chunks : std::vector<qsizetype>();
}

QByteArray CollectingSink::hash(ConnectionId connection, Direction direction) const
{
    const std::lock_guard lock(m_mutex);
    const Traffic *found = traffic(connection, direction);
    return found ? found->hash.result() : QByteArray();
}

QList<SocketAddress> CollectingSink::listening(ListenerId listener) const
{
    QList<SocketAddress> addresses;
    for (const Event &event : events(EventKind::Listening)) {
        if (event.listener == listener)
            addresses.append(event.local);
    }
    return addresses;
}
