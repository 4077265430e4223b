// Load: COUNT connections that send RATE bytes a second each, for SECONDS, and then finish. What one could not send in
// time it sends as soon as it can, but not after the end. Prints the bytes sent by all, the fewest and the most of one.
// usage: bench_paced PORT COUNT RATE SECONDS

#include <algorithm>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

#include "tests/bench/sockets.h"

using Clock = std::chrono::steady_clock;

namespace {

constexpr long long writeSize = 64 * 1024;

struct Sender
{
    int fd;
    long long sent = 0;

    // True when nothing more can or must be sent now.
    bool isUpTo(long long due, const std::vector<char> &buffer)
    {
        if (sent >= due)
            return true;
        const auto some = static_cast<size_t>(std::min(due - sent, writeSize));
        const ssize_t n = ::send(fd, buffer.data(), some, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n < 0 && errno != EAGAIN)
            bench::check(-1, "send");
        sent += std::max<ssize_t>(n, 0);
        return n < 0;
    }
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const double rate = std::atof(argv[3]);
    const double seconds = std::atof(argv[4]);
    std::vector<Sender> senders;
    for (int i = 0; i < std::atoi(argv[2]); ++i)
        senders.push_back({bench::connectTo(std::atoi(argv[1]))});
    const std::vector<char> buffer(writeSize, 'p');

    const auto start = Clock::now();
    for (double passed = 0; passed < seconds;) {
        passed = std::chrono::duration<double>(Clock::now() - start).count();
        const auto due = static_cast<long long>(rate * std::min(passed, seconds));
        bool idle = true;
        for (Sender &sender : senders)
            idle = sender.isUpTo(due, buffer) && idle;
        if (idle)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    for (const Sender &sender : senders)
        ::shutdown(sender.fd, SHUT_WR);
    for (const Sender &sender : senders) {
        for (char byte; ::recv(sender.fd, &byte, 1, 0) > 0;) { }
    }
    const auto [least, most] = std::minmax_element(senders.begin(), senders.end(),
        [](const Sender &a, const Sender &b) { return a.sent < b.sent; });
    const long long all = std::accumulate(senders.begin(), senders.end(), 0LL,
        [](long long sum, const Sender &sender) { return sum + sender.sent; });
    std::printf("%lld %lld %lld\n", all, least->sent, most->sent);
}
