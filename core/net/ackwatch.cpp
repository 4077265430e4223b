#include "core/net/ackwatch.h"

#include <algorithm>

namespace wirelark {

std::optional<qint64> AckWatch::await(ConnectionId connection, size_t pause, qint64 now)
{
    if (now < m_paid - (mostAtOnce - 1) * apart)
        return {};
    m_paid = std::max(m_paid, now) + apart;
    const qint64 when = now + pauses.at(pause);
    m_waiting.at(pause).push_back({connection, when});
    m_first = std::min(m_first.value_or(when), when);
    return when;
}

std::vector<AckWatch::Due> AckWatch::takeDue(qint64 now)
{
    std::vector<Due> due;
    for (std::deque<Due> &waiting : m_waiting) {
        while (!waiting.empty() && waiting.front().when <= now) {
            due.push_back(waiting.front());
            waiting.pop_front();
        }
    }
    findFirst();
    return due;
}

void AckWatch::findFirst()
{
    m_first.reset();
    for (const std::deque<Due> &waiting : m_waiting) {
        if (!waiting.empty())
            m_first = std::min(m_first.value_or(waiting.front().when), waiting.front().when);
    }
}

} // namespace wirelark
