#pragma once

#include "core/timeline/connectiontable.h"

#include <functional>

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

namespace wirelark {

// Follows one journal on the main thread: keeps the connections, and whoever else asked, up to date with it.
// It works when the journal's bell rings, at most 60 times a second, in slices of a few milliseconds, so that
// neither a flood nor a long journal holds the event loop up. Nothing is signalled per data record.
// A reopened journal is one that never rings: its time stands still at its last record.
class Timeline : public QObject
{
    Q_OBJECT

public:
    enum class Source : quint8 { Live, Reopened };
    // Takes in records for about as long as it is told; true: there is more.
    using Advance = std::function<bool(std::chrono::microseconds)>;

    // The journal must outlive this. Begins with the event loop's next turn.
    explicit Timeline(const Journal &journal, Source source = Source::Live, QObject *parent = nullptr);
    ~Timeline() override;

    const Journal &journal() const { return m_journal; }
    bool isLive() const { return m_source == Source::Live; }
    const ConnectionTable &connections() const { return m_connections; }
    // The time that ages and histories are told for, ns since 1970 UTC.
    qint64 present() const;
    // Everything there is has been taken in, and told.
    bool isUpToDate() const { return !m_hasMore && !m_connections.hasChanges(); }

    // Calls `advance` in every turn, after the connections were brought up to date, as long as `owner` lives.
    void follow(QObject *owner, Advance advance);

    // What the journal does not say; see ConnectionTable. Told on with the next turn.
    void setName(ConnectionId id, const QString &name);
    void setListenerName(ListenerId id, const QString &name);
    void setReply(ListenerId id, Reply reply);
    void setConnectionReply(ConnectionId id, Reply reply);
    void setFinAnswer(ConnectionId id, FinAnswer answer);
    void setListenerFinAnswer(ListenerId id, FinAnswer answer);

    // Nobody shows these any more; see ConnectionTable.
    void forget(const std::vector<ConnectionId> &connections) { m_connections.forget(connections); }

public Q_SLOTS:
    // A follower has work again although nothing happened: it was told to look at other records.
    void wake();

Q_SIGNALS:
    // Rows that are new or have another state; in no order. Comes before eventSeen() of the same turn. While there are many
    // connections, these and changed() wait for up to a tenth of a second; what the followers take in does not.
    void connectionsChanged(const QList<wirelark::ListenerId> &listeners, const QList<wirelark::ConnectionId> &connections);
    // Every record that is not data, in order.
    void eventSeen(const wirelark::Record &record);
    // It was seen that peers acknowledged something, which Journal::acknowledged() tells.
    void acknowledged();
    // The end of a turn in which something came.
    void changed();
    // Once a second, while something is alive or the last minute had traffic.
    void tick();

private:
    void onBell();
    void turn();
    void turnIn(std::chrono::milliseconds wait); // at the latest
    std::chrono::milliseconds untilTelling() const;
    void tell(const ConnectionChanges &changes);
    void onSecond();

    struct Follower
    {
        QPointer<QObject> owner;
        Advance advance;
    };

    const Journal &m_journal;
    Source m_source;
    ConnectionTable m_connections;
    std::vector<Follower> m_followers;
    QSocketNotifier m_bell;
    QTimer m_nextTurn;
    QTimer m_second;
    QElapsedTimer m_sinceTurn;
    QElapsedTimer m_sinceTold; // of changes
    quint64 m_acknowledgements = 0; // that were told
    bool m_hasMore = true;
};

} // namespace wirelark
