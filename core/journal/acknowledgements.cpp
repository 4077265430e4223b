#include "core/journal/acknowledgements.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr std::ptrdiff_t farthest = 10'000; // of other connections in between

} // namespace

void Acknowledgements::add(const Seen &seen)
{
    const std::lock_guard lock(m_mutex);
    if (m_seen.size() == mostKept)
        m_seen.pop_front();
    m_seen.push_back(seen);
    ++m_count;
}

qint64 Acknowledgements::firstTime(quint64 seq, ConnectionId connection, qint64 bytes) const
{
    const std::lock_guard lock(m_mutex);
    const auto from = std::ranges::upper_bound(m_seen, seq, {}, &Seen::seq);
    if (from == m_seen.begin() && m_count > m_seen.size())
        return 0; // what is missing may have said it
    const auto end = m_seen.end() - from > farthest ? from + farthest : m_seen.end();
    const auto found = std::find_if(from, end, [&](const Seen &seen) { return seen.connection == connection && seen.bytes >= bytes; });
    return found == end ? 0 : found->time;
}

quint64 Acknowledgements::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

} // namespace wirelark
