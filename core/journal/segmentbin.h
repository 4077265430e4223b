#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace wirelark {

class Segment;

// Where segments go that are no longer wanted. To give the pages and blocks of one of 64 MiB back takes the kernel from 10 to
// 200 ms: it is done on a thread of its own, so that no socket waits for it. Used by one thread.
class SegmentBin
{
public:
    SegmentBin() = default;
    ~SegmentBin(); // when everything is gone
    SegmentBin(const SegmentBin &) = delete;
    SegmentBin &operator=(const SegmentBin &) = delete;

    // Soon gone, unless somebody reads it still. Waits when too many are here already: they fill the disk as before.
    void take(std::shared_ptr<Segment> segment);
    // Waits until everything is gone.
    void empty();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Segment>> m_segments; // the first one is being let go of
    bool m_isDone = false;
    std::thread m_thread; // from the first segment on
};

} // namespace wirelark
