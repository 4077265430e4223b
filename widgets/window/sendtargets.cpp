#include "widgets/window/sendtargets.h"

#include <QCoreApplication>

#include "core/timeline/connectiontable.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

const QString connectionPrefix = u"connection:"_s;
const QString listenerPrefix = u"listener:"_s;
const QString selectionId = u"selection"_s;
const QString everyId = u"all"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::SendTargets)
};

bool takesBytes(const ConnectionRow &row)
{
    return row.state == ConnectionState::Open || row.state == ConnectionState::PeerFinished;
}

// Calls `visit` with those among `candidates` that can be sent to.
template <typename Visit>
void visitOpen(const ConnectionTable &connections, const QSet<ConnectionId> &candidates, Visit visit)
{
    for (const ConnectionId id : candidates) {
        const ConnectionRow *row = connections.connection(id);
        if (row && takesBytes(*row))
            visit(*row);
    }
}

// Those among `candidates` that can be sent to, and are accepted.
template <typename Accept>
QSet<ConnectionId> connectionsWhere(const ConnectionTable &connections, const QSet<ConnectionId> &candidates, Accept accept)
{
    QSet<ConnectionId> ids;
    visitOpen(connections, candidates, [&](const ConnectionRow &row) {
        if (accept(row))
            ids.insert(row.id);
    });
    return ids;
}

bool isAny(const ConnectionRow &)
{
    return true;
}

QSet<ConnectionId> connectionsOfListener(const ConnectionTable &connections, ListenerId id)
{
    return connectionsWhere(connections, connections.alive(), [id](const ConnectionRow &row) { return row.listener == id; });
}

QSet<ConnectionId> selectedConnections(const ConnectionTable &connections, const Selection &selection)
{
    if (selection.isAll())
        return connectionsWhere(connections, connections.alive(), isAny);
    if (selection.listeners.isEmpty())
        return connectionsWhere(connections, selection.connections, isAny);
    return connectionsWhere(connections, connections.alive(), [&](const ConnectionRow &row) {
        return selection.connections.contains(row.id) || selection.listeners.contains(row.listener);
    });
}

QString connectionLabel(const ConnectionRow &row)
{
    const QString who = row.switches.name.isEmpty() ? row.peer.toString() : row.switches.name;
    return u"#%1 %2"_s.arg(QString::number(row.id), who);
}

SendTarget connectionTarget(const ConnectionRow &row)
{
    return {connectionPrefix + QString::number(row.id), connectionLabel(row), 1};
}

SendTarget listenerTarget(const ConnectionTable &connections, ListenerId id)
{
    int count = 0; // of a crowd no set is made to be counted, this is asked often
    visitOpen(connections, connections.alive(), [&](const ConnectionRow &row) { count += row.listener == id ? 1 : 0; });
    const ListenerRow *row = connections.listener(id);
    const QString where = row ? row->target : QString::number(id);
    return {listenerPrefix + QString::number(id), Words::tr("all of %1").arg(where), count};
}

} // namespace

std::vector<SendTarget> sendTargets(const ConnectionTable &connections, const Selection &selection)
{
    const QSet<ConnectionId> selected = selectedConnections(connections, selection);
    std::vector<SendTarget> targets;
    QSet<ListenerId> listeners = selection.listeners;
    if (selection.count() > 1 && selected.size() > 1)
        targets.push_back({selectionId, Words::tr("selected (%1)").arg(selected.size()), int(selected.size())});
    if (selected.size() == 1) {
        const ConnectionRow *row = connections.connection(*selected.begin());
        targets.push_back(connectionTarget(*row));
        if (row->listener != 0)
            listeners.insert(row->listener);
    }
    for (const ListenerId id : std::as_const(listeners)) {
        const SendTarget target = listenerTarget(connections, id);
        if (target.count > (targets.empty() ? 0 : 1))
            targets.push_back(target);
    }
    if (selection.isAll() && selected.size() > 1)
        targets.push_back({everyId, Words::tr("all connections"), int(selected.size())});
    return targets;
}

QSet<ConnectionId> connectionsOf(const SendTarget &target, const ConnectionTable &connections, const Selection &selection)
{
    if (target.id == selectionId)
        return selectedConnections(connections, selection);
    if (target.id == everyId)
        return connectionsWhere(connections, connections.alive(), isAny);
    if (target.id.startsWith(listenerPrefix))
        return connectionsOfListener(connections, target.id.mid(listenerPrefix.size()).toUInt());
    return connectionsWhere(connections, {target.id.mid(connectionPrefix.size()).toUInt()}, isAny);
}

std::optional<SendTarget> namedTarget(const ConnectionTable &connections, const Selection &selection, const QString &name)
{
    const auto groupOf = [](const QString &id, const QString &label, qsizetype count) {
        return count > 0 ? std::optional(SendTarget {id, label, int(count)}) : std::nullopt;
    };
    if (name == everyId)
        return groupOf(everyId, Words::tr("all connections"), connectionsWhere(connections, connections.alive(), isAny).size());
    if (name == "selected"_L1) {
        const auto selected = selectedConnections(connections, selection).size();
        return groupOf(selectionId, Words::tr("selected (%1)").arg(selected), selected);
    }
    const ConnectionRow *newest = nullptr;
    for (const ConnectionId id : connections.alive()) {
        const ConnectionRow *row = connections.connection(id);
        const bool isMeant = row && takesBytes(*row)
            && (name == row->switches.name || name == row->target || name == row->peer.toString() || name == u"#%1"_s.arg(id));
        newest = isMeant && (!newest || newest->id < id) ? row : newest;
    }
    if (newest)
        return connectionTarget(*newest);
    for (const ListenerRow &row : connections.listeners()) {
        if (!row.isEnded() && (name == row.switches.name || name == row.target)) {
            const SendTarget target = listenerTarget(connections, row.id);
            if (target.count > 0)
                return target;
        }
    }
    return std::nullopt;
}

QString nameOf(const SendTarget &target, const ConnectionTable &connections)
{
    if (target.id == everyId || target.id.isEmpty())
        return target.id;
    if (target.id == selectionId)
        return u"selected"_s;
    if (isOfListener(target)) {
        const ListenerRow *row = connections.listener(target.id.mid(listenerPrefix.size()).toUInt());
        return !row ? QString() : row->switches.name.isEmpty() ? row->target : row->switches.name;
    }
    const ConnectionRow *row = connections.connection(target.id.mid(connectionPrefix.size()).toUInt());
    return row ? row->calledAs() : QString();
}

bool isOfListener(const SendTarget &target)
{
    return target.id.startsWith(listenerPrefix);
}

QSet<ListenerId> listenersOf(const SendTarget &target, const Selection &selection)
{
    if (target.id == selectionId)
        return selection.listeners;
    if (target.id.startsWith(listenerPrefix))
        return {target.id.mid(listenerPrefix.size()).toUInt()};
    return {};
}

QString reasonNotToSend(const ConnectionTable &connections, const Selection &selection)
{
    if (!selectedConnections(connections, selection).isEmpty())
        return {};
    if (selection.connections.size() != 1)
        return Words::tr("No connection is open.");
    const ConnectionRow *row = connections.connection(*selection.connections.begin());
    if (!row || row->state == ConnectionState::Connecting)
        return Words::tr("Not connected yet.");
    if (row->state == ConnectionState::WeFinished)
        return Words::tr("We have finished sending on this connection.");
    return row->listener == 0 ? Words::tr("Closed. Reconnect to send.") : Words::tr("Closed.");
}

} // namespace wirelark
