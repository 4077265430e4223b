#include "core/net/stream.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

#include "core/net/clock.h"
#include "core/net/ioloop.h"
#include "core/net/tcp.h"

namespace wirelark {

namespace {

// A loud peer gets this much of one turn, then it is the others' turn. Some 256 KiB are still in a core's own cache when
// the journal takes them to its file; with twice that its thread needs a tenth more time.
constexpr int readsPerTurn = 4;
constexpr int writesPerTurn = 8;

} // namespace

Stream::Stream(ConnectionId id, Descriptor descriptor, const SocketEnds &ends, const StreamSettings &settings,
    SendQueue queue, IoLoop &loop)
    : m_id(id)
    , m_descriptor(std::move(descriptor))
    , m_settings(settings)
    , m_queue(std::move(queue))
    , m_loop(loop)
    , m_ends(ends)
    , m_lowWater(m_descriptor.get())
    , m_watch(std::in_place, id, m_descriptor.get(), loop)
{
}

void Stream::start(const QString &target, std::vector<Responders::Entry> responders)
{
    const bool isAccepted = m_settings.listener != 0;
    if (!isAccepted)
        tcp::setNoDelay(m_descriptor.get(), m_settings.noDelay);
    Event opened = event(isAccepted ? EventKind::Accepted : EventKind::Connected);
    opened.text = target;
    m_loop.sink.append(opened);
    for (Responders::Entry &entry : responders) {
        if (entry.responder)
            attach(std::move(entry));
    }
    step();
}

void Stream::onReady(const Readiness &ready)
{
    if (ready.writable)
        m_isBlocked = false;
    if (ready.isBroken || (ready.readable && !m_isHeldBack)) {
        // What a broken connection still holds is bounded by the kernel, so that is read in any case.
        if (!ready.isBroken && m_loop.sink.isBehind()) {
            m_isHeldBack = true;
            m_loop.heldBack.push_back(m_id);
        } else {
            readSome(ready);
        }
    }
    step();
}

void Stream::onTimer()
{
    if (const auto lull = m_lowWater.lull(); lull && *lull <= nowNs())
        m_lowWater.lower(nowNs()); // and the poller tells of what there is
    if (m_responders)
        obey(m_responders->ring(nowNs(), canSend()));
    step();
}

void Stream::readAgain()
{
    m_isHeldBack = false;
    step();
}

void Stream::send(std::unique_ptr<SendSource> source)
{
    if (m_finishAsked || m_weFinished)
        return m_queue.refuse(std::move(source));
    m_queue.push(std::move(source));
    step();
}

void Stream::attach(Responders::Entry entry)
{
    if (m_hasEnded)
        return entry.responder->onEnded(EndReason::None, nowNs());
    if (!m_responders)
        m_responders = std::make_unique<Responders>(m_id, m_queue, m_loop);
    const ResponderId id = entry.id;
    m_responders->attach(std::move(entry));
    obey(m_responders->tellOpened(id, canSend(), m_peerFinished));
    step();
}

void Stream::detach(ResponderId responder)
{
    if (m_responders)
        m_responders->detach(responder);
    step();
}

void Stream::finish()
{
    m_finishAsked = true;
    step();
}

void Stream::close(std::chrono::nanoseconds flushPatience, std::chrono::nanoseconds drainPatience)
{
    m_patience.begin(nowNs(), flushPatience, drainPatience, m_weFinished, unacked());
    finish();
}

void Stream::reset()
{
    if (m_hasEnded)
        return;
    tcp::resetOnClose(m_descriptor.get());
    end(EventKind::Reset, EndReason::ResetByUs);
}

void Stream::setFinAnswer(FinAnswer answer)
{
    m_settings.finAnswer = answer;
    step();
}

Gauge Stream::gauge() const
{
    return {.queued = m_queue.waiting(), .unacked = unacked(), .rtt = tcp::roundTrip(m_descriptor.get())};
}

// What those who act for the connection wish; a step follows.
void Stream::obey(const Responders::Wishes &wishes)
{
    if (wishes.reset) {
        flush(); // what was sent before may arrive before
        return reset();
    }
    if (wishes.close)
        m_patience.begin(nowNs(), closePatience, closePatience, m_weFinished, unacked());
    m_finishAsked = m_finishAsked || wishes.finish || wishes.close;
}

void Stream::step()
{
    if (m_hasEnded)
        return;
    flush();
    if (m_sendError != 0)
        return drainAndFail();
    const bool isKeptOpen = m_responders && m_responders->keepsOpen();
    m_finishAsked = m_finishAsked || (m_queue.hasFinished() && !isKeptOpen);
    if (wantsToFinish())
        m_queue.comeToEnd();
    giveUpDrySource();
    if (!m_weFinished && m_queue.isEmpty() && wantsToFinish())
        sendFin();
    if (m_peerFinished && m_weFinished)
        conclude();
    if (!m_hasEnded && m_patience.hasBegun() && m_patience.isOver(nowNs(), unacked()))
        giveUp();
    if (!m_hasEnded)
        await();
}

void Stream::flush()
{
    for (int i = 0; i < writesPerTurn && !m_isBlocked && m_sendError == 0; ++i) {
        const std::span<const char> bytes = m_queue.front();
        if (bytes.empty())
            break;
        m_queue.consume(trySend(bytes));
    }
    m_queue.front(); // lets go of a source that has just come to its end
}

qsizetype Stream::trySend(std::span<const char> bytes)
{
    const auto size = std::min<std::size_t>(bytes.size(), EventSink::maxChunk);
    const ssize_t taken = ::send(m_descriptor.get(), bytes.data(), size, MSG_NOSIGNAL | MSG_DONTWAIT);
    const qint64 time = nowNs();
    if (taken > 0) {
        m_loop.sink.appendData(m_id, Direction::Out, time, bytes.first(std::size_t(taken)));
        m_loop.tally.add(taken);
        m_drySince = 0;
        m_sent += taken;
        if (m_ackMark == 0)
            awaitAck(time);
        if (m_patience.hasBegun())
            m_patience.onSent(time, unacked());
        return taken;
    }
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        m_isBlocked = true;
    else if (errno != EINTR)
        m_sendError = errno;
    return 0;
}

// Tells the poller and the timers what comes next.
void Stream::await()
{
    const bool isOver = m_peerFinished && m_weFinished; // the hang-up stays raised: only the alarm helps
    std::optional<Interest> interest;
    if (!isOver)
        interest = {.read = wantsToRead(), .write = !m_weFinished && !m_queue.front().empty()};

    std::optional<qint64> alarm = m_patience.ends();
    const auto noLaterThan = [&alarm](qint64 time) { alarm = std::min(alarm.value_or(time), time); };
    if (const auto lull = m_lowWater.lull())
        noLaterThan(*lull);
    if (m_drySince != 0)
        noLaterThan(m_drySince + dryPatience.count());
    if (isOver)
        noLaterThan(m_nextAckCheck);
    if (const qint64 ready = interest && !interest->write ? m_queue.readyAt() : 0)
        noLaterThan(ready);
    if (const auto next = m_responders ? m_responders->nextAlarm() : std::nullopt)
        noLaterThan(*next);
    m_watch->await(interest, alarm);
}

void Stream::readSome(const Readiness &ready)
{
    for (int i = 0; i < readsPerTurn && !m_peerFinished && !m_hasEnded; ++i) {
        if (isFull() && !ready.isBroken)
            return;
        const Read got = readOnce();
        if (got == Read::Nothing || (got == Read::Some && !ready.isFinished))
            return;
    }
    // After FIN nothing but an error can come.
    if (m_peerFinished && !m_hasEnded) {
        const int error = tcp::takeError(m_descriptor.get());
        if (error != 0 || (ready.isBroken && !m_weFinished))
            fail(error != 0 ? error : ECONNRESET);
    }
}

Stream::Read Stream::readOnce()
{
    const bool isEcho = m_settings.reply == Reply::Echo && canSend();
    const bool isKept = isEcho || m_responders;
    const std::span<char> room = isKept ? std::span<char>(m_loop.scratch) : m_loop.sink.payloadRoom(m_id);
    const auto size = std::min<std::size_t>(room.size(), EventSink::maxChunk);
    const ssize_t got = ::recv(m_descriptor.get(), room.data(), size, MSG_DONTWAIT);
    const qint64 time = nowNs();
    if (got > 0) {
        const std::span<char> bytes = room.first(std::size_t(got));
        m_loop.sink.appendData(m_id, Direction::In, time, bytes);
        m_loop.tally.add(std::ssize(bytes));
        askAheadOfTime();
        if (isKept)
            m_lowWater.lower(time); // somebody waits for the answer
        else
            m_lowWater.onRead(std::ssize(bytes), time);
        if (isEcho)
            echo(bytes);
        if (m_responders)
            obey(m_responders->tellReceived(bytes, time, canSend()));
        return std::size_t(got) == size ? Read::All : Read::Some;
    }
    if (got == 0)
        onPeerFinished();
    else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        fail(errno);
    return Read::Nothing;
}

void Stream::echo(std::span<const char> bytes)
{
    if (m_queue.front().empty() && !m_isBlocked && m_sendError == 0)
        bytes = bytes.subspan(std::size_t(trySend(bytes)));
    if (!bytes.empty())
        m_queue.pushEcho(bytes);
}

void Stream::onPeerFinished()
{
    if (m_sendError != 0)
        return fail(m_sendError); // the error was told to send(), and recv() says only that nothing more comes
    m_peerFinished = true;
    m_loop.sink.append(event(EventKind::PeerFinished));
    if (m_responders)
        obey(m_responders->tellPeerFinished(canSend()));
}

// Once nothing can be answered any more, those who act do not keep us from reading to the end.
bool Stream::isFull() const
{
    return m_queue.isFull() || (m_responders && canSend() && m_responders->isFull());
}

bool Stream::wantsToRead() const
{
    return !m_peerFinished && !m_isHeldBack && !isFull();
}

bool Stream::wantsToFinish() const
{
    const bool isKeptOpen = m_settings.finAnswer == FinAnswer::Keep || (m_responders && m_responders->keepsOpen());
    return m_finishAsked || (m_peerFinished && !isKeptOpen);
}

qint64 Stream::unacked() const
{
    const qint64 bytes = tcp::unacknowledged(m_descriptor.get());
    return m_weFinished && bytes > 0 ? bytes - 1 : bytes; // our FIN is not a byte of anybody's
}

Event Stream::event(EventKind kind, EndReason reason) const
{
    return {.kind = kind,
        .reason = reason,
        .connection = m_id,
        .listener = m_settings.listener,
        .time = nowNs(),
        .local = m_ends.local,
        .peer = m_ends.peer};
}

} // namespace wirelark
