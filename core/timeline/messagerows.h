#pragma once

#include "core/timeline/message.h"
#include "core/timeline/rowquery.h"
#include "core/timeline/threadbell.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>

namespace wirelark {

class Journal;
class RowScan;
class ScanThread;

// The rows of the log: of everything, or of the selected connections and listeners, as their lenses cut them and as
// far as they pass the filter; in the order in which they were completed. In any case what is said of records that
// were discarded. Messages that have begun and not ended stand behind all others.
// Main thread. The rows of everything, uncut, cost nothing; all others are looked for: at once if that takes a few
// milliseconds, else on a thread of its own, and until it is done the rows near the place that was looked at are shown.
class MessageRows : public QObject
{
    Q_OBJECT

public:
    // The journal must outlive this.
    explicit MessageRows(const Journal &journal, QObject *parent = nullptr);
    ~MessageRows() override;

    const Journal &journal() const { return m_journal; }
    // Who is asked for what is known of all connections when a query needs it; null: only their records tell.
    void setFacts(std::function<FactsById()> facts) { m_facts = std::move(facts); }
    FactsById facts() const { return m_facts ? m_facts() : FactsById(); }
    // What filters for notes look at.
    void setNoteOf(const NoteOf &noteOf);

    void showAll();
    // Of these connections; of these listeners, and of every connection they accepted or will accept.
    void showOnly(const QSet<ConnectionId> &connections, const QSet<ListenerId> &listeners);
    void setLenses(const LensTable &lenses);
    void setFilter(const Filter &filter);
    const RowQuery &query() const { return m_query; }
    bool showsAll() const { return m_query.all; }
    // Whether rows of more than one connection can be seen: the log then has a column for it.
    bool showsSeveral() const;

    qint64 count() const { return m_settled + std::ssize(m_tails); }
    // How many there would be without the filter; -1: not known yet.
    qint64 countUnfiltered() const;
    RowId idAt(qint64 row) const;          // none out of range
    // None out of range. Its number is the one of its record, or with a lens its place among all rows.
    Message at(qint64 row) const;
    qint64 rowOf(const RowId &id) const;   // the first row at or after it; count() if none
    // The row of a message that had no end, also when it has just come; -1: there is none.
    qint64 rowOfTail(const RowId &tail) const;
    // The row of now that shows the first byte, or is the event, of a row of before replaced(); -1: there is none.
    qint64 rowShowing(const Message &before) const;

    // How much of the journal has been looked through, in per cent; 100: all of it.
    int progress() const;
    // All rows there are can be seen, not only those near a place.
    bool isComplete() const { return !m_near; }

    // Takes in records that came since; stops after the budget. True: there is more to take in.
    bool advance(std::chrono::microseconds budget);
    // Until the rows have been found, those around this record are shown. To be told when aboutToBeReplaced() asks.
    void stayNear(quint64 seq) { m_place = seq; }

Q_SIGNALS:
    void aboutToBeReplaced();
    void replaced();               // other rows altogether
    void grew(qint64 count);       // rows were added at the end, or the last ones are others; how many there are now
    void lostOldest(qint64 rows);  // rows left at the front: all row numbers went down by this
    void progressed();             // progress() is another

private:
    template <typename Change>
    void ask(const Change &change);
    void startOver();
    void lookFor();
    quint64 nearStart(quint64 place) const;
    Message settledAt(qint64 row) const;
    qint64 numberOf(qint64 row) const;
    bool areRecords() const;
    RowScan *shown() const { return m_near ? m_near.get() : m_scan.get(); }
    void dropOldest();
    bool lookFurther(std::chrono::microseconds budget);
    bool swapIfFound();
    void startThread();
    void onProgress();
    bool count(qint64 settled, std::vector<Message> tails);

    const Journal &m_journal;
    std::function<FactsById()> m_facts;
    RowQuery m_query;
    quint64 m_first = 1; // the oldest record when last looked at
    quint64 m_place = 0; // the record that was looked at; 0: the newest
    std::unique_ptr<RowScan> m_scan; // null: everything is shown
    std::unique_ptr<RowScan> m_near; // while the other one is on its way
    quint64 m_goal = 0;              // how far it has to get
    qint64 m_settled = 0;
    qint64 m_lost = 0; // rows that left at the front
    std::vector<Message> m_tails;
    ThreadBell m_bell {[this] { onProgress(); }};
    std::unique_ptr<ScanThread> m_thread; // after the scans: it ends before they do
};

} // namespace wirelark
