#pragma once

#include "core/timeline/message.h"

#include <map>

#include <QString>

namespace wirelark {

class Journal;
struct RowMark;

// What a person noted of a row.
struct Mark
{
    Message message;          // that was the row then
    qint64 streamOffset = -1; // of its first byte; -1: it has none
    bool isMarked = false;
    QString note; // may be there without the mark

    bool isEmpty() const { return !isMarked && note.isEmpty(); }
};

// The marks and notes of rows, by the places of the first bytes: they are those of whatever message has that byte,
// under any lens. A value; whoever shares one among threads does not change it.
class Marks
{
public:
    // None if nothing has been noted of it. Reads the journal only where the lens is not that of then.
    const Mark *of(const Journal &journal, const Message &message) const;
    // That of a row to be changed and given to set(); an empty one if there is none.
    Mark at(const Journal &journal, const Message &message) const;
    // In the place of the one of before; an empty one is forgotten.
    void set(const Mark &mark);

    // One that was kept. A record that is not there any more, or has no such byte, has none.
    void restore(const Journal &journal, const RowMark &kept);

    // In the order of the journal; null: there is none.
    const Mark *after(BytePlace place) const;
    const Mark *before(BytePlace place) const;

private:
    std::map<BytePlace, Mark> m_marks;
};

} // namespace wirelark
