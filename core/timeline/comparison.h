#pragma once

#include "core/timeline/difference.h"
#include "core/timeline/streambytes.h"

namespace wirelark {

// Compares two sequences of bytes: short ones so that they run along each other again behind what was added or left
// out, long ones, or such that have little in common, place by place. Whoever advances it owns it meanwhile, on any
// thread.
class Comparison
{
public:
    enum class Kind : quint8 { Aligned, ByPosition };

    static constexpr qint64 mostAligned = 64 * 1024; // bytes of either

    // Their journals must outlive it.
    Comparison(StreamBytes left, StreamBytes right);

    // Goes on, for about as long as that, or until `stop` is set. True: there is more to compare.
    bool advance(std::chrono::microseconds budget, const std::atomic<bool> &stop);
    // In per cent, of what has to be compared. Any thread.
    int progress() const { return m_progress.load(std::memory_order_relaxed); }

    StreamBytes &left() { return m_left; }
    StreamBytes &right() { return m_right; }
    // How it was compared, and what differs, as far as it has been found.
    Kind kind() const { return m_aligned ? Kind::Aligned : Kind::ByPosition; }
    const std::vector<DifferentRange> &ranges() const { return m_aligned ? *m_aligned : m_differences.ranges(); }
    qint64 count() const { return m_aligned ? std::ssize(*m_aligned) : m_differences.count(); }
    // Some bytes could not be read any more: what is behind them was not compared.
    bool isBroken() const { return m_isBroken; }

private:
    void align(const std::atomic<bool> &stop);
    void comparePiece();

    StreamBytes m_left;
    StreamBytes m_right;
    bool m_isFound = false;  // both sizes are known
    bool m_isOver = false;
    bool m_isBroken = false;
    qint64 m_at = 0;
    std::optional<std::vector<DifferentRange>> m_aligned;
    PositionDifferences m_differences;
    std::atomic<int> m_progress {0};
};

} // namespace wirelark
