#pragma once

#include "core/model/connectionfilter.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace wirelark {

class ConnectionModel;

// The rows of a ConnectionModel that a person asked for, in the order asked for; both stay true as the connections
// change. Listeners always stay, before their neighbours and in their order. The row of those that are folded comes
// last; while there is a filter it is there if it fits one of the rows below it.
class ConnectionList : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order : quint8 {
        Number,       // as they came
        Address,      // of the peer, then its port
        Bytes,        // in both directions; from here on the most first
        Rate,         // in the last whole second
        LastActivity,
    };

    // The model must outlive this.
    explicit ConnectionList(ConnectionModel &model, QObject *parent = nullptr);

    void setFilter(const QString &text);
    bool isFiltering() const { return !m_filter.isEmpty(); }
    void setOrder(Order order);
    Order order() const { return m_order; }
    // These have a row whatever the filter says: somebody is looking at them.
    void keep(const QSet<ConnectionId> &connections) { m_kept = connections; }

    // Of connections; those below a fold count.
    int shownCount() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool comesBefore(const ConnectionRow &left, const ConnectionRow &right) const;

    const ConnectionModel &m_model;
    ConnectionFilter m_filter;
    Order m_order = Order::Number;
    QSet<ConnectionId> m_kept;
};

} // namespace wirelark
