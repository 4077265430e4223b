#pragma once

#include "core/net/endreason.h"
#include "core/net/ids.h"
#include "core/net/socketaddress.h"

#include <span>

#include <QString>

namespace wirelark {

enum class EventKind : quint8 {
    Note,         // something worth a row that changes no state; `reason` says what, if it is one of ours
    Listening,    // a listener is bound; one event an address
    Connecting,   // a connect began (text: the target as typed), or an address is being tried (peer)
    Connected,    // our connect succeeded
    Accepted,     // a client was accepted
    Data,         // one read or one write moved bytes
    PeerFinished, // FIN arrived
    WeFinished,   // we sent FIN
    Reset,        // the connection ended by RST; reason tells whose
    Closed,       // the connection, or the listener, ended in order
    Failed,       // a connect or a listen failed, or a connection ended by another error
};

// Nothing of this connection, or of this listener, comes after it.
constexpr bool isEnd(EventKind kind)
{
    return kind == EventKind::Reset || kind == EventKind::Closed || kind == EventKind::Failed;
}

enum class Direction : quint8 { In, Out };

// Everything that can happen besides data. Bytes take the shorter way, EventSink::appendData().
struct Event
{
    EventKind kind = EventKind::Note;
    EndReason reason = EndReason::None;
    int error = 0;               // errno, 0 where there is none
    ConnectionId connection = 0; // 0: of a listener, or of the program
    ListenerId listener = 0;     // the listener itself, or the one that accepted the connection
    qint64 time = 0;             // ns since 1970 UTC, see nowNs(); 0: the sink takes the time itself
    SocketAddress local {};
    SocketAddress peer {};
    QString text {};    // the target as typed, the name asked for, a remark; never a sentence, never the peer's bytes
    qint64 unsent = 0;  // for ends: bytes accepted from the user that the kernel never took; for a Note: those that
                        // came after the end of their connection
    qint64 unacked = 0; // for ends: bytes the kernel took that the peer did not acknowledge
};

// Where the I/O thread puts what happened. Called on the I/O thread only, in the order of what happened.
// Implemented by the journal's writer, and by tests that want to look at the engine alone.
class EventSink
{
public:
    virtual ~EventSink() = default;

    // The most bytes one data event carries: with IP and TCP headers it still is a packet (RFC 791).
    static constexpr qsizetype maxChunk = 65435;

    // Room for the payload of the next data event of this connection: maxChunk bytes, valid until the next
    // call of any function here. Reading into it and passing the same place to appendData() saves a copy.
    virtual std::span<char> payloadRoom(ConnectionId connection) = 0;
    // 1 to maxChunk bytes that were read from or taken by the kernel at `time`.
    virtual void appendData(ConnectionId connection, Direction direction, qint64 time, std::span<const char> bytes) = 0;
    virtual void append(const Event &event) = 0;
    // The peer's system had acknowledged the first `bytes` that went out when it was looked at. A remark beside what
    // happened, which is none itself; of few messages, and never of a connection that has ended.
    virtual void appendAcknowledged(ConnectionId connection, qint64 bytes, qint64 time)
    {
        Q_UNUSED(connection)
        Q_UNUSED(bytes)
        Q_UNUSED(time)
    }
    // The end of one turn of the loop: everything appended is stored, then visible to readers.
    virtual void commit() = 0;
    // It tries something again, such as a disk that was full: it needs a turn within a second.
    virtual bool wantsTurn() const { return false; }
    // A reader that must lose nothing is far behind: stop reading sockets until this is false again.
    virtual bool isBehind() const = 0;
};

} // namespace wirelark
