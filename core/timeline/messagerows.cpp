#include "core/timeline/messagerows.h"

#include <algorithm>

#include "core/journal/journal.h"

namespace wirelark {

MessageRows::MessageRows(const Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    startOver();
}

void MessageRows::showAll()
{
    if (m_all)
        return;
    m_all = true;
    m_connections.clear();
    m_listeners.clear();
    startOver();
}

void MessageRows::showOnly(const QSet<ConnectionId> &connections, const QSet<ListenerId> &listeners)
{
    m_all = false;
    m_connections = connections;
    m_listeners = listeners;
    startOver();
}

void MessageRows::startOver()
{
    m_chunks.clear();
    m_gone = 0;
    m_count = 0;
    m_first = m_journal.first();
    m_next = m_first;
    m_base = m_first;
    // Everything is there at once; a selection is gathered from here on, the oldest first.
    takeIn(std::chrono::milliseconds(5));
    Q_EMIT replaced();
}

quint64 MessageRows::seqAt(qint64 row) const
{
    if (row < 0 || row >= m_count)
        return 0;
    return m_all ? m_first + quint64(row) : selectedSeq(row);
}

quint64 MessageRows::selectedSeq(qint64 row) const
{
    const qint64 place = row + m_gone;
    return m_base + m_chunks[size_t(place / chunkRows)][size_t(place % chunkRows)];
}

qint64 MessageRows::rowOf(quint64 seq) const
{
    if (m_all)
        return seq <= m_first ? 0 : std::min(qint64(seq - m_first), m_count);
    qint64 low = 0;
    qint64 high = m_count;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (selectedSeq(middle) < seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool MessageRows::advance(std::chrono::microseconds budget)
{
    dropOldest();
    const qint64 before = m_count;
    takeIn(budget);
    if (m_count != before)
        Q_EMIT grew(m_count);
    return m_next < m_journal.end();
}

void MessageRows::takeIn(std::chrono::microseconds budget)
{
    const quint64 end = m_journal.end();
    if (m_all) {
        m_next = end;
        m_count = qint64(m_next - m_first);
        return;
    }
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (m_next < end) {
        const EntryRun run = m_journal.run(m_next);
        if (run.entries.empty())
            return;
        constexpr size_t slice = 4096; // between two looks at the clock
        const size_t some = std::min(slice, run.entries.size());
        for (size_t i = 0; i < some; ++i) {
            if (accepts(run.entries[i], run.first + i))
                append(run.first + i);
        }
        m_next = run.first + some;
        if (std::chrono::steady_clock::now() >= deadline)
            return;
    }
}

bool MessageRows::accepts(const Entry &entry, quint64 seq)
{
    // Whose records they were is not known any more: they may have been of these.
    if (m_connections.contains(entry.connection) || entry.reason() == EndReason::Discarded)
        return true;
    if (m_listeners.isEmpty() || entry.isData())
        return false;
    const ListenerId listener = m_journal.record(seq).event.listener;
    if (!m_listeners.contains(listener))
        return false;
    if (entry.connection != 0)
        m_connections.insert(entry.connection);
    return true;
}

void MessageRows::append(quint64 seq)
{
    if (m_chunks.empty() || m_chunks.back().size() == size_t(chunkRows)) {
        m_chunks.emplace_back();
        m_chunks.back().reserve(size_t(m_chunks.size() > 1 ? chunkRows : 256));
    }
    m_chunks.back().push_back(quint32(seq - m_base));
    ++m_count;
}

void MessageRows::dropOldest()
{
    const quint64 first = m_journal.first();
    if (first == m_first)
        return;
    const qint64 lost = rowOf(first);
    m_first = first;
    m_next = std::max(m_next, first);
    m_count -= lost;
    if (!m_all) {
        m_gone += lost;
        while (m_gone >= chunkRows) {
            m_chunks.pop_front();
            m_gone -= chunkRows;
        }
    }
    if (lost > 0)
        Q_EMIT lostOldest(lost);
}

} // namespace wirelark
