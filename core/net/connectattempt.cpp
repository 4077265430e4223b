#include "core/net/connectattempt.h"

#include <cerrno>

#include <sys/socket.h>

#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QTcpSocket>

#include "core/net/tcp.h"

namespace wirelark {

namespace {

// Why no socket could be made: tries again with nothing of Qt's in between.
int errnoOfSocket(QAbstractSocket::NetworkLayerProtocol protocol)
{
    const int family = protocol == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
    const Descriptor socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    return socket.isOpen() ? EADDRNOTAVAIL : errno;
}

// Why a connect failed before anything was sent: it fails the same way again.
int errnoOfConnect(int fd, const SocketAddress &peer)
{
    const tcp::RawAddress raw(peer);
    return ::connect(fd, raw.get(), raw.size) == 0 || errno == EINPROGRESS ? 0 : errno;
}

} // namespace

ConnectAttempt::ConnectAttempt(const SocketAddress &peer, QObject *parent)
    : QObject(parent)
    , m_peer(peer)
{
}

ConnectAttempt::~ConnectAttempt() = default;

int ConnectAttempt::start()
{
    const QHostAddress peer = m_peer.host.toQHostAddress();
    const auto protocol = peer.protocol();
    QTcpSocket opener;
    opener.setProxy(QNetworkProxy::NoProxy);
    // Binding makes the descriptor known before the connect begins.
    const QHostAddress any(
        protocol == QAbstractSocket::IPv4Protocol ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
    if (!opener.bind(any, 0))
        return errnoOfSocket(protocol);
    m_descriptor = Descriptor::duplicateOf(int(opener.socketDescriptor()));
    if (!m_descriptor.isOpen())
        return errno;
    opener.connectToHost(peer, m_peer.port);
    const bool hasFailed = opener.state() == QAbstractSocket::UnconnectedState;
    opener.abort(); // its descriptor only: ours keeps the connect going
    if (hasFailed) {
        if (const int error = errnoOfConnect(m_descriptor.get(), m_peer))
            return error;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor.get(), QSocketNotifier::Write);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ConnectAttempt::onWritable);
    return 0;
}

void ConnectAttempt::abandon()
{
    if (!m_descriptor.isOpen())
        return;
    m_notifier.reset();
    tcp::resetOnClose(m_descriptor.get());
    m_descriptor.close();
}

void ConnectAttempt::onWritable()
{
    m_notifier->setEnabled(false);
    // One that was accepted and has been reset since is connected all the same: what the peer said is still to be read,
    // and the error after it.
    const int fd = m_descriptor.get();
    Q_EMIT finished(tcp::hasBeenOpen(fd) ? 0 : tcp::takeError(fd));
}

} // namespace wirelark
