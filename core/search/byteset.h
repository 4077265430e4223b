#pragma once

#include <bitset>

namespace wirelark {

// The bytes that may stand at one place.
using ByteSet = std::bitset<256>;

} // namespace wirelark
