#pragma once

#include "core/net/ackwatch.h"
#include "core/net/event.h"
#include "core/net/poller.h"
#include "core/net/tally.h"
#include "core/net/timers.h"

#include <functional>
#include <vector>

namespace wirelark {

// What the streams on one I/O thread share.
struct IoLoop
{
    explicit IoLoop(EventSink &eventSink)
        : sink(eventSink)
        , scratch(EventSink::maxChunk)
    {
    }

    EventSink &sink;
    Poller poller;
    Timers timers;
    AckWatch acks;
    Tally tally;
    std::vector<char> scratch;           // for bytes that are needed after the sink has had them
    std::vector<ConnectionId> heldBack;  // do not read until the sink is no longer behind
    std::function<void(ConnectionId)> wake; // any thread, and copies of it later than the loop: the stream looks again

    // For a source of this connection, see SendSource::setWaker().
    std::function<void()> wakerOf(ConnectionId connection) const
    {
        return [wake = wake, connection] { wake(connection); };
    }
};

} // namespace wirelark
