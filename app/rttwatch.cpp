#include "app/rttwatch.h"

#include "core/net/session.h"
#include "core/timeline/timeline.h"
#include "widgets/connections/headerstrip.h"
#include "widgets/window/workspace.h"

namespace wirelark {

RttWatch::RttWatch(Session &session, const Timeline &timeline, Workspace &workspace)
    : m_session(session)
    , m_timeline(timeline)
    , m_workspace(workspace)
{
    connect(&timeline, &Timeline::tick, this, &RttWatch::ask);
}

void RttWatch::ask()
{
    const Selection selection = m_workspace.selection();
    if (selection.connections.size() != 1 || !selection.listeners.isEmpty())
        return;
    // It changes with what is sent, and asking for it wakes the I/O thread.
    const ConnectionId connection = *selection.connections.begin();
    const ConnectionRow *row = m_timeline.connections().connection(connection);
    if (selection == m_asked && row && row->lastActivity < m_askedAt)
        return;
    m_asked = selection;
    m_askedAt = m_timeline.present();
    m_session.gauge(connection, [this, selection](const Gauge &gauge) {
        if (selection == m_workspace.selection())
            m_workspace.header().setRtt(gauge.rtt);
    });
}

} // namespace wirelark
