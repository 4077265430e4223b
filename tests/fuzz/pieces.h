#pragma once

#include <cstdint>

#include "core/lens/framing.h"

namespace wirelark {

// A stream as reads of all sizes from 0 to 36 bytes, and times between them from nothing to a quarter of a second.
inline std::vector<Piece> inPieces(QByteArrayView bytes, std::uint8_t sizes)
{
    std::vector<Piece> pieces;
    qint64 time = 0;
    unsigned next = sizes;
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min<qsizetype>(next % 37, bytes.size()); // now and then nothing
        pieces.push_back({bytes.first(size), time += qint64(next) * 1'000'000});
        bytes = bytes.sliced(size);
        next = (next * 5 + 3) % 256; // all of them, one time each
    }
    return pieces;
}

} // namespace wirelark
