#include "core/lens/slipframer.h"

#include "core/lens/scan.h"

namespace wirelark {
namespace {

constexpr char frameEnd = '\xC0';
constexpr char escape = '\xDB';
constexpr char escapedEnd = '\xDC';
constexpr char escapedEscape = '\xDD';

} // namespace

void SlipFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end;) {
        const char *const frame = findByte(at, end, frameEnd);
        checkEscapes(at, frame);
        m_hasContent |= frame != at;
        if (frame == end)
            return;
        at = frame + 1;
        if (m_hasContent) {
            cuts.push_back({at - begin, m_isEscape ? Fault::Content : m_fault});
            restart(0);
        }
    }
}

void SlipFramer::checkEscapes(const char *at, const char *end)
{
    while (at != end && m_fault == Fault::None) {
        if (m_isEscape) {
            m_fault = *at == escapedEnd || *at == escapedEscape ? Fault::None : Fault::Content;
            ++at;
        }
        at = findByte(at, end, escape);
        m_isEscape = at != end;
        at += m_isEscape ? 1 : 0;
    }
}

Fault SlipFramer::finish() const
{
    return m_hasContent && m_fault == Fault::None ? Fault::Unfinished : m_fault;
}

void SlipFramer::restart(qint64)
{
    m_hasContent = false;
    m_isEscape = false;
    m_fault = Fault::None;
}

} // namespace wirelark
