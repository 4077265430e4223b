#pragma once

#include "core/journal/flow.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace wirelark {

// The connections and listeners that are alive at one place of a journal. The writer keeps one, to know the
// headers of the next packet and to begin a segment; the loader keeps one, to know what a segment began with.
class FlowTable
{
public:
    FlowTable() = default;
    Q_DISABLE_COPY_MOVE(FlowTable)

    // Of a connection nobody announced, a flow without addresses is made.
    Flow &flow(ConnectionId connection);
    // Null when it is not alive.
    Flow *find(ConnectionId connection);
    // Fills in what the event's connection is known by and the event does not say.
    void complete(Event &event);
    // Takes note of what an event begins. Call end() with the same event when everything about it is written.
    void begin(const Event &event);
    void end(const Event &event);

    // Blocks that describe all that is alive, for the start of a segment.
    QByteArray describe(qint64 time) const;
    void resume(const Flow &resumed) { flow(resumed.connection) = resumed; }

private:
    std::unordered_map<ConnectionId, Flow> m_flows;
    Flow *m_last = nullptr; // records come in bursts of one connection
    std::map<ListenerId, std::vector<SocketAddress>> m_listeners;
};

} // namespace wirelark
