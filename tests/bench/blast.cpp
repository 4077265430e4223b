// Load: connects, sends BYTES in writes of WRITE bytes, finishes, and waits for the other side to finish.
// Prints the seconds from the first write to the other side's end.
// usage: bench_blast PORT BYTES WRITE

#include <algorithm>
#include <chrono>
#include <vector>

#include "tests/bench/sockets.h"

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int fd = bench::connectTo(std::atoi(argv[1]));
    const long long total = std::atoll(argv[2]);
    std::vector<char> buffer(static_cast<size_t>(std::atoll(argv[3])));
    for (size_t i = 0; i < buffer.size(); ++i)
        buffer[i] = static_cast<char>('a' + i % 26);

    const auto start = std::chrono::steady_clock::now();
    for (long long sent = 0; sent < total;) {
        const size_t some = static_cast<size_t>(std::min<long long>(total - sent, static_cast<long long>(buffer.size())));
        sent += bench::check(static_cast<int>(::send(fd, buffer.data(), some, MSG_NOSIGNAL)), "send");
    }
    ::shutdown(fd, SHUT_WR);
    while (::recv(fd, buffer.data(), buffer.size(), 0) > 0) { }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.6f\n", seconds.count());
}
