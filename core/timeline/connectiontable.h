#pragma once

#include "core/journal/journalreader.h"
#include "core/timeline/connectionrow.h"
#include "core/timeline/traces.h"

#include <chrono>
#include <deque>
#include <unordered_map>

#include <QHash>
#include <QList>
#include <QSet>

namespace wirelark {

class Journal;
struct Entry;

// What came of some records: the rows that are new or in another state, and the records that are not data.
struct ConnectionChanges
{
    QList<ListenerId> listeners;
    QList<ConnectionId> connections;
    std::vector<Record> events;
    bool hasTraffic = false;

    bool isEmpty() const { return listeners.isEmpty() && connections.isEmpty() && events.empty() && !hasTraffic; }
};

// How many of what there are; everything that has not ended is alive.
struct ConnectionCounts
{
    qint64 listening = 0;
    qint64 connecting = 0;
    qint64 open = 0;
    qint64 closed = 0;
    qint64 failed = 0; // connections only

    qint64 connections() const { return connecting + open + closed + failed; }
    bool isAlive() const { return listening + connecting + open > 0; }
    qint64 &of(ConnectionState state)
    {
        switch (state) {
        case ConnectionState::Connecting: return connecting;
        case ConnectionState::Closed: return closed;
        case ConnectionState::Failed: return failed;
        default: return open;
        }
    }
};

// The listeners and connections of a journal, live or reopened: a projection, brought up to date by advance().
// A data record costs its entry in RAM alone; other records are read back once. Of a journal whose oldest records
// are gone it tells what the rest still says; byte counts are then taken from the stream offsets.
// Main thread. Rows stay where they are in memory; those of connections until they are forgotten.
class ConnectionTable
{
public:
    explicit ConnectionTable(const Journal &journal)
        : m_journal(journal)
        , m_reader(journal)
    {
    }

    // Takes in records that came since, until the budget is used up. True: there is more.
    bool advance(std::chrono::microseconds budget);
    // What happened since this was last asked.
    ConnectionChanges takeChanges();
    bool hasChanges() const { return !m_changes.isEmpty(); }

    // Null for one that no record has spoken of, and for one that was forgotten.
    const ConnectionRow *connection(ConnectionId id) const;
    // Whether it was there and has ended; also of those that were forgotten.
    bool hasEnded(ConnectionId id) const;
    // When it began to connect or was accepted; 0: not known (any more). Also of those that were forgotten.
    qint64 started(ConnectionId id) const;
    const ListenerRow *listener(ListenerId id) const;
    // All that are not forgotten, in no certain order; those with firstSeq 0 are not there for a person yet.
    const std::unordered_map<ConnectionId, ConnectionRow> &connections() const { return m_connections; }
    const std::deque<ListenerRow> &listeners() const { return m_listeners; }

    // Those that are connecting or open.
    const QSet<ConnectionId> &alive() const { return m_alive; }

    const ConnectionCounts &counts() const { return m_counts; }
    const TrafficHistory &history() const { return m_history; } // of everything together
    const Traffic &in() const { return m_in; }
    const Traffic &out() const { return m_out; }
    qint64 newest() const { return m_newest; } // the time of the latest record, ns

    // May be told before the first record of the row. A listener's reply is that of its open and its coming
    // connections; its answer to a FIN that of its coming ones.
    void setName(ConnectionId id, const QString &name);
    void setListenerName(ListenerId id, const QString &name);
    void setReply(ListenerId id, Reply reply);
    void setConnectionReply(ConnectionId id, Reply reply);
    void setFinAnswer(ConnectionId id, FinAnswer answer);
    void setListenerFinAnswer(ListenerId id, FinAnswer answer);

    // Nobody shows them any more: of those that have ended, and have no name, little but the counts is kept when
    // advance() is called next. One that is heard of again is read back from the journal.
    void forget(const std::vector<ConnectionId> &connections);

    // Frees the histories that are older than a minute at `second`.
    void forgetTrafficBefore(qint64 second);
    bool hasRecentTraffic() const { return m_hasRecentTraffic; } // of anything, in the last minute

private:
    void takeData(quint64 seq, const Entry &entry);
    void takeRecord(const Record &record);
    void takeConnectionEvent(const Record &record);
    void takeListenerEvent(const Record &record);
    void doubtCounts();
    void forgetNow();
    void recall(ConnectionRow &row, const Traces::Trace &trace);
    void countFromOffset(ConnectionRow &row, quint64 seq, const Entry &entry);

    ConnectionRow &rowOf(ConnectionId id);
    ListenerRow &listenerRowOf(ListenerId id);
    void begin(ConnectionRow &row, const Record &record);
    void begin(ListenerRow &row, const Record &record);
    void setState(ConnectionRow &row, ConnectionState state);
    void setState(ListenerRow &row, ListenerState state);
    template <typename Row>
    Switches &change(Row &row);
    void markChanged(const ConnectionRow &row);
    void markChanged(const ListenerRow &row);

    const Journal &m_journal;
    JournalReader m_reader;
    quint64 m_next = 1;
    std::unordered_map<ConnectionId, ConnectionRow> m_connections;
    std::deque<ListenerRow> m_listeners;
    QHash<ListenerId, ListenerRow *> m_listenerById;
    QSet<ConnectionId> m_alive;
    Traces m_forgotten;
    std::vector<ConnectionId> m_leaving; // to be forgotten
    ConnectionRow *m_last = nullptr; // data comes in bursts of one connection
    ListenerRow *m_lastListener = nullptr;
    std::vector<ConnectionId> m_busyConnections; // those with a history, some of them forgotten
    std::vector<ListenerId> m_busyListeners;
    ConnectionChanges m_changes; // some rows more than once
    ConnectionCounts m_counts;
    TrafficHistory m_history;
    Traffic m_in;
    Traffic m_out;
    qint64 m_newest = 0;
    bool m_hasRecentTraffic = false;
};

} // namespace wirelark
