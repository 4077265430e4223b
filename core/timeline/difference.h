#pragma once

#include <atomic>
#include <optional>
#include <span>
#include <vector>

#include <QtGlobal>

namespace wirelark {

// A stretch in which two sequences of bytes differ. Where one side is shorter, bytes were left out there.
struct DifferentRange
{
    qint64 left = 0;
    qint64 leftSize = 0;
    qint64 right = 0;
    qint64 rightSize = 0;

    bool operator==(const DifferentRange &) const = default;
};

// The fewest bytes to change, to add and to leave out that make the one the other (E. Ukkonen, Algorithms for
// approximate string matching, 1985), as ranges in order. None if these are more than `mostEdits`, or `stop` was set.
// Takes time up to size x edits, and four bytes of memory times the square of the edits.
std::optional<std::vector<DifferentRange>> alignedDifferences(
    std::span<const char> left, std::span<const char> right, int mostEdits, const std::atomic<bool> &stop);

// What differs when each byte is compared with the one at the same place, however long both are.
class PositionDifferences
{
public:
    static constexpr size_t mostRanges = 100'000;

    // The next bytes of both, as many of the one as of the other.
    void add(std::span<const char> left, std::span<const char> right);
    // All of it; what the longer one has behind the end of the shorter one is a difference too.
    void finish(qint64 leftSize, qint64 rightSize);

    // In order; the first of them if there are more.
    const std::vector<DifferentRange> &ranges() const { return m_ranges; }
    qint64 count() const { return m_count; }

private:
    void differ(qint64 at, qint64 leftSize, qint64 rightSize);

    qint64 m_at = 0;
    qint64 m_end = -1; // of the last range
    qint64 m_count = 0;
    std::vector<DifferentRange> m_ranges;
};

} // namespace wirelark
