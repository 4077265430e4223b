#include "core/time/patience.h"

#include <ctime>

namespace wirelark {

namespace {

std::chrono::nanoseconds processorTime()
{
    timespec spent {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
}

} // namespace

bool Patience::isOver(std::chrono::nanoseconds most)
{
    if (Clock::now() - m_begun <= most)
        return false;
    const std::chrono::nanoseconds spent = processorTime();
    if (m_spentBefore == std::chrono::nanoseconds::zero())
        m_spentBefore = spent;
    return spent - m_spentBefore > most;
}

} // namespace wirelark
