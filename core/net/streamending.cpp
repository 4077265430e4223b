#include "core/net/stream.h"

#include <cerrno>

#include <sys/socket.h>

#include "core/net/clock.h"
#include "core/net/ioloop.h"
#include "core/net/tcp.h"

// How a stream comes to its end.
namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds firstAckCheck = 1ms;
constexpr std::chrono::nanoseconds longestAckCheck = 100ms;

} // namespace

void Stream::giveUpDrySource()
{
    // One that knows when it goes on is not done.
    while (!m_weFinished && wantsToFinish() && m_queue.isDry() && m_queue.readyAt() == 0) {
        const qint64 now = nowNs();
        if (m_drySince == 0)
            m_drySince = now;
        if (now - m_drySince < dryPatience.count())
            return;
        m_queue.dropFirst();
        m_drySince = 0;
    }
    m_drySince = 0;
}

void Stream::sendFin()
{
    if (::shutdown(m_descriptor.get(), SHUT_WR) != 0) {
        const int error = tcp::takeError(m_descriptor.get());
        m_sendError = error != 0 ? error : ECONNRESET; // ENOTCONN: a reset has come before
        return drainAndFail();
    }
    m_weFinished = true;
    m_peerWasFirst = m_peerFinished;
    m_patience.onFinSent(nowNs(), unacked());
    m_loop.sink.append(event(EventKind::WeFinished));
}

// Both sides have finished. The end is told when the peer has acknowledged everything, or refused it by a reset.
void Stream::conclude()
{
    if (m_hasEnded)
        return;
    const qint64 now = nowNs();
    if (now < m_nextAckCheck)
        return;
    if (const int error = tcp::takeError(m_descriptor.get()))
        return fail(error);
    if (unacked() <= 0)
        return end(EventKind::Closed, m_peerWasFirst ? EndReason::ClosedByPeer : EndReason::ClosedByUs);
    m_ackCheckPause = m_ackCheckPause == 0 ? firstAckCheck.count()
                                           : qMin<qint64>(m_ackCheckPause * 2, longestAckCheck.count());
    m_nextAckCheck = now + m_ackCheckPause;
}

// The peer does not finish, or does not even read.
void Stream::giveUp()
{
    if (m_weFinished)
        end(EventKind::Closed, EndReason::ClosedByUs);
    else
        reset(); // so that the peer does not take half a message for all of it
}

// The connection is broken: first everything that had arrived, then the reason.
void Stream::drainAndFail()
{
    while (!m_hasEnded && !m_peerFinished && readOnce() != Read::Nothing) { }
    if (!m_hasEnded)
        fail(m_sendError);
}

void Stream::fail(int error)
{
    const EndReason reason = endReasonFromErrno(error);
    end(reason == EndReason::Reset ? EventKind::Reset : EventKind::Failed, reason, error);
}

void Stream::end(EventKind kind, EndReason reason, int error)
{
    Event ended = event(kind, reason);
    ended.error = error;
    m_queue.abandon();
    ended.unsent = m_queue.unsent();
    const qint64 open = unacked();
    ended.unacked = qMax<qint64>(open, 0);
    if (m_ackMark != 0 && open == 0 && kind == EventKind::Closed)
        tellAcknowledged(m_sent, ended.time);
    m_watch.reset();
    m_descriptor.close();
    m_hasEnded = true;
    m_loop.sink.append(ended);
    if (m_responders)
        m_responders->end(reason, nowNs());
}

} // namespace wirelark
