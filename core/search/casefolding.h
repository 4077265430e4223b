#pragma once

#include <vector>

namespace wirelark {

// The character itself and then all others with the same simple case folding (Unicode's CaseFolding.txt, C and S), as
// far as Qt knows them.
std::vector<char32_t> sameFolding(char32_t character);

} // namespace wirelark
