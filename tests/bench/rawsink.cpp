// Reference for receiving: a bare epoll loop that writes every byte of every connection to one file. Ends with the
// last connection.
// usage: bench_rawsink FILE

#include <span>
#include <vector>

#include "tests/bench/sockets.h"

namespace {

int openConnections = 0;

void acceptAll(int listener, int poller)
{
    for (;;) {
        const int fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (fd < 0 && errno == EAGAIN)
            return;
        bench::check(fd, "accept");
        epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
        bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event), "epoll_ctl");
        ++openConnections;
    }
}

void takeSome(int fd, int file, std::span<char> buffer)
{
    const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (n < 0 && errno == EAGAIN)
        return;
    bench::check(static_cast<int>(n), "recv");
    for (std::span<char> rest = buffer.first(static_cast<size_t>(n)); !rest.empty();) {
        const ssize_t written = ::write(file, rest.data(), rest.size());
        rest = rest.subspan(static_cast<size_t>(bench::check(static_cast<int>(written), "write")));
    }
    if (n == 0) {
        ::close(fd);
        if (--openConnections == 0)
            std::exit(0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const int file = bench::check(::open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0600), "open");
    const int listener = bench::listenAndTell();
    bench::makeNonBlocking(listener);
    const int poller = bench::check(::epoll_create1(0), "epoll_create1");
    epoll_event listening = {.events = EPOLLIN, .data = {.fd = listener}};
    bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, listener, &listening), "epoll_ctl");

    std::vector<char> buffer(256 * 1024);
    std::vector<epoll_event> events(256);
    for (;;) {
        for (const epoll_event &event : bench::wait(poller, events)) {
            if (event.data.fd == listener)
                acceptAll(listener, poller);
            else
                takeSome(event.data.fd, file, buffer);
        }
    }
}
