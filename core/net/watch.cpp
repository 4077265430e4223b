#include "core/net/watch.h"

#include <utility>

#include "core/net/ioloop.h"

namespace wirelark {

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
    if (before && !interest)
        m_loop.poller.remove(m_fd);
    else if (!before && interest)
        m_loop.poller.add(m_fd, m_connection, *interest);
    else if (before != interest)
        m_loop.poller.change(m_fd, m_connection, *interest);

    if (alarm)
        m_loop.timers.set(m_connection, *alarm);
    else
        m_loop.timers.clear(m_connection);
}

} // namespace wirelark
