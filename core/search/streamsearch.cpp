#include "core/search/streamsearch.h"

#include <algorithm>

namespace wirelark {

Search::Search(Pattern pattern, qint64 position)
    : m_pattern(std::move(pattern))
    , m_first(position)
{
}

void Search::feed(std::span<const char> piece, const Found &found)
{
    if (m_isOver)
        return;
    const qint64 pieceBegin = m_end;
    m_end += std::ssize(piece);
    if (!m_tail.empty()) {
        // With so much behind it, everything that starts in the tail is decided.
        const qsizetype enough = m_pattern.longest() + m_pattern.matcher().context() + 1;
        const qsizetype taken = std::min<qsizetype>(std::ssize(piece), enough);
        m_tail.insert(m_tail.end(), piece.begin(), piece.begin() + taken);
        if (m_end >= m_scanAt)
            scan({.bytes = m_tail, .position = pieceBegin + taken - std::ssize(m_tail), .isLast = false}, found);
        if (taken == std::ssize(piece))
            return trimTail();
        m_tail.clear();
    }
    scan({.bytes = piece, .position = pieceBegin, .isLast = false}, found);
    const qint64 kept = std::min<qint64>(m_end - firstNeeded(), std::ssize(piece));
    m_tail.assign(piece.end() - kept, piece.end());
}

void Search::finish(const Found &found)
{
    scan({.bytes = m_tail, .position = m_end - std::ssize(m_tail), .isLast = true}, found);
}

void Search::scan(const Stretch &stretch, const Found &found)
{
    while (!m_isOver) {
        const Finding finding = m_pattern.matcher().find(stretch, static_cast<qsizetype>(m_next - stretch.position));
        if (!finding.match) {
            m_next = stretch.position + finding.next;
            m_scanAt = m_end + finding.wait;
            m_gaveUp = m_isOver = finding.gaveUp;
            return;
        }
        m_next = stretch.position + finding.match->end();
        m_isOver = !found({m_first + stretch.position + finding.match->start, finding.match->length});
    }
}

// The bytes in front are moved away when they are as many as those behind, so that small pieces cost no more than
// large.
void Search::trimTail()
{
    const qint64 needed = m_end - firstNeeded();
    if (std::ssize(m_tail) >= 2 * needed)
        m_tail.erase(m_tail.begin(), m_tail.end() - needed);
}

qint64 Search::firstNeeded() const
{
    return std::max<qint64>(0, m_next - m_pattern.matcher().context());
}

} // namespace wirelark
