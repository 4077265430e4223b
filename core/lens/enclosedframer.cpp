#include "core/lens/enclosedframer.h"

#include "core/lens/scan.h"

namespace wirelark {

EnclosedFramer::EnclosedFramer(const Delimiter &start, const Delimiter &end)
    : m_start(start)
    , m_end(end)
{
}

void EnclosedFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end;)
        at = m_isInside ? takeInside(at, begin, end, cuts) : takeOutside(at, begin, end, cuts);
}

Fault EnclosedFramer::finish() const
{
    if (!m_isPending)
        return Fault::None;
    return m_fault == Fault::None ? Fault::Unfinished : m_fault;
}

void EnclosedFramer::restart(qint64)
{
    m_matched = 0;
    m_isInside = false;
    m_isPending = false;
    m_fault = Fault::None;
}

// Up to the end of a start, or of the piece.
const char *EnclosedFramer::takeOutside(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts)
{
    while (at != end) {
        const bool mayBeStart = m_matched > 0 || *at == m_start.front(); // mostly, one follows the other
        const char *const first = mayBeStart ? at : findByte(at, end, m_start.front());
        if (first != at) {
            m_isPending = true;
            m_fault = Fault::Start;
        }
        if (first == end)
            return end;
        const quint8 matched = m_start.step(m_matched, *first);
        if (matched <= m_matched) // what came before is not the start that it seemed to be
            m_fault = Fault::Start;
        if (matched == 1 && m_isPending) {
            cuts.push_back({first - begin, m_fault});
            m_fault = Fault::None;
        }
        m_isPending = true;
        m_matched = matched;
        at = first + 1;
        if (m_matched == m_start.size()) {
            m_matched = 0;
            m_isInside = true;
            return at;
        }
    }
    return at;
}

// Up to the end of the message, or of the piece.
const char *EnclosedFramer::takeInside(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts)
{
    while (at != end) {
        if (m_matched == 0)
            at = findByte(at, end, m_end.front());
        if (at == end)
            return end;
        m_matched = m_end.step(m_matched, *at++);
        if (m_matched == m_end.size()) {
            cuts.push_back({at - begin, m_fault});
            restart(0);
            return at;
        }
    }
    return at;
}

} // namespace wirelark
