#include "core/net/clockwatch.h"

#include <time.h>

namespace wirelark {

using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds read(clockid_t clock)
{
    timespec time {};
    ::clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

#ifdef CLOCK_BOOTTIME
constexpr clockid_t withSleep = CLOCK_BOOTTIME;
#else
constexpr clockid_t withSleep = CLOCK_MONOTONIC;
#endif

// The change of a difference between two clocks, if it is worth telling.
std::chrono::seconds changeOf(std::chrono::nanoseconds before, std::chrono::nanoseconds now)
{
    const auto change = now - before;
    return std::chrono::abs(change) < ClockWatch::smallest ? 0s : std::chrono::round<std::chrono::seconds>(change);
}

} // namespace

ClockReadings ClockReadings::now()
{
    ClockReadings readings;
    do { // three calls are one moment only if nothing stopped us between them
        readings.monotonic = read(CLOCK_MONOTONIC);
        readings.boot = read(withSleep);
        readings.wall = read(CLOCK_REALTIME);
    } while (read(CLOCK_MONOTONIC) - readings.monotonic > 100ms);
    return readings;
}

ClockWatch::Change ClockWatch::look(const ClockReadings &now)
{
    Change change;
    change.slept = changeOf(m_before.boot - m_before.monotonic, now.boot - now.monotonic);
    change.set = changeOf(m_before.wall - m_before.boot, now.wall - now.boot);
    // What was told is in the reference now, and what was not stays out of it.
    if (change.slept != 0s)
        m_before.monotonic = m_before.boot - (now.boot - now.monotonic);
    if (change.set != 0s)
        m_before.wall = m_before.boot + (now.wall - now.boot);
    return change;
}

} // namespace wirelark
