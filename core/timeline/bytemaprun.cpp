#include "core/timeline/bytemaprun.h"

#include "core/timeline/messagerows.h"
#include "core/timeline/scanthread.h"

namespace wirelark {

ByteMapRun::ByteMapRun(QObject *parent)
    : QObject(parent)
{
}

ByteMapRun::~ByteMapRun() = default;

void ByteMapRun::start(const MessageRows &rows, const ByteMapChoice &choice)
{
    m_thread.reset();
    m_scan = std::make_unique<ByteMapScan>(rows.journal(), rows.query(), rows.facts(), choice);
    const auto advance = [scan = m_scan.get()](std::chrono::microseconds budget, const std::atomic<bool> &stop) {
        return scan->advance(budget, stop);
    };
    m_thread = std::make_unique<ScanThread>(advance, [this] { m_bell.ring(); });
}

void ByteMapRun::stop()
{
    if (!m_thread)
        return;
    m_thread.reset();
    Q_EMIT finished();
}

int ByteMapRun::progress() const
{
    return m_scan ? m_scan->progress() : 0;
}

const ByteMap *ByteMapRun::map() const
{
    return m_scan && !m_thread ? &m_scan->map() : nullptr;
}

void ByteMapRun::onProgress()
{
    if (!m_thread)
        return;
    if (m_thread->isDone())
        stop();
    else
        Q_EMIT progressed();
}

} // namespace wirelark
