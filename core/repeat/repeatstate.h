#pragma once

#include <atomic>
#include <memory>

#include <QtGlobal>

namespace wirelark {

// How far a Repeater is. It writes this, any thread reads it.
class RepeatState
{
public:
    enum class Phase : quint8 {
        Waiting, // for the connection to open
        Running,
        Finished, // as often as it should
        Replied,  // something was received
        Ended,    // the connection ended before
        Refused,  // the message could not be made, as of a `{last}` that is too short
        Stopped,  // the Repeater is gone: it was detached
    };

    Phase phase() const { return m_phase.load(std::memory_order_acquire); }
    bool isOver() const { return phase() >= Phase::Finished; }
    qint64 sent() const { return m_sent.load(std::memory_order_acquire); }       // messages given to the connection
    qint64 skipped() const { return m_skipped.load(std::memory_order_acquire); } // times at which none was, see Repeater

    // Nothing is sent by it any more, and of a message that goes at a pace no further piece; what the kernel has not taken
    // yet of any other one that has begun still goes, so that no half message arrives. The Repeater is then to be detached.
    void stop() { m_isStopped.store(true, std::memory_order_release); }
    bool isStopped() const { return m_isStopped.load(std::memory_order_acquire); }

private:
    friend class Repeater;

    std::atomic<bool> m_isStopped {false};

    std::atomic<Phase> m_phase {Phase::Waiting};
    std::atomic<qint64> m_sent {0};
    std::atomic<qint64> m_skipped {0};
};

} // namespace wirelark
