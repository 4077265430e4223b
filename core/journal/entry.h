#pragma once

#include "core/net/event.h"

namespace wirelark {

// What is at hand of one record: 24 bytes. Everything else is on disk, at `position`.
struct Entry
{
    qint64 time = 0;             // ns since 1970 UTC
    quint64 position : 48 = 0;   // of its block in the journal: bytes since the first segment began
    quint64 size : 16 = 0;       // payload bytes, 0 unless kind is Data
    ConnectionId connection = 0; // 0: of a listener or of the program
    quint32 kindBits : 4 = 0;
    quint32 directionBit : 1 = 0;
    quint32 reasonBits : 6 = 0;
    quint32 offsetHigh : 21 = 0; // bits 32 and up of the stream offset; the lower 32 are in the block

    EventKind kind() const { return static_cast<EventKind>(kindBits); }
    Direction direction() const { return static_cast<Direction>(directionBit); }
    EndReason reason() const { return static_cast<EndReason>(reasonBits); }
    bool isData() const { return kind() == EventKind::Data; }
};
static_assert(sizeof(Entry) == 24);

} // namespace wirelark
