#include "core/net/connector.h"

#include <cerrno>

#include <sys/socket.h>

#include <QFile>
#include <QNetworkProxyFactory>
#include <QTest>

#include "connecttest.h"

#include "core/net/mailbox.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Sockets of this computer that have sent a SYN to this port of ::1 and wait; see proc_net_tcp in the kernel's papers.
int connectsUnderWay(quint16 port)
{
    QFile table(u"/proc/net/tcp6"_s);
    if (!table.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    int count = 0;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() > 3 && words.at(2).endsWith(wanted) && words.at(3) == "02")
            ++count;
    }
    return count;
}

} // namespace

// Connects that succeed, and how.
class tst_connector : public ConnectTest
{
    Q_OBJECT

private Q_SLOTS:
    void familiesTakeTurns_data();
    void familiesTakeTurns();
    void connectsAndTalks_data();
    void connectsAndTalks();
    void hangingUpAtOnceIsNoFailureToConnect_data();
    void hangingUpAtOnceIsNoFailureToConnect();
    void refusedAtOneAddressTriesTheNextAtOnce();
    void blackHoledAddressDelaysByAQuarterSecond();
    void loserLeavesNothingBehind();
    void whatIsSentWhileConnectingWaits();
    void cancelOfAnOpenConnectionDoesNothing();
    void retryConnectsWhenSomebodyListens();
    void retryTellsNowAndThenThatItStillFails();
    void proxiesOfTheEnvironmentAreNotAsked();
};

void tst_connector::familiesTakeTurns_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("none") << QStringList {} << QStringList {};
    QTest::newRow("v4 alone") << QStringList {u"1.1.1.1"_s, u"2.2.2.2"_s}
                              << QStringList {u"1.1.1.1"_s, u"2.2.2.2"_s};
    QTest::newRow("v6 first") << QStringList {u"1.1.1.1"_s, u"2::2"_s} << QStringList {u"2::2"_s, u"1.1.1.1"_s};
    QTest::newRow("in turn") << QStringList {u"1::"_s, u"2::"_s, u"3::"_s, u"1.1.1.1"_s, u"2.2.2.2"_s}
                             << QStringList {u"1::"_s, u"1.1.1.1"_s, u"2::"_s, u"2.2.2.2"_s, u"3::"_s};
}

void tst_connector::familiesTakeTurns()
{
    QFETCH(QStringList, addresses);
    QFETCH(QStringList, order);
    QList<QHostAddress> in;
    for (const QString &address : addresses)
        in.append(QHostAddress(address));
    QStringList out;
    for (const QHostAddress &address : interleaved(in))
        out.append(address.toString());
    QCOMPARE(out, order);
}

void tst_connector::connectsAndTalks_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("v4") << u"127.0.0.1"_s;
    QTest::newRow("v6") << u"::1"_s;
    QTest::newRow("localhost") << u"localhost"_s;
}

void tst_connector::connectsAndTalks()
{
    QFETCH(QString, host);
    RawSocket server = RawSocket::listening(host == "127.0.0.1"_L1 ? anyPortV4 : anyPortV6);
    const ConnectRequest to = request(host, server.local().port);
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForOpen());
    RawSocket peer = server.accept();
    m_session->send(id, "hello");
    QCOMPARE(peer.receive(5), "hello");
    peer.send("world");
    peer.close();
    QVERIFY(m_sink->waitForEnd(id));
    QCOMPARE(m_sink->kept(id, Direction::In), "world");

    const QList<Event> events = told(id);
    QCOMPARE(events.at(0).kind, EventKind::Connecting);
    QCOMPARE(events.at(0).text, to.to.toString());
    QVERIFY(events.at(0).peer.isNull());
    QCOMPARE(events.at(1).kind, EventKind::Connecting);
    QCOMPARE(events.at(1).peer, server.local());
    QCOMPARE(events.at(2).kind, EventKind::Connected);
    QCOMPARE(events.at(2).peer, server.local());
    QVERIFY(events.at(2).local.port != 0);
    QCOMPARE(events.at(2).listener, 0U);
}

void tst_connector::hangingUpAtOnceIsNoFailureToConnect_data()
{
    QTest::addColumn<bool>("finishes");
    QTest::newRow("reset") << false;
    QTest::newRow("FIN and reset") << true;
}

void tst_connector::hangingUpAtOnceIsNoFailureToConnect()
{
    QFETCH(const bool, finishes);
    RawSocket server = RawSocket::listening(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, server.local().port));
    RawSocket peer = server.accept(); // all before our side looks what became of the connect
    QVERIFY(peer.send("last words"));
    if (finishes)
        peer.finish();
    peer.reset();

    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->kept(id, Direction::In), "last words");
    QCOMPARE(m_sink->endOf(id).kind, EventKind::Reset);
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Reset);
    const QList<Event> events = told(id);
    QCOMPARE(events.at(2).kind, EventKind::Connected);
    QCOMPARE(events.at(2).peer, server.local());
    QVERIFY(events.at(2).local.port != 0);
}

void tst_connector::refusedAtOneAddressTriesTheNextAtOnce()
{
    RawSocket server = RawSocket::listening(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"localhost"_s, server.local().port));
    QVERIFY(waitForOpen());
    const QList<Event> events = told(id);
    QCOMPARE(events.at(2).reason, EndReason::Refused); // ::1
    QCOMPARE(events.last().kind, EventKind::Connected);
    QVERIFY(events.last().time - events.first().time < 200'000'000);
}

void tst_connector::blackHoledAddressDelaysByAQuarterSecond()
{
    const BlackHole hole(anyPortV6);
    RawSocket server
        = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), hole.listener.local().port});
    QVERIFY(server.isValid());
    const ConnectionId id = m_session->connectTo(request(u"localhost"_s, server.local().port));
    QVERIFY(waitForOpen());
    const QList<Event> events = told(id);
    QCOMPARE(events.size(), 4); // target, ::1, 127.0.0.1, connected
    QCOMPARE(events.at(1).peer, hole.listener.local());
    QCOMPARE(events.at(3).peer, server.local());
    const qint64 taken = (events.last().time - events.first().time) / 1'000'000;
    QVERIFY2(taken >= 240 && taken <= (isSanitized ? 2000 : 400), qPrintable(QString::number(taken)));
}

void tst_connector::loserLeavesNothingBehind()
{
    const BlackHole hole(anyPortV6);
    const quint16 port = hole.listener.local().port;
    RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), port});
    const ConnectionId id = m_session->connectTo(request(u"localhost"_s, port));
    QVERIFY(waitForOpen());
    QCOMPARE(told(id).at(1).peer, hole.listener.local()); // the loser
    QCOMPARE(told(id).last().peer, server.local());
    QCOMPARE(connectsUnderWay(port), 0);
    QCOMPARE(m_sink->endOf(id).time, 0);
}

void tst_connector::whatIsSentWhileConnectingWaits()
{
    RawSocket server = RawSocket::listening(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, server.local().port));
    m_session->send(id, "early");
    m_session->finish(id);
    QVERIFY(waitForOpen());
    RawSocket peer = server.accept();
    QCOMPARE(peer.receiveAll(), "early");
}

void tst_connector::cancelOfAnOpenConnectionDoesNothing()
{
    RawSocket server = RawSocket::listening(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, server.local().port));
    QVERIFY(waitForOpen());
    m_session->cancel(id);
    m_session->send(id, "alive");
    QCOMPARE(server.accept().receive(5), "alive");
}

void tst_connector::retryConnectsWhenSomebodyListens()
{
    const quint16 port = closedPort();
    ConnectRequest to = request(u"localhost"_s, port);
    to.retry = true;
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForCount(EventKind::Note, 2));
    RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), port});
    QVERIFY(server.isValid());
    QVERIFY(waitForOpen());
    QCOMPARE(told(id).size(), 6); // the first round in full, then nothing but the success
    QCOMPARE(told(id).last().kind, EventKind::Connected);
}

void tst_connector::retryTellsNowAndThenThatItStillFails()
{
    const quint16 port = closedPort();
    ConnectRequest to = request(u"localhost"_s, port);
    to.retry = true;
    Connector connector(to, std::make_shared<Mailbox>(), nullptr, {.pause = 2ms, .note = 50ms});
    QList<Event> events;
    connect(&connector, &Connector::progressed, this, [&events](const Event &event) { events.append(event); });
    bool isConnected = false;
    connect(&connector, &Connector::connected, this, [&isConnected] { isConnected = true; });
    connector.start();
    const int firstRound = 5; // the target, and each address with its failure
    QTRY_COMPARE(events.size(), firstRound + 3);
    QVERIFY(!isConnected);
    for (int i = firstRound; i < events.size(); ++i) {
        QCOMPARE(events.at(i).kind, EventKind::Note);
        QCOMPARE(events.at(i).reason, EndReason::Refused);
        QCOMPARE(events.at(i).error, ECONNREFUSED);
        QCOMPARE(events.at(i).text, to.to.toString());
        QVERIFY(events.at(i).peer.isNull());
        const Event &before = events.at(i == firstRound ? 0 : i - 1);
        QVERIFY(events.at(i).time - before.time >= 49'000'000);
    }
    const RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), port});
    QTRY_VERIFY(isConnected);
}

void tst_connector::proxiesOfTheEnvironmentAreNotAsked()
{
    RawSocket proxy = RawSocket::listening(anyPortV4);
    const QByteArray url = "http://" + proxy.local().toString().toLatin1();
    for (const char *variable : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY", "HTTP_PROXY"})
        qputenv(variable, url);
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    RawSocket server = RawSocket::listening(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, server.local().port));
    QVERIFY(waitForOpen());
    const ConnectionId far = m_session->connectTo(request(u"255.255.255.255"_s, 80));
    QVERIFY(waitForEnd(far));
    ListenRequest listen;
    listen.at.host = u"127.0.0.1"_s;
    const ListenerId listener = m_session->listen(listen);
    QTRY_COMPARE(m_sink->listening(listener).size(), 1);
    QCOMPARE(m_sink->endOf(id).time, 0);

    QNetworkProxyFactory::setUseSystemConfiguration(false);
    const timeval none {.tv_sec = 0, .tv_usec = 1};
    ::setsockopt(proxy.fd(), SOL_SOCKET, SO_RCVTIMEO, &none, sizeof none);
    QVERIFY(!proxy.accept().isValid());
}

QTEST_GUILESS_MAIN(tst_connector)
#include "tst_connector.moc"
