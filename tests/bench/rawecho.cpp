// Reference for latency: a bare epoll loop that echoes one connection and keeps nothing.
// usage: bench_rawecho

#include <vector>

#include <sys/epoll.h>

#include "tests/bench/sockets.h"

int main()
{
    const int listener = bench::listenAndTell(0);
    const int fd = bench::check(::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK), "accept");
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const int poller = bench::check(::epoll_create1(0), "epoll_create1");
    epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
    bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event), "epoll_ctl");

    std::vector<char> buffer(64 * 1024);
    for (;;) {
        bench::check(::epoll_wait(poller, &event, 1, -1), "epoll_wait");
        const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (n == 0)
            return 0;
        if (n < 0 && errno == EAGAIN)
            continue;
        bench::check(static_cast<int>(n), "recv");
        bench::check(static_cast<int>(::send(fd, buffer.data(), static_cast<size_t>(n), MSG_NOSIGNAL)), "send");
    }
}
