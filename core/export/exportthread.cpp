#include "core/export/exportthread.h"

#include <pthread.h>

namespace wirelark {

ExportThread::ExportThread(const Journal &journal, ExportRequest request)
    : m_export(journal, std::move(request))
    , m_thread([this] {
        pthread_setname_np(pthread_self(), "wirelark-export");
        m_result = m_export.run(m_stop);
        m_isDone.store(true, std::memory_order_release);
    })
{
}

ExportThread::~ExportThread()
{
    m_stop = true;
    m_thread.join();
}

} // namespace wirelark
