#pragma once

#include "core/net/ipaddress.h"

#include <QByteArrayView>

struct sockaddr;

namespace wirelark {

// A numeric address and a port, as the kernel names one end of a connection.
struct SocketAddress
{
    IpAddress host;
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

// The two ends of one connection.
struct SocketEnds
{
    SocketAddress local;
    SocketAddress peer;
};

} // namespace wirelark
