#pragma once

#include <QByteArray>

#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

// The other end of a connection in a test: a plain socket on 127.0.0.1, because a test must be able to do what
// QTcpSocket cannot (RST, half-close, not reading). Non-blocking; tests wait with QTRY.
class Peer
{
public:
    Peer() = default;
    explicit Peer(int fd)
        : m_fd(fd)
    {
        ::fcntl(m_fd, F_SETFL, ::fcntl(m_fd, F_GETFL) | O_NONBLOCK);
    }
    Peer(Peer &&other) noexcept { *this = std::move(other); }
    Peer &operator=(Peer &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        std::swap(m_toSend, other.m_toSend);
        std::swap(m_received, other.m_received);
        std::swap(m_sawFin, other.m_sawFin);
        std::swap(m_sawReset, other.m_sawReset);
        return *this;
    }
    ~Peer() { close(); }

    static Peer connectedTo(quint16 port)
    {
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
            ::close(fd);
            return {};
        }
        return Peer(fd);
    }

    bool isValid() const { return m_fd >= 0; }
    // For QTRY, which asks again after it was true: connects unless it is connected.
    bool connectTo(quint16 port)
    {
        if (!isValid())
            *this = connectedTo(port);
        return isValid();
    }
    // Put behind what was given before; sent by and by, as sentAll() is asked.
    void send(const QByteArray &bytes)
    {
        m_toSend += bytes;
        sentAll();
    }
    bool sentAll()
    {
        const ssize_t n = ::send(m_fd, m_toSend.constData(), size_t(m_toSend.size()), MSG_NOSIGNAL);
        if (n > 0)
            m_toSend.remove(0, n);
        return m_toSend.isEmpty();
    }
    qsizetype unsent() const { return m_toSend.size(); }
    void finish() { ::shutdown(m_fd, SHUT_WR); }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    void reset()
    {
        const linger now {1, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        close();
    }
    // What has arrived up to now, put behind what had.
    const QByteArray &received()
    {
        char buffer[65536];
        for (;;) {
            const ssize_t n = ::recv(m_fd, buffer, sizeof buffer, 0);
            if (n > 0) {
                m_received.append(buffer, n);
                continue;
            }
            m_sawFin = m_sawFin || n == 0;
            m_sawReset = m_sawReset || (n < 0 && errno == ECONNRESET);
            return m_received;
        }
    }
    bool sawFin()
    {
        received();
        return m_sawFin;
    }
    bool sawReset()
    {
        received();
        return m_sawReset;
    }

    static sockaddr_in loopback(quint16 port)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

private:
    int m_fd = -1;
    QByteArray m_toSend;
    QByteArray m_received;
    bool m_sawFin = false;
    bool m_sawReset = false;
};

// A listening socket on 127.0.0.1 with a port from the kernel.
class PeerListener
{
public:
    explicit PeerListener(quint16 port = 0)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        const int on = 1;
        ::setsockopt(m_fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address = Peer::loopback(port);
        if (::bind(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || ::listen(m_fd, 64) != 0)
            return;
        socklen_t size = sizeof address;
        ::getsockname(m_fd, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~PeerListener() { ::close(m_fd); }
    PeerListener(const PeerListener &) = delete;
    PeerListener &operator=(const PeerListener &) = delete;

    quint16 port() const { return m_port; }
    // For QTRY: takes the next client into `peer`, unless that has one.
    bool acceptInto(Peer &peer)
    {
        if (!peer.isValid()) {
            const int fd = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd >= 0)
                peer = Peer(fd);
        }
        return peer.isValid();
    }

private:
    int m_fd;
    quint16 m_port = 0;
};

// A port on which nothing listens, below the ephemeral range: no client of the test can be given it meanwhile.
inline quint16 closedPort()
{
    // Tests that run at the same time have numbers close to each other, and take ports far from each other.
    static quint16 next = quint16(20000 + ::getpid() * 97LL % 8000);
    for (;; ++next) {
        PeerListener probe(next);
        if (probe.port() != 0)
            return next++;
    }
}
