#include "core/lens/cobsframer.h"

#include "core/lens/scan.h"

#include <algorithm>

namespace wirelark {

void CobsFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end;) {
        const char *const zero = findByte(at, end, '\0');
        follow(at, zero);
        m_hasContent |= zero != at;
        if (zero == end)
            return;
        at = zero + 1;
        if (m_hasContent) {
            cuts.push_back({at - begin, m_toCode > 0 ? Fault::Content : Fault::None});
            restart(0);
        }
    }
}

void CobsFramer::follow(const char *at, const char *end)
{
    while (at != end) {
        const auto passed = quint8(std::min<ptrdiff_t>(m_toCode, end - at));
        at += passed;
        m_toCode -= passed;
        if (at != end)
            m_toCode = quint8(*at++) - 1;
    }
}

void CobsFramer::restart(qint64)
{
    m_hasContent = false;
    m_toCode = 0;
}

} // namespace wirelark
