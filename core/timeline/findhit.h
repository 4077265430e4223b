#pragma once

#include "core/timeline/message.h"

namespace wirelark {

// What was looked for, where it was found. It may go on in later records of its stream.
struct FindHit
{
    BytePlace first; // of its first byte; hits are ordered by it, and no two are the same
    quint32 length = 0;
    ConnectionId connection = 0;
    Direction direction = Direction::In;

    bool operator==(const FindHit &) const = default;
};

} // namespace wirelark
