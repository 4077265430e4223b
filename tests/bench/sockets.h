#pragma once

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <span>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

// What the reference programs share: loopback sockets, and an end with a message when the system says no.
namespace bench {

inline int check(int result, const char *what)
{
    if (result < 0) {
        std::fprintf(stderr, "%s: %s\n", what, std::strerror(errno));
        std::exit(1);
    }
    return result;
}

// 127.0.0.`host`
inline sockaddr_in loopback(int port, int host = 1)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl((INADDR_LOOPBACK & ~0xffu) | static_cast<unsigned>(host));
    return address;
}

inline int portOf(int fd)
{
    sockaddr_in address = {};
    socklen_t size = sizeof address;
    ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

// Listens on 127.0.0.1, on `port` or, if that is 0, on a free one, which it becomes.
inline int listenOn(int &port)
{
    const int fd = check(::socket(AF_INET, SOCK_STREAM, 0), "socket");
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in address = loopback(port);
    check(::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address), "bind");
    check(::listen(fd, 4096), "listen");
    port = portOf(fd);
    return fd;
}

// Listens on a free port, and prints it on a line of its own.
inline int listenAndTell()
{
    int port = 0;
    const int fd = listenOn(port);
    std::printf("%d\n", port);
    std::fflush(stdout);
    return fd;
}

// From 127.0.0.`host`. In the time of SYN retries a full backlog is waited out by the kernel.
inline int connectTo(int port, int host = 1)
{
    const int fd = check(::socket(AF_INET, SOCK_STREAM, 0), "socket");
    if (host != 1) {
        const int late = 1; // the port is chosen by connect(), for this destination alone
        ::setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &late, sizeof late);
        const sockaddr_in own = loopback(0, host);
        check(::bind(fd, reinterpret_cast<const sockaddr *>(&own), sizeof own), "bind");
    }
    const sockaddr_in address = loopback(port);
    check(::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address), "connect");
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

// Ends a connection by RST.
inline void reset(int fd)
{
    const linger now = {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(fd);
}

inline void makeNonBlocking(int fd)
{
    check(::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK), "fcntl");
}

inline std::span<epoll_event> wait(int poller, std::span<epoll_event> events)
{
    const int count = ::epoll_wait(poller, events.data(), static_cast<int>(events.size()), -1);
    return events.first(static_cast<size_t>(check(count, "epoll_wait")));
}

inline void allowManyDescriptors()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace bench
