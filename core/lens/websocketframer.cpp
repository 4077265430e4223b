#include "core/lens/websocketframer.h"

#include "core/lens/delimiter.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wirelark {
namespace {

constexpr std::string_view request = "GET ";
constexpr std::string_view response = "HTTP/1.1";

std::string_view headStart(char first)
{
    return first == request.front() ? request : response;
}

constexpr quint8 finBit = 0x80;
constexpr quint8 deflatedBit = 0x40; // the first reserved one
constexpr quint8 otherReservedBits = 0x30;
constexpr quint8 controlBit = 0x08;
constexpr quint8 maskBit = 0x80;
constexpr quint64 maskSize = 4;

bool isKnown(quint8 opcode)
{
    return opcode <= 2 || (opcode >= 8 && opcode <= 10);
}

} // namespace

void WebSocketFramer::take(std::span<const char> bytes, qint64, std::vector<Cut> &cuts)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at != end;) {
        switch (m_place) {
        case Place::Beginning:
            at = takeBeginning(at, end);
            break;
        case Place::Head:
            at = takeHead(at, begin, end, cuts);
            break;
        case Place::Header:
            at = takeHeader(at, begin, end, cuts);
            break;
        case Place::Body:
            at = takeBody(at, begin, end, cuts);
            break;
        case Place::Lost:
            return;
        }
    }
}

const char *WebSocketFramer::takeBeginning(const char *at, const char *end)
{
    const std::string_view expected = headStart(m_taken == 0 ? *at : char(m_first));
    while (at != end && m_taken < expected.size() && *at == expected[m_taken]) {
        m_first = quint8(expected.front());
        ++m_taken;
        ++at;
    }
    if (m_taken == expected.size()) {
        m_place = Place::Head;
    } else if (at != end) {
        // Frames after all. As a header, two of the letters promise more bytes than the rest of them are, so nothing
        // ends here.
        const quint8 letters = std::exchange(m_taken, 0);
        m_place = Place::Header;
        for (const char letter : expected.substr(0, letters)) {
            if (m_place == Place::Header)
                takeHeaderByte(quint8(letter));
            else
                --m_rest;
        }
    }
    return at;
}

const char *WebSocketFramer::takeHead(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts)
{
    static const Delimiter emptyLine("\r\n\r\n");
    static const Delimiter deflate("message-deflate"); // all of it but what would not fit
    for (; at != end && m_emptyLine < emptyLine.size(); ++at) {
        m_emptyLine = emptyLine.step(m_emptyLine, *at);
        m_deflate = deflate.step(m_deflate, *at);
        if (m_deflate == deflate.size()) {
            m_mayBeDeflated = true;
            m_deflate = 0;
        }
    }
    if (m_emptyLine == emptyLine.size())
        cut(at - begin, cuts);
    return at;
}

const char *WebSocketFramer::takeHeader(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts)
{
    while (at != end && m_place == Place::Header)
        takeHeaderByte(quint8(*at++));
    if (m_place == Place::Body && m_rest == 0)
        cut(at - begin, cuts);
    return at;
}

const char *WebSocketFramer::takeBody(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts)
{
    const quint64 passed = std::min(m_rest, quint64(end - at));
    at += passed;
    m_rest -= passed;
    if (m_rest == 0)
        cut(at - begin, cuts);
    return at;
}

void WebSocketFramer::takeHeaderByte(quint8 byte)
{
    if (m_taken == 0)
        m_first = byte;
    else if (m_taken == 1)
        m_second = byte;
    else
        m_rest = m_rest << 8 | byte;
    if (++m_taken >= 2 && m_taken == 2 + sizeBytes())
        endHeader();
}

quint8 WebSocketFramer::sizeBytes() const
{
    const quint8 shortSize = m_second & quint8(~maskBit);
    return shortSize == 127 ? 8 : shortSize == 126 ? 2 : 0;
}

void WebSocketFramer::endHeader()
{
    if (m_rest >> 63) {
        m_place = Place::Lost;
        m_fault = Fault::Length;
        return;
    }
    const bool isControl = m_first & controlBit;
    const bool isLong = sizeBytes() > 0;
    const bool isTooLong = isLong && m_rest < (sizeBytes() == 2 ? 126u : 65536u);
    const quint8 reserved = m_first & (otherReservedBits | (m_mayBeDeflated && !isControl ? 0 : deflatedBit));
    const bool isBadControl = isControl && (isLong || !(m_first & finBit));
    if (reserved || !isKnown(m_first & 0x0F) || isTooLong || isBadControl)
        m_fault = Fault::Content;
    if (!isLong)
        m_rest = m_second & quint8(~maskBit);
    if (m_second & maskBit)
        m_rest += maskSize;
    m_place = Place::Body;
}

void WebSocketFramer::cut(qsizetype end, std::vector<Cut> &cuts)
{
    cuts.push_back({end, m_fault});
    m_place = Place::Header;
    m_fault = Fault::None;
    m_taken = 0;
    m_rest = 0;
}

Fault WebSocketFramer::finish() const
{
    const bool isBetween = (m_place == Place::Beginning || m_place == Place::Header) && m_taken == 0;
    if (isBetween)
        return Fault::None;
    return m_fault == Fault::None ? Fault::Unfinished : m_fault;
}

void WebSocketFramer::restart(qint64)
{
    m_place = Place::Beginning;
    m_fault = Fault::None;
    m_taken = 0;
    m_rest = 0;
    m_emptyLine = 0;
    m_deflate = 0;
    m_mayBeDeflated = false;
}

} // namespace wirelark
