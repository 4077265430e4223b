#include "core/net/engine.h"

#include <algorithm>

#include <pthread.h>

#include "core/net/clock.h"
#include "core/net/descriptorlimit.h"
#include "core/net/giveup.h"
#include "core/net/signals.h"
#include "core/net/tcp.h"

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr quint64 mailboxKey = 0; // no connection has this number
constexpr quint64 clockKey = ~quint64(0);

// How long a closing connection may stand still when everything ends, see Stream::close().
constexpr std::chrono::nanoseconds quitDrainPatience = 100ms;

// How often a sink that is behind is asked whether it still is.
constexpr std::chrono::milliseconds behindPace = 10ms;

} // namespace

Engine::Engine(EventSink &sink)
    : m_loop(sink)
    , m_acceptors(m_loop,
          [this](const StreamSettings &settings, Descriptor descriptor, const SocketEnds &ends,
              const Welcome &welcome) {
              const ConnectionId connection = nextConnection();
              Expected accepted {.settings = settings, .queue = {}, .responders = {}};
              if (std::unique_ptr<SendSource> source = welcome.greeting ? welcome.greeting(connection) : nullptr)
                  accepted.queue.push(std::move(source));
              for (const auto &[place, responder] : welcome.responders) {
                  if (responder)
                      accepted.responders.push_back({.id = place, .responder = responder(connection)});
              }
              open(connection, std::move(descriptor), ends, std::move(accepted), {});
          })
{
    m_loop.wake = [this, mailbox = m_mailbox](ConnectionId connection) {
        mailbox->post([this, connection] {
            with(connection, [](Stream &stream) { stream.onMoreToSend(); });
        });
    };
    raiseDescriptorLimit();
    if (!m_loop.poller.add(m_mailbox->fd(), mailboxKey, {.read = true}))
        giveUp("memory to watch a descriptor");
    if (m_clockAlarm.fd() >= 0) // without it all goes on, and nothing is told of clocks
        m_loop.poller.add(m_clockAlarm.fd(), clockKey, {.read = true});
    m_thread = std::thread([this] { run(); });
}

Engine::~Engine()
{
    stop(0ms);
}

void Engine::stop(std::chrono::milliseconds grace)
{
    if (!m_thread.joinable())
        return;
    post([this, grace] { beginStop(grace); });
    m_thread.join();
    m_mailbox->close();
}

void Engine::run()
{
    leaveSignalsToMainThread();
    ::pthread_setname_np(::pthread_self(), "wirelark-io"); // as top(1) and debuggers show it
    while (!m_isDone)
        turn();
}

void Engine::turn()
{
    for (const Readiness &ready : m_loop.poller.wait(nextWait()))
        dispatch(ready);
    const qint64 now = nowNs();
    for (const ConnectionId connection : m_loop.timers.takeDue(now))
        with(connection, [](Stream &stream) { stream.onTimer(); });
    askForAcks(now);
    readAgainUnlessBehind();
    if (m_acceptors.isHeldBack() && nowNs() >= m_nextLetIn) {
        m_acceptors.letIn();
        m_nextLetIn = nowNs() + std::chrono::nanoseconds(Acceptors::slowPace).count();
    }
    if (m_stopDeadline != 0)
        continueStop();
    m_loop.sink.commit();
    m_loop.tally.setHeldBack(!m_loop.heldBack.empty());
}

std::chrono::nanoseconds Engine::nextWait() const
{
    const qint64 now = nowNs();
    std::chrono::nanoseconds wait = m_loop.timers.untilNext(now);
    const auto atMost = [&wait](std::chrono::nanoseconds limit) { wait = wait < 0ns ? limit : std::min(wait, limit); };
    if (!m_loop.heldBack.empty())
        atMost(behindPace);
    if (m_loop.sink.wantsTurn())
        atMost(1s);
    if (m_acceptors.isHeldBack())
        atMost(std::clamp<std::chrono::nanoseconds>(
            std::chrono::nanoseconds(m_nextLetIn - now), 0ns, Acceptors::slowPace));
    if (m_stopDeadline != 0)
        atMost(std::chrono::nanoseconds(std::max<qint64>(m_stopDeadline - now, 0)));
    if (const auto next = m_loop.acks.next())
        atMost(std::chrono::nanoseconds(std::max<qint64>(*next - now, 0)));
    return wait;
}

void Engine::dispatch(const Readiness &ready)
{
    if (ready.key == mailboxKey)
        m_mailbox->drain();
    else if (ready.key == clockKey)
        tellClockChange();
    else if (ready.key >= Acceptors::firstKey)
        m_acceptors.onReady(ready.key);
    else
        with(ConnectionId(ready.key), [&ready](Stream &stream) { stream.onReady(ready); });
}

void Engine::tellClockChange()
{
    for (Event &note : m_clockAlarm.take()) {
        note.time = nowNs();
        m_loop.sink.append(note);
    }
}

void Engine::askForAcks(qint64 now)
{
    const auto next = m_loop.acks.next();
    if (!next || *next > now)
        return;
    for (const AckWatch::Due &due : m_loop.acks.takeDue(now))
        with(due.connection, [&due](Stream &stream) { stream.onAckDue(due.when); });
}

void Engine::readAgainUnlessBehind()
{
    if (m_loop.heldBack.empty() || m_loop.sink.isBehind())
        return;
    for (const ConnectionId connection : std::exchange(m_loop.heldBack, {}))
        with(connection, [](Stream &stream) { stream.readAgain(); });
}

void Engine::beginStop(std::chrono::milliseconds grace)
{
    m_stopDeadline = nowNs() + std::chrono::nanoseconds(grace).count();
    m_acceptors.stopAll();
    std::vector<ConnectionId> all;
    for (const auto &[connection, stream] : m_streams)
        all.push_back(connection);
    std::ranges::sort(all);
    for (const ConnectionId connection : all) {
        with(connection, [grace](Stream &stream) {
            stream.close(grace, std::min<std::chrono::nanoseconds>(grace, quitDrainPatience));
        });
    }
}

void Engine::continueStop()
{
    if (nowNs() >= m_stopDeadline) {
        while (!m_streams.empty())
            reset(m_streams.begin()->first);
    }
    m_isDone = m_streams.empty();
}

void Engine::open(ConnectionId connection, Descriptor descriptor, const SocketEnds &ends, Expected &&was,
    const QString &target)
{
    if (!was.queue.isEmpty())
        was.queue.setWaker(m_loop.wakerOf(connection));
    m_streams.try_emplace(
        connection, connection, std::move(descriptor), ends, was.settings, std::move(was.queue), m_loop);
    with(connection, [&](Stream &opened) { opened.start(target, std::move(was.responders)); }); // it may end at once
}

} // namespace wirelark
