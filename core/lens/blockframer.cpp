#include "core/lens/blockframer.h"

#include "core/lens/scan.h"

namespace wirelark {

BlockFramer::BlockFramer(char start, char end, std::optional<char> afterEnd)
    : m_start(start)
    , m_end(end)
    , m_afterEnd(afterEnd)
{
}

void BlockFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    EitherByte marks(end, m_start, m_end);
    for (const char *at = begin; at != end;) {
        switch (m_place) {
        case Place::Between:
            m_place = *at == m_start ? Place::Inside : Place::Outside;
            m_fault = *at == m_start ? Fault::None : Fault::Start;
            ++at;
            break;
        case Place::Outside:
            at = findByte(at, end, m_start);
            if (at != end) {
                cuts.push_back({at - begin, m_fault});
                m_place = Place::Between;
            }
            break;
        case Place::Inside:
            at = marks.next(at);
            if (at == end)
                break;
            if (*at == m_start) {
                cuts.push_back({at - begin, Fault::Terminator});
                m_place = Place::Between;
                break;
            }
            ++at;
            m_place = Place::AfterEnd;
            if (m_afterEnd)
                break;
            cuts.push_back({at - begin, m_fault});
            m_place = Place::Between;
            break;
        case Place::AfterEnd:
            if (*at != m_afterEnd) {
                m_fault = Fault::Terminator;
                m_place = Place::Inside;
                break;
            }
            ++at;
            cuts.push_back({at - begin, m_fault});
            m_place = Place::Between;
            break;
        }
    }
}

Fault BlockFramer::finish() const
{
    if (m_place == Place::Between)
        return Fault::None;
    return m_fault == Fault::None ? Fault::Unfinished : m_fault;
}

void BlockFramer::restart(qint64)
{
    m_place = Place::Between;
    m_fault = Fault::None;
}

} // namespace wirelark
