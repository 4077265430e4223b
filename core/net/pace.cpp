#include "core/net/pace.h"

#include <algorithm>

namespace wirelark {

using namespace std::chrono_literals;

Pace Pace::ofRate(qint64 bytesPerSecond)
{
    constexpr qint64 piecesPerSecond = 100;
    constexpr qint64 largestPiece = 64 * 1024; // one write takes no more
    const qint64 rate = std::max<qint64>(bytesPerSecond, 1);
    const qint64 size = std::clamp<qint64>(rate / piecesPerSecond, 1, largestPiece);
    return {size, std::chrono::nanoseconds(qint64(1e9 * double(size) / double(rate))), 100ms, rate};
}

Pace Pace::ofPieces(qint64 size, std::chrono::nanoseconds interval)
{
    return {size, interval, interval, 0};
}

} // namespace wirelark
