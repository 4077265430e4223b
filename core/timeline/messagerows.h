#pragma once

#include <chrono>
#include <deque>
#include <vector>

#include <QObject>
#include <QSet>

#include "core/journal/entry.h"

namespace wirelark {

class Journal;

// The rows of the log: the records of everything, or of the selected connections and listeners, in order; in either
// case what is said of records that were discarded.
// Raw lens: one row a record. Main thread. The rows of everything cost nothing; those of a selection 4 bytes each.
class MessageRows : public QObject
{
    Q_OBJECT

public:
    explicit MessageRows(const Journal &journal, QObject *parent = nullptr);

    const Journal &journal() const { return m_journal; }

    void showAll();
    // Of these connections; of these listeners, and of every connection they accepted or will accept.
    void showOnly(const QSet<ConnectionId> &connections, const QSet<ListenerId> &listeners);
    bool showsAll() const { return m_all; }
    // Whether rows of more than one connection can be seen: the log then has a column for it.
    bool showsSeveral() const { return m_all || !m_listeners.isEmpty() || m_connections.size() > 1; }

    qint64 count() const { return m_count; }
    quint64 seqAt(qint64 row) const;  // 0 out of range
    qint64 rowOf(quint64 seq) const;  // the first row at or after seq; count() if none

    // Takes in records that came since; stops after the budget. True: there is more to take in.
    bool advance(std::chrono::microseconds budget);

Q_SIGNALS:
    void replaced();               // other rows altogether
    void grew(qint64 count);       // rows were added at the end; how many there are now
    void lostOldest(qint64 rows);  // rows left at the front: all row numbers went down by this

private:
    using Chunk = std::vector<quint32>; // seq - m_base
    static constexpr qint64 chunkRows = 65536;

    void startOver();
    void dropOldest();
    void takeIn(std::chrono::microseconds budget);
    bool accepts(const Entry &entry, quint64 seq);
    void append(quint64 seq);
    quint64 selectedSeq(qint64 row) const;

    const Journal &m_journal;
    bool m_all = true;
    QSet<ConnectionId> m_connections;
    QSet<ListenerId> m_listeners;
    quint64 m_first = 1; // the oldest record when last looked at
    quint64 m_next = 1;  // the first record not looked at yet
    quint64 m_base = 1;
    std::deque<Chunk> m_chunks; // of a selection; all full but the last
    qint64 m_gone = 0;          // rows of m_chunks.front() that are not in the journal any more
    qint64 m_count = 0;
};

} // namespace wirelark
