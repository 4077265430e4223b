#include "core/net/pacedsource.h"

#include <algorithm>

#include "core/net/clock.h"

namespace wirelark {

PacedSource::PacedSource(std::unique_ptr<SendSource> source, const Pace &pace)
    : m_source(std::move(source))
    , m_pace(pace)
    , m_left(pace.pieceSize)
{
}

std::span<const char> PacedSource::front()
{
    const std::span<const char> bytes = m_source->front();
    if (bytes.empty()) {
        m_isWaiting = false;
        return {};
    }
    const qint64 now = m_left == m_pace.pieceSize ? nowNs() : 0;
    m_isWaiting = now != 0 && now < m_next;
    if (m_isWaiting)
        return {};
    return bytes.first(std::min<std::size_t>(bytes.size(), std::size_t(m_left)));
}

void PacedSource::consume(qsizetype n)
{
    if (n == 0)
        return;
    const qint64 now = nowNs();
    const bool beginsPiece = m_left == m_pace.pieceSize;
    if (beginsPiece) {
        const bool isTooLate = m_next == 0 || now - m_next > m_pace.catchUp.count();
        m_next = (isTooLate ? now : m_next) + m_pace.interval.count();
    }
    m_source->consume(n);
    m_left -= n;
    if (m_left == 0)
        m_left = m_pace.pieceSize;
}

} // namespace wirelark
