#include "core/timeline/rowscan.h"

#include <algorithm>

#include "core/timeline/scanthread.h"

namespace wirelark {

RowScan::RowScan(const Journal &journal, const RowQuery &query, FactsById facts, quint64 from, quint64 until)
    : m_journal(journal)
    , m_picker(journal, query, std::move(facts))
    , m_rows(query.lenses.isRaw() ? RowStore::Kind::Records : RowStore::Kind::Messages, from)
    , m_first(from)
    , m_until(until)
    , m_next(from)
    , m_published(from)
{
}

bool RowScan::advance(std::chrono::microseconds budget, const std::atomic<bool> &stop)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    bool hasMore = true;
    while (hasMore && !stop.load(std::memory_order_relaxed)) {
        const EntryRun run = m_next < m_until ? m_journal.run(m_next) : EntryRun();
        hasMore = !run.entries.empty();
        if (!hasMore)
            break;
        takeSome(run);
        m_rows.publish();
        m_seen.store(m_picker.seen(), std::memory_order_relaxed);
        m_published.store(m_next, std::memory_order_release);
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    publishTails();
    return hasMore && m_next < std::min(m_until, m_journal.end());
}

void RowScan::takeSome(const EntryRun &run)
{
    const quint64 end = std::min({run.first + run.entries.size(), run.first + scanRecords, m_until});
    const qint64 enough = m_picker.bytesRead() + scanBytes;
    for (m_next = run.first; m_next < end && m_picker.bytesRead() < enough; ++m_next) {
        for (const Message &message : m_picker.take(m_next, run.entries[m_next - run.first]))
            m_rows.append(message);
    }
}

void RowScan::publishTails()
{
    if (!m_picker.cuts())
        return;
    std::vector<Message> tails = m_picker.tails(mostTails);
    const std::lock_guard lock(m_tailsMutex);
    m_tails = std::move(tails);
}

std::vector<Message> RowScan::tails() const
{
    const std::lock_guard lock(m_tailsMutex);
    return m_tails;
}

} // namespace wirelark
