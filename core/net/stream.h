#pragma once

#include "core/net/descriptor.h"
#include "core/net/event.h"
#include "core/net/lowwater.h"
#include "core/net/patience.h"
#include "core/net/poller.h"
#include "core/net/responders.h"
#include "core/net/sendqueue.h"
#include "core/net/session.h"
#include "core/net/watch.h"

#include <chrono>
#include <memory>

namespace wirelark {

struct IoLoop;

// How a connection behaves; a listener gives its own to what it accepts.
struct StreamSettings
{
    ListenerId listener = 0; // 0: we connected
    Reply reply = Reply::None;
    FinAnswer finAnswer = FinAnswer::Finish;
    bool noDelay = true;
};

// One connection, from the moment it is open: reads, writes, and ends each direction by itself (RFC 9293, 3.6).
// Everything it does is told to the sink. I/O thread only. Once hasEnded() it must only be destroyed.
class Stream
{
public:
    // Who the peer is cannot be asked of a connection that was reset before it was accepted. An accepted descriptor has
    // TCP_NODELAY as the settings say already.
    Stream(ConnectionId id, Descriptor descriptor, const SocketEnds &ends, const StreamSettings &settings, SendQueue queue,
        IoLoop &loop);

    // Tells Connected or Accepted, then those who act for the connection, and begins.
    void start(const QString &target, std::vector<Responders::Entry> responders = {});

    void onReady(const Readiness &ready);
    void onTimer();
    void onAckDue(qint64 when); // when AckWatch::await() said
    void onMoreToSend() { step(); }
    void readAgain(); // the sink is no longer behind

    void send(std::unique_ptr<SendSource> source);
    void attach(Responders::Entry entry); // in the place of the one with the same number; null: none
    void detach(ResponderId responder);
    void finish();
    // How long a closing connection may stand still, usually.
    static constexpr std::chrono::nanoseconds closePatience = std::chrono::seconds(3);
    // Flush, FIN, read what still comes. Given up when nothing moves: for `flushPatience` before our FIN, for
    // `drainPatience` after it.
    void close(std::chrono::nanoseconds flushPatience, std::chrono::nanoseconds drainPatience);
    void reset();
    void setReply(Reply reply) { m_settings.reply = reply; }
    void setFinAnswer(FinAnswer answer);

    Gauge gauge() const;
    ListenerId listener() const { return m_settings.listener; }
    bool hasEnded() const { return m_hasEnded; }

private:
    enum class Read : quint8 { All, Some, Nothing };

    // A pipe that gave nothing for so long is taken to be done, once our side is to finish.
    static constexpr std::chrono::nanoseconds dryPatience = std::chrono::milliseconds(250);

    void obey(const Responders::Wishes &wishes);
    // Every change ends here: sends what can be sent, then looks whether a direction, or all, is over.
    void step();
    void flush();
    void giveUpDrySource();
    void sendFin();
    void conclude();
    void giveUp();
    void await();

    void awaitAck(qint64 now);
    void pauseBeforeAsking(qint64 now);
    void askAheadOfTime();
    bool askAcknowledged();
    void tellAcknowledged(qint64 bytes, qint64 now);

    void readSome(const Readiness &ready);
    Read readOnce();
    void echo(std::span<const char> bytes);
    qsizetype trySend(std::span<const char> bytes);
    void onPeerFinished();
    void drainAndFail();
    void fail(int error);
    void end(EventKind kind, EndReason reason, int error = 0);

    bool isFull() const;
    bool canSend() const { return !m_finishAsked && !m_weFinished && m_sendError == 0; }
    bool wantsToRead() const;
    bool wantsToFinish() const;
    qint64 unacked() const;
    Event event(EventKind kind, EndReason reason = EndReason::None) const;

    ConnectionId m_id;
    Descriptor m_descriptor;
    StreamSettings m_settings;
    SendQueue m_queue;
    IoLoop &m_loop;
    SocketEnds m_ends;
    std::unique_ptr<Responders> m_responders; // null: nobody acts

    LowWater m_lowWater;
    std::optional<Watch> m_watch;  // until the end
    bool m_isHeldBack = false;     // the sink is behind
    bool m_isBlocked = false;      // the kernel takes nothing now
    bool m_peerFinished = false;
    bool m_weFinished = false;
    bool m_peerWasFirst = false;
    bool m_finishAsked = false;
    bool m_hasEnded = false;
    bool m_asksSoon = false;       // also when something is read
    quint8 m_ackPause = 0;         // of AckWatch::pauses
    int m_sendError = 0;           // what send() said; told when everything received has been read

    Patience m_patience;           // once we close
    qint64 m_drySince = 0;         // the queue waits for its first source since then; 0: it does not
    qint64 m_nextAckCheck = 0;     // while both have finished and the peer has not acknowledged all
    qint64 m_ackCheckPause = 0;

    qint64 m_sent = 0;     // bytes the kernel took
    qint64 m_ackMark = 0;  // asked for until so many of them are acknowledged; 0: nobody asks
    qint64 m_ackDue = 0;   // when that is done next
    qint64 m_acksPaid = 0; // what was told of it is paid for at this time
};

} // namespace wirelark
