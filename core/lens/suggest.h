#pragma once

#include "core/lens/framing.h"

namespace wirelark {

// A lens that may be the one, and how well it does: `clean` of `frames` messages end cleanly. What is unfinished
// when the bytes end is not counted, nor what is before the first message if they begin in the middle of one.
struct Suggestion
{
    Lens lens;
    qsizetype clean = 0;
    qsizetype frames = 0;
};

// Tries lenses of all kinds on pieces of one direction, of which it looks at the first 64 KiB; `streamOffset` is the
// place of their first byte in the direction. The best first, at most six, none that cuts like a better one; empty if
// nothing but raw is plausible. The order is that of the evidence for each, see evidence.h. Takes some
// milliseconds; a tenth of a second if somebody made the bytes for it.
std::vector<Suggestion> suggestLenses(std::span<const Piece> pieces, qint64 streamOffset = 0);

} // namespace wirelark
