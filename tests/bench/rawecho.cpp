// Reference for latency and for many connections: a bare epoll loop that echoes every connection and keeps nothing.
// usage: bench_rawecho

#include <span>
#include <vector>

#include "tests/bench/sockets.h"

namespace {

void acceptAll(int listener, int poller)
{
    for (;;) {
        const int fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (fd < 0 && (errno == EAGAIN || errno == ECONNABORTED))
            return;
        bench::check(fd, "accept");
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
        bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event), "epoll_ctl");
    }
}

void echo(int fd, std::span<char> buffer)
{
    const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (n < 0 && errno == EAGAIN)
        return;
    if (n <= 0 || ::send(fd, buffer.data(), static_cast<size_t>(n), MSG_NOSIGNAL) < 0)
        ::close(fd);
}

} // namespace

int main()
{
    bench::allowManyDescriptors();
    const int listener = bench::listenAndTell();
    bench::makeNonBlocking(listener);
    const int poller = bench::check(::epoll_create1(0), "epoll_create1");
    epoll_event listening = {.events = EPOLLIN, .data = {.fd = listener}};
    bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, listener, &listening), "epoll_ctl");

    std::vector<char> buffer(64 * 1024);
    std::vector<epoll_event> events(256);
    for (;;) {
        for (const epoll_event &event : bench::wait(poller, events)) {
            if (event.data.fd == listener)
                acceptAll(listener, poller);
            else
                echo(event.data.fd, buffer);
        }
    }
}
