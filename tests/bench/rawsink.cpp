// Reference for receiving: a bare epoll loop that reads one connection and writes every byte to a file.
// usage: bench_rawsink FILE

#include <vector>

#include <fcntl.h>
#include <sys/epoll.h>

#include "tests/bench/sockets.h"

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const int file = bench::check(::open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0600), "open");
    const int listener = bench::listenAndTell();
    const int fd = bench::check(::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK), "accept");
    const int poller = bench::check(::epoll_create1(0), "epoll_create1");
    epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
    bench::check(::epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event), "epoll_ctl");

    std::vector<char> buffer(256 * 1024);
    for (;;) {
        bench::check(::epoll_wait(poller, &event, 1, -1), "epoll_wait");
        const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (n == 0)
            return 0;
        if (n < 0 && errno == EAGAIN)
            continue;
        bench::check(static_cast<int>(n), "recv");
        for (ssize_t done = 0; done < n;)
            done += bench::check(static_cast<int>(::write(file, buffer.data() + done, static_cast<size_t>(n - done))), "write");
    }
}
