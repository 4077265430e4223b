#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include <QObject>
#include <QSet>

#include "core/net/ids.h"

namespace wirelark {

class Journal;

// The rows of the log: the records of everything, or of the selected connections and listeners, in order.
// Raw lens: one row a record. Main thread. The rows of everything cost nothing; those of a selection 4 bytes each.
class MessageRows : public QObject
{
    Q_OBJECT

public:
    explicit MessageRows(const Journal &journal, QObject *parent = nullptr);
    ~MessageRows() override;

    const Journal &journal() const { return m_journal; }

    void showAll();
    // Events of these connections, and of these listeners themselves.
    void showOnly(const QSet<ConnectionId> &connections, const QSet<ListenerId> &listeners);
    bool showsAll() const { return m_all; }
    // Whether rows of more than one connection can be seen: the log then has a column for it.
    bool showsSeveral() const;

    qint64 count() const;
    quint64 seqAt(qint64 row) const;      // 0 out of range
    qint64 rowOf(quint64 seq) const;      // the first row at or after seq; count() if none

    // Takes in records that came since; stops after the budget. True: there is more to take in.
    bool advance(std::chrono::microseconds budget);

Q_SIGNALS:
    void replaced();                      // other rows altogether
    void grew(qint64 count);              // rows were added at the end
    void lostOldest(qint64 rows);         // rows left at the front: all row numbers went down by this

private:
    bool accepts(ConnectionId connection, quint64 seq);
    void dropOldest();

    const Journal &m_journal;
    bool m_all = true;
    QSet<ConnectionId> m_connections;
    QSet<ListenerId> m_listeners;
    quint64 m_next = 1;  // the first record not looked at yet
    quint64 m_first = 1; // the first record of the journal when last looked at
    std::vector<std::unique_ptr<std::vector<quint32>>> m_chunks; // seq - m_base of the selection's rows
    quint64 m_base = 0;
    qint64 m_dropped = 0; // rows that left at the front of m_chunks[0]
    qint64 m_count = 0;
};

} // namespace wirelark
