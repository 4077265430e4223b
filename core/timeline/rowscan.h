#pragma once

#include "core/journal/journal.h"
#include "core/timeline/messagepicker.h"
#include "core/timeline/rowstore.h"

#include <chrono>

namespace wirelark {

// Looks through a journal, record by record, for the rows that a query asks for. Whoever advances it owns it
// meanwhile, on any thread; the rows found so far can be read from the main thread all the time.
class RowScan
{
public:
    // The records in [from, until). `facts`: see MessagePicker. The journal must outlive it.
    RowScan(const Journal &journal, const RowQuery &query, FactsById facts, quint64 from, quint64 until = ~quint64(0));

    // Looks further, for about as long as that, or until `stop` is set. True: there is more.
    bool advance(std::chrono::microseconds budget, const std::atomic<bool> &stop);

    RowStore &rows() { return m_rows; }
    const RowStore &rows() const { return m_rows; }
    quint64 first() const { return m_first; } // the record it began with
    // The next record it will look at. Any thread.
    quint64 next() const { return m_published.load(std::memory_order_acquire); }
    // How many rows there would be without the filter. Any thread.
    qint64 seen() const { return m_seen.load(std::memory_order_relaxed); }
    // The messages that have begun and not ended, in order; none while a filter looks for whole messages. Any thread.
    std::vector<Message> tails() const;

private:
    static constexpr size_t mostTails = 1000;

    void takeSome(const EntryRun &run);
    void publishTails();

    const Journal &m_journal;
    MessagePicker m_picker;
    RowStore m_rows;
    const quint64 m_first;
    const quint64 m_until;
    quint64 m_next;
    std::atomic<quint64> m_published;
    std::atomic<qint64> m_seen {0};
    mutable std::mutex m_tailsMutex;
    std::vector<Message> m_tails;
};

} // namespace wirelark
