// Two sequences of bytes: the ranges in which they differ make the one the other, in either way of comparing, and side
// by side each byte of both stands once and in order.

#include "core/timeline/differencecells.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void check(const std::vector<DifferentRange> &ranges, QByteArrayView left, QByteArrayView right)
{
    QByteArray made;
    qint64 from = 0;
    for (const DifferentRange &range : ranges) {
        PROPERTY(range.left >= from && range.leftSize >= 0 && range.rightSize >= 0);
        PROPERTY(range.leftSize + range.rightSize > 0);
        made += left.sliced(from, range.left - from);
        PROPERTY(made.size() == range.right);
        made += right.sliced(range.right, range.rightSize);
        from = range.left + range.leftSize;
    }
    made += left.sliced(from);
    PROPERTY(made == right);

    const DifferenceCells cells(ranges, left.size(), right.size());
    qint64 nextLeft = 0;
    qint64 nextRight = 0;
    for (qint64 cell = 0; cell < cells.count(); ++cell) {
        const DifferenceCells::Cell at = cells.at(cell);
        PROPERTY(at.left == -1 || at.left == nextLeft++);
        PROPERTY(at.right == -1 || at.right == nextRight++);
        PROPERTY(at.left != -1 || at.right != -1);
    }
    PROPERTY(nextLeft == left.size() && nextRight == right.size());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype most = 4096;
    constexpr int mostEdits = 100;
    Input input(data, size);
    const auto share = input.number<std::uint8_t>();
    const QByteArrayView all = input.take(most);
    const QByteArrayView left = all.first(all.size() * share / 256);
    const QByteArrayView right = all.sliced(left.size());

    const std::atomic<bool> goOn {false};
    if (const auto aligned = alignedDifferences(spanOf(left), spanOf(right), mostEdits, goOn))
        check(*aligned, left, right);

    PositionDifferences differences;
    const qsizetype both = std::min(left.size(), right.size());
    const qsizetype half = both / 2;
    differences.add(spanOf(left.first(half)), spanOf(right.first(half)));
    differences.add(spanOf(left.sliced(half, both - half)), spanOf(right.sliced(half, both - half)));
    differences.finish(left.size(), right.size());
    check(differences.ranges(), left, right);
    return 0;
}
