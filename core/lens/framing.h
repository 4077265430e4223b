#pragma once

#include "core/lens/framer.h"

#include <QByteArrayView>

namespace wirelark {

// What one read returned, and when, in nanoseconds since 1970.
struct Piece
{
    QByteArrayView bytes;
    qint64 time = 0;
};

// A message in bytes that are all there.
struct Frame
{
    qsizetype start = 0;
    qsizetype length = 0;
    Fault fault = Fault::None;
    bool isCut = true; // false: it is what was left when the bytes ended

    qsizetype end() const { return start + length; }
    bool operator==(const Frame &) const = default;
};

// The messages of a direction that these bytes are all of, from `streamOffset` on. They follow each other without a
// gap.
std::vector<Frame> framesOf(const Lens &lens, std::span<const Piece> pieces, qint64 streamOffset = 0);
// The same of bytes that came at once.
std::vector<Frame> framesOf(const Lens &lens, QByteArrayView bytes, qint64 streamOffset = 0);

} // namespace wirelark
