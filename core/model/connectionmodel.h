#pragma once

#include "core/model/runs.h"
#include "core/timeline/timeline.h"

#include <optional>
#include <vector>

#include <QAbstractItemModel>

namespace wirelark {

// The connections as a tree of one column: listeners, below each what it accepted, and beside them what we connected;
// in the order in which they were first heard of. Roles only: no words, no colours. Changed at most once in a turn of
// the timeline; ages, rates and histories once a second.
// Of the connections of one listener (and of those we made ourselves) that have ended, the newest `keptEnded` stay
// among the others. Older ones are folded into one row at the end, whose children are the newest `maxFolded` of them
// in the order in which they were folded; the rest of them is a number. So a million of them costs no more than that.
class ConnectionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr qint64 keptEnded = 20;
    static constexpr qint64 maxFolded = 1000;

    // "L" below: listeners only, "C": connections only, "F": the row of those that are folded, which has only these.
    // Times are qint64 milliseconds, -1 where there is none.
    enum Role {
        Id = Qt::UserRole + 1, // ConnectionId or ListenerId; F: the listener they are of, 0: they are ours
        IsListener,
        IsFold,
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
        FoldedCount, // F: how many, with a row below it or without
        ReplyMode,   // Reply
        FinMode,     // FinAnswer
    };

    // The timeline must outlive this. It is told to forget the connections that have no row any more.
    explicit ConnectionModel(Timeline &timeline, QObject *parent = nullptr);

    const Timeline &timeline() const { return m_timeline; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    // A view that lays a crowd out asks for them once for each row. The row of the fold is nothing to select; what is
    // edited is the name.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // The connection of a row; null for other rows. Quicker than data().
    const ConnectionRow *connectionAt(const QModelIndex &index) const;
    // Invalid if it has no row.
    QModelIndex indexOf(ConnectionId id) const;
    QModelIndex indexOfListener(ListenerId id) const;

    // Whether there is anything that clearEnded() would take away: everything that has ended, and listeners that have
    // ended with all they accepted. Their records stay in the journal.
    bool hasEnded() const;
    void clearEnded();
    qint64 clearedCount() const { return m_cleared; } // connections

    // These are not folded away: somebody is looking at them.
    void keep(const QSet<ConnectionId> &connections) { m_kept = connections; }

private:
    struct Node
    {
        quint64 seq = 0; // of its first record: what the rows are ordered by
        quint32 id = 0;
        bool isListener = false;
        bool isEnded = false; // false for every listener: they are not folded
        bool isMoving = false; // what it shows was another thing a second ago
    };
    struct Level
    {
        std::vector<Node> nodes; // by seq
        std::vector<Node> fold;  // the rows below the fold, as they came
        quint64 newest = 0;      // the greatest seq that ever was among the nodes
        qint64 ended = 0;        // of the nodes
        qint64 folded = 0;       // as FoldedCount

        bool hasFold() const { return folded > 0; }
    };
    using Nodes = std::vector<Node>;
    // What the parent of a row is, kept in its index: the top, a listener, or the fold of either.
    static constexpr quintptr foldBit = 0x8000'0000;
    static ListenerId levelOf(quintptr key) { return static_cast<ListenerId>(key & ~foldBit); }
    static bool isFoldKey(quintptr key) { return (key & foldBit) != 0; }
    // That of the rows below this one; none, if it is a connection.
    std::optional<quintptr> keyBelow(const QModelIndex &parent) const;
    int rowCountOf(quintptr key) const;

    void apply(const QList<ListenerId> &listeners, const QList<ConnectionId> &connections);
    void applyTo(ListenerId parent, Nodes changed);
    void bringBack(ListenerId parent, const Node &node);
    void fold(ListenerId parent, Nodes &fresh);
    void addToFold(ListenerId parent, const Nodes &nodes);
    void removeFold(ListenerId parent);
    void clearEnded(ListenerId parent);
    bool isClearable(const Node &node) const;
    void insert(ListenerId parent, const Nodes &nodes);
    Nodes take(ListenerId parent, Nodes &from, const std::vector<Run> &runs);
    void forget(const Nodes &nodes);
    void countForgotten();
    void onTick();
    void refreshMoving(Nodes &nodes, quintptr key);
    bool isMoving(const Node &node) const;
    QModelIndex indexOfParent(ListenerId parent) const;
    QModelIndex indexOfFold(ListenerId parent) const;
    Level &level(ListenerId parent) { return m_levels[parent]; }
    const Level *levelIfAny(ListenerId parent) const;
    const Node *nodeAt(const QModelIndex &index) const; // null: the row of the fold
    int rowIn(const Level &level, const Node &node) const;
    QVariant foldData(ListenerId parent, int role) const;

    Timeline &m_timeline;
    QHash<ListenerId, Level> m_levels; // 0: the top
    QSet<ConnectionId> m_kept;
    qint64 m_cleared = 0;
    bool m_hasMoving = false; // some node is
};

} // namespace wirelark

Q_DECLARE_METATYPE(wirelark::TrafficHistory::Window)
