#include "core/timeline/comparison.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr int mostEdits = 1024; // four megabytes of memory, and less than a second
constexpr qint64 pieceBytes = 256 * 1024;

std::span<const char> spanOf(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

} // namespace

Comparison::Comparison(StreamBytes left, StreamBytes right)
    : m_left(std::move(left))
    , m_right(std::move(right))
{
}

bool Comparison::advance(std::chrono::microseconds budget, const std::atomic<bool> &stop)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    if (!m_isFound) {
        m_isFound = !m_left.advance(budget, stop) && !m_right.advance(budget, stop);
        if (m_isFound && std::max(m_left.size(), m_right.size()) <= mostAligned)
            align(stop);
        return !m_isOver;
    }
    while (!m_isOver && !stop.load(std::memory_order_relaxed)) {
        comparePiece();
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    return !m_isOver;
}

void Comparison::align(const std::atomic<bool> &stop)
{
    const QByteArray left = m_left.read(0, m_left.size());
    const QByteArray right = m_right.read(0, m_right.size());
    if (left.size() < m_left.size() || right.size() < m_right.size())
        return;
    m_aligned = alignedDifferences(spanOf(left), spanOf(right), mostEdits, stop);
    m_isOver = m_aligned.has_value();
    if (m_isOver)
        m_progress.store(100, std::memory_order_relaxed);
}

void Comparison::comparePiece()
{
    const qint64 both = std::min(m_left.size(), m_right.size());
    const qint64 wanted = std::min(pieceBytes, both - m_at);
    const QByteArray left = m_left.read(m_at, wanted);
    const QByteArray right = m_right.read(m_at, wanted);
    const auto size = static_cast<size_t>(std::min(left.size(), right.size()));
    m_differences.add(spanOf(left).first(size), spanOf(right).first(size));
    m_at += static_cast<qint64>(size);
    m_isBroken = static_cast<qint64>(size) < wanted;
    m_isOver = m_isBroken || m_at == both;
    if (m_isOver && !m_isBroken)
        m_differences.finish(m_left.size(), m_right.size());
    m_progress.store(m_isOver ? 100 : static_cast<int>(m_at * 100 / both), std::memory_order_relaxed);
}

} // namespace wirelark
