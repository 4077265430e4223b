#pragma once

#include "core/timeline/message.h"

namespace wirelark {

class MessageRows;

// The row in whose message a byte of this stream is; -1: none of those that are there now.
qint64 rowOfByte(const MessageRows &rows, const BytePlace &place, ConnectionId connection, Direction direction);

} // namespace wirelark
