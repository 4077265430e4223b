#include "core/timeline/bytemapscan.h"

#include "core/journal/journal.h"
#include "core/timeline/scanthread.h"

#include <algorithm>

namespace wirelark {

ByteMapScan::ByteMapScan(const Journal &journal, const RowQuery &query, FactsById facts, const ByteMapChoice &choice)
    : m_journal(journal)
    , m_choice(choice)
    , m_picker(journal, query, std::move(facts))
    , m_edges(journal, choice.from == ByteMap::From::Begin ? MessageEdges::Side::First : MessageEdges::Side::Last)
    , m_map(choice.from)
    , m_first(journal.first())
    , m_until(journal.end())
    , m_next(m_first)
{
    m_picker.readBytes();
}

bool ByteMapScan::advance(std::chrono::microseconds budget, const std::atomic<bool> &stop)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (m_next < m_until && !stop.load(std::memory_order_relaxed)) {
        const EntryRun run = m_journal.run(m_next);
        if (run.entries.empty() || run.first >= m_until)
            m_next = m_until;
        else
            takeSome(run);
        m_progress.store(m_next == m_until ? 100 : static_cast<int>((m_next - m_first) * 100 / (m_until - m_first)),
            std::memory_order_relaxed);
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    return m_next < m_until;
}

void ByteMapScan::takeSome(const EntryRun &run)
{
    const quint64 end = std::min({run.first + run.entries.size(), run.first + scanRecords, m_until});
    const qint64 enough = m_picker.bytesRead() + scanBytes;
    for (m_next = run.first; m_next < end && m_picker.bytesRead() < enough; ++m_next)
        take(m_next, run.entries[m_next - run.first]);
}

void ByteMapScan::take(quint64 seq, const Entry &entry)
{
    const auto isCounted = [only = m_choice.direction](Direction direction) { return !only || *only == direction; };
    for (const Message &message : m_picker.take(seq, entry)) {
        if (message.isData() && isCounted(message.direction))
            m_map.add(message, m_edges.of(message, seq, m_picker.bytes()));
    }
    if (!m_picker.cuts())
        return;
    if (entry.isData() && isCounted(entry.direction()))
        m_edges.keep(seq, entry, m_picker.begunIn(entry), m_picker.bytes());
    else if (isEnd(entry.kind()))
        m_edges.forget(entry.connection);
}

} // namespace wirelark
