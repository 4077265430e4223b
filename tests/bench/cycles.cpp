// Load: COUNT connections that end at once: by RST, one after the other; or by a FIN that waits for the other side's,
// five hundred at a time. The addresses 127.0.0.1 to 127.0.0.50 take turns, so that TIME_WAIT leaves ports. Prints the
// cycles per second.
// usage: bench_cycles PORT COUNT rst|fin

#include <chrono>
#include <string_view>
#include <vector>

#include "tests/bench/sockets.h"

namespace {

void finishAll(std::vector<int> &sockets)
{
    for (const int fd : sockets)
        ::shutdown(fd, SHUT_WR);
    for (const int fd : sockets) {
        for (char byte; ::recv(fd, &byte, 1, 0) > 0;) { }
        ::close(fd);
    }
    sockets.clear();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int port = std::atoi(argv[1]);
    const long count = std::atol(argv[2]);
    const bool resets = std::string_view(argv[3]) == "rst";
    std::vector<int> sockets;
    const auto start = std::chrono::steady_clock::now();
    for (long i = 0; i < count; ++i) {
        sockets.push_back(bench::connectTo(port, static_cast<int>(1 + i % 50)));
        if (resets) {
            bench::reset(sockets.back());
            sockets.clear();
        } else if (sockets.size() == 500) {
            finishAll(sockets);
        }
    }
    finishAll(sockets);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.1f\n", static_cast<double>(count) / seconds.count());
}
