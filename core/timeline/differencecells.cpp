#include "core/timeline/differencecells.h"

#include <algorithm>

namespace wirelark {

DifferenceCells::DifferenceCells(std::vector<DifferentRange> ranges, qint64 leftSize, qint64 rightSize)
    : m_ranges(std::move(ranges))
{
    qint64 gaps = 0; // on the left side
    for (const DifferentRange &range : m_ranges) {
        m_starts.push_back(range.left + gaps);
        gaps += std::max<qint64>(0, range.rightSize - range.leftSize);
    }
    m_count = leftSize + gaps;
    // Behind the last range both go on by the same number of bytes, unless there are more ranges than are known.
    if (!m_ranges.empty()) {
        const DifferentRange &last = m_ranges.back();
        const qint64 leftRest = leftSize - last.left - last.leftSize;
        const qint64 rightRest = rightSize - last.right - last.rightSize;
        m_count += std::max<qint64>(0, rightRest - leftRest);
    }
}

qint64 DifferenceCells::sizeOf(size_t range) const
{
    return std::max(m_ranges[range].leftSize, m_ranges[range].rightSize);
}

DifferenceCells::Cell DifferenceCells::at(qint64 cell) const
{
    const auto after = std::ranges::upper_bound(m_starts, cell);
    if (after == m_starts.begin())
        return {cell, cell};
    const auto range = static_cast<size_t>(after - m_starts.begin() - 1);
    const DifferentRange &found = m_ranges[range];
    const qint64 inside = cell - m_starts[range];
    const qint64 behind = inside - sizeOf(range);
    if (behind >= 0)
        return {found.left + found.leftSize + behind, found.right + found.rightSize + behind};
    return {inside < found.leftSize ? found.left + inside : -1, inside < found.rightSize ? found.right + inside : -1};
}

} // namespace wirelark
