#pragma once

#include "core/net/ids.h"

#include <chrono>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace wirelark {

// One alarm for each connection, in the time of nowNs(). I/O thread.
class Timers
{
public:
    void set(ConnectionId connection, qint64 when); // instead of the one before
    void clear(ConnectionId connection);

    // How long the poller may wait: until the next alarm; negative when there is none.
    std::chrono::nanoseconds untilNext(qint64 now) const;
    // Those whose time has come, each once.
    std::vector<ConnectionId> takeDue(qint64 now);

private:
    std::set<std::pair<qint64, ConnectionId>> m_order;
    std::unordered_map<ConnectionId, qint64> m_alarms;
};

} // namespace wirelark
