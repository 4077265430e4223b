#pragma once

#include <vector>

#include <QSet>

#include "widgets/connections/selection.h"
#include "widgets/send/sendtarget.h"

namespace wirelark {

class ConnectionTable;

// What the send box offers for a selection: the connection, the selected ones, all of a listener. Pure.
std::vector<SendTarget> sendTargets(const ConnectionTable &connections, const Selection &selection);

// The connections that a target stands for at this moment, those that can be sent to.
QSet<ConnectionId> connectionsOf(const SendTarget &target, const ConnectionTable &connections, const Selection &selection);

// The listeners all of whose connections a target stands for.
QSet<ListenerId> listenersOf(const SendTarget &target, const Selection &selection);

// Why nothing can be sent to a selection; empty when something can.
QString reasonNotToSend(const ConnectionTable &connections, const Selection &selection);

} // namespace wirelark
