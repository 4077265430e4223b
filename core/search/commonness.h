#pragma once

#include <QtGlobal>

namespace wirelark {

// How often a byte is met in the traffic people look at, by a rough scale: text of protocols and logs, small numbers in
// binary frames. Only their order matters; a wrong guess costs time, never a match.
int commonness(uchar byte);

} // namespace wirelark
