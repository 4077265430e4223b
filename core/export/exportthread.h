#pragma once

#include "core/export/export.h"

#include <atomic>
#include <thread>

namespace wirelark {

// Runs an export on a thread of its own. Main thread.
class ExportThread
{
public:
    // The journal must outlive this.
    ExportThread(const Journal &journal, ExportRequest request);
    // Stops it where it is; what it has not finished goes away.
    ~ExportThread();
    ExportThread(const ExportThread &) = delete;
    ExportThread &operator=(const ExportThread &) = delete;

    void stop() { m_stop = true; }
    int percent() const { return m_export.percent(); }
    bool isDone() const { return m_isDone.load(std::memory_order_acquire); }
    // Once it is done.
    const ExportResult &result() const { return m_result; }

private:
    Export m_export;
    ExportResult m_result;
    std::atomic<bool> m_stop {false};
    std::atomic<bool> m_isDone {false};
    std::thread m_thread;
};

} // namespace wirelark
