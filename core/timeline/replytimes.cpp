#include "core/timeline/replytimes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace wirelark {

namespace {

constexpr int half = ReplyTimes::classesPerDoubling;

// Below 16 ns each has a class of its own; from there on the four bits below the highest one tell it.
int classOf(qint64 time)
{
    const auto value = static_cast<quint64>(time);
    if (value < half)
        return static_cast<int>(value);
    const int shift = std::bit_width(value) - 5;
    return (shift + 1) * half + static_cast<int>(value >> shift) - half;
}

// The middle of the times of a class.
qint64 timeOf(int number)
{
    if (number < half)
        return number;
    const int shift = number / half - 1;
    const qint64 lowest = static_cast<qint64>(half + number % half) << shift;
    return lowest + (qint64(1) << shift) / 2;
}

} // namespace

void ReplyTimes::take(const Message &message)
{
    if (!message.isData())
        return;
    if (message.direction == Direction::Out) {
        m_asked = message.time;
        return;
    }
    const qint64 asked = std::exchange(m_asked, 0);
    if (asked != 0 && message.time >= asked)
        count({message.time - asked, message.id});
}

void ReplyTimes::count(const ReplyTime &reply)
{
    if (!m_histogram)
        m_histogram = std::make_unique<Histogram>();
    Class &own = m_histogram->classes[classOf(reply.time)];
    ++own.count;
    own.last = reply.reply;
    if (m_count == 0 || reply.time < m_shortest.time)
        m_shortest = reply;
    if (m_count == 0 || reply.time > m_longest.time)
        m_longest = reply;
    ++m_count;
}

ReplyTime ReplyTimes::quantile(double share) const
{
    if (m_count == 0)
        return {};
    const qint64 wanted = std::clamp<qint64>(std::llround(std::ceil(share * static_cast<double>(m_count))), 1, m_count);
    qint64 seen = 0;
    int number = -1;
    while (seen < wanted)
        seen += m_histogram->classes[++number].count;
    const Class &own = m_histogram->classes[number];
    return {std::clamp(timeOf(number), m_shortest.time, m_longest.time), own.last};
}

} // namespace wirelark
