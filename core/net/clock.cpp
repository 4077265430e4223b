#include "core/net/clock.h"

#include <chrono>

namespace wirelark {

namespace {

qint64 sinceEpochNs(auto time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

qint64 monotonicToWall()
{
    static const qint64 offset
        = sinceEpochNs(std::chrono::system_clock::now()) - sinceEpochNs(std::chrono::steady_clock::now());
    return offset;
}

// Taken before main(), so that the first caller does not decide what "when the process started" means.
[[maybe_unused]] const qint64 takenAtStart = monotonicToWall();

} // namespace

qint64 nowNs()
{
    return monotonicToWall() + sinceEpochNs(std::chrono::steady_clock::now());
}

} // namespace wirelark
