#include "core/model/connectionlist.h"

#include <cstring>

#include "core/model/connectionmodel.h"

namespace wirelark {

namespace {

int compare(const SocketAddress &left, const SocketAddress &right)
{
    const int hosts = std::memcmp(left.host.v6().data(), right.host.v6().data(), left.host.v6().size());
    return hosts != 0 ? hosts : left.port - right.port;
}

qint64 rateOf(const ConnectionRow &row, qint64 second)
{
    return qint64(row.history.at(second, Direction::In)) + row.history.at(second, Direction::Out);
}

} // namespace

ConnectionList::ConnectionList(ConnectionModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void ConnectionList::setFilter(const QString &text)
{
    m_filter = ConnectionFilter(text);
    invalidateFilter();
}

void ConnectionList::setOrder(Order order)
{
    const bool isSorted = m_order != Order::Number;
    m_order = order;
    if (order == Order::Number)
        sort(-1);
    else if (isSorted)
        invalidate();
    else
        sort(0);
}

int ConnectionList::shownCount() const
{
    int shown = 0;
    const int tops = rowCount();
    for (int row = 0; row < tops; ++row) {
        const QModelIndex top = index(row, 0);
        const int below = rowCount(top);
        const bool isConnection = !top.data(ConnectionModel::IsListener).toBool() && !top.data(ConnectionModel::IsFold).toBool();
        const QModelIndex last = index(below - 1, 0, top);
        const bool hasFold = last.data(ConnectionModel::IsFold).toBool();
        shown += below + (isConnection ? 1 : 0) + (hasFold ? rowCount(last) - 1 : 0);
    }
    return shown;
}

bool ConnectionList::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_filter.isEmpty())
        return true;
    const QModelIndex index = m_model.index(row, 0, parent);
    if (m_model.data(index, ConnectionModel::IsFold).toBool()) {
        const int below = m_model.rowCount(index);
        for (int i = 0; i < below; ++i) {
            if (filterAcceptsRow(i, index))
                return true;
        }
        return false;
    }
    const ConnectionRow *connection = m_model.connectionAt(index);
    return !connection || m_kept.contains(connection->id) || m_filter.accepts(*connection);
}

bool ConnectionList::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ConnectionRow *a = m_model.connectionAt(left);
    const ConnectionRow *b = m_model.connectionAt(right);
    if (a && b)
        return comesBefore(*a, *b);
    const auto rank = [this](const QModelIndex &index, const ConnectionRow *connection) {
        const bool isFold = !connection && m_model.data(index, ConnectionModel::IsFold).toBool();
        return isFold ? 2 : connection ? 1 : 0;
    };
    const int ranks = rank(left, a) - rank(right, b);
    return ranks != 0 ? ranks < 0 : left.row() < right.row();
}

bool ConnectionList::comesBefore(const ConnectionRow &left, const ConnectionRow &right) const
{
    const qint64 second = TrafficHistory::secondOf(m_model.timeline().present()) - 1;
    qint64 difference = 0; // below 0: left comes first
    switch (m_order) {
    case Order::Number: break;
    case Order::Address: difference = compare(left.peer, right.peer); break;
    case Order::Bytes: difference = (right.in.bytes + right.out.bytes) - (left.in.bytes + left.out.bytes); break;
    case Order::Rate: difference = rateOf(right, second) - rateOf(left, second); break;
    case Order::LastActivity: difference = right.lastActivity - left.lastActivity; break;
    }
    return difference != 0 ? difference < 0 : left.firstSeq < right.firstSeq;
}

} // namespace wirelark
