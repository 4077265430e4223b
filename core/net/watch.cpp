#include "core/net/watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/net/clock.h"
#include "core/net/ioloop.h"

namespace wirelark {

namespace {

// Until then the kernel may have memory again.
constexpr std::chrono::nanoseconds againAfter = std::chrono::milliseconds(100);

} // namespace

Watch::Watch(ConnectionId connection, int fd, IoLoop &loop)
    : m_connection(connection)
    , m_fd(fd)
    , m_loop(loop)
{
}

Watch::~Watch()
{
    await({}, {});
}

void Watch::await(std::optional<Interest> interest, std::optional<qint64> alarm)
{
    const std::optional<Interest> before = std::exchange(m_interest, interest);
    bool isDone = true;
    if (before && !interest)
        m_loop.poller.remove(m_fd);
    else if (!before && interest)
        isDone = m_loop.poller.add(m_fd, m_connection, *interest);
    else if (before != interest)
        isDone = m_loop.poller.change(m_fd, m_connection, *interest);
    if (!isDone) {
        m_interest = before;
        const qint64 again = nowNs() + againAfter.count();
        alarm = std::min(alarm.value_or(again), again);
    }

    if (alarm)
        m_loop.timers.set(m_connection, *alarm);
    else
        m_loop.timers.clear(m_connection);
}

} // namespace wirelark
