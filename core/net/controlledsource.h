#pragma once

#include "core/net/sendsource.h"

#include <atomic>
#include <mutex>

namespace wirelark {

// What the main thread holds of something long that is being sent: how far it is, and a hand on it. Any thread.
class SendControl
{
public:
    enum class State : quint8 {
        Waiting,   // behind something else, or for its connection
        Running,
        Paused,
        Sent,      // all of it was given to the kernel
        Cancelled, // by cancel()
        CutShort,  // the source could give no more: a file that shrank
        Abandoned, // the connection ended
    };

    // Once it is over it stays so.
    State state() const { return m_state.load(std::memory_order_acquire); }
    bool isOver() const { return state() >= State::Sent; }
    // Bytes that the kernel took; exact once it is over.
    qint64 sent() const { return m_sent.load(std::memory_order_acquire); }

    void setPaused(bool paused);
    // Nothing is given to the kernel any more by the time that isOver() says so, a few milliseconds later.
    void cancel();

private:
    friend class ControlledSource;

    void conclude(State state);
    void wake();

    std::atomic<State> m_state {State::Waiting};
    std::atomic<qint64> m_sent {0};
    std::atomic<bool> m_isPaused {false};
    std::atomic<bool> m_isCancelled {false};
    std::mutex m_mutex;
    std::function<void()> m_waker; // guarded by the mutex
};

// Another source, that can be paused and cancelled while it is sent. What is queued behind it waits meanwhile.
class ControlledSource : public SendSource
{
public:
    ControlledSource(std::unique_ptr<SendSource> source, std::shared_ptr<SendControl> control);
    ~ControlledSource() override;

    std::span<const char> front() override;
    void consume(qsizetype n) override;
    bool atEnd() const override;
    qint64 remaining() const override;
    qint64 readyAt() const override;
    void setWaker(std::function<void()> waker) override;
    void abandon() override;
    void comeToEnd() override { m_source->comeToEnd(); }
    bool keepsPlace() const override { return m_hasBegun && !atEnd(); }
    bool finishesConnection() const override { return m_source->finishesConnection(); }

private:
    std::unique_ptr<SendSource> m_source;
    std::shared_ptr<SendControl> m_control;
    bool m_hasBegun = false;
};

} // namespace wirelark
