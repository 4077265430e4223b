#include "core/timeline/finddensity.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace wirelark {

void FindDensity::add(quint64 seq)
{
    if (seq < m_first)
        return;
    makeRoomFor(seq);
    quint32 &count = m_counts[counterOf(seq)];
    if (count < std::numeric_limits<quint32>::max())
        ++count;
}

void FindDensity::remove(quint64 seq)
{
    if (seq < m_first || m_counts.empty() || counterOf(seq) >= counters)
        return;
    quint32 &count = m_counts[counterOf(seq)];
    if (count > 0)
        --count;
}

// First what is not there any more makes room, then two counters become one.
void FindDensity::makeRoomFor(quint64 seq)
{
    if (m_counts.empty())
        m_counts.resize(counters);
    if (counterOf(seq) < counters)
        return;
    if (m_oldest > m_first) {
        const size_t gone = std::min(counterOf(m_oldest), counters);
        std::shift_left(m_counts.begin(), m_counts.end(), static_cast<std::ptrdiff_t>(gone));
        std::fill(m_counts.end() - static_cast<std::ptrdiff_t>(gone), m_counts.end(), 0);
        m_first += static_cast<quint64>(gone) << m_shift;
    }
    while (counterOf(seq) >= counters) {
        for (size_t i = 0; i < counters; i += 2) {
            const quint64 sum = quint64(m_counts[i]) + m_counts[i + 1];
            m_counts[i / 2] = static_cast<quint32>(std::min<quint64>(sum, std::numeric_limits<quint32>::max()));
        }
        std::fill(m_counts.begin() + counters / 2, m_counts.end(), 0);
        ++m_shift;
    }
}

quint64 FindDensity::between(quint64 from, quint64 until) const
{
    from = std::max(from, m_first);
    if (m_counts.empty() || from >= until)
        return 0;
    const size_t begin = std::min(counterOf(from), counters);
    const size_t end = std::min(counterOf(until - 1) + 1, counters);
    return std::accumulate(m_counts.begin() + static_cast<std::ptrdiff_t>(begin),
        m_counts.begin() + static_cast<std::ptrdiff_t>(end), quint64(0));
}

} // namespace wirelark
