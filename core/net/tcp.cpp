#include "core/net/tcp.h"

#include <algorithm>

#include <netinet/in.h>
#include <sys/ioctl.h>

#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#include <linux/tcp.h> // netinet/tcp.h knows half of tcp_info
#else
#include <netinet/tcp.h>
#endif

namespace wirelark::tcp {

namespace {

SocketAddress ask(int fd, int (*question)(int, sockaddr *, socklen_t *))
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    return question(fd, address, &size) == 0 ? SocketAddress::fromSockaddr(address) : SocketAddress {};
}

} // namespace

RawAddress::RawAddress(const SocketAddress &address)
{
    if (address.host.isV4()) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        size = sizeof *v4;
        v4->sin_family = AF_INET;
        v4->sin_port = htons(address.port);
        v4->sin_addr.s_addr = htonl(address.host.v4());
        return;
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
    size = sizeof *v6;
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(address.port);
    v6->sin6_scope_id = interfaceNumber(address.host.zone());
    std::ranges::copy(address.host.v6(), v6->sin6_addr.s6_addr);
}

Descriptor accept(int fd, SocketAddress &peer)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    Descriptor accepted(::accept4(fd, address, &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (accepted.isOpen())
        peer = SocketAddress::fromSockaddr(address);
    return accepted;
}

SocketAddress localAddress(int fd)
{
    return ask(fd, [](int s, sockaddr *address, socklen_t *size) { return ::getsockname(s, address, size); });
}

SocketAddress peerAddress(int fd)
{
    return ask(fd, [](int s, sockaddr *address, socklen_t *size) { return ::getpeername(s, address, size); });
}

void setNoDelay(int fd, bool isOn)
{
    const int value = isOn ? 1 : 0;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &value, sizeof value);
}

void resetOnClose(int fd)
{
    const linger none {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

int takeError(int fd)
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

bool hasBeenOpen(int fd)
{
#ifdef Q_OS_LINUX
    tcp_info facts {};
    socklen_t size = sizeof facts;
    return ::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &facts, &size) == 0 && facts.tcpi_bytes_acked > 0;
#else
    Q_UNUSED(fd)
    return false;
#endif
}

qint64 unacknowledged(int fd)
{
#ifdef SIOCOUTQ
    int bytes = 0;
    if (::ioctl(fd, SIOCOUTQ, &bytes) == 0)
        return bytes;
#else
    Q_UNUSED(fd)
#endif
    return -1;
}

std::chrono::microseconds roundTrip(int fd)
{
#ifdef Q_OS_LINUX
    tcp_info facts {};
    socklen_t size = sizeof facts;
    if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &facts, &size) == 0)
        return std::chrono::microseconds(facts.tcpi_rtt);
#else
    Q_UNUSED(fd)
#endif
    return std::chrono::microseconds(-1);
}

} // namespace wirelark::tcp
