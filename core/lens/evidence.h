#pragma once

#include "core/lens/sample.h"

namespace wirelark {

// How much frames of a sample speak for the lens that cut them, in bits: bytes that have nothing to do with it would
// look like this once in 2^bits. It is the sum of what each frame shows: the bytes that must have one value (a
// terminator, a version, a protocol), text where the lens is for text, a length that few other places of the sample
// could be taken for. A frame that is not clean, or is what the lens is not for, speaks against it.
struct Evidence
{
    double bits = 0;
    qsizetype bytes = 0; // of the frames that speak for the lens
};

// `frames` without one that may still go on.
Evidence evidenceFor(const Lens &lens, std::span<const Frame> frames, const Sample &sample);

} // namespace wirelark
