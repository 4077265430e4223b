#include "core/timeline/scanthread.h"

#include <pthread.h>

namespace wirelark {

ScanThread::ScanThread(Advance advance, std::function<void()> progressed)
    : m_thread([this, advance = std::move(advance), progressed = std::move(progressed)] {
        pthread_setname_np(pthread_self(), "wirelark-scan");
        constexpr std::chrono::milliseconds slice {20};
        while (advance(slice, m_stop) && !m_stop)
            progressed();
        m_isDone.store(true, std::memory_order_release);
        progressed();
    })
{
}

ScanThread::~ScanThread()
{
    m_stop = true;
    m_thread.join();
}

} // namespace wirelark
