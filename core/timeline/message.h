#pragma once

#include "core/journal/entry.h"
#include "core/lens/lens.h"

#include <compare>

namespace wirelark {

// One byte of the journal: where it stands in the payload of a record.
struct BytePlace
{
    quint64 seq = 0; // 0: none
    quint32 offset = 0;

    auto operator<=>(const BytePlace &) const = default;
};

// What a row of the log is known by, as long as it is cut in the same way: rows are ordered by it.
struct RowId
{
    bool isTail = false; // a message whose end has not come; these stand behind all others
    quint64 seq = 0;     // of the record that completed it; of a tail the one it begins in. 0: no row
    quint32 index = 0;   // among those that this record completed; of a tail where in the record it begins

    auto operator<=>(const RowId &) const = default;
    explicit operator bool() const { return seq != 0; }
};

// One row of the log: an event, or a message that a lens cut out of the stream of one direction.
struct Message
{
    RowId id;
    qint64 number = 0; // what a person calls it, see MessageRows; 0: not known yet
    EventKind kind = EventKind::Note;
    Direction direction = Direction::In; // Data only, as everything below
    ConnectionId connection = 0;         // 0: of a listener or of the program
    qint64 time = 0;                     // when its last bytes were read or written, ns since 1970 UTC
    BytePlace first;
    qint64 size = 0;       // bytes
    quint32 chunks = 0;    // how many records they are in; 0: not a data row
    bool isPart = false;   // it begins or ends within a record
    bool endsBefore = false; // its last byte stands before the record that completed it
    Fault fault = Fault::None;

    bool isData() const { return kind == EventKind::Data; }
    bool isTail() const { return id.isTail; }
    explicit operator bool() const { return bool(id); }
    bool operator==(const Message &) const = default;
};

// A record as a row of its own.
inline Message wholeRecord(quint64 seq, const Entry &entry)
{
    Message message;
    message.id.seq = seq;
    message.kind = entry.kind();
    message.direction = entry.direction();
    message.connection = entry.connection;
    message.time = entry.time;
    message.first.seq = seq;
    message.size = static_cast<qint64>(entry.size);
    message.chunks = entry.isData() ? 1 : 0;
    return message;
}

} // namespace wirelark
