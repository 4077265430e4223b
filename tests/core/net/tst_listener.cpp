#include <memory>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>

#include <QTest>

#include "collectingsink.h"
#include "rawsocket.h"

#include "core/net/session.h"
#include "core/net/tcp.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress loopbackV4(QHostAddress::LocalHost);
const QHostAddress loopbackV6(QHostAddress::LocalHostIPv6);

// TCP_NODELAY of this process's end of a connection with that peer; -1 if there is none.
int noDelayTowards(const SocketAddress &peer)
{
    for (int fd = 0; fd < 1024; ++fd) {
        int value = 0;
        socklen_t size = sizeof value;
        if (tcp::peerAddress(fd) == peer && ::getsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &value, &size) == 0)
            return value;
    }
    return -1;
}

} // namespace

class tst_listener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void localhostIsBothLoopbacksOnOnePort();
    void everyAddressIsDualStack_data();
    void everyAddressIsDualStack();
    void numericAddressIsThatOneAlone();
    void v4PeerOfADualStackListenerIsPlainV4();
    void localAddressIsTheOneThatWasConnectedTo_data();
    void localAddressIsTheOneThatWasConnectedTo();
    void acceptedConnectionsHaveNoDelayAsAskedFor_data();
    void acceptedConnectionsHaveNoDelayAsAskedFor();
    void unknownNameFails();
    void portInUseIsNamed_data();
    void portInUseIsNamed();
    void foreignAddressIsNotAvailable();
    void portIsFreeOnceTheListenerHasClosed();
    void portTakenBetweenStopAndStartFails();
    void connectionsOutliveTheirListener();
    void onceAcceptsOneAndListensNoMore();
    void manyClientsAtOnceAllGetIn();
    void listenerIsStoppedBeforeItIsBound();

private:
    ListenerId listenOn(const QString &host, quint16 port = 0, bool once = false);
    Event failureOf(ListenerId listener) const;

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<Session> m_session;
};

void tst_listener::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void tst_listener::cleanup()
{
    m_session.reset();
}

ListenerId tst_listener::listenOn(const QString &host, quint16 port, bool once)
{
    ListenRequest request;
    request.at = {host, port};
    request.once = once;
    const ListenerId listener = m_session->listen(request);
    const bool isTold = QTest::qWaitFor(
        [&] { return !m_sink->listening(listener).isEmpty() || failureOf(listener).time != 0; }, 20'000);
    return isTold ? listener : 0;
}

Event tst_listener::failureOf(ListenerId listener) const
{
    for (const Event &event : m_sink->events(EventKind::Failed)) {
        if (event.listener == listener)
            return event;
    }
    return {};
}

void tst_listener::localhostIsBothLoopbacksOnOnePort()
{
    for (int i = 0; i < 20; ++i) {
        const ListenerId listener = listenOn(u"localhost"_s);
        QVERIFY(m_sink->waitFor([&] { return m_sink->listening(listener).size() == 2; }));
        const QList<SocketAddress> at = m_sink->listening(listener);
        QCOMPARE(at.at(0).host, IpAddress(loopbackV4));
        QCOMPARE(at.at(1).host, IpAddress(loopbackV6));
        QCOMPARE(at.at(0).port, at.at(1).port);
        QVERIFY(RawSocket::connected(at.at(0)).isValid());
        QVERIFY(RawSocket::connected(at.at(1)).isValid());
    }
    QCOMPARE(m_sink->events(EventKind::Listening).first().text, u"localhost:0"_s);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 40));
}

void tst_listener::everyAddressIsDualStack_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("empty") << QString();
    QTest::newRow("star") << u"*"_s;
}

void tst_listener::everyAddressIsDualStack()
{
    QFETCH(QString, host);
    const ListenerId listener = listenOn(host);
    const QList<SocketAddress> at = m_sink->listening(listener);
    QCOMPARE(at.size(), 1);
    QVERIFY(RawSocket::connected({loopbackV4, at.first().port}).isValid());
    QVERIFY(RawSocket::connected({loopbackV6, at.first().port}).isValid());
}

void tst_listener::numericAddressIsThatOneAlone()
{
    const ListenerId listener = listenOn(u"127.0.0.1"_s);
    const QList<SocketAddress> at = m_sink->listening(listener);
    QCOMPARE(at.size(), 1);
    QVERIFY(RawSocket::connected(at.first()).isValid());
    QVERIFY(!RawSocket::connected({loopbackV6, at.first().port}).isValid());
}

void tst_listener::v4PeerOfADualStackListenerIsPlainV4()
{
    const ListenerId listener = listenOn({});
    RawSocket client = RawSocket::connected({loopbackV4, m_sink->listening(listener).first().port});
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    const Event accepted = m_sink->events(EventKind::Accepted).first();
    QCOMPARE(accepted.peer, client.local());
    QCOMPARE(accepted.local.host, IpAddress(loopbackV4));
    QCOMPARE(accepted.listener, listener);
}

void tst_listener::localAddressIsTheOneThatWasConnectedTo_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QHostAddress>("to");
    QTest::newRow("one address") << u"127.0.0.1"_s << loopbackV4;
    QTest::newRow("one of many v4 addresses") << u"0.0.0.0"_s << QHostAddress(u"127.0.0.2"_s);
    QTest::newRow("v4 on every address") << QString() << QHostAddress(u"127.0.0.3"_s);
    QTest::newRow("v6 on every address") << QString() << loopbackV6;
    QTest::newRow("one v6 address") << u"::1"_s << loopbackV6;
}

void tst_listener::localAddressIsTheOneThatWasConnectedTo()
{
    QFETCH(const QString, host);
    QFETCH(const QHostAddress, to);
    const ListenerId listener = listenOn(host);
    QVERIFY(listener != 0);
    const SocketAddress there {to, m_sink->listening(listener).first().port};
    const RawSocket peer = RawSocket::connected(there);
    QVERIFY(peer.isValid());
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    const Event accepted = m_sink->events(EventKind::Accepted).first();
    QCOMPARE(accepted.local.toString(), there.toString());
    QCOMPARE(accepted.peer.toString(), peer.local().toString());
}

void tst_listener::acceptedConnectionsHaveNoDelayAsAskedFor_data()
{
    QTest::addColumn<bool>("asked");
    QTest::newRow("at once") << true;
    QTest::newRow("gathered") << false;
}

void tst_listener::acceptedConnectionsHaveNoDelayAsAskedFor()
{
    QFETCH(const bool, asked);
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    request.noDelay = asked;
    const ListenerId listener = m_session->listen(request);
    QVERIFY(m_sink->waitFor([&] { return !m_sink->listening(listener).isEmpty(); }));
    const RawSocket peer = RawSocket::connected(m_sink->listening(listener).first());
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    QCOMPARE(noDelayTowards(peer.local()), asked ? 1 : 0);
}

void tst_listener::unknownNameFails()
{
    const ListenerId listener = listenOn(u"wirelark.invalid"_s, 5000);
    const Event failure = failureOf(listener);
    QVERIFY(failure.reason == EndReason::HostNotFound || failure.reason == EndReason::NameServiceFailed);
    QCOMPARE(failure.text, u"wirelark.invalid:5000"_s);
}

void tst_listener::portInUseIsNamed_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("asked");
    QTest::newRow("the same") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("v6") << u"::1"_s << u"::1"_s;
    QTest::newRow("every address by v4") << u"127.0.0.1"_s << u""_s;
    QTest::newRow("localhost by its v4") << u"127.0.0.1"_s << u"localhost"_s;
    QTest::newRow("localhost by its v6") << u"::1"_s << u"localhost"_s;
}

void tst_listener::portInUseIsNamed()
{
    QFETCH(QString, taken);
    QFETCH(QString, asked);
    RawSocket other = RawSocket::listening({QHostAddress(taken), 0});
    const quint16 port = other.local().port;
    const Event failure = failureOf(listenOn(asked, port));
    QCOMPARE(failure.kind, EventKind::Failed);
    QCOMPARE(failure.reason, EndReason::AddressInUse);
    QCOMPARE(failure.error, EADDRINUSE);
    QCOMPARE(failure.connection, 0U);
    QCOMPARE(failure.local.port, port);
    QCOMPARE(m_sink->count(EventKind::Listening), 0);
    // Nothing is half bound, and nothing is tried again.
    other.close();
    QVERIFY(RawSocket::listening({loopbackV4, port}).isValid());
    QVERIFY(RawSocket::listening({loopbackV6, port}).isValid());
    QCOMPARE(m_sink->events().size(), 1);
}

void tst_listener::foreignAddressIsNotAvailable()
{
    const Event failure = failureOf(listenOn(u"192.0.2.1"_s, 5000)); // RFC 5737: nobody's
    QCOMPARE(failure.reason, EndReason::AddressNotAvailable);
    QCOMPARE(failure.error, EADDRNOTAVAIL);
}

void tst_listener::portIsFreeOnceTheListenerHasClosed()
{
    const ListenerId listener = listenOn(u"localhost"_s);
    const quint16 port = m_sink->listening(listener).first().port;
    m_session->stopListening(listener);
    QVERIFY(m_sink->waitForCount(EventKind::Closed, 1));
    const Event closed = m_sink->events(EventKind::Closed).first();
    QCOMPARE(closed.listener, listener);
    QCOMPARE(closed.connection, 0U);
    QVERIFY(RawSocket::listening({loopbackV4, port}).isValid());
    QVERIFY(RawSocket::listening({loopbackV6, port}).isValid());
}

void tst_listener::portTakenBetweenStopAndStartFails()
{
    const ListenerId listener = listenOn(u"127.0.0.1"_s);
    const SocketAddress at = m_sink->listening(listener).first();
    m_session->stopListening(listener);
    QVERIFY(m_sink->waitForCount(EventKind::Closed, 1));
    const RawSocket other = RawSocket::listening(at);
    QVERIFY(other.isValid());
    QCOMPARE(failureOf(listenOn(u"127.0.0.1"_s, at.port)).reason, EndReason::AddressInUse);
}

void tst_listener::connectionsOutliveTheirListener()
{
    const ListenerId listener = listenOn(u"127.0.0.1"_s);
    RawSocket client = RawSocket::connected(m_sink->listening(listener).first());
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    m_session->stopListening(listener);
    QVERIFY(m_sink->waitForCount(EventKind::Closed, 1));
    client.send("still here");
    QVERIFY(m_sink->waitFor([&] { return m_sink->kept(1, Direction::In) == "still here"; }));
}

void tst_listener::onceAcceptsOneAndListensNoMore()
{
    const ListenerId listener = listenOn(u"localhost"_s, 0, true);
    QVERIFY(m_sink->waitFor([&] { return m_sink->listening(listener).size() == 2; }));
    const QList<SocketAddress> at = m_sink->listening(listener);
    RawSocket client = RawSocket::connected(at.at(1));
    QVERIFY(m_sink->waitForCount(EventKind::Closed, 1));
    QVERIFY(!RawSocket::connected(at.at(0)).isValid());
    QVERIFY(!RawSocket::connected(at.at(1)).isValid());
    QCOMPARE(m_sink->count(EventKind::Accepted), 1);
    client.send("the one");
    QVERIFY(m_sink->waitFor([&] { return m_sink->kept(1, Direction::In) == "the one"; }));
}

void tst_listener::manyClientsAtOnceAllGetIn()
{
    const ListenerId listener = listenOn(u"127.0.0.1"_s);
    const SocketAddress at = m_sink->listening(listener).first();
    std::vector<RawSocket> clients;
    for (int i = 0; i < 1000; ++i)
        clients.push_back(RawSocket::connecting(at));
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1000));
    QList<ConnectionId> ids;
    for (const Event &event : m_sink->events(EventKind::Accepted))
        ids.append(event.connection);
    QCOMPARE(QSet<ConnectionId>(ids.begin(), ids.end()).size(), 1000);
}

void tst_listener::listenerIsStoppedBeforeItIsBound()
{
    ListenRequest request;
    request.at = {u"wirelark.invalid"_s, 5000}; // looked up in a thread
    const ListenerId listener = m_session->listen(request);
    m_session->stopListening(listener);
    QVERIFY(m_sink->waitForCount(EventKind::Closed, 1));
    QCOMPARE(m_sink->events().size(), 1);
}

QTEST_GUILESS_MAIN(tst_listener)
#include "tst_listener.moc"
