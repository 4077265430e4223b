#pragma once

#include "core/journal/entry.h"
#include "core/journal/record.h"

#include <memory>
#include <span>

namespace wirelark {

class Journal;

// Reads many records, one after the other: a stretch of the journal at a time, and no copy made of the bytes in it.
// For one record here and there Journal::record() and payload() are the better ones. Any thread, one at a time.
// The journal must outlive it.
class JournalReader
{
public:
    explicit JournalReader(const Journal &journal);

    // The whole record. seq 0 if it is not there (any more) or cannot be read.
    Record record(quint64 seq, const Entry &entry);
    // All bytes of a data record, until the next call of either. None if they are not there (any more).
    std::span<const char> payload(const Entry &entry);

private:
    std::span<const char> block(const Entry &entry);
    std::span<const char> wholeBlock(qint64 position) const;
    void load(qint64 position);

    const Journal &m_journal;
    std::unique_ptr<char[]> m_stretch;
    qint64 m_position = 0; // in the journal, of the stretch
    qint64 m_size = 0;
};

} // namespace wirelark
