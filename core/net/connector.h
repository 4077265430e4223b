#pragma once

#include "core/net/connectattempt.h"
#include "core/net/event.h"
#include "core/net/requests.h"
#include "core/net/resolver.h"

#include <chrono>
#include <memory>

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace wirelark {

class Mailbox;

// The addresses in the order in which they are tried: families in turn, v6 first (RFC 8305, section 4).
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses);

// How a connector retries.
struct RetryPace
{
    std::chrono::milliseconds pause {500}; // between the end of a round and the next one
    std::chrono::milliseconds note {10'000}; // at most so often a Note tells that it still fails, and why
};

// Connects to an endpoint: asks for its addresses, then tries them a quarter of a second apart, or at once when the
// one before has failed; the first to answer wins (RFC 8305). Each address is tried once a round, and every round
// has the deadline of the request. Main thread.
class Connector : public QObject
{
    Q_OBJECT

public:
    // Answers of the name service come through the mailbox, which belongs to this thread.
    Connector(const ConnectRequest &request, std::shared_ptr<Mailbox> mailbox, QObject *parent = nullptr,
        const RetryPace &pace = {});

    void start();
    // Nothing is tried or told any more.
    void stop();
    QString target() const { return m_request.to.toString(); } // as it was typed
    // After connected(): non-blocking, closed on exec.
    Descriptor takeDescriptor() { return std::move(m_winner); }
    const SocketAddress &peer() const { return m_peer; } // after connected(): the address that was tried

Q_SIGNALS:
    // Connecting, once with the target and once an address; a Note for each attempt that failed. Of later rounds
    // only a Note now and then.
    void progressed(const wirelark::Event &event);
    // One of these is the last signal.
    void connected();
    void failed(wirelark::EndReason reason, int error);

private:
    struct Failure
    {
        EndReason reason = EndReason::None;
        int error = 0;
    };

    void beginRound();
    void onAddresses(const Resolver::Answer &answer);
    void tryNext();
    void onAttemptFinished(ConnectAttempt *attempt, int error);
    void onAttemptFailed(const SocketAddress &peer, const Failure &failure);
    void onDeadline();
    void endRound();
    void failRound(const Failure &failure);
    void tell(EventKind kind, const Failure &failure, const SocketAddress &peer = {});
    bool isFirstRound() const { return m_round == 1; }

    ConnectRequest m_request;
    RetryPace m_pace;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<Resolver::Lookup> m_lookup; // null: not asking
    QList<QHostAddress> m_waiting;
    QList<ConnectAttempt *> m_attempts; // under way
    Descriptor m_winner;
    SocketAddress m_peer;
    Failure m_best; // of this round: the one that says most
    int m_round = 0;
    QElapsedTimer m_sinceNote;
    QTimer m_stagger;
    QTimer m_deadline;
    QTimer m_nextRound;
};

} // namespace wirelark
