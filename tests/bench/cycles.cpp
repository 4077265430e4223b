// Load: COUNT connections one after the other, each ended at once: by RST, or by a FIN that waits for the other side's.
// The addresses 127.0.0.1 to 127.0.0.50 take turns, so that TIME_WAIT leaves ports. Prints the cycles per second.
// usage: bench_cycles PORT COUNT rst|fin

#include <chrono>
#include <string_view>

#include "tests/bench/sockets.h"

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int port = std::atoi(argv[1]);
    const long count = std::atol(argv[2]);
    const bool resets = std::string_view(argv[3]) == "rst";
    const auto start = std::chrono::steady_clock::now();
    for (long i = 0; i < count; ++i) {
        const int fd = bench::connectTo(port, static_cast<int>(1 + i % 50));
        if (resets) {
            bench::reset(fd);
            continue;
        }
        ::shutdown(fd, SHUT_WR);
        for (char byte; ::recv(fd, &byte, 1, 0) > 0;) { }
        ::close(fd);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.1f\n", static_cast<double>(count) / seconds.count());
}
