#pragma once

#include "core/net/sendsource.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>

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
    // What a responder sends; it holds so many bytes of memory until all of it is sent.
    void pushAnswer(std::unique_ptr<SendSource> source, ResponderId from, qint64 held);
    // What of it has not begun is unsent; the rest comes to its end.
    void dropAnswersOf(ResponderId from);
    // Every source there is now calls it when it was dry and has more; one that comes later brings its own.
    void setWaker(const std::function<void()> &waker);

    // The next bytes, of the first source that has some: one that is dry does not hold up those behind it, unless it is in
    // the midst of its message. None when all are dry. Lets go of sources that have come to their end.
    std::span<const char> front();
    void consume(qsizetype n);

    // While front() has none: when the first of those that know it will have some; 0: none knows.
    qint64 readyAt() const;

    bool isEmpty() const { return m_sources.empty(); }
    // No source has anything now, and one may have more later.
    bool isDry() { return front().empty() && !isEmpty(); }
    void dropFirst() { drop(m_sources.begin()); }
    // Our side is to finish: sources without an end come to one, those that are pushed later as well.
    void comeToEnd();

    // A source that finishes the connection has come to its end.
    bool hasFinished() const { return m_hasFinished; }
    // Echoes and answers wait for a peer that does not read: no more is to be read from it, until most are sent.
    bool isFull() const { return m_isFull; }
    qint64 held() const { return m_held; } // their memory, in bytes
    qint64 waiting() const; // bytes accepted and not sent
    qint64 unsent() const { return waiting() + m_lost; } // with what sources that were let go still had
    void refuse(std::unique_ptr<SendSource> source); // too late: it counts as unsent
    void abandon(); // lets go of everything, and remembers how much it was

private:
    struct Item
    {
        std::unique_ptr<SendSource> source;
        EchoSource *echo = nullptr; // the source, if it is an echo
        qint64 held = 0;            // what of m_held is for it; an echo's is what it has
        std::optional<ResponderId> from = {};
        bool hasBegun = false;
    };

    using Items = std::list<Item>; // most connections send nothing but echoes: without memory while it is empty
    void add(Item item);
    Items::iterator drop(Items::iterator item);
    void hold(qint64 more);

    Items m_sources;
    Item *m_current = nullptr; // the source of the last front(), if it is still there
    qint64 m_held = 0;
    bool m_isFull = false;
    bool m_isEnding = false;
    qint64 m_lost = 0;
    bool m_hasFinished = false;
};

} // namespace wirelark
