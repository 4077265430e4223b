#include "core/net/timers.h"

namespace wirelark {

void Timers::set(ConnectionId connection, qint64 when)
{
    const auto [found, isNew] = m_alarms.try_emplace(connection, when);
    if (!isNew) {
        if (found->second == when)
            return;
        m_order.erase({found->second, connection});
        found->second = when;
    }
    m_order.emplace(when, connection);
}

void Timers::clear(ConnectionId connection)
{
    const auto found = m_alarms.find(connection);
    if (found == m_alarms.end())
        return;
    m_order.erase({found->second, connection});
    m_alarms.erase(found);
}

std::chrono::nanoseconds Timers::untilNext(qint64 now) const
{
    if (m_order.empty())
        return std::chrono::nanoseconds(-1);
    return std::chrono::nanoseconds(qMax<qint64>(m_order.begin()->first - now, 0));
}

std::vector<ConnectionId> Timers::takeDue(qint64 now)
{
    std::vector<ConnectionId> due;
    while (!m_order.empty() && m_order.begin()->first <= now) {
        due.push_back(m_order.begin()->second);
        clear(due.back());
    }
    return due;
}

} // namespace wirelark
