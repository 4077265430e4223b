#include "core/net/engine.h"

#include "core/net/clock.h"
#include "core/net/tcp.h"

// What is asked of the engine's connections.
namespace wirelark {

void Engine::expect(ConnectionId connection, const StreamSettings &settings)
{
    m_expected.emplace(connection, Expected {.settings = settings, .queue = {}, .responders = {}});
}

void Engine::connected(ConnectionId connection, Descriptor descriptor, const SocketAddress &tried, const QString &target)
{
    auto expected = m_expected.extract(connection);
    if (expected.empty())
        return; // cancelled in the meantime
    Expected &was = expected.mapped();
    SocketEnds ends {.local = tcp::localAddress(descriptor.get()), .peer = tcp::peerAddress(descriptor.get())};
    if (ends.peer.isNull()) // it has been reset since
        ends.peer = tried;
    const bool finishes = was.finishes;
    open(connection, std::move(descriptor), ends, std::move(was), target);
    if (finishes)
        finish(connection);
}

void Engine::fail(ConnectionId connection, Event failure)
{
    auto expected = m_expected.extract(connection);
    if (expected.empty())
        return;
    Expected &was = expected.mapped();
    was.queue.abandon();
    failure.unsent = was.queue.unsent();
    m_loop.sink.append(failure);
    for (const Responders::Entry &entry : was.responders)
        entry.responder->onEnded(failure.reason, nowNs());
}

void Engine::send(ConnectionId connection, std::unique_ptr<SendSource> source)
{
    const auto expected = m_expected.find(connection);
    if (expected != m_expected.end())
        return expected->second.queue.push(std::move(source));
    if (!m_streams.contains(connection))
        return tellTooLate(connection, *source);
    source->setWaker(m_loop.wakerOf(connection));
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

void Engine::attach(ConnectionId connection, ResponderId id, std::unique_ptr<Responder> responder)
{
    if (const auto expected = m_expected.find(connection); expected != m_expected.end()) {
        detach(connection, id);
        if (responder)
            expected->second.responders.push_back({.id = id, .responder = std::move(responder)});
    } else if (m_streams.contains(connection)) {
        with(connection, [&](Stream &stream) { stream.attach({.id = id, .responder = std::move(responder)}); });
    } else if (responder) {
        responder->onEnded(EndReason::None, nowNs());
    }
}

void Engine::detach(ConnectionId connection, ResponderId id)
{
    if (const auto expected = m_expected.find(connection); expected != m_expected.end())
        std::erase_if(expected->second.responders, [id](const Responders::Entry &entry) { return entry.id == id; });
    with(connection, [id](Stream &stream) { stream.detach(id); });
}

void Engine::setListenerResponder(ListenerId listener, ResponderId place, const ResponderFactory &responder)
{
    m_acceptors.setResponder(listener, place, responder);
    for (const ConnectionId connection : acceptedBy(listener))
        attach(connection, place, responder ? responder(connection) : nullptr);
}

void Engine::finish(ConnectionId connection)
{
    if (const auto expected = m_expected.find(connection); expected != m_expected.end())
        expected->second.finishes = true;
    with(connection, [](Stream &stream) { stream.finish(); });
}

void Engine::close(ConnectionId connection)
{
    with(connection, [](Stream &stream) { stream.close(Stream::closePatience, Stream::closePatience); });
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
    for (const ConnectionId connection : acceptedBy(listener))
        setFinAnswer(connection, answer);
}

std::vector<ConnectionId> Engine::acceptedBy(ListenerId listener) const
{
    std::vector<ConnectionId> all;
    for (const auto &[connection, stream] : m_streams) {
        if (stream.listener() == listener)
            all.push_back(connection);
    }
    return all;
}

const Stream *Engine::stream(ConnectionId connection) const
{
    const auto found = m_streams.find(connection);
    return found == m_streams.end() ? nullptr : &found->second;
}

} // namespace wirelark
