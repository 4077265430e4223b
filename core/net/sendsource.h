#pragma once

#include "core/net/ids.h"

#include <functional>
#include <memory>
#include <span>

#include <QtGlobal>

namespace wirelark {

// Bytes to be sent, pulled by the Stream as the kernel takes them, so that a file is never loaded whole.
// Every function but the waker's target is called on the I/O thread; a source belongs to one stream.
class SendSource
{
public:
    virtual ~SendSource() = default;

    // The next bytes, at most a few hundred KiB, at least one unless there is nothing now or atEnd().
    // Valid until consume() or the next front().
    virtual std::span<const char> front() = 0;
    // The kernel took the first n bytes of front().
    virtual void consume(qsizetype n) = 0;
    // Nothing will ever come any more.
    virtual bool atEnd() const = 0;
    // Bytes accepted and not yet consumed, as far as known; they count as unsent when the connection ends.
    virtual qint64 remaining() const = 0;
    // A source that may run dry before its end calls the waker, from any thread, when there is more.
    virtual void setWaker(std::function<void()> waker) { Q_UNUSED(waker) }
    // The connection has ended: whoever fills this source may stop. Called on the I/O thread.
    virtual void abandon() { }
    // While front() is empty: when it will not be any more, as nowNs(); 0: its waker tells.
    virtual qint64 readyAt() const { return 0; }
    // It is in the midst of a message: nothing else is sent while front() is empty.
    virtual bool keepsPlace() const { return false; }
    // Our side is to finish: a source without an end comes to one at a good place. Called on the I/O thread.
    virtual void comeToEnd() { }
    // True: when the source ends, our side of the connection finishes (standard input does this).
    virtual bool finishesConnection() const { return false; }
};

// Makes what every connection of a listener is sent first, or null: nothing. Called on the I/O thread, before anything
// of the connection is read, so that not even a peer that finishes at once is missed.
using Greeting = std::function<std::unique_ptr<SendSource>(ConnectionId connection)>;

} // namespace wirelark
