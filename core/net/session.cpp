#include "core/net/session.h"

#include <QHash>
#include <QSocketNotifier>

#include "core/net/bytessource.h"
#include "core/net/clock.h"
#include "core/net/connector.h"
#include "core/net/engine.h"
#include "core/net/listener.h"

namespace wirelark {

using namespace std::chrono_literals;

class Session::Private
{
public:
    explicit Private(EventSink &sink)
        : engine(sink)
        , notifier(mailbox->fd(), QSocketNotifier::Read)
    {
    }

    // What the main thread decides on its own is told on the I/O thread as well.
    void tell(const Event &event)
    {
        engine.post([this, event] { engine.sink().append(event); });
    }
    void giveUp(ConnectionId connection, EndReason reason, int error);
    // An opener that is done, or is not wanted any more.
    template<typename Opener>
    static void dismiss(Opener *opener)
    {
        opener->stop();
        opener->deleteLater();
    }

    // What other threads have for this one: answers of the name service and of gauge().
    std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>();
    Engine engine;
    QSocketNotifier notifier;
    ListenerId lastListener = 0;
    ResponderId lastResponder = sequencePlace;
    QHash<ListenerId, Listener *> listeners;    // that are being opened
    QHash<ConnectionId, Connector *> connectors; // that are under way
};

void Session::Private::giveUp(ConnectionId connection, EndReason reason, int error)
{
    Connector *connector = connectors.take(connection);
    const QString target = connector->target();
    dismiss(connector);
    Event failure {.kind = EventKind::Failed,
        .reason = reason,
        .error = error,
        .connection = connection,
        .time = nowNs(),
        .text = target};
    engine.post([this, connection, failure] { engine.fail(connection, failure); });
}

Session::Session(EventSink &sink, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(sink))
{
    connect(&d->notifier, &QSocketNotifier::activated, this, [mailbox = d->mailbox] { mailbox->drain(); });
}

Session::~Session()
{
    stop(0ms);
    d->mailbox->close();
}

ListenerId Session::listen(const ListenRequest &request, const Greeting &greeting, const ResponderFactory &responder)
{
    const ListenerId id = ++d->lastListener;
    const QString target = request.at.toString();
    const StreamSettings settings {.listener = id,
        .reply = request.reply,
        .finAnswer = request.finAnswer,
        .noDelay = request.noDelay};
    Engine &engine = d->engine;
    const Welcome welcome {.greeting = greeting, .responders = {{replyPlace, responder}}};
    engine.post([&engine, id, settings, welcome, once = request.once, target] {
        engine.acceptors().expect(id, settings, welcome, once, target);
    });

    auto *listener = new Listener(d->mailbox, this);
    d->listeners.insert(id, listener);
    connect(listener, &Listener::opened, this, [this, &engine, id, listener] {
        engine.post([&engine, id, sockets = listener->takeSockets()]() mutable {
            engine.acceptors().start(id, std::move(sockets));
        });
        Private::dismiss(d->listeners.take(id));
    });
    connect(listener, &Listener::failed, this,
        [this, &engine, id, target](EndReason reason, int error, const SocketAddress &at) {
            const Event failure {.kind = EventKind::Failed,
                .reason = reason,
                .error = error,
                .listener = id,
                .time = nowNs(),
                .local = at,
                .text = target};
            engine.post([&engine, id, failure] { engine.acceptors().fail(id, failure); });
            Private::dismiss(d->listeners.take(id));
        });
    listener->open(request.at);
    return id;
}

ConnectionId Session::connectTo(const ConnectRequest &request)
{
    Engine &engine = d->engine;
    const ConnectionId id = engine.nextConnection();
    const StreamSettings settings {.reply = request.reply, .finAnswer = request.finAnswer, .noDelay = request.noDelay};
    engine.post([&engine, id, settings] { engine.expect(id, settings); });

    auto *connector = new Connector(request, d->mailbox, this);
    d->connectors.insert(id, connector);
    connect(connector, &Connector::progressed, this, [this, id](Event event) {
        event.connection = id;
        d->tell(event);
    });
    connect(connector, &Connector::connected, this, [this, &engine, id, connector] {
        engine.post(
            [&engine, id, descriptor = connector->takeDescriptor(), peer = connector->peer(),
                target = connector->target()]() mutable {
                engine.connected(id, std::move(descriptor), peer, target);
            });
        Private::dismiss(d->connectors.take(id));
    });
    connect(connector, &Connector::failed, this,
        [this, id](EndReason reason, int error) { d->giveUp(id, reason, error); });
    connector->start();
    return id;
}

void Session::stopListening(ListenerId listener)
{
    if (Listener *opening = d->listeners.take(listener))
        Private::dismiss(opening);
    d->engine.post([&engine = d->engine, listener] { engine.acceptors().stop(listener); });
}

void Session::cancel(ConnectionId connection)
{
    if (d->connectors.contains(connection))
        d->giveUp(connection, EndReason::Cancelled, 0);
}

void Session::send(ConnectionId connection, std::unique_ptr<SendSource> source)
{
    d->engine.post([&engine = d->engine, connection, source = std::move(source)]() mutable {
        engine.send(connection, std::move(source));
    });
}

void Session::send(ConnectionId connection, const QByteArray &bytes)
{
    send(connection, std::make_unique<BytesSource>(bytes));
}

void Session::finish(ConnectionId connection)
{
    d->engine.post([&engine = d->engine, connection] { engine.finish(connection); });
}

void Session::close(ConnectionId connection)
{
    cancel(connection);
    d->engine.post([&engine = d->engine, connection] { engine.close(connection); });
}

void Session::reset(ConnectionId connection)
{
    cancel(connection);
    d->engine.post([&engine = d->engine, connection] { engine.reset(connection); });
}

void Session::setReply(ListenerId listener, Reply reply)
{
    d->engine.post([&engine = d->engine, listener, reply] { engine.setListenerReply(listener, reply); });
}

void Session::setConnectionReply(ConnectionId connection, Reply reply)
{
    d->engine.post([&engine = d->engine, connection, reply] { engine.setReply(connection, reply); });
}

void Session::setListenerFinAnswer(ListenerId listener, FinAnswer answer)
{
    d->engine.post([&engine = d->engine, listener, answer] { engine.setListenerFinAnswer(listener, answer); });
}

void Session::setFinAnswer(ConnectionId connection, FinAnswer answer)
{
    d->engine.post([&engine = d->engine, connection, answer] { engine.setFinAnswer(connection, answer); });
}

ResponderId Session::attach(ConnectionId connection, std::unique_ptr<Responder> responder)
{
    const ResponderId id = ++d->lastResponder;
    d->engine.post([&engine = d->engine, connection, id, responder = std::move(responder)]() mutable {
        engine.attach(connection, id, std::move(responder));
    });
    return id;
}

void Session::detach(ConnectionId connection, ResponderId responder)
{
    d->engine.post([&engine = d->engine, connection, responder] { engine.detach(connection, responder); });
}

void Session::setListenerResponder(ListenerId listener, const ResponderFactory &responder, ResponderId place)
{
    d->engine.post([&engine = d->engine, listener, responder, place] {
        engine.setListenerResponder(listener, place, responder);
    });
}

void Session::setResponder(ConnectionId connection, std::unique_ptr<Responder> responder, ResponderId place)
{
    d->engine.post([&engine = d->engine, connection, place, responder = std::move(responder)]() mutable {
        engine.attach(connection, place, std::move(responder));
    });
}

void Session::note(const QString &text)
{
    d->tell({.kind = EventKind::Note, .time = nowNs(), .text = text});
}

void Session::onIoThread(std::function<void()> task)
{
    d->engine.post(std::move(task));
}

void Session::gauge(ConnectionId connection, std::function<void(const Gauge &)> answer)
{
    d->engine.post([&engine = d->engine, mailbox = d->mailbox, connection, answer = std::move(answer)] {
        if (const Stream *stream = engine.stream(connection))
            mailbox->post([answer, gauge = stream->gauge()] { answer(gauge); });
    });
}

const Tally &Session::tally() const
{
    return d->engine.tally();
}

void Session::stop(std::chrono::milliseconds grace)
{
    for (const ListenerId listener : d->listeners.keys())
        stopListening(listener);
    for (const ConnectionId connection : d->connectors.keys())
        cancel(connection);
    d->engine.stop(grace);
}

} // namespace wirelark
