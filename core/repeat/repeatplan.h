#pragma once

#include "core/net/pace.h"

namespace wirelark {

// How often a message is sent, and how fast.
struct RepeatPlan
{
    std::chrono::nanoseconds period {0}; // from one sending to the next; 0: once
    qint64 times = 0;                    // 0: until it is stopped
    bool untilReply = false;             // what comes after the first sending ends it
    Pace pace {};                        // of each message; not set: all of it at once

    static constexpr std::chrono::nanoseconds shortestPeriod = std::chrono::milliseconds(1);

    bool repeats() const { return period.count() > 0; }
    bool operator==(const RepeatPlan &) const = default;
};

} // namespace wirelark
