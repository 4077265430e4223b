#include "core/timeline/byterow.h"

#include "core/journal/journal.h"
#include "core/timeline/messagerows.h"

namespace wirelark {

namespace {

// Of what has begun in a stream and not ended; -1: there is none. These rows are the last, and few.
qint64 tailOf(const MessageRows &rows, ConnectionId connection, Direction direction)
{
    for (qint64 row = rows.count() - 1; row >= 0; --row) {
        const Message message = rows.at(row);
        if (!message.isTail())
            break;
        if (message.connection == connection && message.direction == direction)
            return row;
    }
    return -1;
}

} // namespace

qint64 rowOfByte(const MessageRows &rows, const BytePlace &place, ConnectionId connection, Direction direction)
{
    Message byte;
    byte.kind = EventKind::Data;
    byte.connection = connection;
    byte.direction = direction;
    byte.first = place;
    // The last that begins before the byte, if it reaches so far: what has it may be hidden.
    for (const qint64 row : {rows.rowShowing(byte), tailOf(rows, connection, direction)}) {
        const Message message = rows.at(row);
        if (!message || message.first > place)
            continue;
        const Record from = rows.journal().record(message.first.seq);
        const Record to = rows.journal().record(place.seq);
        const qint64 offset = to.streamOffset + place.offset - from.streamOffset - message.first.offset;
        if (from.seq != 0 && to.seq != 0 && offset < message.size)
            return row;
    }
    return -1;
}

} // namespace wirelark
