#pragma once

#include "core/net/descriptor.h"
#include "core/net/socketaddress.h"

#include <QByteArray>

// A plain blocking TCP socket, as a peer that does exactly what a test says. Waits at most ten seconds for anything.
class RawSocket
{
public:
    RawSocket() = default;
    static RawSocket listening(const wirelark::SocketAddress &at, int backlog = 128); // invalid, errno on failure
    static RawSocket connected(const wirelark::SocketAddress &to);
    // Connecting, and left alone.
    static RawSocket connecting(const wirelark::SocketAddress &to);

    bool isValid() const { return m_descriptor.isOpen(); }
    int fd() const { return m_descriptor.get(); }
    wirelark::SocketAddress local() const;

    RawSocket accept();
    bool send(const QByteArray &bytes); // all of it
    QByteArray receive(qsizetype max);  // one recv
    // Until the end of the stream; errno in `error`, 0 for FIN.
    QByteArray receiveAll(int *error = nullptr);
    void finish(); // FIN
    void reset();  // RST
    void close() { m_descriptor.close(); }

private:
    explicit RawSocket(int fd);
    wirelark::Descriptor m_descriptor;
};
