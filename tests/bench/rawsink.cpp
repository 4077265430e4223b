// Reference for receiving: a bare epoll loop that writes every byte of every connection to one file. Ends with the
// last connection.
// usage: bench_rawsink FILE [BYTES]: begins the file anew after so many, as the journal lets go of what is beyond its limit

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

// The file that everything goes to.
class Sink
{
public:
    Sink(const char *path, off_t most)
        : m_file(bench::check(::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600), "open"))
        , m_most(most)
    {
    }

    void write(std::span<char> bytes)
    {
        if (m_most > 0 && m_size + std::ssize(bytes) > m_most) {
            bench::check(::ftruncate(m_file, 0), "ftruncate");
            ::lseek(m_file, 0, SEEK_SET);
            m_size = 0;
        }
        m_size += std::ssize(bytes);
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
            bytes = bytes.subspan(static_cast<size_t>(bench::check(static_cast<int>(written), "write")));
        }
    }

private:
    const int m_file;
    const off_t m_most; // 0: no limit
    off_t m_size = 0;
};

void takeSome(int fd, Sink &sink, std::span<char> buffer)
{
    const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
    if (n < 0 && errno == EAGAIN)
        return;
    bench::check(static_cast<int>(n), "recv");
    if (n > 0)
        sink.write(buffer.first(static_cast<size_t>(n)));
    if (n == 0) {
        ::close(fd);
        if (--openConnections == 0)
            std::exit(0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3)
        return 2;
    Sink sink(argv[1], argc == 3 ? std::atoll(argv[2]) : 0);
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
                takeSome(event.data.fd, sink, buffer);
        }
    }
}
