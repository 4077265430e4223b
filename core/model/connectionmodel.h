#pragma once

#include "core/timeline/timeline.h"

#include <vector>

#include <QAbstractItemModel>

namespace wirelark {

// The connections as a tree of one column: listeners, below each what it accepted, and beside them what we connected;
// in the order in which they were first heard of. Roles only: no words, no colours. Changed at most once in a turn of
// the timeline; ages, rates and histories once a second. Of the connections of one listener (and of those we made
// ourselves) that have ended, only the newest `keptEnded` have a row; the others are folded into a count.
class ConnectionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr qint64 keptEnded = 200;

    // "L" below: listeners only, "C": connections only. Times are qint64 milliseconds, -1 where there is none.
    enum Role {
        Id = Qt::UserRole + 1, // ConnectionId or ListenerId
        IsListener,
        State,       // ListenerState or ConnectionState
        Target,      // as typed
        Name,        // that a person gave
        Addresses,   // L: QStringList, what it is bound to
        LocalAddress, // C
        PeerAddress,  // C: while connecting, the address that is tried
        EndKind,     // EventKind; Note as long as it has not ended
        Reason,      // EndReason
        EndError,    // errno
        Unsent,      // C: bytes, when it has ended
        Unacked,
        BytesIn,
        BytesOut,
        RateIn,      // bytes in the last whole second
        RateOut,
        Age,         // since it opened, or began to connect, until it ended
        Idle,        // since data moved
        History,     // TrafficHistory::Window
        OpenCount,   // L
        ClosedCount, // L: those that ended, folded ones included
        FoldedCount, // L: those that ended and have no row of their own
        ReplyMode,   // Reply
        FinMode,     // FinAnswer
    };

    // The timeline must outlive this.
    explicit ConnectionModel(const Timeline &timeline, QObject *parent = nullptr);

    const Timeline &timeline() const { return m_timeline; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    // Invalid if it has no row.
    QModelIndex indexOf(ConnectionId id) const;
    QModelIndex indexOfListener(ListenerId id) const;

    // These are not folded away: somebody is looking at them.
    void keep(const QSet<ConnectionId> &connections) { m_kept = connections; }

private:
    struct Node
    {
        quint64 seq = 0; // of its first record: what the rows are ordered by
        quint32 id = 0;
        bool isListener = false;
        bool isEnded = false; // false for every listener: they are not folded
    };
    struct Level
    {
        std::vector<Node> nodes;
        quint64 newest = 0; // the greatest seq that ever was among them
        qint64 ended = 0;   // of the nodes
        qint64 folded = 0;
    };
    using Nodes = std::vector<Node>;

    void apply(const QList<ListenerId> &listeners, const QList<ConnectionId> &connections);
    void applyTo(ListenerId parent, Nodes changed);
    void fold(ListenerId parent, Nodes &fresh);
    void insert(ListenerId parent, const Nodes &nodes);
    void remove(ListenerId parent, int first, int last);
    void onTick();
    QModelIndex indexOfParent(ListenerId parent) const;
    Level &level(ListenerId parent) { return m_levels[parent]; }
    int rowIn(const Level &level, const Node &node) const;
    QVariant connectionData(const ConnectionRow &row, int role) const;
    QVariant listenerData(const ListenerRow &row, int role) const;
    template <typename Row>
    QVariant commonData(const Row &row, qint64 since, int role) const;

    const Timeline &m_timeline;
    QHash<ListenerId, Level> m_levels; // 0: the top
    QSet<ConnectionId> m_kept;
};

} // namespace wirelark

Q_DECLARE_METATYPE(wirelark::TrafficHistory::Window)
