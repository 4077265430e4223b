#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include <QtGlobal>

namespace wirelark {

// What a scan looks at between two looks at the clock: so many records, or so many bytes of them.
inline constexpr quint64 scanRecords = 4096;
inline constexpr qint64 scanBytes = 1024 * 1024;

// Advances a scan of a journal on a thread of its own until it has caught up with it. Main thread.
class ScanThread
{
public:
    // Looks further, for about as long as that, or until `stop` is set. True: there is more.
    using Advance = std::function<bool(std::chrono::microseconds budget, const std::atomic<bool> &stop)>;

    // Both are called on that thread, `progressed` every few milliseconds and when it is done.
    ScanThread(Advance advance, std::function<void()> progressed);
    // Stops it where it is.
    ~ScanThread();
    ScanThread(const ScanThread &) = delete;
    ScanThread &operator=(const ScanThread &) = delete;

    // It caught up, or was stopped: the scan is the main thread's again.
    bool isDone() const { return m_isDone.load(std::memory_order_acquire); }

private:
    std::atomic<bool> m_stop {false};
    std::atomic<bool> m_isDone {false};
    std::thread m_thread;
};

} // namespace wirelark
