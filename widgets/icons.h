#pragma once

#include <QIcon>

namespace wirelark {

// Small shapes without words, painted in the colour of the text around them, in every size and theme.
// Painted, because Qt cannot read SVG without a package of its own.
enum class Glyph { ChevronDown, Cross, Dot, Ring, Warning };

QIcon icon(Glyph glyph);

} // namespace wirelark
