#include "rawsocket.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "core/net/tcp.h"

using namespace wirelark;

RawSocket::RawSocket(int fd)
    : m_descriptor(fd)
{
    const timeval patience {.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

RawSocket RawSocket::listening(const SocketAddress &at, int backlog)
{
    const tcp::RawAddress raw(at);
    RawSocket socket(::socket(raw.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    ::setsockopt(socket.fd(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(socket.fd(), raw.get(), raw.size) != 0 || ::listen(socket.fd(), backlog) != 0)
        return {};
    return socket;
}

RawSocket RawSocket::connected(const SocketAddress &to)
{
    const tcp::RawAddress raw(to);
    RawSocket socket(::socket(raw.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    return ::connect(socket.fd(), raw.get(), raw.size) == 0 ? std::move(socket) : RawSocket();
}

RawSocket RawSocket::connecting(const SocketAddress &to)
{
    const tcp::RawAddress raw(to);
    RawSocket socket(::socket(raw.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    [[maybe_unused]] const int begun = ::connect(socket.fd(), raw.get(), raw.size);
    return socket;
}

SocketAddress RawSocket::local() const
{
    return tcp::localAddress(fd());
}

RawSocket RawSocket::accept()
{
    return RawSocket(::accept4(fd(), nullptr, nullptr, SOCK_CLOEXEC));
}

bool RawSocket::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::send(fd(), bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += n;
    }
    return true;
}

QByteArray RawSocket::receive(qsizetype max)
{
    QByteArray bytes(max, Qt::Uninitialized);
    const ssize_t n = ::recv(fd(), bytes.data(), std::size_t(max), 0);
    bytes.resize(n > 0 ? n : 0);
    return bytes;
}

QByteArray RawSocket::receiveAll(int *error)
{
    QByteArray all;
    QByteArray some(256 * 1024, Qt::Uninitialized);
    ssize_t n = 0;
    while ((n = ::recv(fd(), some.data(), std::size_t(some.size()), 0)) > 0)
        all.append(some.constData(), n);
    if (error)
        *error = n < 0 ? errno : 0;
    return all;
}

void RawSocket::finish()
{
    ::shutdown(fd(), SHUT_WR);
}

void RawSocket::reset()
{
    tcp::resetOnClose(fd());
    close();
}
