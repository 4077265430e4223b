#include "core/timeline/traffichistory.h"

#include <algorithm>
#include <limits>

namespace wirelark {

bool TrafficHistory::Window::isQuiet() const
{
    const auto isZero = [](quint32 bytes) { return bytes == 0; };
    return std::ranges::all_of(in, isZero) && std::ranges::all_of(out, isZero);
}

void TrafficHistory::add(qint64 second, Direction direction, quint32 bytes)
{
    if (second > m_newest)
        moveTo(second);
    else if (second < 0 || m_newest - second >= length)
        return;
    quint32 &bucket = m_bytes[static_cast<std::size_t>(direction)][slot(second)];
    bucket += std::min(bytes, std::numeric_limits<quint32>::max() - bucket);
}

quint32 TrafficHistory::at(qint64 second, Direction direction) const
{
    if (second < 0 || second > m_newest || m_newest - second >= length)
        return 0;
    return m_bytes[static_cast<std::size_t>(direction)][slot(second)];
}

TrafficHistory::Window TrafficHistory::window(qint64 second) const
{
    Window window;
    for (int i = 0; i < length; ++i) {
        window.in[i] = at(second - (length - 1) + i, Direction::In);
        window.out[i] = at(second - (length - 1) + i, Direction::Out);
    }
    return window;
}

void TrafficHistory::moveTo(qint64 second)
{
    const qint64 steps = std::min<qint64>(second - m_newest, length);
    for (qint64 i = 0; i < steps; ++i) {
        for (auto &bytes : m_bytes)
            bytes[slot(second - i)] = 0;
    }
    m_newest = second;
}

} // namespace wirelark
