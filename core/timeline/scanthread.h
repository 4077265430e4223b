#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace wirelark {

class RowScan;

// Advances a scan on a thread of its own until it has caught up with its journal. Main thread.
class ScanThread
{
public:
    // `progressed` is called on that thread, every few milliseconds and when it is done. The scan must outlive this.
    ScanThread(RowScan &scan, std::function<void()> progressed);
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
