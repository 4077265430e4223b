#include "core/lens/gapframer.h"

namespace wirelark {

GapFramer::GapFramer(qint64 gap)
    : m_gap(gap)
{
}

void GapFramer::take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts)
{
    if (bytes.empty())
        return;
    // Unsigned, for any two times may be further apart than a signed number says.
    const bool isSilence = time > m_last && quint64(time) - quint64(m_last) > quint64(m_gap);
    if (m_isPending && isSilence)
        cuts.push_back({0, Fault::None});
    m_last = time;
    m_isPending = true;
}

} // namespace wirelark
