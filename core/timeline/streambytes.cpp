#include "core/timeline/streambytes.h"

#include "core/journal/journal.h"

#include <algorithm>
#include <limits>

namespace wirelark {

namespace {

constexpr quint64 recordsAPlace = 16'384; // of any stream: going through their entries takes some microseconds

} // namespace

StreamBytes::StreamBytes(const Journal &journal, ConnectionId connection, Direction direction)
    : m_journal(journal)
    , m_reader(journal)
    , m_connection(connection)
    , m_direction(direction)
    , m_until(journal.end())
    , m_most(std::numeric_limits<qint64>::max())
    , m_next(journal.first())
    , m_start(0)
{
}

StreamBytes::StreamBytes(const Journal &journal, const Message &message)
    : m_journal(journal)
    , m_reader(journal)
    , m_connection(message.connection)
    , m_direction(message.direction)
    , m_until(journal.end())
    , m_most(message.size)
    , m_next(message.first.seq)
    , m_start(-static_cast<qint64>(message.first.offset))
    , m_begins(message.first.seq)
{
}

bool StreamBytes::isOurs(const Entry &entry) const
{
    return entry.isData() && entry.connection == m_connection && entry.direction() == m_direction;
}

bool StreamBytes::advance(std::chrono::microseconds budget, const std::atomic<bool> &stop)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (m_next < m_until && m_size < m_most && !stop.load(std::memory_order_relaxed)) {
        const EntryRun run = m_journal.run(m_next);
        if (run.entries.empty() || (m_begins && run.first != *m_begins)) {
            m_next = m_until;
            break;
        }
        m_begins.reset();
        const quint64 end = std::min(m_until, run.first + run.entries.size());
        for (m_next = run.first; m_next < end && m_size < m_most; ++m_next) {
            const Entry &entry = run.entries[m_next - run.first];
            if (!isOurs(entry))
                continue;
            if (m_places.empty() || m_next - m_places.back().seq >= recordsAPlace)
                m_places.push_back({m_next, m_start});
            m_start += static_cast<qint64>(entry.size);
            m_size = std::min(m_start, m_most);
        }
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    return m_next < m_until && m_size < m_most;
}

// From where to go on, or the nearest place that is known.
StreamBytes::Place StreamBytes::placeBefore(qint64 offset) const
{
    const auto after = std::ranges::upper_bound(m_places, offset, {}, &Place::start);
    if (after == m_places.begin())
        return {};
    const Place known = *std::prev(after);
    return m_last.seq != 0 && m_last.start <= offset && m_last.start > known.start ? m_last : known;
}

QByteArray StreamBytes::read(qint64 offset, qint64 max)
{
    const qint64 wanted = std::min(offset + max, m_size);
    QByteArray bytes;
    Place place = placeBefore(offset);
    if (offset < 0 || offset >= wanted || place.seq == 0)
        return bytes;
    while (offset < wanted) {
        const EntryRun run = m_journal.run(place.seq);
        if (run.first != place.seq || run.entries.empty())
            return bytes;
        const quint64 end = run.first + run.entries.size();
        for (; place.seq < end && offset < wanted; ++place.seq) {
            const Entry &entry = run.entries[place.seq - run.first];
            if (!isOurs(entry))
                continue;
            const auto size = static_cast<qint64>(entry.size);
            if (place.start + size > offset) {
                m_last = place;
                const std::span<const char> payload = m_reader.payload(entry);
                if (std::ssize(payload) < size)
                    return bytes;
                const qint64 from = offset - place.start;
                const qint64 some = std::min(size - from, wanted - offset);
                bytes.append(payload.data() + from, some);
                offset += some;
            }
            place.start += size;
        }
    }
    return bytes;
}

} // namespace wirelark
