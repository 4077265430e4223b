#include "core/net/stream.h"

#include <algorithm>
#include <utility>

#include "core/net/clock.h"
#include "core/net/ioloop.h"

// What of a stream's bytes the peer's system has acknowledged, as far as that can be seen without being told.
namespace wirelark {

namespace {

// So often in the long run it is told of one connection, and so often at once: whoever sends little at a time hears soon.
constexpr qint64 toldEvery = 250'000'000; // ns
constexpr qint64 toldAtOnce = 8;

} // namespace

// Something was given to the kernel, and nobody asks for its acknowledgement yet.
void Stream::awaitAck(qint64 now)
{
    m_asksSoon = now >= m_acksPaid - (toldAtOnce - 1) * toldEvery;
    m_ackPause = m_asksSoon ? 0 : AckWatch::longestPause;
    m_ackMark = m_sent;
    pauseBeforeAsking(now);
}

void Stream::onAckDue(qint64 when)
{
    if (m_ackMark == 0 || when != m_ackDue || askAcknowledged())
        return;
    m_ackPause = std::min<quint8>(m_ackPause + 1, AckWatch::longestPause);
    m_asksSoon = m_asksSoon || m_ackPause < AckWatch::longestPause;
    pauseBeforeAsking(nowNs());
}

void Stream::pauseBeforeAsking(qint64 now)
{
    const std::optional<qint64> due = m_loop.acks.await(m_id, m_ackPause, now);
    if (due)
        m_ackDue = *due;
    else
        m_ackMark = 0; // until something is sent again
}

// What comes from the peer mostly acknowledges what went before. Once between two pauses.
void Stream::askAheadOfTime()
{
    if (m_ackMark != 0 && std::exchange(m_asksSoon, false))
        askAcknowledged();
}

// False: it is not all acknowledged that was to be.
bool Stream::askAcknowledged()
{
    const qint64 open = unacked();
    const qint64 now = nowNs();
    if (open >= 0 && m_sent - open < m_ackMark)
        return false;
    m_ackMark = 0;
    if (open < 0)
        return true; // this system does not say
    tellAcknowledged(m_sent - open, now);
    if (open > 0)
        awaitAck(now);
    return true;
}

void Stream::tellAcknowledged(qint64 bytes, qint64 now)
{
    m_acksPaid = std::max(m_acksPaid, now) + toldEvery;
    m_loop.sink.appendAcknowledged(m_id, bytes, now);
}

} // namespace wirelark
