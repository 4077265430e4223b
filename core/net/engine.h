#pragma once

#include "core/net/acceptors.h"
#include "core/net/clockalarm.h"
#include "core/net/ioloop.h"
#include "core/net/mailbox.h"
#include "core/net/stream.h"

#include <atomic>
#include <memory>
#include <thread>
#include <unordered_map>

namespace wirelark {

// The I/O thread: one loop that accepts, reads and writes on descriptors others have opened, and alone tells the
// sink. Everything but the first group of functions is called on that thread, in a task given to post().
class Engine
{
public:
    explicit Engine(EventSink &sink);
    ~Engine(); // as stop(0)

    // Any thread.
    void post(Task task) { m_mailbox->post(std::move(task)); }
    ConnectionId nextConnection() { return ++m_lastConnection; }
    const Tally &tally() const { return m_loop.tally; }
    // The owner's thread: closes everything, resets after `grace` what is still there, ends the thread.
    void stop(std::chrono::milliseconds grace);

    EventSink &sink() { return m_loop.sink; }
    Acceptors &acceptors() { return m_acceptors; }

    // A connect begins: what is sent until it is open waits, see send().
    void expect(ConnectionId connection, const StreamSettings &settings);
    // The address that was tried is the peer's where the descriptor cannot tell: it may have been reset since.
    void connected(ConnectionId connection, Descriptor descriptor, const SocketAddress &tried, const QString &target);
    // The connect failed; `failure` gets what was waiting as unsent.
    void fail(ConnectionId connection, Event failure);

    void send(ConnectionId connection, std::unique_ptr<SendSource> source);
    // Of one that has ended, and of one whose connect fails, the responder is told so.
    void attach(ConnectionId connection, ResponderId id, std::unique_ptr<Responder> responder);
    void detach(ConnectionId connection, ResponderId id);
    void setListenerResponder(ListenerId listener, ResponderId place, const ResponderFactory &responder);
    void finish(ConnectionId connection);
    void close(ConnectionId connection);
    void reset(ConnectionId connection);
    void setReply(ConnectionId connection, Reply reply);
    void setFinAnswer(ConnectionId connection, FinAnswer answer);
    void setListenerReply(ListenerId listener, Reply reply);
    void setListenerFinAnswer(ListenerId listener, FinAnswer answer);
    // Null if there is no such open connection.
    const Stream *stream(ConnectionId connection) const;

private:
    // A connection that is not open yet.
    struct Expected
    {
        StreamSettings settings;
        SendQueue queue;
        std::vector<Responders::Entry> responders;
        bool finishes = false;
    };

    void run();
    void turn();
    std::chrono::nanoseconds nextWait() const;
    void dispatch(const Readiness &ready);
    void tellClockChange();
    void askForAcks(qint64 now);
    void readAgainUnlessBehind();
    void beginStop(std::chrono::milliseconds grace);
    void continueStop();

    void open(ConnectionId connection, Descriptor descriptor, const SocketEnds &ends, Expected &&was,
        const QString &target);
    std::vector<ConnectionId> acceptedBy(ListenerId listener) const;
    void tellTooLate(ConnectionId connection, SendSource &source);
    // Does it to the stream, if it is there, and lets go of a stream that has ended by it.
    template<typename Action>
    void with(ConnectionId connection, Action action);

    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::atomic<ConnectionId> m_lastConnection {0};
    IoLoop m_loop;
    ClockAlarm m_clockAlarm;
    Acceptors m_acceptors;
    std::unordered_map<ConnectionId, Stream> m_streams;
    std::unordered_map<ConnectionId, Expected> m_expected;
    qint64 m_nextLetIn = 0;
    qint64 m_stopDeadline = 0; // 0: not stopping
    bool m_isDone = false;
    std::thread m_thread; // last: it uses everything above
};

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

} // namespace wirelark
