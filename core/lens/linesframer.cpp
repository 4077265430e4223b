#include "core/lens/linesframer.h"

#include "core/lens/scan.h"

namespace wirelark {

void LinesFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    if (bytes.empty())
        return;
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *done = begin; // where the last message ended
    if (m_endsWithCr) {
        done += *begin == '\n' ? 1 : 0;
        cuts.push_back({done - begin, Fault::None});
    }
    m_endsWithCr = false;
    EitherByte endings(end, '\n', '\r');
    for (const char *at = endings.next(done); at != end; at = endings.next(done)) {
        m_endsWithCr = *at == '\r' && at + 1 == end;
        if (m_endsWithCr)
            break;
        done = at + (*at == '\r' && at[1] == '\n' ? 2 : 1);
        cuts.push_back({done - begin, Fault::None});
    }
    m_isPending = done != end;
}

} // namespace wirelark
