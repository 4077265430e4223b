#pragma once

#include "core/timeline/message.h"

#include <vector>

namespace wirelark {

class MessageRows;

// A message and what stands before and behind it in the stream of its direction.
struct Neighbourhood
{
    Message stretch;   // all of it, to be read by MessageBytes
    qint64 before = 0; // so many bytes of it stand before the message
    // Where in the stretch messages begin, in order, as far as they are rows; the first and last byte of the message
    // are borders in any case.
    std::vector<qint64> borders;
};

// Of a data row; up to `reach` bytes on either side, and not more than are quickly found. Before the message there are
// whole lines of sixteen bytes, unless there are fewer.
Neighbourhood neighbourhoodOf(const MessageRows &rows, qint64 row, qint64 reach);

} // namespace wirelark
