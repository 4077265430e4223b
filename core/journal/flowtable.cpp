#include "core/journal/flowtable.h"

#include "core/journal/eventblock.h"

namespace wirelark {

Flow &FlowTable::flow(ConnectionId connection)
{
    if (m_last && m_last->connection == connection)
        return *m_last;
    m_last = &m_flows[connection];
    m_last->connection = connection;
    return *m_last;
}

Flow *FlowTable::find(ConnectionId connection)
{
    if (m_last && m_last->connection == connection)
        return m_last;
    const auto found = m_flows.find(connection);
    return found == m_flows.end() ? nullptr : m_last = &found->second;
}

void FlowTable::complete(Event &event)
{
    const Flow *flow = event.connection != 0 ? find(event.connection) : nullptr;
    if (!flow)
        return;
    if (event.listener == 0)
        event.listener = flow->listener;
    if (event.local.isNull())
        event.local = flow->local;
    if (event.peer.isNull())
        event.peer = flow->peer;
}

void FlowTable::begin(const Event &event)
{
    switch (event.kind) {
    case EventKind::Listening:
        m_listeners[event.listener].push_back(event.local);
        break;
    case EventKind::Connected:
    case EventKind::Accepted:
        flow(event.connection) = Flow {event.connection, event.listener, event.local, event.peer, {}, {}};
        break;
    default:
        break;
    }
}

void FlowTable::end(const Event &event)
{
    if (event.kind != EventKind::Closed && event.kind != EventKind::Failed && event.kind != EventKind::Reset)
        return;
    if (event.connection != 0) {
        m_last = nullptr;
        m_flows.erase(event.connection);
        return;
    }
    const auto found = m_listeners.find(event.listener);
    if (found == m_listeners.end())
        return;
    // One address of a listener may fail while another one listens on.
    if (event.kind == EventKind::Failed && !event.local.isNull())
        std::erase(found->second, event.local);
    else
        m_listeners.erase(found);
}

QByteArray FlowTable::describe(qint64 time) const
{
    QByteArray blocks;
    for (const auto &[listener, addresses] : m_listeners) {
        for (const SocketAddress &address : addresses)
            blocks += encodeContinued(Flow {0, listener, address, {}, {}, {}}, time);
    }
    for (const auto &[connection, flow] : m_flows)
        blocks += encodeContinued(flow, time);
    return blocks;
}

} // namespace wirelark
