// Measures stalls of a GUI thread from outside: sends a _NET_WM_PING (Extended Window Manager Hints) to the window of
// a process every few milliseconds, answered or not, and times the answers, which come from its event loop.
// Ends with standard input. Prints the number of answers, then their p50, p99 and maximum in milliseconds, then the
// longest time for which a processor stood still, and for how long one did while the longest answer was waited for: on a
// virtual machine the host takes processors away for a while, and what a window waits for meanwhile is not its own.
// usage: bench_guiping PID [MILLISECONDS]

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

#include <poll.h>
#include <sched.h>
#include <unistd.h>

#include "tests/bench/x11.h"

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds patience {30}; // with a window that answers no more

struct Span
{
    Clock::time_point begin, end;

    double milliseconds() const { return std::chrono::duration<double, std::milli>(end - begin).count(); }
};

struct Pings
{
    Display *display;
    Window window;
    Atom protocols = XInternAtom(display, "WM_PROTOCOLS", False);
    Atom ping = XInternAtom(display, "_NET_WM_PING", False);
    std::vector<Clock::time_point> sent {};
    std::vector<Span> answers {}; // from the sending on

    void send()
    {
        XEvent event = {};
        event.xclient.type = ClientMessage;
        event.xclient.window = window;
        event.xclient.message_type = protocols;
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(ping);
        event.xclient.data.l[2] = static_cast<long>(window);
        event.xclient.data.l[3] = static_cast<long>(sent.size()); // comes back as it is
        sent.push_back(Clock::now());
        XSendEvent(display, window, False, NoEventMask, &event);
        XFlush(display);
    }

    void takeAnswers()
    {
        while (XPending(display)) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type != ClientMessage || event.xclient.message_type != protocols
                || static_cast<Atom>(event.xclient.data.l[0]) != ping)
                continue;
            const auto number = static_cast<size_t>(event.xclient.data.l[3]);
            if (number < sent.size())
                answers.push_back({sent[number], Clock::now()});
        }
    }
};

// When a processor stood still.
class Standstills
{
public:
    // Wakes on one processor every few milliseconds, before all that run on it.
    void watch(std::size_t processor, const std::stop_token &stop)
    {
        cpu_set_t only;
        CPU_ZERO(&only);
        CPU_SET(processor, &only);
        const sched_param priority = {.sched_priority = 2};
        if (::sched_setaffinity(0, sizeof only, &only) != 0 || ::sched_setscheduler(0, SCHED_RR, &priority) != 0)
            return; // it would take its own waiting for the processor's
        while (!stop.stop_requested()) {
            const auto due = Clock::now() + std::chrono::milliseconds(5);
            std::this_thread::sleep_until(due);
            const Span late = {due, Clock::now()};
            if (late.milliseconds() < 1) // as timers are
                continue;
            const std::scoped_lock lock(m_mutex);
            m_spans.push_back(late);
        }
    }

    // To be asked when nobody watches any more.
    double longest() const
    {
        double longest = 0;
        for (const Span &span : m_spans)
            longest = std::max(longest, span.milliseconds());
        return longest;
    }

    // For how long one of them did within it.
    double within(const Span &whole)
    {
        std::ranges::sort(m_spans, {}, &Span::begin);
        double sum = 0;
        Clock::time_point counted = whole.begin;
        for (const Span &span : m_spans) {
            const Span fresh = {std::max(span.begin, counted), std::min(span.end, whole.end)};
            sum += std::max(0.0, fresh.milliseconds());
            counted = std::max(counted, fresh.end);
        }
        return sum;
    }

private:
    std::mutex m_mutex;
    std::vector<Span> m_spans; // of all processors
};

// True until standard input ends; waits for answers up to `until`.
bool waitFor(Display *display, Clock::time_point until)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    pollfd watched[] = {{ConnectionNumber(display), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    ::poll(watched, 2, static_cast<int>(std::max<long>(0, left.count())));
    return !watched[1].revents;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    // Who waits for the processor himself would take his own wait for the window's. Refused without the right to it.
    const sched_param priority = {.sched_priority = 1};
    ::sched_setscheduler(0, SCHED_RR, &priority);
    Display *display = bench::openDisplay();
    const Window window = bench::windowOf(display, std::atol(argv[1]));
    if (window == None) {
        std::fputs("the process has no window\n", stderr);
        return 1;
    }
    const std::chrono::milliseconds interval(argc > 2 ? std::atol(argv[2]) : 4);
    // Answers go to the root window, and only to who selected both masks.
    XSelectInput(display, DefaultRootWindow(display), StructureNotifyMask | SubstructureNotifyMask);

    Standstills standstills;
    std::vector<std::jthread> watches;
    for (unsigned processor = 0; processor < std::thread::hardware_concurrency(); ++processor)
        watches.emplace_back([&, processor](const std::stop_token &stop) { standstills.watch(processor, stop); });

    Pings pings {display, window};
    auto next = Clock::now();
    while (waitFor(display, next)) {
        pings.takeAnswers();
        if (Clock::now() < next)
            continue;
        pings.send();
        next = std::max(next + interval, Clock::now());
    }
    for (const auto end = Clock::now() + patience; pings.answers.size() < pings.sent.size() && Clock::now() < end;) {
        pollfd watched = {ConnectionNumber(display), POLLIN, 0};
        ::poll(&watched, 1, 100);
        pings.takeAnswers();
    }
    watches.clear();
    if (pings.answers.size() < pings.sent.size() || pings.answers.empty()) {
        std::fprintf(stderr, "%zu of %zu pings were answered\n", pings.answers.size(), pings.sent.size());
        return 1;
    }
    std::ranges::sort(pings.answers, {}, &Span::milliseconds);
    const size_t count = pings.answers.size();
    const Span &longest = pings.answers.back();
    std::printf("%zu %.3f %.3f %.3f %.3f %.3f\n", count, pings.answers[count / 2].milliseconds(),
        pings.answers[count * 99 / 100].milliseconds(), longest.milliseconds(), standstills.longest(), standstills.within(longest));
}
