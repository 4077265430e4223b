#pragma once

#include <QFont>

namespace wirelark {

// The fixed font of the system, in which bytes are shown; `zoom` is in points, more or less than its own
// size.
QFont dataFont(int zoom = 0);

} // namespace wirelark
