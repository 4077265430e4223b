#pragma once

#include <thread>

namespace wirelark {

// Begins to look which fonts there are, as whoever lays out the first text does otherwise: a tenth of a start, for which
// nobody has to wait while the X server is being connected. To be joined before there is text, so that it is not done twice.
std::jthread beginFontSearch();

} // namespace wirelark
