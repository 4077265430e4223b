#include "core/lens/fixedframer.h"

namespace wirelark {

FixedFramer::FixedFramer(quint32 size, qint64 streamOffset)
    : m_size(size)
{
    restart(streamOffset);
}

void FixedFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    if (bytes.empty())
        return;
    size_t end = m_missing;
    for (; end <= bytes.size(); end += m_size)
        cuts.push_back({qsizetype(end), Fault::None});
    m_missing = quint32(end - bytes.size());
    m_isPending = m_missing != m_size;
}

void FixedFramer::restart(qint64 streamOffset)
{
    m_missing = m_size - quint32(streamOffset % m_size);
    m_isPending = false;
}

} // namespace wirelark
