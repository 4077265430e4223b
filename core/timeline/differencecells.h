#pragma once

#include "core/timeline/difference.h"

namespace wirelark {

// Two sequences of bytes side by side, a pair to a cell: what is the same stands at the same height again behind bytes
// that only one of them has, opposite to which the other one has gaps. Pure.
class DifferenceCells
{
public:
    // Where a pair stands; -1: a gap.
    struct Cell
    {
        qint64 left = -1;
        qint64 right = -1;
    };

    DifferenceCells() = default;
    DifferenceCells(std::vector<DifferentRange> ranges, qint64 leftSize, qint64 rightSize);

    const std::vector<DifferentRange> &ranges() const { return m_ranges; }
    qint64 count() const { return m_count; }
    Cell at(qint64 cell) const; // in [0, count())
    // The cells of a range: where they begin, and how many there are.
    qint64 startOf(size_t range) const { return m_starts[range]; }
    qint64 sizeOf(size_t range) const;

private:
    std::vector<DifferentRange> m_ranges;
    std::vector<qint64> m_starts; // of each range
    qint64 m_count = 0;
};

} // namespace wirelark
