#include "connecttest.h"

#include <poll.h>

#include <QTest>

using namespace wirelark;

BlackHole::BlackHole(const SocketAddress &at)
    : listener(RawSocket::listening(at, 0))
    , queued(RawSocket::connected(listener.local()))
{
    // connect(2) returns before the listener's side of it knows.
    pollfd queue = {.fd = listener.fd(), .events = POLLIN, .revents = 0};
    ::poll(&queue, 1, 10'000);
}

const SocketAddress ConnectTest::anyPortV4 {QHostAddress(QHostAddress::LocalHost), 0};
const SocketAddress ConnectTest::anyPortV6 {QHostAddress(QHostAddress::LocalHostIPv6), 0};

void ConnectTest::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void ConnectTest::cleanup()
{
    m_session.reset();
}

ConnectRequest ConnectTest::request(const QString &host, quint16 port)
{
    ConnectRequest to;
    to.to = {host, port};
    return to;
}

quint16 ConnectTest::closedPort()
{
    return RawSocket::listening(anyPortV4).local().port;
}

bool ConnectTest::waitForEnd(ConnectionId id)
{
    return QTest::qWaitFor([&] { return m_sink->endOf(id).time != 0; }, 20'000);
}

bool ConnectTest::waitForCount(EventKind kind, int count)
{
    return QTest::qWaitFor([&] { return m_sink->count(kind) >= count; }, 20'000);
}
