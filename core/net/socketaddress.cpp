#include "core/net/socketaddress.h"

#include <charconv>
#include <string>

#include <netinet/in.h>
#include <sys/socket.h>

#include "core/net/endpoint.h"

namespace wirelark {

namespace {

quint16 portOf(const sockaddr *address)
{
    if (address->sa_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in *>(address)->sin_port);
    if (address->sa_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(address)->sin6_port);
    return 0;
}

} // namespace

SocketAddress SocketAddress::fromSockaddr(const sockaddr *address)
{
    if (address->sa_family == AF_INET) // most of them, and nothing to look for in it
        return {IpAddress(ntohl(reinterpret_cast<const sockaddr_in *>(address)->sin_addr.s_addr)), portOf(address)};
    return {QHostAddress(address), portOf(address)};
}

QString SocketAddress::toString() const
{
    return QString::fromUtf8(toUtf8());
}

QByteArray SocketAddress::toUtf8() const
{
    if (isNull())
        return {};
    if (!host.isV4())
        return Endpoint {host.toString(), port}.toString().toUtf8();
    // By hand: a crowd of connections comes this way.
    constexpr qsizetype longest = std::char_traits<char>::length("255.255.255.255:65535");
    QByteArray text(longest, Qt::Uninitialized);
    const quint32 v4 = host.v4();
    qsizetype size = 0;
    const auto put = [&](quint32 number) { size = std::to_chars(text.data() + size, text.end(), number).ptr - text.data(); };
    for (int shift = 24; shift >= 0; shift -= 8) {
        put(v4 >> shift & 0xff);
        text[size++] = shift > 0 ? '.' : ':';
    }
    put(port);
    text.truncate(size);
    return text;
}

SocketAddress SocketAddress::fromUtf8(QByteArrayView text)
{
    quint32 v4 = 0;
    const char *at = text.begin();
    for (int i = 0; i < 4; ++i) {
        quint8 part = 0;
        const auto [end, error] = std::from_chars(at, text.end(), part);
        const bool isOctal = end - at > 1 && *at == '0'; // or is taken for it
        if (error != std::errc() || isOctal || end == text.end() || *end != (i < 3 ? '.' : ':'))
            return fromString(QString::fromUtf8(text));
        v4 = v4 << 8 | part;
        at = end + 1;
    }
    quint16 port = 0;
    const auto [end, error] = std::from_chars(at, text.end(), port);
    if (error != std::errc() || end != text.end())
        return fromString(QString::fromUtf8(text));
    return {IpAddress(v4), port};
}

SocketAddress SocketAddress::fromString(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QStringView host = QStringView(text).left(qMax<qsizetype>(colon, 0));
    const QStringView digits = QStringView(text).sliced(colon + 1);
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (isBracketed)
        host = host.sliced(1, host.size() - 2);
    if (colon < 0 || isBracketed != host.contains(u':'))
        return {};

    bool isPort = false;
    const quint16 port = digits.toUShort(&isPort);
    const QHostAddress address(host.toString());
    if (!isPort || !digits.front().isDigit() || address.isNull())
        return {};
    return {address, port};
}

} // namespace wirelark
