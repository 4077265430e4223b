#pragma once

#include "core/net/responder.h"

namespace wirelark {

// A small HTTP/1.1 server (RFC 9112) that says hello to every request, whatever it asks for: heads that end with an
// empty line, bodies by Content-Length, connections that stay open as the version and `Connection` say. A body in
// chunks is refused (411), a head that is too long as well (431); what is no HTTP gets 400. Each of these closes.
// Of a request no more is kept than the line that has begun. I/O thread.
class HttpHello : public Responder
{
public:
    void onReceived(std::span<const char> bytes, qint64 now, Outlet &out) override;

    static constexpr qsizetype longestLine = 8192;
    static constexpr qsizetype longestHead = 65536;

private:
    enum class Status : quint16 {
        Ok = 200,
        BadRequest = 400,
        LengthRequired = 411,
        HeadTooLong = 431,
    };

    // What a head has said so far.
    struct Request
    {
        bool hasBegun = false; // its first line has been read
        bool isHead = false;   // the method
        bool closes = false;
        bool isChunked = false;
        bool expects100 = false;
        qint64 bodySize = -1;  // -1: no Content-Length
        Status status = Status::Ok;
    };

    // How many of the bytes it took, at least one.
    qsizetype take(std::span<const char> bytes, qint64 now);
    void takeLine(qint64 now);
    void beginRequest(const QByteArray &line);
    void takeField(const QByteArray &line);
    void endHead(qint64 now);
    void answer(qint64 now);

    Request m_request;
    QByteArray m_line;
    qsizetype m_headSize = 0;
    qint64 m_bodyLeft = 0;
    QByteArray m_answers; // to what came in one read: one write
    bool m_isOver = false;
};

} // namespace wirelark
