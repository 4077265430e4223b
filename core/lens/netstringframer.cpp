#include "core/lens/netstringframer.h"

#include <algorithm>

namespace wirelark {

void NetstringFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end && m_place != Place::Lost;) {
        switch (m_place) {
        case Place::Digits:
            takeDigit(*at++);
            break;
        case Place::Body: {
            const auto passed = quint32(std::min<qint64>(m_rest, end - at));
            at += passed;
            m_rest -= passed;
            if (m_rest == 0)
                m_place = Place::Comma;
            break;
        }
        case Place::Comma:
            if (*at++ == ',') {
                cuts.push_back({at - begin, Fault::None});
                restart(0);
            } else {
                m_place = Place::Lost;
                m_fault = Fault::Terminator;
            }
            break;
        case Place::Lost:
            break;
        }
    }
}

void NetstringFramer::takeDigit(char byte)
{
    const bool isDigit = byte >= '0' && byte <= '9';
    const bool isLeadingZero = m_digits == 1 && m_rest == 0;
    if (byte == ':' && m_digits > 0) {
        m_place = m_rest > 0 ? Place::Body : Place::Comma;
    } else if (isDigit && m_digits < 9 && !isLeadingZero) {
        ++m_digits;
        m_rest = m_rest * 10 + quint32(byte - '0');
    } else {
        m_place = Place::Lost;
        m_fault = Fault::Length;
    }
}

Fault NetstringFramer::finish() const
{
    if (m_place == Place::Digits && m_digits == 0)
        return Fault::None;
    return m_place == Place::Lost ? m_fault : Fault::Unfinished;
}

void NetstringFramer::restart(qint64)
{
    m_place = Place::Digits;
    m_digits = 0;
    m_fault = Fault::None;
    m_rest = 0;
}

} // namespace wirelark
