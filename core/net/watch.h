#pragma once

#include "core/net/ids.h"
#include "core/net/poller.h"

#include <optional>

namespace wirelark {

struct IoLoop;

// What one connection waits for: its descriptor in the poller, and its alarm. Takes both back when it goes, which
// must be before the descriptor is closed. I/O thread.
class Watch
{
public:
    Watch(ConnectionId connection, int fd, IoLoop &loop);
    ~Watch();
    Q_DISABLE_COPY_MOVE(Watch)

    // No interest: the descriptor is not watched at all, not even for errors. No alarm: none. Where the kernel has no
    // memory to watch the descriptor, the alarm rings soon, for it to be tried again.
    void await(std::optional<Interest> interest, std::optional<qint64> alarm);

private:
    ConnectionId m_connection;
    int m_fd;
    IoLoop &m_loop;
    std::optional<Interest> m_interest;
};

} // namespace wirelark
