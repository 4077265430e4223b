#pragma once

#include "core/net/clockwatch.h"
#include "core/net/descriptor.h"

#include <vector>

namespace wirelark {

struct Event;

// Says when the wall clock was set or the computer has slept; fd() becomes readable then, and never otherwise, so that
// it costs nothing to wait for it (TFD_TIMER_CANCEL_ON_SET, timerfd_create(2)). I/O thread.
class ClockAlarm
{
public:
    ClockAlarm();

    // -1 where the system has no such thing, or no descriptor for it.
    int fd() const { return m_timer.get(); }
    // The notes to make of it, ClockSet and Slept, without a time. Their text is `seconds=N`, negative: back.
    std::vector<Event> take();

private:
    Descriptor m_timer;
    ClockWatch m_watch {ClockReadings::now()};
};

} // namespace wirelark
