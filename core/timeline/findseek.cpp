#include "core/timeline/findseek.h"

#include "core/journal/journal.h"

#include <algorithm>

namespace wirelark {

namespace {

// What a record costs beyond its bytes, in bytes.
constexpr qint64 recordCost = 128;

// Looked at in one go; of the first block back from the place, of the largest, and of what is looked at behind a block
// because a hit may go on there.
constexpr qint64 sliceCost = 1024 * 1024;
constexpr qint64 firstCost = 2 * sliceCost;
constexpr qint64 largestCost = 128 * sliceCost;
constexpr qint64 followedCost = sliceCost;

} // namespace

FindSeek::FindSeek(const Journal &journal, const FindQuery &query, const FactsById &facts,
    const std::atomic<bool> &stop, const FindPlace &place, quint64 lowest)
    : m_journal(journal)
    , m_query(query)
    , m_facts(facts)
    , m_stop(stop)
    , m_place(place)
    , m_lowest(lowest)
    , m_blockBegin(std::min(place.from.seq + 1, journal.end()))
    , m_blockEnd(place.from)
    , m_blockCost(firstCost)
{
    if (place.towards == Towards::Later) {
        m_streams = std::make_unique<FindStreams>(journal, m_query, m_facts, m_stop, FindStreams::Start::Middle);
        m_next = std::max(place.from.seq, lowest);
    } else {
        beginBlock();
    }
}

void FindSeek::advance()
{
    if (m_isOver)
        return;
    if (m_place.towards == Towards::Later)
        advanceLater();
    else
        advanceEarlier();
}

void FindSeek::advanceLater()
{
    takeSome(m_journal.end());
    const bool isAtEnd = m_next >= m_journal.end();
    if (isAtEnd)
        m_streams->endAll();
    note();
    m_isOver = m_hit || isAtEnd;
}

void FindSeek::advanceEarlier()
{
    takeSome(m_followed);
    if (m_next < m_followed && m_next < m_journal.end())
        return;
    m_streams->endAll();
    note();
    m_isOver = m_hit || m_blockBegin <= std::max(m_lowest, m_journal.first());
    if (m_isOver)
        return;
    m_blockEnd = {m_blockBegin, 0};
    beginBlock();
}

// The next one back from there, larger than the one before.
void FindSeek::beginBlock()
{
    const quint64 lowest = std::max(m_lowest, m_journal.first());
    m_followed = m_blockBegin;
    for (qint64 cost = 0; m_followed < m_journal.end() && cost < followedCost; ++m_followed)
        cost += recordCost + m_journal.entry(m_followed).size;
    for (qint64 cost = 0; m_blockBegin > lowest && cost < m_blockCost; --m_blockBegin)
        cost += recordCost + m_journal.entry(m_blockBegin - 1).size;
    m_blockCost = std::min(2 * m_blockCost, largestCost);
    m_next = m_blockBegin;
    m_streams = std::make_unique<FindStreams>(m_journal, m_query, m_facts, m_stop, FindStreams::Start::Middle);
}

void FindSeek::takeSome(quint64 until)
{
    const EntryRun run = m_journal.run(m_next);
    if (run.first != m_next)
        m_streams->endAll();
    m_next = run.first;
    qint64 cost = 0;
    for (size_t i = 0; i < run.entries.size() && m_next < until && cost < sliceCost && !m_stop; ++i) {
        cost += recordCost + run.entries[i].size;
        m_streams->take(m_next, run.entries[i]);
        ++m_next;
    }
}

// Of the hits that were found, the one next to the place.
void FindSeek::note()
{
    const bool isLater = m_place.towards == Towards::Later;
    for (const FindHit &hit : m_streams->found) {
        const bool fits = isLater ? hit.first >= m_place.from : hit.first < m_blockEnd;
        if (fits && (!m_hit || (isLater ? hit.first < m_hit->first : hit.first > m_hit->first)))
            m_hit = hit;
    }
    m_streams->found.clear();
}

} // namespace wirelark
