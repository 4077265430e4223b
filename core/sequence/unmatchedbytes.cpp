#include "core/sequence/unmatchedbytes.h"

#include "core/sequence/sequenceboard.h"

#include <algorithm>

namespace wirelark {

namespace {

// Adds to the first ones, while there is room among them.
void keepFirst(QByteArray &first, std::span<const char> bytes)
{
    const qsizetype room = StepResult::mostCame - first.size();
    first.append(bytes.data(), std::min<qsizetype>(room, std::ssize(bytes)));
}

} // namespace

void UnmatchedBytes::append(std::span<const char> bytes)
{
    m_size += std::ssize(bytes);
    keepFirst(m_first, bytes);
    m_isLost = m_isLost || (!m_pattern && std::ssize(m_kept) + std::ssize(bytes) > maxKept);
    if (!m_isLost)
        m_kept.insert(m_kept.end(), bytes.begin(), bytes.end());
}

void UnmatchedBytes::takeAll()
{
    *this = UnmatchedBytes();
}

void UnmatchedBytes::lookFor(const Pattern &pattern)
{
    m_pattern = pattern;
    m_next = 0;
    m_scanAt = 0;
}

UnmatchedBytes::Look UnmatchedBytes::look(bool isLast)
{
    const qint64 end = m_keptFrom + std::ssize(m_kept);
    if (end < m_scanAt && !isLast)
        return Look::Nothing;
    Groups groups;
    const Stretch stretch {.bytes = m_kept, .position = m_keptFrom, .isLast = isLast && !m_isLost};
    const Finding finding = m_pattern->matcher().find(stretch, static_cast<qsizetype>(m_next - m_keptFrom), groups);
    if (finding.match) {
        take(groups);
        return Look::Found;
    }
    if (finding.gaveUp)
        return Look::GaveUp;
    m_next = m_keptFrom + finding.next;
    m_scanAt = end + finding.wait;
    trim();
    return m_isLost ? Look::Lost : Look::Nothing;
}

void UnmatchedBytes::take(const Groups &groups)
{
    m_found.clear();
    for (const Match &group : groups)
        m_found.push_back(group.start < 0 ? QByteArray() : QByteArray(m_kept.data() + group.start, group.length));
    const qsizetype end = groups.front().end();
    m_size -= m_keptFrom + end;
    m_keptFrom = 0;
    m_kept.erase(m_kept.begin(), m_kept.begin() + end);
    m_pattern.reset();
    m_first.clear();
    keepFirst(m_first, m_kept);
}

// The bytes in front are moved away when they are as many as those behind, so that small pieces cost no more than large.
void UnmatchedBytes::trim()
{
    const qint64 needed = std::max(m_keptFrom, m_next - m_pattern->matcher().context());
    const auto surplus = static_cast<qsizetype>(needed - m_keptFrom);
    if (2 * surplus < std::ssize(m_kept))
        return;
    m_kept.erase(m_kept.begin(), m_kept.begin() + surplus);
    m_keptFrom = needed;
}

} // namespace wirelark
