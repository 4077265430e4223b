#pragma once

#include "core/net/ids.h"

#include <array>
#include <deque>
#include <optional>
#include <vector>

#include <QtGlobal>

namespace wirelark {

// Which connections have sent something and when the kernel is to be asked how much of it was acknowledged; it tells
// nobody by itself. After ever longer pauses, and all together no more often than `mostASecond` in the long run, so that
// ten thousand connections cost no more than a few hundred: those that are too many are not asked. Nothing waits while
// nothing is unacknowledged. Times are those of nowNs(). I/O thread.
class AckWatch
{
public:
    static constexpr std::array<qint64, 5> pauses {1'000'000, 4'000'000, 16'000'000, 64'000'000, 250'000'000}; // ns
    static constexpr size_t longestPause = pauses.size() - 1;
    static constexpr qint64 mostASecond = 100;
    static constexpr qint64 mostAtOnce = 50;

    struct Due
    {
        ConnectionId connection = 0;
        qint64 when = 0;

        bool operator==(const Due &) const = default;
    };

    // After pauses[pause] it is due; returns when that is. None: there have been too many. What has come to its end may
    // stay in here.
    std::optional<qint64> await(ConnectionId connection, size_t pause, qint64 now);
    // When takeDue() has something; none: nothing waits.
    std::optional<qint64> next() const { return m_first; }
    std::vector<Due> takeDue(qint64 now);

private:
    static constexpr qint64 apart = 1'000'000'000 / mostASecond;

    void findFirst();

    std::array<std::deque<Due>, pauses.size()> m_waiting; // each in the order of time
    std::optional<qint64> m_first; // when the first of all is due; asked for in every turn of the loop
    qint64 m_paid = 0; // those that came so far are paid for at this time, at the pace of mostASecond
};

} // namespace wirelark
