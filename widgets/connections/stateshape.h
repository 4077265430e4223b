#pragma once

#include "core/timeline/connectionrow.h"

class QPainter;
class QRect;

namespace wirelark {

struct Tokens;

// The state of a row as a shape that can be told without its colour.
enum class StateShape : quint8 {
    Listening,    // ring with a dot
    Connecting,   // dotted ring
    Open,         // filled disc
    PeerFinished, // left half filled
    WeFinished,   // right half filled
    Closed,       // empty ring
    Failed,       // filled square with an x
};

StateShape shapeOf(ConnectionState state);
StateShape shapeOf(ListenerState state);

// In the middle of `rect`, 12 px across.
void paintStateShape(QPainter &painter, const QRect &rect, StateShape shape, const Tokens &tokens);

} // namespace wirelark
