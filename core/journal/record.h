#pragma once

#include "core/net/event.h"

namespace wirelark {

// One record, read back whole: the event, and for data where it stands in its direction's stream.
// `event.local` and `event.peer` are known for every record of a connection, data included.
struct Record
{
    quint64 seq = 0; // from 1, in the order in which things happened
    Event event;
    Direction direction = Direction::In; // Data only
    quint32 size = 0;                    // Data only: payload bytes
    qint64 streamOffset = 0;             // Data only: of its first byte, in this direction of this connection
};

} // namespace wirelark
