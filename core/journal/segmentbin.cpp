#include "core/journal/segmentbin.h"

#include <utility>

#include "core/journal/segment.h"

namespace wirelark {

namespace {

constexpr std::size_t mostWaiting = 4;

} // namespace

SegmentBin::~SegmentBin()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isDone = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void SegmentBin::take(std::shared_ptr<Segment> segment)
{
    if (!m_thread.joinable())
        m_thread = std::thread(&SegmentBin::run, this);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_segments.size() < mostWaiting; });
    m_segments.push_back(std::move(segment));
    m_changed.notify_all();
}

void SegmentBin::empty()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_segments.empty(); });
}

void SegmentBin::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isDone || !m_segments.empty(); });
        if (m_segments.empty())
            return;
        std::shared_ptr<Segment> gone = std::move(m_segments.front());
        lock.unlock();
        gone.reset();
        lock.lock();
        m_segments.pop_front();
        m_changed.notify_all();
    }
}

} // namespace wirelark
