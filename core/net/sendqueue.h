#pragma once

#include "core/net/sendsource.h"

#include <deque>
#include <functional>
#include <memory>

namespace wirelark {

class EchoSource;

// What one connection has still to send, in order. I/O thread.
class SendQueue
{
public:
    SendQueue();
    ~SendQueue();
    SendQueue(SendQueue &&) noexcept;
    SendQueue &operator=(SendQueue &&) noexcept;

    void push(std::unique_ptr<SendSource> source);
    void pushEcho(std::span<const char> bytes);
    // Every source of now and later calls it when it was dry and has more.
    void setWaker(const std::function<void()> &waker);

    // The next bytes; none when it is empty or dry. Lets go of sources that have come to their end.
    std::span<const char> front();
    void consume(qsizetype n);

    bool isEmpty() const { return m_sources.empty(); }
    // The first source has nothing now, and may have more later. After front().
    bool isDry() { return front().empty() && !isEmpty(); }
    void dropFirst();

    // A source that finishes the connection has come to its end.
    bool hasFinished() const { return m_hasFinished; }
    qint64 echoQueued() const { return m_echoQueued; }
    qint64 waiting() const; // bytes accepted and not sent
    qint64 unsent() const { return waiting() + m_lost; } // with what sources that were let go still had
    void refuse(std::unique_ptr<SendSource> source); // too late: it counts as unsent
    void abandon(); // lets go of everything, and remembers how much it was

private:
    struct Item
    {
        std::unique_ptr<SendSource> source;
        EchoSource *echo = nullptr; // the source, if it is an echo
    };

    std::deque<Item> m_sources;
    std::function<void()> m_waker;
    qint64 m_echoQueued = 0;
    qint64 m_lost = 0;
    bool m_hasFinished = false;
};

} // namespace wirelark
