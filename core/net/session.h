#pragma once

#include "core/net/ids.h"
#include "core/net/requests.h"
#include "core/net/responder.h"
#include "core/net/sendsource.h"

#include <chrono>
#include <functional>
#include <memory>

#include <QObject>

namespace wirelark {

class EventSink;
class Tally;

// What the kernel knows of one connection at one moment (TCP_INFO, SIOCOUTQ; see tcp(7)).
struct Gauge
{
    qint64 queued = 0;                    // bytes waiting in our send queue
    qint64 unacked = 0;                   // bytes sent and not acknowledged; -1 unknown
    std::chrono::microseconds rtt {-1};   // smoothed round-trip time; -1 unknown
};

// The one door to the network: starts listeners and connects, sends, ends. Everything that comes of it is told
// through the sink and nowhere else. Lives on the main thread, needs its event loop; owns the I/O thread.
class Session : public QObject
{
    Q_OBJECT

public:
    // The sink is used on the I/O thread from now until stop() or the destructor returns.
    explicit Session(EventSink &sink, QObject *parent = nullptr);
    ~Session() override;

    // Both return at once. Success and failure come as events that carry the id.
    // `responder` makes what answers for its Reply, see setListenerResponder(): from the first client on. What is set there
    // in the same turn of the event loop acts for the first client as well.
    ListenerId listen(const ListenRequest &request, const Greeting &greeting = {}, const ResponderFactory &responder = {});
    ConnectionId connectTo(const ConnectRequest &request);

    // Ends the accepting; connections that were accepted go on.
    void stopListening(ListenerId listener);
    // Gives up a connect that is under way; nothing if it is not.
    void cancel(ConnectionId connection);

    // Queued after what was queued before. Of a connection that has ended, the source is abandoned, and a Note tells
    // how many bytes that were: what is accepted here is given to the kernel or told to be unsent.
    void send(ConnectionId connection, std::unique_ptr<SendSource> source);
    void send(ConnectionId connection, const QByteArray &bytes);

    void finish(ConnectionId connection); // flush, FIN, go on reading
    void close(ConnectionId connection);  // flush, FIN, read what still comes, close; a connect is cancelled
    void reset(ConnectionId connection);  // RST now; what is queued is unsent

    void setReply(ListenerId listener, Reply reply);           // for its open and its coming connections
    void setConnectionReply(ConnectionId connection, Reply reply);
    void setListenerFinAnswer(ListenerId listener, FinAnswer answer);
    void setFinAnswer(ConnectionId connection, FinAnswer answer);

    // Acts for the connection from now on, or as soon as the connect that is under way succeeds; several may, and each
    // is told everything. Returns at once; what happens to the responder says responder.h.
    ResponderId attach(ConnectionId connection, std::unique_ptr<Responder> responder);
    // At once: nothing is sent by it after this has reached the I/O thread, but the rest of a message that has begun.
    void detach(ConnectionId connection, ResponderId responder);
    // What a Reply other than None and Echo needs, or at places of their own what a command sends by itself, and a sequence:
    // for a listener's open and coming connections, or for one connection. All places are told everything. It takes the
    // place of the one before; null: none.
    void setListenerResponder(ListenerId listener, const ResponderFactory &responder, ResponderId place = replyPlace);
    void setResponder(ConnectionId connection, std::unique_ptr<Responder> responder, ResponderId place = replyPlace);

    // A remark in the journal.
    void note(const QString &text);

    // Runs on the I/O thread, between two turns of its loop (the journal's recording is switched this way).
    void onIoThread(std::function<void()> task);

    // Answers on the main thread; not at all if the connection has ended.
    void gauge(ConnectionId connection, std::function<void(const Gauge &)> answer);

    // Of all connections together; as long as this lives.
    const Tally &tally() const;

    // Closes everything, waits at most `grace` for queues to drain, resets the rest, commits the last events.
    // Nothing reaches the sink after it returns.
    void stop(std::chrono::milliseconds grace);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wirelark
