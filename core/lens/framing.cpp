#include "core/lens/framing.h"

namespace wirelark {

std::vector<Frame> framesOf(const Lens &lens, std::span<const Piece> pieces, qint64 streamOffset)
{
    const auto framer = makeFramer(lens, streamOffset);
    std::vector<Frame> frames;
    std::vector<Cut> cuts;
    qsizetype start = 0;
    qsizetype pieceStart = 0;
    for (const Piece &piece : pieces) {
        cuts.clear();
        framer->take({piece.bytes.data(), size_t(piece.bytes.size())}, piece.time, cuts);
        for (const Cut &cut : cuts) {
            const qsizetype end = pieceStart + cut.end;
            frames.push_back({start, end - start, cut.fault});
            start = end;
        }
        pieceStart += piece.bytes.size();
    }
    if (start != pieceStart)
        frames.push_back({start, pieceStart - start, framer->finish(), false});
    return frames;
}

std::vector<Frame> framesOf(const Lens &lens, QByteArrayView bytes, qint64 streamOffset)
{
    const Piece piece {bytes};
    return framesOf(lens, {&piece, 1}, streamOffset);
}

} // namespace wirelark
