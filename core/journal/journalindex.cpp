#include "core/journal/journalindex.h"

#include <algorithm>
#include <cstdint>

#include <sys/mman.h>
#include <unistd.h>

#include "core/journal/segment.h"

namespace wirelark {

namespace {

// As many entries as the kernel is asked for pages for at once: 192 KiB.
constexpr quint64 stretchEntries = 8192;

// Entries that come by the million would stop at every page for the kernel to find one. Where it cannot do that
// (Linux before 5.14) they do.
void takePages([[maybe_unused]] Entry *first)
{
#ifdef MADV_POPULATE_WRITE
    static const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(first) + page - 1) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(first + stretchEntries) / page * page;
    ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_POPULATE_WRITE);
#endif
}

// Stands for every chunk of which nothing is left.
const EntryChunk &lostChunk()
{
    static const EntryChunk chunk = makeEntryChunk();
    return chunk;
}

} // namespace

EntryRun JournalIndex::run(quint64 seq) const
{
    const quint64 end = this->end();
    const std::lock_guard lock(m_mutex);
    seq = std::max(seq, first());
    if (seq >= end)
        return {seq, {}, {}};
    const EntryChunk &chunk = m_chunks[chunkOf(seq) - m_firstChunk];
    const quint64 count = std::min(end - seq, chunkEntries - slotOf(seq));
    return {seq, {chunk.get() + slotOf(seq), count}, chunk};
}

std::shared_ptr<const Segment> JournalIndex::segmentAt(qint64 position) const
{
    const std::lock_guard lock(m_mutex);
    const auto after = std::upper_bound(m_segments.begin(), m_segments.end(), position,
        [](qint64 at, const std::shared_ptr<Segment> &segment) { return at < segment->base; });
    if (after == m_segments.begin())
        return nullptr;
    const auto &segment = *std::prev(after);
    return position < segment->end() ? segment : nullptr;
}

void JournalIndex::startAt(quint64 seq)
{
    const std::lock_guard lock(m_mutex);
    m_firstChunk = chunkOf(seq);
    m_next = seq;
    m_first.store(seq, std::memory_order_release);
    m_end.store(seq, std::memory_order_release);
}

void JournalIndex::append(const Entry &entry)
{
    if (chunkOf(m_next) - m_firstChunk == m_chunks.size()) {
        EntryChunk chunk = makeEntryChunk();
        const std::lock_guard lock(m_mutex);
        m_chunks.push_back(std::move(chunk));
    }
    Entry &place = unpublished(m_next);
    if (slotOf(m_next) % stretchEntries == 0 && m_next > stretchEntries) // a journal may stay small
        takePages(&place);
    place = entry;
    ++m_next;
}

void JournalIndex::skipTo(quint64 seq)
{
    const std::lock_guard lock(m_mutex);
    while (m_firstChunk + m_chunks.size() < chunkOf(seq))
        m_chunks.push_back(lostChunk());
    if (m_firstChunk + m_chunks.size() == chunkOf(seq))
        m_chunks.push_back(makeEntryChunk());
    m_next = seq;
}

Entry &JournalIndex::unpublished(quint64 seq)
{
    // Only this thread changes the deque, so it may look without the lock.
    return m_chunks[chunkOf(seq) - m_firstChunk][static_cast<std::ptrdiff_t>(slotOf(seq))];
}

void JournalIndex::publish()
{
    m_end.store(m_next, std::memory_order_release);
    if (!m_directory.isEmpty())
        leaveOldChunks();
}

// Not the latest full one: who follows is still reading it.
void JournalIndex::leaveOldChunks()
{
    m_left = std::max(m_left, m_firstChunk);
    for (; m_left + 1 < chunkOf(m_next); ++m_left) {
        const EntryChunk &chunk = m_chunks[m_left - m_firstChunk]; // only this thread changes the deque
        if (chunk != lostChunk())
            leaveToFile(chunk, m_directory);
    }
}

void JournalIndex::addSegment(std::shared_ptr<Segment> segment)
{
    const std::lock_guard lock(m_mutex);
    m_segments.push_back(std::move(segment));
}

std::shared_ptr<Segment> JournalIndex::dropFirstSegment()
{
    const std::lock_guard lock(m_mutex);
    auto dropped = std::move(m_segments.front());
    m_segments.pop_front();
    m_first.store(std::max(first(), m_segments.front()->firstSeq), std::memory_order_release);
    dropChunksBefore(chunkOf(first()));
    return dropped;
}

void JournalIndex::releaseBefore(quint64 seq)
{
    if (chunkOf(seq) <= m_firstChunk) // only this thread changes it
        return;
    const std::lock_guard lock(m_mutex);
    m_first.store(std::max(first(), chunkOf(seq) * chunkEntries + 1), std::memory_order_release);
    dropChunksBefore(chunkOf(seq));
}

void JournalIndex::dropChunksBefore(quint64 chunk)
{
    while (m_firstChunk < chunk) {
        m_chunks.pop_front();
        ++m_firstChunk;
    }
}

void JournalIndex::dropSegment(const std::shared_ptr<Segment> &segment)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_segments, segment);
    if (m_lostEnd != segment->firstSeq)
        m_lostFirst = segment->firstSeq;
    m_lostEnd = segment->firstSeq + segment->records;
    // Chunks of which every entry is lost, with this segment or with those before it, give their memory back.
    quint64 chunk = chunkOf(segment->firstSeq);
    if (chunk * chunkEntries + 1 < m_lostFirst)
        ++chunk;
    for (chunk = std::max(chunk, m_firstChunk); (chunk + 1) * chunkEntries + 1 <= m_lostEnd; ++chunk)
        m_chunks[chunk - m_firstChunk] = lostChunk();
}

} // namespace wirelark
