#pragma once

#include <QSet>

#include "core/net/ids.h"

namespace wirelark {

// What a person has selected among the connections; nothing stands for everything.
struct Selection
{
    QSet<ConnectionId> connections;
    QSet<ListenerId> listeners;

    bool isAll() const { return connections.isEmpty() && listeners.isEmpty(); }
    qsizetype count() const { return connections.size() + listeners.size(); }
    bool operator==(const Selection &) const = default;
};

} // namespace wirelark
