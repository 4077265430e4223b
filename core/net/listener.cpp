#include "core/net/listener.h"

#include <cerrno>

#include <sys/socket.h>

#include <QNetworkProxy>
#include <QTcpServer>

#include "core/net/endpoint.h"
#include "core/net/mailbox.h"
#include "core/net/tcp.h"

namespace wirelark {

namespace {

// As many clients as may wait before they are accepted; the kernel has its own limit (net.core.somaxconn).
constexpr int backlog = 4096;
// How often a free port is looked for that is free on every address.
constexpr int freePortTries = 64;

// QTcpServer knows an enum, a person needs the errno: the system is asked the same again.
int errnoOfBind(const QHostAddress &address, quint16 port)
{
    const bool isAny = address == QHostAddress(QHostAddress::Any);
    const tcp::RawAddress raw({isAny ? QHostAddress(QHostAddress::AnyIPv6) : address, port});
    const Descriptor socket(::socket(raw.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool isFree = socket.isOpen() && ::bind(socket.get(), raw.get(), raw.size) == 0
        && ::listen(socket.get(), 1) == 0;
    return isFree ? 0 : errno;
}

int errnoOfQt(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return EADDRINUSE;
    case QAbstractSocket::SocketAccessError:
        return EACCES;
    case QAbstractSocket::SocketResourceError:
        return EMFILE;
    case QAbstractSocket::UnsupportedSocketOperationError:
        return EAFNOSUPPORT;
    default:
        return EADDRNOTAVAIL;
    }
}

// There is no such address here, so nobody could reach it anyway: a computer without v6 has no ::1.
bool isMissing(int error)
{
    return error == EADDRNOTAVAIL || error == EAFNOSUPPORT;
}

} // namespace

Listener::Listener(std::shared_ptr<Mailbox> mailbox, QObject *parent)
    : QObject(parent)
    , m_mailbox(std::move(mailbox))
{
}

void Listener::open(const Endpoint &at)
{
    const quint16 port = at.port;
    if (const auto answer = Resolver::known(at.host))
        return onAddresses(*answer, port);
    m_lookup = Resolver::ask(
        at.host, m_mailbox, [this, port](const Resolver::Answer &answer) { onAddresses(answer, port); });
}

void Listener::onAddresses(const Resolver::Answer &answer, quint16 port)
{
    if (answer.addresses.isEmpty()) {
        Q_EMIT failed(answer.reason, answer.error, {});
        return;
    }
    int error = EADDRINUSE;
    for (int i = 0; error == EADDRINUSE && i < (port == 0 ? freePortTries : 1); ++i)
        error = bindAll(answer.addresses, port);
    if (error == 0)
        Q_EMIT opened();
    else
        Q_EMIT failed(endReasonFromErrno(error), error, m_failedAt);
}

int Listener::bindAll(const QList<QHostAddress> &addresses, quint16 port)
{
    m_sockets.clear();
    int missing = 0;
    for (const QHostAddress &address : addresses) {
        // The first one chooses a free port, the others follow.
        const quint16 wanted = m_sockets.empty() ? port : tcp::localAddress(m_sockets.front().get()).port;
        const int error = bindOne(address, wanted);
        if (error != 0)
            m_failedAt = {address, wanted};
        if (isMissing(error)) {
            missing = error;
        } else if (error != 0) {
            m_sockets.clear();
            return error;
        }
    }
    return m_sockets.empty() ? missing : 0;
}

int Listener::bindOne(const QHostAddress &address, quint16 port)
{
    QTcpServer server;
    server.setProxy(QNetworkProxy::NoProxy);
    server.setListenBacklogSize(backlog);
    if (!server.listen(address, port)) {
        const int error = errnoOfBind(address, port);
        return error != 0 ? error : errnoOfQt(server.serverError());
    }
    server.pauseAccepting();
    Descriptor socket = Descriptor::duplicateOf(int(server.socketDescriptor()));
    if (!socket.isOpen())
        return errno;
    m_sockets.push_back(std::move(socket));
    return 0;
}

} // namespace wirelark
