#include "core/net/connector.h"

#include <algorithm>
#include <cerrno>

#include "core/net/clock.h"
#include "core/net/mailbox.h"
#include "core/net/tcp.h"

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr auto attemptDelay = 250ms; // RFC 8305, section 5

// How much a failure says of why nothing could be reached: an answer more than silence.
int weight(EndReason reason)
{
    switch (reason) {
    case EndReason::None:
        return 0;
    case EndReason::Unreachable:
        return 2;
    case EndReason::TimedOut:
        return 3;
    case EndReason::Refused:
        return 4;
    default:
        return 1;
    }
}

} // namespace

QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    const auto isV6
        = [](const QHostAddress &address) { return address.protocol() != QAbstractSocket::IPv4Protocol; };
    QList<QHostAddress> v6;
    QList<QHostAddress> v4;
    std::ranges::partition_copy(addresses, std::back_inserter(v6), std::back_inserter(v4), isV6);
    QList<QHostAddress> order;
    while (!v6.isEmpty() || !v4.isEmpty()) {
        if (!v6.isEmpty())
            order.append(v6.takeFirst());
        if (!v4.isEmpty())
            order.append(v4.takeFirst());
    }
    return order;
}

Connector::Connector(
    const ConnectRequest &request, std::shared_ptr<Mailbox> mailbox, QObject *parent, const RetryPace &pace)
    : QObject(parent)
    , m_request(request)
    , m_pace(pace)
    , m_mailbox(std::move(mailbox))
{
    for (QTimer *timer : {&m_stagger, &m_deadline, &m_nextRound})
        timer->setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_stagger.setTimerType(Qt::PreciseTimer);
    connect(&m_stagger, &QTimer::timeout, this, &Connector::tryNext);
    connect(&m_deadline, &QTimer::timeout, this, &Connector::onDeadline);
    connect(&m_nextRound, &QTimer::timeout, this, &Connector::beginRound);
}

void Connector::start()
{
    m_sinceNote.start();
    beginRound();
}

void Connector::stop()
{
    endRound();
    m_nextRound.stop();
}

void Connector::beginRound()
{
    ++m_round;
    m_best = {};
    tell(EventKind::Connecting, {});
    m_deadline.start(m_request.deadline);
    if (const auto answer = Resolver::known(m_request.to.host))
        return onAddresses(*answer);
    m_lookup = Resolver::ask(
        m_request.to.host, m_mailbox, [this](const Resolver::Answer &answer) { onAddresses(answer); });
}

void Connector::onAddresses(const Resolver::Answer &answer)
{
    m_lookup.reset();
    if (answer.addresses.isEmpty())
        return failRound({answer.reason, answer.error});
    m_waiting = interleaved(answer.addresses);
    tryNext();
}

void Connector::tryNext()
{
    while (!m_waiting.isEmpty()) {
        const SocketAddress peer {m_waiting.takeFirst(), m_request.to.port};
        auto *attempt = new ConnectAttempt(peer, this);
        tell(EventKind::Connecting, {}, peer);
        const int error = attempt->start();
        if (error == 0) {
            m_attempts.append(attempt);
            connect(attempt, &ConnectAttempt::finished, this,
                [this, attempt](int result) { onAttemptFinished(attempt, result); });
            if (!m_waiting.isEmpty())
                m_stagger.start(attemptDelay);
            return;
        }
        attempt->deleteLater();
        onAttemptFailed(peer, {endReasonFromErrno(error), error});
    }
    if (m_attempts.isEmpty())
        failRound(m_best);
}

void Connector::onAttemptFinished(ConnectAttempt *attempt, int error)
{
    m_attempts.removeOne(attempt);
    attempt->deleteLater();
    Failure failure {endReasonFromErrno(error), error};
    Descriptor descriptor = attempt->takeDescriptor();
    if (error == 0 && tcp::localAddress(descriptor.get()) == tcp::peerAddress(descriptor.get())) {
        tcp::resetOnClose(descriptor.get());
        failure.reason = EndReason::ConnectedToItself;
    }
    if (failure.reason != EndReason::None) {
        onAttemptFailed(attempt->peer(), failure);
        return tryNext();
    }
    endRound();
    m_winner = std::move(descriptor);
    m_peer = attempt->peer();
    Q_EMIT connected();
}

void Connector::onAttemptFailed(const SocketAddress &peer, const Failure &failure)
{
    tell(EventKind::Note, failure, peer);
    if (weight(failure.reason) > weight(m_best.reason))
        m_best = failure;
}

void Connector::onDeadline()
{
    if (m_lookup)
        return failRound({EndReason::NameServiceFailed, ETIMEDOUT});
    for (const ConnectAttempt *attempt : std::as_const(m_attempts))
        onAttemptFailed(attempt->peer(), {EndReason::TimedOut, ETIMEDOUT});
    failRound(m_best);
}

void Connector::endRound()
{
    m_stagger.stop();
    m_deadline.stop();
    m_lookup.reset();
    m_waiting.clear();
    for (ConnectAttempt *attempt : std::exchange(m_attempts, {})) {
        attempt->abandon();
        attempt->deleteLater();
    }
}

void Connector::failRound(const Failure &failure)
{
    endRound();
    if (!m_request.retry) {
        Q_EMIT failed(failure.reason, failure.error);
        return;
    }
    if (!isFirstRound() && m_sinceNote.hasExpired(m_pace.note.count())) {
        m_sinceNote.start();
        Q_EMIT progressed({.kind = EventKind::Note,
            .reason = failure.reason,
            .error = failure.error,
            .time = nowNs(),
            .text = target()});
    }
    m_nextRound.start(m_pace.pause);
}

void Connector::tell(EventKind kind, const Failure &failure, const SocketAddress &peer)
{
    if (!isFirstRound())
        return;
    Q_EMIT progressed({.kind = kind,
        .reason = failure.reason,
        .error = failure.error,
        .time = nowNs(),
        .peer = peer,
        .text = target()});
}

} // namespace wirelark
