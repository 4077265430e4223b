#include "core/net/acceptors.h"

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/resource.h>
#include <sys/socket.h>

#include "core/net/clock.h"
#include "core/net/ioloop.h"
#include "core/net/tcp.h"

namespace wirelark {

namespace {

constexpr int acceptsPerTurn = 64;

// The end of a shortage is told at most so often: at the limit every end of a connection would begin a new one.
constexpr qint64 shortestShortageNs = 1'000'000'000;

// And the same error of accept(2) again and again.
constexpr qint64 sameErrorPaceNs = 1'000'000'000;

// Descriptors from here on accepting leaves to the rest of the program: files, dialogs, our own connects.
int firstReserved()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > rlim_t(std::numeric_limits<int>::max()))
        return std::numeric_limits<int>::max();
    return int(limit.rlim_cur - std::min<rlim_t>(32, limit.rlim_cur / 4));
}

// A duplicate gets the number that the next connection would get.
bool hasRoom(int fd, int reserved)
{
    const Descriptor next = Descriptor::duplicateOf(fd);
    return next.isOpen() && next.get() < reserved;
}

bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Acceptors::Acceptors(IoLoop &loop, Admit admit)
    : m_loop(loop)
    , m_admit(std::move(admit))
{
}

void Acceptors::expect(
    ListenerId listener, const StreamSettings &settings, const Welcome &welcome, bool once, const QString &target)
{
    m_doors.emplace(listener,
        Door {.settings = settings, .welcome = welcome, .once = once, .target = target, .entrances = {}});
}

void Acceptors::start(ListenerId listener, std::vector<Descriptor> sockets)
{
    const auto found = m_doors.find(listener);
    if (found == m_doors.end())
        return; // stopped before it was bound
    Door &door = found->second;
    for (Descriptor &socket : sockets) {
        Event listening = event(EventKind::Listening, listener);
        listening.local = tcp::localAddress(socket.get());
        m_loop.sink.append(listening);
        tcp::setNoDelay(socket.get(), door.settings.noDelay); // what is accepted inherits it
        if (!m_isHeldBack && !watch(socket))
            holdBack();
        const bool isEvery = listening.local.host.isEvery();
        door.entrances.push_back({std::move(socket), isEvery ? SocketAddress {} : listening.local});
    }
}

void Acceptors::stop(ListenerId listener)
{
    const auto found = m_doors.find(listener);
    if (found == m_doors.end())
        return;
    Event closed = event(EventKind::Closed, listener);
    closed.reason = EndReason::ClosedByUs;
    close(found->second);
    m_doors.erase(found);
    m_loop.sink.append(closed);
}

void Acceptors::fail(ListenerId listener, const Event &failure)
{
    if (m_doors.erase(listener) > 0)
        m_loop.sink.append(failure);
}

void Acceptors::stopAll()
{
    while (!m_doors.empty())
        stop(m_doors.begin()->first);
}

StreamSettings *Acceptors::settings(ListenerId listener)
{
    const auto found = m_doors.find(listener);
    return found == m_doors.end() ? nullptr : &found->second.settings;
}

void Acceptors::setResponder(ListenerId listener, ResponderId place, const ResponderFactory &responder)
{
    if (const auto found = m_doors.find(listener); found != m_doors.end())
        found->second.welcome.responders[place] = responder;
}

void Acceptors::onReady(quint64 key)
{
    acceptAt(int(key - firstKey));
}

Acceptors::Outcome Acceptors::acceptAt(int socket)
{
    for (const auto &[listener, door] : m_doors) {
        for (const Entrance &entrance : door.entrances) {
            if (entrance.socket.get() == socket)
                return acceptSome(listener, entrance);
        }
    }
    return Outcome::NobodyWaits; // it was closed
}

// After stop() there is no entrance any more.
Acceptors::Outcome Acceptors::acceptSome(ListenerId listener, const Entrance &entrance)
{
    const Door &door = m_doors.at(listener);
    const int socket = entrance.socket.get();
    const int reserved = firstReserved();
    bool hasFailed = false;
    bool hasAccepted = false;
    for (int i = 0; i < acceptsPerTurn; ++i) {
        if (m_isHeldBack && !hasRoom(socket, reserved))
            return Outcome::Stop;
        SocketEnds ends {.local = entrance.local, .peer = {}};
        Descriptor accepted = tcp::accept(socket, ends.peer);
        const int error = accepted.isOpen() ? 0 : errno;
        const bool isLastOne = accepted.get() >= reserved;
        if (error == EAGAIN || error == EWOULDBLOCK)
            return Outcome::NobodyWaits;
        hasAccepted = hasAccepted || accepted.isOpen();
        if (accepted.isOpen()) {
            if (ends.local.isNull())
                ends.local = tcp::localAddress(accepted.get());
            m_admit(door.settings, std::move(accepted), ends, door.welcome);
        }
        if (isShortage(error) || isLastOne) {
            holdBack();
            tellShortage(listener, isLastOne ? EMFILE : error);
            return Outcome::Stop;
        }
        if (error == 0 && door.once) {
            stop(listener);
            return Outcome::NobodyWaits;
        }
        // ECONNABORTED, EPROTO, EPERM and the like are that one connection's alone, see accept(2).
        if (error != 0 && error != EINTR) {
            hasFailed = true;
            tellError(listener, error);
        }
    }
    if (hasFailed && !hasAccepted)
        holdBack(); // nothing but errors is no reason to be busy
    return Outcome::Stop;
}

void Acceptors::letIn()
{
    std::vector<int> all; // some are closed as soon as one client is accepted
    for (const auto &[listener, door] : m_doors) {
        for (const Entrance &entrance : door.entrances)
            all.push_back(entrance.socket.get());
    }
    for (const int socket : all) {
        if (acceptAt(socket) == Outcome::Stop)
            return;
    }
    if (!m_isShortageTold || nowNs() - m_toldAt >= shortestShortageNs)
        goOn();
}

void Acceptors::holdBack()
{
    if (std::exchange(m_isHeldBack, true))
        return;
    for (const auto &[listener, door] : m_doors) {
        for (const Entrance &entrance : door.entrances)
            m_loop.poller.remove(entrance.socket.get());
    }
}

void Acceptors::goOn()
{
    m_isHeldBack = false;
    bool isWatched = true;
    for (const auto &[listener, door] : m_doors) {
        for (const Entrance &entrance : door.entrances)
            isWatched = watch(entrance.socket) && isWatched;
    }
    if (!isWatched)
        return holdBack(); // no memory for that; those who wait are let in all the same
    if (std::exchange(m_isShortageTold, false)) {
        Event note = event(EventKind::Note, m_toldFor);
        note.reason = EndReason::AcceptingAgain;
        m_loop.sink.append(note);
    }
}

void Acceptors::tellShortage(ListenerId listener, int error)
{
    if (std::exchange(m_isShortageTold, true))
        return;
    m_toldAt = nowNs();
    m_toldFor = listener;
    Event note = event(EventKind::Note, listener);
    note.reason = EndReason::TooManyFiles;
    note.error = error;
    m_loop.sink.append(note);
}

void Acceptors::tellError(ListenerId listener, int error)
{
    const qint64 now = nowNs();
    if (error == m_toldError && now - m_errorToldAt < sameErrorPaceNs)
        return;
    m_toldError = error;
    m_errorToldAt = now;
    Event note = event(EventKind::Note, listener);
    note.reason = endReasonFromErrno(error);
    note.error = error;
    m_loop.sink.append(note);
}

bool Acceptors::watch(const Descriptor &socket)
{
    return m_loop.poller.add(socket.get(), firstKey + quint64(socket.get()), {.read = true});
}

void Acceptors::close(Door &door)
{
    for (const Entrance &entrance : door.entrances)
        m_loop.poller.remove(entrance.socket.get());
    door.entrances.clear();
}

Event Acceptors::event(EventKind kind, ListenerId listener) const
{
    const auto found = m_doors.find(listener);
    return {.kind = kind,
        .listener = listener,
        .time = nowNs(),
        .text = found == m_doors.end() ? QString() : found->second.target};
}

} // namespace wirelark
