#include "core/net/clockalarm.h"

#include <cstdint>
#include <limits>

#include <unistd.h>

#include "core/net/event.h"

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#endif

namespace wirelark {

using namespace std::chrono_literals;

namespace {

#ifdef Q_OS_LINUX
Descriptor makeTimer()
{
    return Descriptor(::timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK));
}

// It never expires; what it is for is that setting the clock cancels it, as waking up from sleep does.
void arm(int timer)
{
    itimerspec never {};
    never.it_value.tv_sec = std::numeric_limits<time_t>::max();
    ::timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}
#else
Descriptor makeTimer()
{
    return {};
}

void arm(int) {}
#endif

Event note(EndReason reason, std::chrono::seconds size)
{
    return {.reason = reason, .text = QStringLiteral("seconds=%1").arg(size.count())};
}

} // namespace

ClockAlarm::ClockAlarm()
    : m_timer(makeTimer())
{
    arm(m_timer.get());
}

std::vector<Event> ClockAlarm::take()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(m_timer.get(), &count, sizeof count); // ECANCELED
    arm(m_timer.get());
    const ClockWatch::Change change = m_watch.look(ClockReadings::now());
    std::vector<Event> notes;
    if (change.slept != 0s)
        notes.push_back(note(EndReason::Slept, change.slept));
    if (change.set != 0s)
        notes.push_back(note(EndReason::ClockSet, change.set));
    return notes;
}

} // namespace wirelark
