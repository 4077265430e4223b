#pragma once

#include <chrono>

namespace wirelark {

// How long something that others wait for may go on. From when it was made the clock counts, and when that is over, the
// processor time of this thread once more: where others keep the processor busy anything seems slow by the clock, and
// would be given up for nothing. The clock is looked at first because that is no system call. One thread.
class Patience
{
public:
    // Whether it has gone on for longer than `most`, by both.
    bool isOver(std::chrono::nanoseconds most);

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point m_begun = Clock::now();
    std::chrono::nanoseconds m_spentBefore {}; // when the clock's part was over; zero: it is not
};

} // namespace wirelark
