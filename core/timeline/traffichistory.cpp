#include "core/timeline/traffichistory.h"

#include <algorithm>
#include <limits>

namespace wirelark {

namespace {

constexpr quint32 most = std::numeric_limits<quint32>::max();

} // namespace

bool TrafficHistory::Window::isQuiet() const
{
    const auto isZero = [](quint32 bytes) { return bytes == 0; };
    return std::ranges::all_of(in, isZero) && std::ranges::all_of(out, isZero);
}

void TrafficHistory::add(qint64 second, Direction direction, quint32 bytes)
{
    if (second < 0 || second > most)
        return;
    const auto time = static_cast<quint32>(second);
    if (m_seconds.empty() || time > m_seconds.back().time) {
        std::erase_if(m_seconds, [second](const Second &old) { return second - old.time >= length; });
        m_seconds.push_back({.time = time});
    } else if (m_seconds.back().time - time >= length) {
        return;
    }
    auto at = m_seconds.end() - 1;
    if (at->time != time) { // it is late
        at = std::ranges::lower_bound(m_seconds, time, {}, &Second::time);
        if (at->time != time)
            at = m_seconds.insert(at, {.time = time});
    }
    quint32 &sum = at->bytes[static_cast<std::size_t>(direction)];
    sum += std::min(bytes, most - sum);
}

quint32 TrafficHistory::at(qint64 second, Direction direction) const
{
    const auto at = std::ranges::lower_bound(m_seconds, second, {}, [](const Second &one) { return qint64(one.time); });
    return at != m_seconds.end() && at->time == second ? at->bytes[static_cast<std::size_t>(direction)] : 0;
}

TrafficHistory::Window TrafficHistory::window(qint64 second) const
{
    Window window;
    for (const Second &one : m_seconds) {
        if (second < one.time || second - one.time >= length)
            continue;
        const auto place = static_cast<std::size_t>(length - 1 - (second - one.time));
        window.in[place] = one.bytes[static_cast<std::size_t>(Direction::In)];
        window.out[place] = one.bytes[static_cast<std::size_t>(Direction::Out)];
    }
    return window;
}

bool TrafficHistory::isQuiet(qint64 second) const
{
    return m_seconds.empty() || second >= qint64(m_seconds.back().time) + length;
}

} // namespace wirelark
