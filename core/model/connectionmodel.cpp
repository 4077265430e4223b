#include "core/model/connectionmodel.h"

#include <algorithm>
#include <map>

#include <QStringList>

namespace wirelark {

namespace {

constexpr ListenerId top = 0;

qint64 toMilliseconds(qint64 ns)
{
    return ns / 1'000'000;
}

} // namespace

ConnectionModel::ConnectionModel(const Timeline &timeline, QObject *parent)
    : QAbstractItemModel(parent)
    , m_timeline(timeline)
{
    QList<ListenerId> listeners;
    for (const ListenerRow &row : timeline.connections().listeners())
        listeners.append(row.id);
    QList<ConnectionId> connections;
    for (const ConnectionRow &row : timeline.connections().connections())
        connections.append(row.id);
    apply(listeners, connections);
    connect(&timeline, &Timeline::connectionsChanged, this, &ConnectionModel::apply);
    connect(&timeline, &Timeline::tick, this, &ConnectionModel::onTick);
}

QModelIndex ConnectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? parent.data(Id).value<quintptr>() : quintptr(top));
}

QModelIndex ConnectionModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfParent(static_cast<ListenerId>(child.internalId())) : QModelIndex();
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_levels.constFind(top)->nodes.size());
    if (!parent.data(IsListener).toBool())
        return 0;
    const auto level = m_levels.constFind(parent.data(Id).value<ListenerId>());
    return level == m_levels.cend() ? 0 : static_cast<int>(level->nodes.size());
}

int ConnectionModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto level = m_levels.constFind(static_cast<ListenerId>(index.internalId()));
    const Node &node = level->nodes[index.row()];
    if (role == Id)
        return node.id;
    if (role == IsListener)
        return node.isListener;
    if (!node.isListener)
        return connectionData(*m_timeline.connections().connection(node.id), role);
    if (role == FoldedCount) {
        const auto children = m_levels.constFind(node.id);
        return children == m_levels.cend() ? qint64(0) : children->folded;
    }
    return listenerData(*m_timeline.connections().listener(node.id), role);
}

QVariant ConnectionModel::connectionData(const ConnectionRow &row, int role) const
{
    switch (role) {
    case LocalAddress:
        return row.local.toString();
    case PeerAddress:
        return (row.peer.isNull() ? row.tried : row.peer).toString();
    case Unsent:
        return row.ending.unsent;
    case Unacked:
        return row.ending.unacked;
    default:
        return commonData(row, row.opened ? row.opened : row.started, role);
    }
}

QVariant ConnectionModel::listenerData(const ListenerRow &row, int role) const
{
    switch (role) {
    case Addresses: {
        QStringList addresses;
        for (const SocketAddress &address : row.addresses)
            addresses.append(address.toString());
        return addresses;
    }
    case OpenCount:
        return row.openCount;
    case ClosedCount:
        return row.endedCount;
    default:
        return commonData(row, row.started, role);
    }
}

template <typename Row>
QVariant ConnectionModel::commonData(const Row &row, qint64 since, int role) const
{
    const qint64 present = m_timeline.present();
    const auto rate = [&row, present](Direction direction) -> qint64 {
        return row.history ? row.history->at(TrafficHistory::secondOf(present) - 1, direction) : 0;
    };
    switch (role) {
    case State: return static_cast<int>(row.state);
    case Target: return row.target;
    case Name: return row.switches.name;
    case EndKind: return static_cast<int>(row.ending.kind);
    case Reason: return static_cast<int>(row.ending.reason);
    case EndError: return row.ending.error;
    case BytesIn: return row.in.bytes;
    case BytesOut: return row.out.bytes;
    case RateIn: return rate(Direction::In);
    case RateOut: return rate(Direction::Out);
    case Age: return since ? toMilliseconds((row.isEnded() ? row.ending.time : present) - since) : qint64(-1);
    case Idle: return row.lastActivity ? toMilliseconds(present - row.lastActivity) : qint64(-1);
    case History:
        return QVariant::fromValue(row.history ? row.history->window(TrafficHistory::secondOf(present))
                                               : TrafficHistory::Window());
    case ReplyMode: return static_cast<int>(row.switches.reply);
    case FinMode: return static_cast<int>(row.switches.finAnswer);
    default: return {};
    }
}

QModelIndex ConnectionModel::indexOf(ConnectionId id) const
{
    const ConnectionRow *row = m_timeline.connections().connection(id);
    const auto level = row ? m_levels.constFind(row->listener) : m_levels.cend();
    if (level == m_levels.cend())
        return {};
    const int at = rowIn(*level, {.seq = row->firstSeq, .id = id});
    return at < 0 ? QModelIndex() : createIndex(at, 0, quintptr(row->listener));
}

QModelIndex ConnectionModel::indexOfListener(ListenerId id) const
{
    const ListenerRow *row = m_timeline.connections().listener(id);
    const int at = row ? rowIn(*m_levels.constFind(top), {.seq = row->firstSeq, .id = id, .isListener = true}) : -1;
    return at < 0 ? QModelIndex() : createIndex(at, 0, quintptr(top));
}

QModelIndex ConnectionModel::indexOfParent(ListenerId parent) const
{
    return parent == top ? QModelIndex() : indexOfListener(parent);
}

int ConnectionModel::rowIn(const Level &level, const Node &node) const
{
    const auto at = std::ranges::lower_bound(level.nodes, node.seq, {}, &Node::seq);
    const bool isThere = at != level.nodes.end() && at->id == node.id && at->isListener == node.isListener;
    return isThere ? static_cast<int>(at - level.nodes.begin()) : -1;
}

void ConnectionModel::apply(const QList<ListenerId> &listeners, const QList<ConnectionId> &connections)
{
    std::map<ListenerId, Nodes> changed {{top, {}}}; // the top comes first: a parent before its children
    for (const ListenerId id : listeners) {
        if (const ListenerRow *row = m_timeline.connections().listener(id))
            changed[top].push_back({.seq = row->firstSeq, .id = id, .isListener = true});
    }
    for (const ConnectionId id : connections) {
        if (const ConnectionRow *row = m_timeline.connections().connection(id))
            changed[row->listener].push_back({.seq = row->firstSeq, .id = id, .isEnded = row->isEnded()});
    }
    for (auto &[parent, nodes] : changed)
        applyTo(parent, std::move(nodes));
}

void ConnectionModel::applyTo(ListenerId parent, Nodes changed)
{
    std::ranges::sort(changed, {}, &Node::seq);
    Nodes fresh;
    Nodes known;
    for (const Node &node : changed) {
        Level &here = level(parent);
        const int row = rowIn(here, node);
        if (row >= 0) {
            here.ended += (node.isEnded ? 1 : 0) - (here.nodes[row].isEnded ? 1 : 0);
            here.nodes[row].isEnded = node.isEnded;
            known.push_back(node);
        } else if (node.seq > here.newest) {
            fresh.push_back(node);
        } else if (!node.isEnded) { // it was folded, and is tried again
            --here.folded;
            insert(parent, {node});
        }
    }
    fold(parent, fresh);
    insert(parent, fresh);

    int first = -1;
    int last = -1;
    for (const Node &node : known) {
        const int row = rowIn(level(parent), node);
        if (row >= 0) {
            first = first < 0 ? row : first;
            last = row;
        }
    }
    if (first >= 0)
        Q_EMIT dataChanged(createIndex(first, 0, quintptr(parent)), createIndex(last, 0, quintptr(parent)));
}

// Takes the oldest of those that ended away, first from the rows, then from those that are to become rows.
void ConnectionModel::fold(ListenerId parent, Nodes &fresh)
{
    Level &here = level(parent);
    if (!fresh.empty())
        here.newest = fresh.back().seq;
    qint64 excess = here.ended + std::ranges::count(fresh, true, &Node::isEnded) - keptEnded;
    const auto isFoldable = [this](const Node &node) { return node.isEnded && !m_kept.contains(node.id); };
    for (int row = 0; excess > 0 && row < static_cast<int>(here.nodes.size()); ++row) {
        int end = row;
        while (end < static_cast<int>(here.nodes.size()) && end - row < excess && isFoldable(here.nodes[end]))
            ++end;
        if (end == row)
            continue;
        excess -= end - row;
        remove(parent, row, end - 1);
        --row;
    }
    std::erase_if(fresh, [&](const Node &node) {
        const bool isGone = excess > 0 && isFoldable(node);
        excess -= isGone ? 1 : 0;
        here.folded += isGone ? 1 : 0;
        return isGone;
    });
}

void ConnectionModel::remove(ListenerId parent, int first, int last)
{
    beginRemoveRows(indexOfParent(parent), first, last);
    Level &here = level(parent);
    here.nodes.erase(here.nodes.begin() + first, here.nodes.begin() + last + 1);
    here.ended -= last - first + 1;
    here.folded += last - first + 1;
    endRemoveRows();
}

// The nodes are neighbours: all of them new, or a single one.
void ConnectionModel::insert(ListenerId parent, const Nodes &nodes)
{
    if (nodes.empty())
        return;
    Level &here = level(parent);
    const auto at = std::ranges::lower_bound(here.nodes, nodes.front().seq, {}, &Node::seq);
    const int first = static_cast<int>(at - here.nodes.begin());
    beginInsertRows(indexOfParent(parent), first, first + static_cast<int>(nodes.size()) - 1);
    here.nodes.insert(at, nodes.begin(), nodes.end());
    here.ended += std::ranges::count(nodes, true, &Node::isEnded);
    endInsertRows();
}

void ConnectionModel::onTick()
{
    static const QList<int> roles {BytesIn, BytesOut, RateIn, RateOut, Age, Idle, History};
    for (auto level = m_levels.cbegin(); level != m_levels.cend(); ++level) {
        const int rows = static_cast<int>(level->nodes.size());
        if (rows > 0)
            Q_EMIT dataChanged(createIndex(0, 0, quintptr(level.key())), createIndex(rows - 1, 0, quintptr(level.key())), roles);
    }
}

} // namespace wirelark
