// Load: connects, sends BYTES in writes of WRITE bytes, and finishes. With "wait" it sends one byte more before, and
// then waits for the end of standard input. Prints the seconds from the first write until the receiver has taken
// everything out of its socket; when it answers the end does not count. Ends with the other side.
// usage: bench_blast PORT BYTES WRITE [wait]

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/sockets.h"

namespace {

// Whether the receiver, on this machine, has read everything, the FIN included; see /proc/net/tcp in proc(5).
bool hasTakenAll(int port, int ownPort)
{
    std::ifstream table("/proc/net/tcp");
    for (std::string line; std::getline(table, line);) {
        unsigned local = 0, remote = 0, unread = 0;
        if (std::sscanf(line.c_str(), "%*d: %*x:%x %*x:%x %*x %*x:%x", &local, &remote, &unread) == 3
            && static_cast<int>(local) == port && static_cast<int>(remote) == ownPort)
            return unread == 0;
    }
    return true;
}

bool hasEnded(int fd)
{
    char byte;
    return ::recv(fd, &byte, 1, MSG_DONTWAIT) == 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    const int port = std::atoi(argv[1]);
    const int fd = bench::connectTo(port);
    const long long total = std::atoll(argv[2]);
    std::vector<char> buffer(static_cast<size_t>(std::atoll(argv[3])));
    for (size_t i = 0; i < buffer.size(); ++i)
        buffer[i] = static_cast<char>('a' + i % 26);
    if (argc > 4) {
        bench::check(static_cast<int>(::send(fd, buffer.data(), 1, MSG_NOSIGNAL)), "send");
        for (char byte; ::read(STDIN_FILENO, &byte, 1) > 0;) { }
    }

    const auto start = std::chrono::steady_clock::now();
    for (long long sent = 0; sent < total;) {
        const auto some = static_cast<size_t>(std::min(total - sent, static_cast<long long>(buffer.size())));
        sent += bench::check(static_cast<int>(::send(fd, buffer.data(), some, MSG_NOSIGNAL)), "send");
    }
    ::shutdown(fd, SHUT_WR);
    while (!hasEnded(fd) && !hasTakenAll(port, bench::portOf(fd)))
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.6f\n", seconds.count());
    std::fflush(stdout);
    while (::recv(fd, buffer.data(), buffer.size(), 0) > 0) { }
}
