#pragma once

#include "core/journal/entry.h"

#include <memory>
#include <span>

namespace wirelark {

class Journal;
class Segment;

// Reads the bytes of many records, one after the other: a stretch of the journal at a time, and no copy made of what
// is in it. For one record here and there Journal::payload() is the better one. Any thread, one at a time.
// The journal must outlive it.
class PayloadReader
{
public:
    explicit PayloadReader(const Journal &journal);

    // All bytes of a data record, until the next call. None if they are not there (any more).
    std::span<const char> read(const Entry &entry);

private:
    bool load(qint64 position);

    const Journal &m_journal;
    std::unique_ptr<char[]> m_stretch;
    qint64 m_position = 0; // in the journal, of the stretch
    qint64 m_size = 0;
};

} // namespace wirelark
