#pragma once

#include "core/timeline/message.h"

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

namespace wirelark {

// Values in chunks that never move. One thread appends, then publishes; another one reads what is published and
// drops what it no longer wants at the front.
template <typename Value>
class ChunkedColumn
{
public:
    static constexpr qint64 chunkValues = 65536;

    // The reader's.
    qint64 count() const { return m_published.load(std::memory_order_acquire) - m_dropped; }
    Value at(qint64 index) const
    {
        const qint64 place = index + m_dropped;
        const std::lock_guard lock(m_mutex);
        return m_chunks[static_cast<size_t>(place / chunkValues - m_firstChunk)][place % chunkValues];
    }
    void dropFirst(qint64 values)
    {
        m_dropped += values;
        const std::lock_guard lock(m_mutex);
        while (m_chunks.size() > 1 && (m_firstChunk + 1) * chunkValues <= m_dropped) {
            m_chunks.pop_front();
            ++m_firstChunk;
        }
    }

    // The writer's.
    void append(const Value &value)
    {
        const qint64 slot = m_appended % chunkValues;
        if (slot == 0)
            addChunk();
        m_last[slot] = value;
        ++m_appended;
    }
    void publish() { m_published.store(m_appended, std::memory_order_release); }

private:
    void addChunk()
    {
        auto chunk = std::make_unique_for_overwrite<Value[]>(chunkValues);
        m_last = chunk.get();
        const std::lock_guard lock(m_mutex);
        m_chunks.push_back(std::move(chunk));
    }

    mutable std::mutex m_mutex; // of the two below
    std::deque<std::unique_ptr<Value[]>> m_chunks;
    qint64 m_firstChunk = 0; // how many were dropped
    std::atomic<qint64> m_published {0};
    qint64 m_dropped = 0;   // the reader's
    qint64 m_appended = 0;  // the writer's
    Value *m_last = nullptr;
};

// The rows of the log that had to be looked for, in order. A row that is a whole record costs 4 bytes, one that a lens
// cut 24. One thread appends and publishes, the main thread reads.
class RowStore
{
public:
    enum class Kind : quint8 { Records, Messages };

    // `first`: no record before it will ever be told.
    RowStore(Kind kind, quint64 first);

    Kind kind() const { return m_kind; }
    qint64 count() const;
    RowId idAt(qint64 row) const; // row is in [0, count())
    // Without its kind, its connection and its time, which are those of records.
    Message at(qint64 row) const;
    qint64 rowOf(const RowId &id) const; // the first at or after it; count() if none
    void dropFirst(qint64 rows);

    void append(const Message &message);
    void publish();

private:
    struct Cut
    {
        quint64 seq : 40;
        quint64 index : 17;
        quint64 fault : 4;
        quint64 direction : 1;
        quint64 endsBefore : 1;
        quint64 isPart : 1;
        quint64 firstSeq : 40;
        quint64 firstOffset : 17;
        quint64 isData : 1;
        quint64 : 6;
        quint64 size : 40;
        quint64 chunks : 24; // so many or more
    };
    static_assert(sizeof(Cut) == 24);

    const Kind m_kind;
    const quint64 m_base;
    ChunkedColumn<quint32> m_records; // seq - m_base
    ChunkedColumn<Cut> m_cuts;
};

} // namespace wirelark
