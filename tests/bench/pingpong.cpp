// Load: COUNT round trips of SIZE bytes on one connection. Prints the median and the 99th percentile in microseconds.
// usage: bench_pingpong PORT COUNT SIZE

#include <algorithm>
#include <chrono>
#include <vector>

#include "tests/bench/sockets.h"

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int fd = bench::connectTo(std::atoi(argv[1]));
    const size_t count = static_cast<size_t>(std::atoll(argv[2]));
    std::vector<char> buffer(static_cast<size_t>(std::atoll(argv[3])), 'x');
    std::vector<double> trips;
    trips.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        const auto start = std::chrono::steady_clock::now();
        bench::check(static_cast<int>(::send(fd, buffer.data(), buffer.size(), MSG_NOSIGNAL)), "send");
        for (size_t got = 0; got < buffer.size();) {
            const ssize_t n = ::recv(fd, buffer.data(), buffer.size() - got, 0);
            if (n <= 0) {
                std::fprintf(stderr, "the echo ended after %zu round trips\n", i);
                return 1;
            }
            got += static_cast<size_t>(n);
        }
        const std::chrono::duration<double, std::micro> trip = std::chrono::steady_clock::now() - start;
        trips.push_back(trip.count());
    }
    std::sort(trips.begin(), trips.end());
    std::printf("%.2f %.2f\n", trips[count / 2], trips[count * 99 / 100]);
}
