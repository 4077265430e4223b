#pragma once

#include <QByteArrayView>
#include <QHostAddress>
#include <QString>

struct sockaddr;

namespace wirelark {

// A numeric address and a port, as the kernel names one end of a connection.
// v4-mapped v6 addresses (RFC 4291, 2.5.5.2) are held as plain v4, so that one peer has one name.
struct SocketAddress
{
    QHostAddress host;
    quint16 port = 0;

    static SocketAddress fromSockaddr(const sockaddr *address);

    // No host and no port: not known, or not there.
    bool isNull() const { return host.isNull() && port == 0; }
    // `127.0.0.1:5000` or `[::1]:5000`; empty when null.
    QString toString() const;
    QByteArray toUtf8() const; // the same
    // The inverse of toString(); null when the text is not of that form.
    static SocketAddress fromString(const QString &text);
    static SocketAddress fromUtf8(QByteArrayView text); // the same, and quicker for v4

    bool operator==(const SocketAddress &) const = default;
};

// A listener there takes connections to any address of this computer, of one family or of both.
bool isEveryAddress(const QHostAddress &host);

// The two ends of one connection.
struct SocketEnds
{
    SocketAddress local;
    SocketAddress peer;
};

} // namespace wirelark
