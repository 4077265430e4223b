#pragma once

#include "core/net/descriptor.h"
#include "core/net/stream.h"

#include <functional>
#include <map>
#include <vector>

#include <QString>

namespace wirelark {

struct IoLoop;

// What each connection of a listener has from the beginning.
struct Welcome
{
    Greeting greeting;
    std::map<ResponderId, ResponderFactory> responders; // by their places
};

// Every listener's descriptors, and the accepting on them. When the process runs out of descriptors all accepting
// waits, except that whoever waits is let in one by one as descriptors return. I/O thread only.
class Acceptors
{
public:
    // Called with the settings of the listener for every connection that was accepted.
    using Admit = std::function<void(const StreamSettings &, Descriptor, const SocketEnds &, const Welcome &)>;

    Acceptors(IoLoop &loop, Admit admit);

    // Before the listener is bound, so that its settings can change from the beginning.
    void expect(
        ListenerId listener, const StreamSettings &settings, const Welcome &welcome, bool once, const QString &target);
    // Tells Listening for each of the descriptors, then accepts.
    void start(ListenerId listener, std::vector<Descriptor> sockets);
    // Tells Closed, or what `failure` says.
    void stop(ListenerId listener);
    void fail(ListenerId listener, const Event &failure);
    void stopAll();

    StreamSettings *settings(ListenerId listener); // null if it listens no more
    void setResponder(ListenerId listener, ResponderId place, const ResponderFactory &responder);

    // Keys of the poller from firstKey on are ours.
    static constexpr quint64 firstKey = quint64(1) << 32;
    void onReady(quint64 key);
    // Accepting is held back: call letIn() when a connection has ended, and every slowPace otherwise.
    bool isHeldBack() const { return m_isHeldBack; }
    static constexpr std::chrono::milliseconds slowPace {100};
    void letIn();

private:
    struct Entrance
    {
        Descriptor socket;
        SocketAddress local; // of what is accepted here; null: each has its own, for this is every address
    };
    struct Door
    {
        StreamSettings settings;
        Welcome welcome;
        bool once = false;
        QString target;
        std::vector<Entrance> entrances;
    };
    enum class Outcome : quint8 { NobodyWaits, Stop };

    Outcome acceptAt(int socket);
    Outcome acceptSome(ListenerId listener, const Entrance &entrance);
    void holdBack();
    void goOn();
    void tellShortage(ListenerId listener, int error);
    void tellError(ListenerId listener, int error);
    bool watch(const Descriptor &socket);
    void close(Door &door);
    Event event(EventKind kind, ListenerId listener) const;

    IoLoop &m_loop;
    Admit m_admit;
    std::map<ListenerId, Door> m_doors;
    bool m_isHeldBack = false;
    bool m_isShortageTold = false;
    qint64 m_toldAt = 0;
    ListenerId m_toldFor = 0;
    int m_toldError = 0; // the last one of a single client
    qint64 m_errorToldAt = 0;
};

} // namespace wirelark
