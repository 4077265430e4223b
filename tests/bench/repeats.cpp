// How late the messages of a repeat are: beside a bare loop over timerfd_create(2) that sends the same bytes, half a second
// of each in turn. Both go to a socket that is read by a thread of this process; the time of each is that after its send(2).
// Prints for both: the median and the 99th percentile of how late messages were, in microseconds, and how many were skipped;
// the bare loop makes up for everything it missed.
// usage: bench_repeats MESSAGES PERIOD_US

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include <sys/timerfd.h>

#include <QCoreApplication>

#include "core/net/clock.h"
#include "core/net/event.h"
#include "core/net/session.h"
#include "core/repeat/repeater.h"
#include "tests/bench/sockets.h"

using namespace wirelark;

namespace {

// When each message was given to the kernel.
class TimingSink : public EventSink
{
public:
    std::span<char> payloadRoom(ConnectionId) override { return m_room; }
    void appendData(ConnectionId, Direction, qint64 time, std::span<const char>) override { times.push_back(time); }
    void append(const Event &event) override { isOpen = isOpen || event.kind == EventKind::Connected; }
    void commit() override { }
    bool isBehind() const override { return false; }

    std::vector<qint64> times;
    std::atomic<bool> isOpen {false};

private:
    std::vector<char> m_room = std::vector<char>(maxChunk);
};

constexpr char words[] = "0123456789abcdef0123456789abcdef";

// `count` messages on the timer's own schedule; those of ticks that were missed go close behind each other.
void rawRound(int fd, int count, qint64 period, std::vector<qint64> &late)
{
    const int timer = bench::check(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC), "timerfd_create");
    const timespec interval {period / 1'000'000'000, period % 1'000'000'000};
    const itimerspec schedule {interval, interval};
    const qint64 start = nowNs();
    bench::check(::timerfd_settime(timer, 0, &schedule, nullptr), "timerfd_settime");
    for (int tick = 1; tick <= count;) {
        quint64 expired = 0;
        bench::check(int(::read(timer, &expired, sizeof expired)), "read");
        for (; expired > 0; --expired, ++tick) {
            bench::check(int(::send(fd, words, sizeof words - 1, MSG_NOSIGNAL)), "send");
            late.push_back(nowNs() - (start + tick * period));
        }
    }
    ::close(timer);
}

void tell(const char *name, std::vector<qint64> late, qint64 skipped)
{
    std::ranges::sort(late);
    const auto at = [&](double share) { return double(late[std::size_t(double(late.size() - 1) * share)]) / 1000; };
    std::printf("%s %.1f %.1f %lld\n", name, at(0.5), at(0.99), static_cast<long long>(skipped));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QCoreApplication application(argc, argv);
    const int messages = std::atoi(argv[1]);
    const qint64 period = std::atoll(argv[2]) * 1000;
    int port = 0;
    const int listener = bench::listenOn(port);
    std::thread reader([listener] {
        const int ends[] {::accept(listener, nullptr, nullptr), ::accept(listener, nullptr, nullptr)};
        char buffer[4096];
        std::thread other([&] {
            char more[4096];
            while (::recv(ends[1], more, sizeof more, 0) > 0) { }
        });
        while (::recv(ends[0], buffer, sizeof buffer, 0) > 0) { }
        other.join();
    });
    const int raw = bench::connectTo(port);
    TimingSink sink;
    Session session(sink);
    const ConnectionId connection = session.connectTo({.to = {QStringLiteral("127.0.0.1"), quint16(port)}, .name = {}});
    while (!sink.isOpen)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);

    const auto message = std::get<Template>(
        Template::parse({PayloadMode::Text, QString::fromLatin1(words), Ending::None, false}));
    const int perRound = std::max(int(500'000'000 / period), 1);
    std::vector<qint64> lateRaw;
    std::vector<qint64> lateOurs;
    qint64 skippedOurs = 0;
    while (int(lateOurs.size()) < messages) {
        rawRound(raw, perRound, period, lateRaw);
        auto state = std::make_shared<RepeatState>();
        const std::size_t before = sink.times.size();
        session.attach(connection, std::make_unique<Repeater>(message, FieldContext(),
            RepeatPlan {std::chrono::nanoseconds(period), perRound, false, {}}, state));
        while (!state->isOver())
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        std::atomic<bool> isStill {false};
        session.onIoThread([&isStill] { isStill = true; });
        while (!isStill)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        // The schedule begins with the first; what is late against it, whichever of the two was early, counts.
        const qint64 start = sink.times[before];
        qint64 due = start;
        for (std::size_t i = before; i < sink.times.size(); ++i, due += period) {
            while (sink.times[i] - due >= period && state->skipped() > 0)
                due += period;
            lateOurs.push_back(sink.times[i] - due);
        }
        skippedOurs += state->skipped();
    }
    session.stop(std::chrono::milliseconds(100));
    ::close(raw);
    reader.join();
    tell("timerfd", lateRaw, 0);
    tell("repeat", lateOurs, skippedOurs);
}
