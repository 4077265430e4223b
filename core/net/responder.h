#pragma once

#include "core/net/endreason.h"
#include "core/net/ids.h"
#include "core/net/sendsource.h"

#include <functional>
#include <memory>
#include <span>

#include <QByteArray>
#include <QString>

namespace wirelark {

// What a responder does to its connection. Only within a call to the responder, on the I/O thread; it is carried out
// in this order when that call has returned: what was sent is queued, then the connection finishes, closes or is reset.
class Outlet
{
public:
    virtual ~Outlet() = default;

    // Behind what is queued already, in a write of its own where the kernel takes it whole. After our side has finished
    // it is told to be unsent. What many small messages are answered with in one call is better sent as one.
    virtual void send(const QByteArray &bytes) = 0;
    // A source makes its bytes when they are asked for: it counts little for isFull(), however much it has.
    virtual void send(std::unique_ptr<SendSource> source) = 0;
    virtual void finish() = 0; // flush, FIN, go on reading
    virtual void close() = 0;  // flush, FIN, read what still comes
    virtual void reset() = 0;  // RST now
    // A remark in the journal, of this connection: about our own doing, never the peer's bytes.
    virtual void note(const QString &text) = 0;
    // What responders have queued waits for a peer that does not take it. While this is so nothing is read from the
    // peer; who sends by an alarm should wait by itself.
    virtual bool isFull() const { return false; }
};

// Acts for one connection: is told what comes, and sends. Made on any thread, then used and destroyed on the I/O thread
// alone (by whoever ends the session, if that comes first). Every function must return within a millisecond or so: all
// connections wait for it. Times are those of nowNs(). What the main thread is to know goes through shared state of its
// own (atomics, or a mutex and a queue of a fixed bound), never through a signal a message.
class Responder
{
public:
    virtual ~Responder() = default;

    // The connection is open: the first call, also for a connection that was open already.
    virtual void onOpened(qint64 now, Outlet &out)
    {
        Q_UNUSED(now)
        Q_UNUSED(out)
    }
    // What one read gave, 1 to EventSink::maxChunk bytes; `now` is its time in the journal.
    virtual void onReceived(std::span<const char> bytes, qint64 now, Outlet &out)
    {
        Q_UNUSED(bytes)
        Q_UNUSED(now)
        Q_UNUSED(out)
    }
    // FIN: nothing will be received any more. Our side finishes now, unless keepsOpen() or FinAnswer::Keep.
    virtual void onPeerFinished(qint64 now, Outlet &out)
    {
        Q_UNUSED(now)
        Q_UNUSED(out)
    }
    // Nothing can be sent any more; the last call. None: it was attached to a connection that had ended before. It is
    // not told to a responder that was detached, or that the stream let go of.
    virtual void onEnded(EndReason reason, qint64 now)
    {
        Q_UNUSED(reason)
        Q_UNUSED(now)
    }

    // When it wants onAlarm(), 0: never. Asked again after every call; the time may have passed already.
    virtual qint64 nextAlarm() const { return 0; }
    virtual void onAlarm(qint64 now, Outlet &out)
    {
        Q_UNUSED(now)
        Q_UNUSED(out)
    }
    // The stream lets go of it; what it has queued is sent. Asked after every call.
    virtual bool isDone() const { return false; }
    // It has something to send still: our side does not finish by itself while this is so, neither behind the peer
    // (FinAnswer::Finish) nor at the end of a source that finishes the connection.
    virtual bool keepsOpen() const { return false; }
    // It can take no bytes now: nothing is read from the peer while this is so.
    virtual bool isFull() const { return false; }
};

// Three of the numbers are places, with one responder at a time: what a command sends by itself, what its Reply stands
// for, and the sequence that runs on the connection. Of one that is accepted they are told in this order. Who is attached
// there takes the place of the one before.
inline constexpr ResponderId openingPlace = 0;
inline constexpr ResponderId replyPlace = 1;
inline constexpr ResponderId sequencePlace = 2;

// Makes what acts for a connection, or null: nothing does. Called on the I/O thread; for what a listener accepts before
// anything of it is read, so that not even a peer that finishes at once is missed.
using ResponderFactory = std::function<std::unique_ptr<Responder>(ConnectionId connection)>;

} // namespace wirelark
