#pragma once

#include <chrono>

#include <QtGlobal>

namespace wirelark {

// How fast a source gives its bytes: a piece at a time, each in a write of its own where the kernel takes it whole.
struct Pace
{
    qint64 pieceSize = 0; // bytes; 0: all at once
    std::chrono::nanoseconds interval {0}; // from the beginning of one piece to that of the next
    // How late a piece may be and still leave those behind it where they are in time. Beyond that they all move, so that
    // a peer that did not read, or a machine that slept, is not sent what was missed in one go.
    std::chrono::nanoseconds catchUp {0};
    qint64 rate = 0; // bytes a second that were asked for; 0: pieces were

    // So many bytes a second, a hundred pieces a second or fewer; up to 100 ms of it are caught up with.
    static Pace ofRate(qint64 bytesPerSecond);
    // Pieces of so many bytes; the k-th k intervals behind the first, unless one was late by a whole interval.
    static Pace ofPieces(qint64 size, std::chrono::nanoseconds interval);

    bool isSet() const { return pieceSize > 0 && interval.count() > 0; }
    bool isRate() const { return rate > 0; }
    bool operator==(const Pace &) const = default;
};

} // namespace wirelark
