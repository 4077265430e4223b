#pragma once

#include <chrono>

namespace wirelark {

// The clocks of this computer at one moment (clock_gettime(2)): what a person sees, and what has passed since some start
// without and with the time it slept.
struct ClockReadings
{
    std::chrono::nanoseconds wall {};      // CLOCK_REALTIME
    std::chrono::nanoseconds monotonic {}; // CLOCK_MONOTONIC
    std::chrono::nanoseconds boot {};      // CLOCK_BOOTTIME

    static ClockReadings now();
};

// Tells from readings what befell the clocks between them. Pure. Changes too small to tell add up until they are not.
class ClockWatch
{
public:
    static constexpr std::chrono::seconds smallest {1};

    explicit ClockWatch(const ClockReadings &start)
        : m_before(start)
    {
    }

    struct Change
    {
        std::chrono::seconds set {0};   // the clock was set so far ahead; negative: back
        std::chrono::seconds slept {0}; // the computer slept so long; its clock was not set by that
    };
    // What has changed since the start, or since what was told before; rounded.
    Change look(const ClockReadings &now);

private:
    ClockReadings m_before;
};

} // namespace wirelark
