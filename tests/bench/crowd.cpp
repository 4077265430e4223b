// Load: opens COUNT connections. With "echo" it sends 64 bytes on each and awaits them back, a hundred connections at
// a time. Prints the connections per second, keeps them until standard input ends, and ends them by RST, so that
// nothing lingers for the next round.
// usage: bench_crowd PORT COUNT [echo]

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <vector>

#include "tests/bench/sockets.h"

namespace {

constexpr size_t batch = 100;

void sendOne(int fd)
{
    std::array<char, 64> message;
    message.fill('x');
    bench::check(static_cast<int>(::send(fd, message.data(), message.size(), MSG_NOSIGNAL)), "send");
}

void awaitOne(int fd)
{
    std::array<char, 64> message;
    if (::recv(fd, message.data(), message.size(), MSG_WAITALL) != static_cast<ssize_t>(message.size())) {
        std::fputs("an echo is missing\n", stderr);
        std::exit(1);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    bench::allowManyDescriptors();
    const int port = std::atoi(argv[1]);
    const auto count = static_cast<size_t>(std::atoll(argv[2]));
    const bool echoes = argc > 3 && std::string_view(argv[3]) == "echo";
    std::vector<int> sockets;
    sockets.reserve(count);
    const auto start = std::chrono::steady_clock::now();
    while (sockets.size() < count) {
        const size_t first = sockets.size();
        for (size_t i = first; i < std::min(count, first + batch); ++i) {
            sockets.push_back(bench::connectTo(port));
            if (echoes)
                sendOne(sockets.back());
        }
        for (size_t i = first; echoes && i < sockets.size(); ++i)
            awaitOne(sockets[i]);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.1f\n", static_cast<double>(count) / seconds.count());
    std::fflush(stdout);
    for (char byte; ::read(STDIN_FILENO, &byte, 1) > 0;) { }
    for (const int fd : sockets)
        bench::reset(fd);
}
