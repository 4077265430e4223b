#pragma once

#include "core/net/responder.h"

#include <optional>
#include <vector>

namespace wirelark {

struct IoLoop;
class SendQueue;

// Those that act for one connection. Calls them, puts what they send into the connection's queue, and tells its stream
// what else they want. I/O thread only. None of the functions may be called from within a responder.
class Responders
{
public:
    struct Entry
    {
        ResponderId id = 0;
        std::unique_ptr<Responder> responder;
    };
    // What was asked of the outlet, for the stream to do now.
    struct Wishes
    {
        bool finish = false;
        bool close = false;
        bool reset = false;
    };

    Responders(ConnectionId connection, SendQueue &queue, IoLoop &loop);
    ~Responders();
    Q_DISABLE_COPY_MOVE(Responders)

    // In the place of the one with the same number. It has not been called.
    void attach(Entry entry);
    // What it has queued and not begun is dropped, as unsent.
    void detach(ResponderId id);

    // `canSend`: our side has not finished, nor is it about to; what is sent otherwise is unsent.
    // The one that was attached last: the connection is open, and perhaps the peer has finished already.
    Wishes tellOpened(ResponderId id, bool canSend, bool peerHasFinished);
    // All of them, in the order of attaching.
    Wishes tellReceived(std::span<const char> bytes, qint64 time, bool canSend);
    Wishes tellPeerFinished(bool canSend);
    // Those whose alarm is due, the earliest first, each once.
    Wishes ring(qint64 now, bool canSend);
    // The connection has ended: tells all, and lets go of them.
    void end(EndReason reason, qint64 now);

    std::optional<qint64> nextAlarm() const;
    bool isEmpty() const { return m_entries.empty(); }
    bool isFull() const;
    bool keepsOpen() const;

private:
    class Way;

    template<typename Tell>
    void tell(const Entry &entry, bool &canSend, Wishes &wishes, Tell tell);
    template<typename Tell>
    Wishes tellAll(bool canSend, Tell tell);
    void letGo();

    ConnectionId m_connection;
    SendQueue &m_queue;
    IoLoop &m_loop;
    std::vector<Entry> m_entries;
};

} // namespace wirelark
