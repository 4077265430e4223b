#pragma once

#include "core/lens/framer.h"

namespace wirelark {

// WebSocket frames (RFC 6455), each a message; before them the head of the HTTP upgrade, up to its empty line, is one.
// A stream that begins neither with `GET ` nor with `HTTP/1.1` is frames from its first byte.
//
// Fault Content: a reserved opcode; a reserved bit, but for the first one (RFC 7692) where the head speaks of
// permessage-deflate; a length that is not as short as it can be; a control frame that is fragmented or longer than 125
// bytes. Fault Length: a length of 2^63 or more, after which everything is one message. How frames are put together to
// messages of WebSocket is not looked at, nor is what is in them.
class WebSocketFramer : public Framer
{
public:
    void take(std::span<const char> bytes, qint64 time, std::vector<Cut> &cuts) override;
    Fault finish() const override;
    void restart(qint64 streamOffset) override;

private:
    // Beginning: whether a head or frames come is not known yet.
    enum class Place : quint8 { Beginning, Head, Header, Body, Lost };

    const char *takeBeginning(const char *at, const char *end);
    const char *takeHead(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts);
    const char *takeHeader(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts);
    const char *takeBody(const char *at, const char *begin, const char *end, std::vector<Cut> &cuts);
    void takeHeaderByte(quint8 byte);
    void endHeader();
    void cut(qsizetype end, std::vector<Cut> &cuts);
    quint8 sizeBytes() const; // those of an extended length

    Place m_place = Place::Beginning;
    Fault m_fault = Fault::None;
    quint8 m_taken = 0;           // bytes of Beginning or Header
    quint8 m_first = 0;           // of a Header: FIN, reserved bits, opcode
    quint8 m_second = 0;          // of a Header: MASK, length
    quint8 m_emptyLine = 0;       // Head: how much of it the stream ends with
    quint8 m_deflate = 0;         // Head: the same of permessage-deflate
    bool m_mayBeDeflated = false;
    quint64 m_rest = 0;           // of the frame; in its Header the extended length as far as it has come
};

} // namespace wirelark
