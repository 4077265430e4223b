#include "core/net/engine.h"

#include <algorithm>

#include <pthread.h>
#include <signal.h>

#include "core/net/clock.h"
#include "core/net/descriptorlimit.h"
#include "core/net/giveup.h"
#include "core/net/tcp.h"

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr quint64 mailboxKey = 0; // no connection has this number
constexpr quint64 clockKey = ~quint64(0);

// How long a closing connection may stand still, see Stream::close().
constexpr std::chrono::nanoseconds closePatience = 3s;
constexpr std::chrono::nanoseconds quitDrainPatience = 100ms;

// How often a sink that is behind is asked whether it still is.
constexpr std::chrono::milliseconds behindPace = 10ms;

// Signals are for the main thread.
void blockSignals()
{
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, nullptr);
}

} // namespace

Engine::Engine(EventSink &sink)
    : m_loop(sink)
    , m_acceptors(m_loop,
          [this](const StreamSettings &settings, Descriptor descriptor, const SocketEnds &ends, const Greeting &greeting) {
              const ConnectionId connection = nextConnection();
              SendQueue queue;
              if (std::unique_ptr<SendSource> source = greeting ? greeting(connection) : nullptr)
                  queue.push(std::move(source));
              open(connection, std::move(descriptor), ends, settings, std::move(queue), {});
          })
{
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
    blockSignals();
    ::pthread_setname_np(::pthread_self(), "wirelark-io"); // as top(1) and debuggers show it
    while (!m_isDone)
        turn();
}

void Engine::turn()
{
    for (const Readiness &ready : m_loop.poller.wait(nextWait()))
        dispatch(ready);
    for (const ConnectionId connection : m_loop.timers.takeDue(nowNs()))
        with(connection, [](Stream &stream) { stream.onTimer(); });
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

std::chrono::milliseconds Engine::nextWait() const
{
    const qint64 now = nowNs();
    std::chrono::milliseconds wait = m_loop.timers.untilNext(now);
    const auto atMost = [&wait](std::chrono::milliseconds limit) {
        wait = wait < 0ms ? limit : std::min(wait, limit);
    };
    if (!m_loop.heldBack.empty())
        atMost(behindPace);
    if (m_loop.sink.wantsTurn())
        atMost(1s);
    if (m_acceptors.isHeldBack())
        atMost(std::clamp(
            std::chrono::ceil<std::chrono::milliseconds>(std::chrono::nanoseconds(m_nextLetIn - now)), 0ms,
            Acceptors::slowPace));
    if (m_stopDeadline != 0)
        atMost(std::chrono::ceil<std::chrono::milliseconds>(
            std::chrono::nanoseconds(std::max<qint64>(m_stopDeadline - now, 0))));
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

void Engine::open(ConnectionId connection, Descriptor descriptor, const SocketEnds &ends, const StreamSettings &settings,
    SendQueue queue, const QString &target)
{
    if (!queue.isEmpty())
        queue.setWaker(wakerOf(connection));
    m_streams.try_emplace(connection, connection, std::move(descriptor), ends, settings, std::move(queue), m_loop);
    with(connection, [&target](Stream &opened) { opened.start(target); }); // it may end at once
}

std::function<void()> Engine::wakerOf(ConnectionId connection)
{
    return [this, mailbox = m_mailbox, connection] {
        mailbox->post([this, connection] {
            with(connection, [](Stream &stream) { stream.onMoreToSend(); });
        });
    };
}

template<typename Action>
void Engine::with(ConnectionId connection, Action action)
{
    const auto found = m_streams.find(connection);
    if (found == m_streams.end())
        return;
    action(found->second);
    if (!found->second.hasEnded())
        return;
    m_streams.erase(found);
    m_nextLetIn = 0; // a descriptor has returned
}

void Engine::expect(ConnectionId connection, const StreamSettings &settings)
{
    m_expected.emplace(connection, Expected {.settings = settings, .queue = {}});
}

void Engine::connected(ConnectionId connection, Descriptor descriptor, const QString &target)
{
    auto expected = m_expected.extract(connection);
    if (expected.empty())
        return; // cancelled in the meantime
    Expected &was = expected.mapped();
    const SocketEnds ends {.local = tcp::localAddress(descriptor.get()), .peer = tcp::peerAddress(descriptor.get())};
    open(connection, std::move(descriptor), ends, was.settings, std::move(was.queue), target);
    with(connection, [&was](Stream &stream) {
        if (was.finishes)
            stream.finish();
    });
}

void Engine::fail(ConnectionId connection, Event failure)
{
    auto expected = m_expected.extract(connection);
    if (expected.empty())
        return;
    SendQueue &queue = expected.mapped().queue;
    queue.abandon();
    failure.unsent = queue.unsent();
    m_loop.sink.append(failure);
}

void Engine::send(ConnectionId connection, std::unique_ptr<SendSource> source)
{
    const auto expected = m_expected.find(connection);
    if (expected != m_expected.end())
        return expected->second.queue.push(std::move(source));
    if (!m_streams.contains(connection))
        return tellTooLate(connection, *source);
    source->setWaker(wakerOf(connection));
    with(connection, [&source](Stream &stream) { stream.send(std::move(source)); });
}

void Engine::tellTooLate(ConnectionId connection, SendSource &source)
{
    source.abandon();
    const qint64 unsent = source.remaining();
    const bool hasBeen = connection != 0 && connection <= m_lastConnection;
    if (hasBeen && unsent > 0)
        m_loop.sink.append({.connection = connection, .time = nowNs(), .unsent = unsent});
}

void Engine::finish(ConnectionId connection)
{
    if (const auto expected = m_expected.find(connection); expected != m_expected.end())
        expected->second.finishes = true;
    with(connection, [](Stream &stream) { stream.finish(); });
}

void Engine::close(ConnectionId connection)
{
    with(connection, [](Stream &stream) { stream.close(closePatience, closePatience); });
}

void Engine::reset(ConnectionId connection)
{
    with(connection, [](Stream &stream) { stream.reset(); });
}

void Engine::setReply(ConnectionId connection, Reply reply)
{
    if (const auto expected = m_expected.find(connection); expected != m_expected.end())
        expected->second.settings.reply = reply;
    with(connection, [reply](Stream &stream) { stream.setReply(reply); });
}

void Engine::setFinAnswer(ConnectionId connection, FinAnswer answer)
{
    if (const auto expected = m_expected.find(connection); expected != m_expected.end())
        expected->second.settings.finAnswer = answer;
    with(connection, [answer](Stream &stream) { stream.setFinAnswer(answer); });
}

void Engine::setListenerReply(ListenerId listener, Reply reply)
{
    if (StreamSettings *settings = m_acceptors.settings(listener))
        settings->reply = reply;
    for (auto &[connection, stream] : m_streams) {
        if (stream.listener() == listener)
            stream.setReply(reply);
    }
}

void Engine::setListenerFinAnswer(ListenerId listener, FinAnswer answer)
{
    if (StreamSettings *settings = m_acceptors.settings(listener))
        settings->finAnswer = answer;
    std::vector<ConnectionId> ours;
    for (const auto &[connection, stream] : m_streams) {
        if (stream.listener() == listener)
            ours.push_back(connection);
    }
    for (const ConnectionId connection : ours)
        setFinAnswer(connection, answer);
}

const Stream *Engine::stream(ConnectionId connection) const
{
    const auto found = m_streams.find(connection);
    return found == m_streams.end() ? nullptr : &found->second;
}

} // namespace wirelark
