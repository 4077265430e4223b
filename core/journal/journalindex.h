#pragma once

#include "core/journal/entrychunk.h"
#include "core/journal/journal.h"

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

#include <QString>

namespace wirelark {

class Segment;

// What a journal keeps at hand: entries in chunks that never move, and the segments they point into.
// One thread appends, then publishes; any thread reads what is published. The mutex is taken to pin a chunk
// or a segment, and to add or drop one, never to append an entry or to read one.
class JournalIndex
{
public:
    // Readers.
    quint64 first() const { return m_first.load(std::memory_order_acquire); }
    quint64 end() const { return m_end.load(std::memory_order_acquire); }
    qint64 storedBytes() const { return m_stored.load(std::memory_order_relaxed); }
    qint64 storedMessages() const { return m_messages.load(std::memory_order_relaxed); }
    EntryRun run(quint64 seq) const;
    std::shared_ptr<const Segment> segmentAt(qint64 position) const;

    // The writer.
    // What came a while ago is left to files in this directory, see leaveToFile(): what is kept of millions of records is
    // only in memory while somebody looks at it.
    void setDirectory(const QString &directory) { m_directory = directory; }
    void startAt(quint64 seq);              // before the first entry
    quint64 next() const { return m_next; } // number of the next entry
    void append(const Entry &entry);
    void skipTo(quint64 seq);        // the numbers in between stand for entries that are lost
    Entry &unpublished(quint64 seq); // from end() to next() - 1
    void publish();
    void setStoredBytes(qint64 bytes) { m_stored.store(bytes, std::memory_order_relaxed); }
    void setStoredMessages(qint64 messages) { m_messages.store(messages, std::memory_order_relaxed); }

    const std::deque<std::shared_ptr<Segment>> &segments() const { return m_segments; }
    void addSegment(std::shared_ptr<Segment> segment);
    // The oldest segment and its entries: first() becomes the next one's.
    std::shared_ptr<Segment> dropFirstSegment();
    // Lets go of entries before `seq`, which is at most end(), a chunk at a time; the segments stay.
    void releaseBefore(quint64 seq);
    // One in the middle: its records can no longer be read, but keep their numbers.
    void dropSegment(const std::shared_ptr<Segment> &segment);

private:
    static quint64 chunkOf(quint64 seq) { return (seq - 1) / chunkEntries; }
    static quint64 slotOf(quint64 seq) { return (seq - 1) % chunkEntries; }
    void dropChunksBefore(quint64 chunk);
    void leaveOldChunks();

    std::atomic<quint64> m_first {1};
    std::atomic<quint64> m_end {1};
    std::atomic<qint64> m_stored {0};
    std::atomic<qint64> m_messages {0};

    mutable std::mutex m_mutex;
    quint64 m_firstChunk = 0;
    std::deque<EntryChunk> m_chunks;
    std::deque<std::shared_ptr<Segment>> m_segments;

    QString m_directory;
    quint64 m_left = 0; // chunks before this one were left to files, or could not be
    quint64 m_next = 1;
    quint64 m_lostFirst = 0; // the latest run of records that dropSegment() took
    quint64 m_lostEnd = 0;
};

} // namespace wirelark
