#include "core/model/connectionmodel.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

#include "core/model/rowdata.h"

namespace wirelark {

namespace {

constexpr ListenerId top = 0;

} // namespace

ConnectionModel::ConnectionModel(Timeline &timeline, QObject *parent)
    : QAbstractItemModel(parent)
    , m_timeline(timeline)
{
    QList<ListenerId> listeners;
    for (const ListenerRow &row : timeline.connections().listeners())
        listeners.append(row.id);
    QList<ConnectionId> connections;
    for (const auto &[id, row] : timeline.connections().connections())
        connections.append(id);
    apply(listeners, connections);
    countForgotten();
    connect(&timeline, &Timeline::connectionsChanged, this, &ConnectionModel::apply);
    connect(&timeline, &Timeline::tick, this, &ConnectionModel::onTick);
}

QModelIndex ConnectionModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::optional<quintptr> key = keyBelow(parent);
    if (!key || column != 0 || row < 0 || row >= rowCountOf(*key))
        return {};
    return createIndex(row, column, *key);
}

QModelIndex ConnectionModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const ListenerId parent = levelOf(child.internalId());
    return isFoldKey(child.internalId()) ? indexOfFold(parent) : indexOfParent(parent);
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    const std::optional<quintptr> key = keyBelow(parent);
    return key ? rowCountOf(*key) : 0;
}

std::optional<quintptr> ConnectionModel::keyBelow(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return quintptr(top);
    const Node *node = nodeAt(parent);
    if (!node)
        return parent.internalId() | foldBit;
    return node->isListener ? std::optional<quintptr>(node->id) : std::nullopt;
}

int ConnectionModel::rowCountOf(quintptr key) const
{
    const Level *level = levelIfAny(levelOf(key));
    if (!level)
        return 0;
    return static_cast<int>(isFoldKey(key) ? level->fold.size() : level->nodes.size() + (level->hasFold() ? 1 : 0));
}

Qt::ItemFlags ConnectionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node *node = nodeAt(index);
    if (!node)
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    return node->isListener ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeAt(index);
    if (!node)
        return foldData(levelOf(index.internalId()), role);
    if (role == Id)
        return node->id;
    if (role == IsListener)
        return node->isListener;
    if (role == IsFold)
        return false;
    if (node->isListener)
        return rowData(*m_timeline.connections().listener(node->id), m_timeline.present(), role);
    const ConnectionRow *row = m_timeline.connections().connection(node->id);
    return row ? rowData(*row, m_timeline.present(), role) : QVariant();
}

const ConnectionRow *ConnectionModel::connectionAt(const QModelIndex &index) const
{
    const Node *node = index.isValid() ? nodeAt(index) : nullptr;
    return node && !node->isListener ? m_timeline.connections().connection(node->id) : nullptr;
}

const ConnectionModel::Node *ConnectionModel::nodeAt(const QModelIndex &index) const
{
    const Level &level = *m_levels.constFind(levelOf(index.internalId()));
    const Nodes &nodes = isFoldKey(index.internalId()) ? level.fold : level.nodes;
    const auto row = static_cast<std::size_t>(index.row());
    return row < nodes.size() ? &nodes[row] : nullptr;
}

QVariant ConnectionModel::foldData(ListenerId parent, int role) const
{
    switch (role) {
    case Id: return parent;
    case IsListener: return false;
    case IsFold: return true;
    case FoldedCount: return m_levels.constFind(parent)->folded;
    default: return {};
    }
}

const ConnectionModel::Level *ConnectionModel::levelIfAny(ListenerId parent) const
{
    const auto level = m_levels.constFind(parent);
    return level == m_levels.cend() ? nullptr : &*level;
}

QModelIndex ConnectionModel::indexOf(ConnectionId id) const
{
    const ConnectionRow *row = m_timeline.connections().connection(id);
    const Level *level = row ? levelIfAny(row->listener) : nullptr;
    if (!level)
        return {};
    if (const int at = rowIn(*level, {.seq = row->firstSeq, .id = id}); at >= 0)
        return createIndex(at, 0, quintptr(row->listener));
    const auto folded = std::ranges::find(level->fold, id, &Node::id);
    return folded == level->fold.end()
        ? QModelIndex()
        : createIndex(static_cast<int>(folded - level->fold.begin()), 0, quintptr(row->listener) | foldBit);
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

QModelIndex ConnectionModel::indexOfFold(ListenerId parent) const
{
    return createIndex(static_cast<int>(m_levels.constFind(parent)->nodes.size()), 0, quintptr(parent));
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
        } else if (!node.isListener) {
            bringBack(parent, node);
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

// It was folded or cleared. One that has not ended any more is tried again.
void ConnectionModel::bringBack(ListenerId parent, const Node &node)
{
    Level &here = level(parent);
    const auto folded = std::ranges::find(here.fold, node.id, &Node::id);
    const int row = static_cast<int>(folded - here.fold.begin());
    const bool hasRow = folded != here.fold.end();
    if (node.isEnded) {
        if (hasRow)
            Q_EMIT dataChanged(indexOf(node.id), indexOf(node.id));
        return;
    }
    if (hasRow)
        take(parent, here.fold, {{row, row + 1}});
    if (here.folded == 1)
        removeFold(parent);
    else if (here.folded > 0)
        --here.folded;
    insert(parent, {node});
}

// Takes the oldest of those that ended away, first from the rows, then from those that are to become rows.
void ConnectionModel::fold(ListenerId parent, Nodes &fresh)
{
    Level &here = level(parent);
    if (!fresh.empty())
        here.newest = fresh.back().seq;
    qint64 excess = here.ended + std::ranges::count(fresh, true, &Node::isEnded) - keptEnded;
    if (excess <= 0)
        return;
    const auto isFoldable = [this](const Node &node) { return node.isEnded && !m_kept.contains(node.id); };
    Nodes gone = take(parent, here.nodes, firstRuns(here.nodes, excess, isFoldable));
    excess -= std::ssize(gone);
    std::erase_if(fresh, [&](const Node &node) {
        const bool isGone = excess > 0 && isFoldable(node);
        excess -= isGone ? 1 : 0;
        if (isGone)
            gone.push_back(node);
        return isGone;
    });
    addToFold(parent, gone);
}

void ConnectionModel::addToFold(ListenerId parent, const Nodes &nodes)
{
    if (nodes.empty())
        return;
    Level &here = level(parent);
    if (here.hasFold()) {
        here.folded += std::ssize(nodes);
        Q_EMIT dataChanged(indexOfFold(parent), indexOfFold(parent));
    } else {
        const int row = static_cast<int>(here.nodes.size());
        beginInsertRows(indexOfParent(parent), row, row);
        here.folded = std::ssize(nodes);
        endInsertRows();
    }
    const qint64 wanted = std::min<qint64>(std::ssize(nodes), maxFolded);
    const auto isUnwatched = [this](const Node &node) { return !m_kept.contains(node.id); };
    forget(take(parent, here.fold, firstRuns(here.fold, std::ssize(here.fold) + wanted - maxFolded, isUnwatched)));
    const qint64 coming = std::clamp<qint64>(maxFolded - std::ssize(here.fold), 0, wanted);
    forget({nodes.begin(), nodes.end() - coming});
    if (coming == 0)
        return; // all there is room for is watched
    const int row = static_cast<int>(here.fold.size());
    beginInsertRows(indexOfFold(parent), row, row + static_cast<int>(coming) - 1);
    here.fold.insert(here.fold.end(), nodes.end() - coming, nodes.end());
    endInsertRows();
}

void ConnectionModel::forget(const Nodes &nodes)
{
    std::vector<ConnectionId> connections;
    for (const Node &node : nodes) {
        if (!node.isListener)
            connections.push_back(node.id);
    }
    m_timeline.forget(connections);
}

// Those that the timeline forgot before this was made have no rows, but they count.
void ConnectionModel::countForgotten()
{
    const ConnectionTable &table = m_timeline.connections();
    qint64 ours = table.counts().closed + table.counts().failed;
    for (const ListenerRow &row : table.listeners()) {
        ours -= row.endedCount;
        if (row.endedCount > 0)
            level(row.id).folded = row.endedCount - level(row.id).ended;
    }
    level(top).folded = ours - level(top).ended;
}

void ConnectionModel::removeFold(ListenerId parent)
{
    Level &here = level(parent);
    if (!here.hasFold())
        return;
    const int row = static_cast<int>(here.nodes.size());
    beginRemoveRows(indexOfParent(parent), row, row);
    const Nodes gone = std::exchange(here.fold, {});
    here.folded = 0;
    endRemoveRows();
    forget(gone);
}

// Takes rows of a level or of its fold away. What they were, in their order.
ConnectionModel::Nodes ConnectionModel::take(ListenerId parent, Nodes &from, const std::vector<Run> &runs)
{
    Level &here = level(parent);
    const bool isFold = &from == &here.fold;
    Nodes taken;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) { // the numbers of those before stay as they are
        beginRemoveRows(isFold ? indexOfFold(parent) : indexOfParent(parent), run->first, run->end - 1);
        const auto first = from.begin() + run->first;
        const auto end = from.begin() + run->end;
        here.ended -= isFold ? 0 : std::count_if(first, end, [](const Node &node) { return node.isEnded; });
        taken.insert(taken.end(), std::make_reverse_iterator(end), std::make_reverse_iterator(first));
        from.erase(first, end);
        endRemoveRows();
    }
    std::ranges::reverse(taken);
    return taken;
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

bool ConnectionModel::isClearable(const Node &node) const
{
    if (!node.isListener)
        return node.isEnded;
    const ListenerRow *row = m_timeline.connections().listener(node.id);
    return row && row->isEnded() && row->openCount == 0;
}

bool ConnectionModel::hasEnded() const
{
    const auto isSome = [](const Level &level) { return level.ended > 0 || level.hasFold(); };
    return std::ranges::any_of(m_levels, isSome)
        || std::ranges::any_of(m_timeline.connections().listeners(),
            [this](const ListenerRow &row) { return row.isEnded() && indexOfListener(row.id).isValid(); });
}

void ConnectionModel::clearEnded()
{
    // What is below a listener first, so that one that has ended has nothing below it any more.
    QList<ListenerId> parents = m_levels.keys();
    std::ranges::sort(parents, std::greater());
    for (const ListenerId parent : std::as_const(parents))
        clearEnded(parent);
}

void ConnectionModel::clearEnded(ListenerId parent)
{
    Level &here = level(parent);
    m_cleared += here.ended + here.folded;
    removeFold(parent);
    const auto mayGo = [this](const Node &node) { return isClearable(node); };
    forget(take(parent, here.nodes, firstRuns(here.nodes, std::ssize(here.nodes), mayGo)));
}

// Nothing is told of rows that show the same as a second ago.
void ConnectionModel::onTick()
{
    const ConnectionTable &table = m_timeline.connections();
    if (!m_hasMoving && !table.hasRecentTraffic() && table.counts().connecting == 0)
        return;
    m_hasMoving = false;
    for (auto level = m_levels.begin(); level != m_levels.end(); ++level) {
        refreshMoving(level->nodes, level.key());
        refreshMoving(level->fold, level.key() | foldBit);
    }
}

void ConnectionModel::refreshMoving(Nodes &nodes, quintptr key)
{
    static const QList<int> roles {BytesIn, BytesOut, RateIn, RateOut, Age, Idle, History};
    int first = -1;
    int last = -1;
    for (int row = 0; row < static_cast<int>(nodes.size()); ++row) {
        Node &node = nodes[static_cast<std::size_t>(row)];
        const bool was = std::exchange(node.isMoving, isMoving(node));
        m_hasMoving = m_hasMoving || node.isMoving;
        if (!was && !node.isMoving)
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(createIndex(first, 0, key), createIndex(last, 0, key), roles);
}

// It has a history, or tells how long it has been connecting.
bool ConnectionModel::isMoving(const Node &node) const
{
    if (node.isListener)
        return !m_timeline.connections().listener(node.id)->history.isEmpty();
    const ConnectionRow *row = m_timeline.connections().connection(node.id);
    return row && (!row->history.isEmpty() || row->state == ConnectionState::Connecting);
}

} // namespace wirelark
