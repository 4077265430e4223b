#include "core/lens/delimiterframer.h"

#include "core/lens/scan.h"

namespace wirelark {

DelimiterFramer::DelimiterFramer(const Delimiter &end)
    : m_end(end)
{
}

void DelimiterFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    if (bytes.empty())
        return;
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *done = begin; // where the last message ended
    for (const char *at = begin; at != end;) {
        if (m_matched == 0)
            at = findByte(at, end, m_end.front());
        if (at == end)
            break;
        m_matched = m_end.step(m_matched, *at++);
        if (m_matched == m_end.size()) {
            cuts.push_back({at - begin, Fault::None});
            done = at;
            m_matched = 0;
        }
    }
    m_isPending = done != end;
}

void DelimiterFramer::restart(qint64)
{
    m_matched = 0;
    m_isPending = false;
}

} // namespace wirelark
