#pragma once

#include <optional>
#include <vector>

#include <QSet>

#include "widgets/connections/selection.h"
#include "widgets/send/sendtarget.h"

namespace wirelark {

class ConnectionTable;

// What the send box offers for a selection: the connection, the selected ones, all of a listener. Pure.
std::vector<SendTarget> sendTargets(const ConnectionTable &connections, const Selection &selection);

// The target that a snippet names: `all`, `selected`, or a connection or listener by its number (`#3`), its name or its
// address as it is shown; of several connections the newest that is open. Nothing: nobody who can be sent to is called so.
std::optional<SendTarget> namedTarget(const ConnectionTable &connections, const Selection &selection, const QString &name);
// By what a snippet can name it again in another run: a name, else an address.
QString nameOf(const SendTarget &target, const ConnectionTable &connections);

// The connections that a target stands for at this moment, those that can be sent to.
QSet<ConnectionId> connectionsOf(const SendTarget &target, const ConnectionTable &connections, const Selection &selection);

// Whether it is all of a listener.
bool isOfListener(const SendTarget &target);
// The listeners all of whose connections a target stands for.
QSet<ListenerId> listenersOf(const SendTarget &target, const Selection &selection);

// Why nothing can be sent to a selection; empty when something can.
QString reasonNotToSend(const ConnectionTable &connections, const Selection &selection);

} // namespace wirelark
