#include "core/lens/jsonlinesframer.h"

#include "core/lens/scan.h"

namespace wirelark {

void JsonLinesFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end;) {
        const char *const ending = findByte(at, end, '\n');
        m_line.take(at, ending);
        m_isPending = true;
        if (ending == end)
            return;
        at = ending + 1;
        cuts.push_back({at - begin, m_line.isWhole() ? Fault::None : Fault::Content});
        restart(0);
    }
}

Fault JsonLinesFramer::finish() const
{
    if (!m_isPending || m_line.isWhole())
        return Fault::None;
    return m_line.isBad() ? Fault::Content : Fault::Unfinished;
}

void JsonLinesFramer::restart(qint64)
{
    m_line = {};
    m_isPending = false;
}

} // namespace wirelark
