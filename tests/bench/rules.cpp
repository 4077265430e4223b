// Load: COUNT lines of SIZE bytes on one connection, as fast as they are taken, each of which is to be answered with "OK\n".
// Prints the seconds from the first write until the last answer has come, and how many answers came. It fails if one is
// another, or missing.
// usage: bench_rules PORT COUNT SIZE

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include <poll.h>

#include "tests/bench/sockets.h"

namespace {

constexpr std::string_view answer("OK\n");

// As many whole lines as make about 64 KiB; the word to look for stands in the middle of each.
std::string linesOf(size_t size)
{
    std::string line(size, 'x');
    line.replace(size / 2, 3, "GET");
    line.back() = '\n';
    std::string lines;
    for (size_t i = 0; i < std::max<size_t>(1, 65536 / size); ++i)
        lines += line;
    return lines;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int fd = bench::connectTo(std::atoi(argv[1]));
    bench::makeNonBlocking(fd);
    const auto count = static_cast<size_t>(std::atoll(argv[2]));
    const auto size = static_cast<size_t>(std::max(8LL, std::atoll(argv[3])));
    const std::string lines = linesOf(size);
    size_t toSend = count * size;
    size_t sent = 0;
    size_t received = 0;
    char buffer[65536];
    const auto start = std::chrono::steady_clock::now();
    while (received < count * answer.size()) {
        pollfd wanted {fd, static_cast<short>(toSend > 0 ? POLLIN | POLLOUT : POLLIN), 0};
        if (bench::check(::poll(&wanted, 1, 20'000), "poll") == 0) {
            std::fprintf(stderr, "only %zu of %zu messages were answered\n", received / answer.size(), count);
            return 1;
        }
        if (wanted.revents & POLLOUT && toSend > 0) {
            const size_t at = sent % lines.size();
            const ssize_t n = ::send(fd, lines.data() + at, std::min(toSend, lines.size() - at), MSG_NOSIGNAL);
            if (n < 0 && errno != EAGAIN)
                bench::check(-1, "send");
            toSend -= n > 0 ? static_cast<size_t>(n) : 0;
            sent += n > 0 ? static_cast<size_t>(n) : 0;
        }
        if (!(wanted.revents & ~POLLOUT))
            continue;
        const ssize_t n = ::recv(fd, buffer, sizeof buffer, 0);
        if (n == 0 || (n < 0 && errno != EAGAIN)) {
            std::fprintf(stderr, "it ended after %zu answers\n", received / answer.size());
            return 1;
        }
        for (ssize_t i = 0; i < n; ++i, ++received) {
            if (buffer[i] != answer[received % answer.size()]) {
                std::fprintf(stderr, "answer %zu is another\n", received / answer.size());
                return 1;
            }
        }
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::printf("%.6f %zu\n", taken.count(), received / answer.size());
}
