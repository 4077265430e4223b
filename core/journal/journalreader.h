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
    // Long enough for any block of bytes, short enough to stay in the cache of a core.
    static constexpr qint64 usualStretch = 128 * 1024;

    // `stretchBytes`: how much is read at once, no less than usualStretch.
    explicit JournalReader(const Journal &journal, qint64 stretchBytes = usualStretch);

    // The whole record. seq 0 if it is not there (any more) or cannot be read.
    Record record(quint64 seq, const Entry &entry);
    // All bytes of a data record, until the next call of any function here. None if they are not there (any more).
    std::span<const char> payload(const Entry &entry) { return payload(std::span(&entry, 1)); }
    // Of the first of some entries that follow each other, for one who goes on with the others: of these, too, as much
    // is read as fits, and nothing that would have to be read again.
    std::span<const char> payload(std::span<const Entry> entries);
    // The pcapng block that a data record is stored as, in the same way.
    std::span<const char> block(const Entry &entry) { return block(std::span(&entry, 1)); }

private:
    std::span<const char> block(std::span<const Entry> entries);
    std::span<const char> wholeBlock(qint64 position) const;
    void load(std::span<const Entry> entries);

    const Journal &m_journal;
    const qint64 m_room;
    std::unique_ptr<char[]> m_stretch;
    qint64 m_position = 0; // in the journal, of the stretch
    qint64 m_size = 0;
};

} // namespace wirelark
