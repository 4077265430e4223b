#include "core/explain/ports.h"

#include <algorithm>
#include <cerrno>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

constexpr int tries = 1000; // after so many the answer is of no use to a person

// A socket that is bound at most, and closed with this.
class ProbeSocket
{
public:
    explicit ProbeSocket(int family)
        : m_descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        // As a listener will: connections that are closing are no obstacle then.
        const int on = 1;
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (family == AF_INET6)
            ::setsockopt(m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    }
    ~ProbeSocket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    ProbeSocket(const ProbeSocket &) = delete;
    ProbeSocket &operator=(const ProbeSocket &) = delete;

    bool bind(const auto &address)
    {
        return ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

private:
    int m_descriptor;
};

// Also true where this computer lacks the address: then no listener of ours will be there.
bool isFree(const QHostAddress &host, quint16 port)
{
    bool isBound = false;
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = qToBigEndian(port);
        address.sin_addr.s_addr = qToBigEndian(host.toIPv4Address());
        isBound = ProbeSocket(AF_INET).bind(address);
    } else {
        sockaddr_in6 address {};
        address.sin6_family = AF_INET6;
        address.sin6_port = qToBigEndian(port);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        std::copy(std::begin(bytes.c), std::end(bytes.c), std::begin(address.sin6_addr.s6_addr));
        isBound = ProbeSocket(AF_INET6).bind(address);
    }
    return isBound || (errno != EADDRINUSE && errno != EACCES);
}

QList<QHostAddress> listenAddresses(const QString &host)
{
    if (host.isEmpty())
        return {QHostAddress(QHostAddress::AnyIPv4), QHostAddress(QHostAddress::AnyIPv6)};
    const QHostAddress numeric(host);
    if (!numeric.isNull())
        return {numeric};
    return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
}

} // namespace

quint16 nextFreePort(quint16 from, const QString &host)
{
    const QList<QHostAddress> addresses = listenAddresses(host);
    for (int port = from; port <= std::min(from + tries, 65535); ++port) {
        const bool isFreeEverywhere = std::all_of(addresses.cbegin(), addresses.cend(),
            [&](const QHostAddress &address) { return isFree(address, static_cast<quint16>(port)); });
        if (isFreeEverywhere)
            return static_cast<quint16>(port);
    }
    return 0;
}

} // namespace wirelark
