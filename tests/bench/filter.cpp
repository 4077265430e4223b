// How many million messages a second a filter is asked about, on one thread, when their values answer it.
// usage: bench_filter MESSAGES FILTER

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/filter/filter.h"

using namespace wirelark;

namespace {

class Message : public Subject
{
public:
    QString peer() const override { return {}; }
    QString note() const override { return {}; }
    bool contains(const Pattern &) const override { return false; }
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const ParsedFilter parsed = Filter::parse(QString::fromLocal8Bit(argv[2]));
    if (!std::holds_alternative<Filter>(parsed))
        return 1;
    const Filter &filter = std::get<Filter>(parsed);
    const long long messages = std::atoll(argv[1]);
    long long matching = 0;
    Message message;
    const auto start = std::chrono::steady_clock::now();
    for (long long i = 0; i < messages; ++i) {
        message.size = i * 7919 % 1000;
        message.direction = i % 3 == 0 ? Direction::Out : Direction::In;
        message.connection = static_cast<ConnectionId>(i % 100);
        message.time = 1'795'269'723'000'000'000 + i * 1000;
        matching += filter.matches(message) ? 1 : 0;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.1f %lld\n", static_cast<double>(messages) / 1e6 / seconds.count(), matching);
}
