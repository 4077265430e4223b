#include "core/timeline/difference.h"

#include <algorithm>
#include <cstring>

namespace wirelark {

namespace {

enum class Edit : quint8 { None, Change, LeaveOut, Add };

// How far the left side can be gone along with so many edits, by how far it is ahead of the right side then.
class Reach
{
public:
    Reach(std::span<const char> left, std::span<const char> right)
        : m_left(left)
        , m_right(right)
    {
    }

    // With one more edit than before; true if that makes them the same.
    bool extend()
    {
        const int edits = static_cast<int>(m_rows.size());
        std::vector<int> row;
        for (int ahead = -edits; ahead <= edits; ++ahead)
            row.push_back(slide(step(edits, ahead).x, ahead));
        m_rows.push_back(std::move(row));
        return at(edits, goal()) == static_cast<int>(m_left.size());
    }

    // The edits, from the last to the first, as ranges of a byte; told once extend() was true.
    std::vector<DifferentRange> edits() const
    {
        std::vector<DifferentRange> ranges;
        int ahead = goal();
        for (int count = static_cast<int>(m_rows.size()) - 1; count > 0; --count) {
            const Step last = step(count, ahead);
            const int added = last.edit == Edit::LeaveOut ? 0 : 1;
            const int left = last.edit == Edit::Add ? 0 : 1;
            ranges.push_back({last.x - left, left, last.x - ahead - added, added});
            ahead += last.edit == Edit::LeaveOut ? -1 : last.edit == Edit::Add ? 1 : 0;
        }
        return ranges;
    }

private:
    struct Step
    {
        Edit edit = Edit::None;
        int x = -1; // how far it leads; -1: nowhere
    };

    int goal() const { return static_cast<int>(m_left.size()) - static_cast<int>(m_right.size()); }

    int at(int edits, int ahead) const
    {
        if (edits < 0 || std::abs(ahead) > edits)
            return -1;
        return m_rows[static_cast<size_t>(edits)][static_cast<size_t>(ahead + edits)];
    }

    // The edit that leads farthest; a change before all others, so that what only changed stays side by side.
    Step step(int edits, int ahead) const
    {
        const auto leftSize = static_cast<int>(m_left.size());
        const auto rightSize = static_cast<int>(m_right.size());
        if (edits == 0)
            return {Edit::None, 0};
        Step best;
        const auto offer = [&](Edit edit, int from, int x) {
            const int y = x - ahead;
            if (from >= 0 && x > best.x && x <= leftSize && y >= 0 && y <= rightSize)
                best = {edit, x};
        };
        const int same = at(edits - 1, ahead);
        const int behind = at(edits - 1, ahead - 1);
        const int before = at(edits - 1, ahead + 1);
        offer(Edit::Change, same, same + 1);
        offer(Edit::LeaveOut, behind, behind + 1);
        offer(Edit::Add, before, before);
        return best;
    }

    int slide(int x, int ahead) const
    {
        if (x < 0)
            return x;
        auto at = static_cast<size_t>(x);
        auto other = static_cast<size_t>(x - ahead);
        while (at < m_left.size() && other < m_right.size() && m_left[at] == m_right[other]) {
            ++at;
            ++other;
        }
        return static_cast<int>(at);
    }

    const std::span<const char> m_left;
    const std::span<const char> m_right;
    std::vector<std::vector<int>> m_rows; // by edits
};

} // namespace

std::optional<std::vector<DifferentRange>> alignedDifferences(
    std::span<const char> left, std::span<const char> right, int mostEdits, const std::atomic<bool> &stop)
{
    Reach reach(left, right);
    for (int edits = 0; !reach.extend(); ++edits) {
        if (edits == mostEdits || stop.load(std::memory_order_relaxed))
            return std::nullopt;
    }
    std::vector<DifferentRange> edits = reach.edits();
    std::ranges::reverse(edits);
    std::vector<DifferentRange> ranges;
    for (const DifferentRange &edit : edits) {
        const bool goesOn = !ranges.empty() && ranges.back().left + ranges.back().leftSize == edit.left
            && ranges.back().right + ranges.back().rightSize == edit.right;
        if (goesOn) {
            ranges.back().leftSize += edit.leftSize;
            ranges.back().rightSize += edit.rightSize;
        } else {
            ranges.push_back(edit);
        }
    }
    return ranges;
}

void PositionDifferences::add(std::span<const char> left, std::span<const char> right)
{
    constexpr size_t step = 4096; // most of what is compared is the same
    for (size_t at = 0; at < left.size(); at += step) {
        const size_t size = std::min(step, left.size() - at);
        if (std::memcmp(left.data() + at, right.data() + at, size) == 0)
            continue;
        for (size_t i = at; i < at + size; ++i) {
            if (left[i] != right[i])
                differ(m_at + static_cast<qint64>(i), 1, 1);
        }
    }
    m_at += std::ssize(left);
}

void PositionDifferences::finish(qint64 leftSize, qint64 rightSize)
{
    const qint64 both = std::min(leftSize, rightSize);
    if (leftSize != rightSize)
        differ(both, leftSize - both, rightSize - both);
}

void PositionDifferences::differ(qint64 at, qint64 leftSize, qint64 rightSize)
{
    const bool goesOn = at == m_end;
    m_end = at + std::max(leftSize, rightSize);
    if (!goesOn)
        ++m_count;
    if (goesOn && m_count == std::ssize(m_ranges)) {
        m_ranges.back().leftSize += leftSize;
        m_ranges.back().rightSize += rightSize;
    } else if (!goesOn && m_ranges.size() < mostRanges) {
        m_ranges.push_back({at, leftSize, at, rightSize});
    }
}

} // namespace wirelark
