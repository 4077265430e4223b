#pragma once

#include "core/journal/entry.h"
#include "core/journal/guardedmap.h"
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
    // Map: where there is much to be read, it is mapped, which spares the copy. What is in a file that another program
    // cuts short meanwhile may then be read as zeros, see isWhole().
    enum class Access : quint8 { Read, Map };

    explicit JournalReader(const Journal &journal, Access access = Access::Read);

    // The whole record. seq 0 if it is not there (any more) or cannot be read.
    Record record(quint64 seq, const Entry &entry);
    // All bytes of a data record, until the next call of any function here. None if they are not there (any more).
    std::span<const char> payload(const Entry &entry);
    // The pcapng block that a data record is stored as, in the same way.
    std::span<const char> block(const Entry &entry);

    // Asked after the bytes were looked at: they were those of the journal.
    bool isWhole() const { return !m_map || m_map->isWhole(); }

private:
    std::span<const char> wholeBlock(qint64 position) const;
    void load(qint64 position);
    bool map(qint64 position);

    const Journal &m_journal;
    const Access m_access;
    std::unique_ptr<char[]> m_stretch;
    std::unique_ptr<GuardedMap> m_map; // null: what is here is in m_stretch
    std::span<const char> m_bytes;     // what is here
    qint64 m_position = 0;             // in the journal, of the first of them
};

} // namespace wirelark
