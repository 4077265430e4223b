#include "core/lens/countedframer.h"

#include <algorithm>

namespace wirelark {

quint64 HeaderLayout::messageSize(quint32 value) const
{
    const qint64 after = qint64(value) + plus;
    const qint64 whole = after + size();
    return after >= 0 && whole >= qint64(least) && whole <= qint64(most) ? quint64(whole) : 0;
}

HeaderLayout headerLayout(const Lens &lens)
{
    switch (lens.kind) {
    case Lens::Kind::Modbus: // transaction, protocol 0, then the length of unit and PDU: 2 to 254
        return {.at = 4, .least = 8, .most = 260, .constantAt = 2, .constantEnd = 4, .constant = 0};
    case Lens::Kind::Tpkt: // version 3, reserved, then the length of everything: 7 at least
        return {.at = 2, .plus = -4, .least = 7, .constantAt = 0, .constantEnd = 1, .constant = 3};
    case Lens::Kind::Dns: // the length of a message, which has a header of 12 bytes
        return {.least = 14};
    default:
        return {.at = lens.at,
            .width = lens.width,
            .isLittleEndian = lens.isLittleEndian,
            .plus = lens.plus,
            .most = lens.max};
    }
}

CountedFramer::CountedFramer(const HeaderLayout &layout)
    : m_layout(layout)
{
}

void CountedFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end && !m_isLost;) {
        if (m_headerTaken < m_layout.size())
            at = takeHeader(at, end);
        if (m_headerTaken < m_layout.size() || m_isLost)
            return;
        const quint64 skipped = std::min(m_rest, quint64(end - at));
        at += skipped;
        m_rest -= skipped;
        if (m_rest == 0) {
            cuts.push_back({at - begin, Fault::None});
            m_headerTaken = 0;
            m_value = 0;
        }
    }
}

const char *CountedFramer::takeHeader(const char *at, const char *end)
{
    for (; at != end && m_headerTaken < m_layout.size() && !m_isLost; ++at, ++m_headerTaken) {
        const quint32 byte = quint8(*at);
        if (m_headerTaken >= m_layout.at) {
            const quint32 place = (m_headerTaken - m_layout.at) * 8;
            m_value = m_layout.isLittleEndian ? m_value | byte << place : m_value << 8 | byte;
        } else if (m_headerTaken >= m_layout.constantAt && m_headerTaken < m_layout.constantEnd) {
            m_isLost = *at != m_layout.constant;
        }
    }
    if (m_headerTaken == m_layout.size() && !m_isLost) {
        const quint64 whole = m_layout.messageSize(m_value);
        m_isLost = whole == 0;
        m_rest = m_isLost ? 0 : whole - m_layout.size();
    }
    return at;
}

Fault CountedFramer::finish() const
{
    if (m_isLost)
        return Fault::Length;
    return m_headerTaken > 0 ? Fault::Unfinished : Fault::None;
}

void CountedFramer::restart(qint64)
{
    m_headerTaken = 0;
    m_value = 0;
    m_rest = 0;
    m_isLost = false;
}

} // namespace wirelark
