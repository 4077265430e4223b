#pragma once

#include "core/net/event.h"
#include "core/timeline/traffichistory.h"

#include <array>
#include <vector>

namespace wirelark {

enum class ConnectionState : quint8 { Connecting, Open, PeerFinished, WeFinished, Closed, Failed };
enum class ListenerState : quint8 { Listening, Closed, Failed };

// What moved in one direction.
struct Traffic
{
    qint64 bytes = 0;
    qint64 chunks = 0; // reads or writes among the records that the journal still had
};

// How and why something ended; kind Note while it has not.
struct Outcome
{
    EventKind kind = EventKind::Note; // Closed, Reset or Failed
    EndReason reason = EndReason::None;
    int error = 0;      // errno
    qint64 time = 0;    // ns since 1970 UTC, as all times here
    qint64 unsent = 0;  // bytes, see Event
    qint64 unacked = 0; // bytes
};

// What a person knows and sets of a connection or listener; the journal does not say it.
struct Switches
{
    QString name;
    Reply reply = Reply::None;
    FinAnswer finAnswer = FinAnswer::Finish;
};

// One conversation, as far as the journal tells it.
struct ConnectionRow
{
    ConnectionId id = 0;
    ListenerId listener = 0; // that accepted it; 0: we connected, or it is not known any more
    ConnectionState state = ConnectionState::Connecting;
    quint64 firstSeq = 0;    // of the first record heard of it; 0: none yet, only its switches are known
    QString target;          // as typed, of those we connected
    SocketAddress local;
    SocketAddress peer;
    SocketAddress tried;     // while Connecting: the address that is being tried, or was last
    qint64 started = 0;      // connecting, or accepted
    qint64 opened = 0;       // 0: never, or not known any more
    qint64 lastActivity = 0; // of data in either direction; 0: none
    quint64 lastIn = 0;      // the record of what was read last; 0: none
    Outcome ending;
    Traffic in;
    Traffic out;
    Switches switches;
    TrafficHistory history;           // empty: no traffic in the last minute
    std::array<bool, 2> isCounted {}; // by Direction: the bytes are counted from the stream's first

    bool isEnded() const { return state >= ConnectionState::Closed; }
    // By the name that a person gave, else as it was typed, else by its address.
    QString calledAs() const { return !switches.name.isEmpty() ? switches.name : !target.isEmpty() ? target : peer.toString(); }
};

// One listener: all addresses that one request listens on.
struct ListenerRow
{
    ListenerId id = 0;
    ListenerState state = ListenerState::Listening;
    quint64 firstSeq = 0;
    QString target; // as typed; empty if the journal does not say
    std::vector<SocketAddress> addresses;
    qint64 started = 0;
    qint64 lastActivity = 0;
    Outcome ending;
    qint64 openCount = 0;  // of its connections
    qint64 endedCount = 0;
    Traffic in; // the sums of its connections
    Traffic out;
    Switches switches;
    TrafficHistory history;

    bool isEnded() const { return state != ListenerState::Listening; }
};

} // namespace wirelark
