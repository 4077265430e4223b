#include <cerrno>
#include <memory>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include "collectingsink.h"
#include "privatenetwork.h"
#include "rawsocket.h"

#include "core/net/clock.h"
#include "core/net/session.h"
#include "tests/support/sanitized.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What a firewall does to connects, for as long as it lives: a rule of nft(8) for everything that comes in.
class Firewall
{
public:
    explicit Firewall(const QString &rule)
        : m_isUp(nft(u"add table inet test; "
                     "add chain inet test in { type filter hook input priority 0; }; "
                     "add rule inet test in "_s
              + rule))
    {
    }
    ~Firewall() { nft(u"delete table inet test"_s); }
    Q_DISABLE_COPY_MOVE(Firewall)

    bool isUp() const { return m_isUp; }

private:
    static bool nft(const QString &commands)
    {
        return privatenetwork::run(u"nft"_s, {commands});
    }

    bool m_isUp;
};

ConnectRequest request(const QString &host, quint16 port, std::chrono::milliseconds deadline = 10s)
{
    ConnectRequest to;
    to.to = {host, port};
    to.deadline = deadline;
    return to;
}

} // namespace

// What a network does to those who use it: silence, refusals by those in between, addresses that come and go.
class tst_badnetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void blackHoleGetsOneSynAnAddressAndEndsInTime_data();
    void blackHoleGetsOneSynAnAddressAndEndsInTime();
    void cancelOfABlackHoleIsQuick();
    void refusalsOfTheNetworkHaveTheirName_data();
    void refusalsOfTheNetworkHaveTheirName();
    void brokenWayEndsConnectionsByTimeOut();
    void whatIsLostIsNotAcknowledged();
    void addressThatVanishesAndReturnsChangesNothing();

private:
    bool waitForEnd(ConnectionId id)
    {
        return QTest::qWaitFor([&] { return m_sink->endOf(id).time != 0; }, 20'000);
    }
    SocketAddress listenOn(const QString &host, quint16 port);

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<Session> m_session;
};

void tst_badnetwork::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void tst_badnetwork::cleanup()
{
    m_session.reset();
}

SocketAddress tst_badnetwork::listenOn(const QString &host, quint16 port)
{
    ListenRequest listen;
    listen.at = {host, port};
    const ListenerId listener = m_session->listen(listen);
    const bool isBound = QTest::qWaitFor([&] { return !m_sink->listening(listener).isEmpty(); }, 20'000);
    return isBound ? m_sink->listening(listener).first() : SocketAddress {};
}

void tst_badnetwork::blackHoleGetsOneSynAnAddressAndEndsInTime_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("addresses");
    QTest::newRow("v4") << u"127.0.0.1"_s << 1;
    QTest::newRow("v6") << u"::1"_s << 1;
    QTest::newRow("a name with both") << u"both.test"_s << 2;
}

void tst_badnetwork::blackHoleGetsOneSynAnAddressAndEndsInTime()
{
    QFETCH(QString, host);
    QFETCH(int, addresses);
    const Firewall firewall(u"tcp dport 4010 drop"_s);
    QVERIFY(firewall.isUp());
    const int before = privatenetwork::activeOpens();
    const ConnectionId id = m_session->connectTo(request(host, 4010, 1200ms)); // the kernel has sent the SYN again by then
    QVERIFY(waitForEnd(id));
    const QList<Event> events = m_sink->eventsOf(id);
    QCOMPARE(privatenetwork::activeOpens() - before, addresses);
    QCOMPARE(events.size(), 2 + 2 * addresses); // the target, each address and its failure, the end
    QCOMPARE(events.last().kind, EventKind::Failed);
    QCOMPARE(events.last().reason, EndReason::TimedOut);
    QCOMPARE(events.last().error, ETIMEDOUT);
    const qint64 taken = (events.last().time - events.first().time) / 1'000'000;
    QVERIFY2(taken >= 1199 && taken <= (isSanitized ? 4000 : 1300), qPrintable(QString::number(taken)));
}

void tst_badnetwork::cancelOfABlackHoleIsQuick()
{
    const Firewall firewall(u"tcp dport 4010 drop"_s);
    QVERIFY(firewall.isUp());
    const ConnectionId id = m_session->connectTo(request(u"both.test"_s, 4010));
    QTRY_COMPARE(m_sink->eventsOf(id).size(), 3); // both addresses are being tried
    QElapsedTimer timer;
    timer.start();
    m_session->cancel(id);
    QVERIFY(m_sink->waitForEnd(id)); // without another turn of the event loop
    QVERIFY2(timer.elapsed() <= (isSanitized ? 1000 : 100), qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Cancelled);
}

void tst_badnetwork::refusalsOfTheNetworkHaveTheirName_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("with");
    QTest::addColumn<EndReason>("reason");
    QTest::addColumn<int>("error");
    const auto row = [](bool isV4, const char *name, EndReason reason, int error) {
        const QString with = (isV4 ? u"icmp type "_s : u"icmpv6 type "_s) + QString::fromLatin1(name);
        QTest::newRow(qPrintable(with)) << (isV4 ? u"127.0.0.1"_s : u"::1"_s) << with << reason << error;
    };
    row(true, "host-unreachable", EndReason::Unreachable, EHOSTUNREACH);
    row(true, "net-unreachable", EndReason::Unreachable, ENETUNREACH);
    row(true, "admin-prohibited", EndReason::Unreachable, EHOSTUNREACH);
    row(true, "host-prohibited", EndReason::Unreachable, EHOSTUNREACH);
    row(true, "net-prohibited", EndReason::Unreachable, ENETUNREACH);
    row(true, "port-unreachable", EndReason::Refused, ECONNREFUSED);
    row(false, "addr-unreachable", EndReason::Unreachable, EHOSTUNREACH);
    row(false, "no-route", EndReason::Unreachable, ENETUNREACH);
    row(false, "admin-prohibited", EndReason::PermissionDenied, EACCES);
    row(false, "port-unreachable", EndReason::Refused, ECONNREFUSED);
    QTest::newRow("RST") << u"127.0.0.1"_s << u"tcp reset"_s << EndReason::Refused << ECONNREFUSED;
}

void tst_badnetwork::refusalsOfTheNetworkHaveTheirName()
{
    QFETCH(QString, host);
    QFETCH(QString, with);
    const bool isV4 = host == u"127.0.0.1"_s;
    const Firewall firewall((isV4 ? u"meta nfproto ipv4 "_s : u"meta nfproto ipv6 "_s) + u"tcp dport 4011 reject with "_s + with);
    QVERIFY(firewall.isUp());
    const int before = privatenetwork::activeOpens();
    const ConnectionId id = m_session->connectTo(request(host, 4011));
    QVERIFY(waitForEnd(id));
    QCOMPARE(privatenetwork::activeOpens() - before, 1);
    QCOMPARE(m_sink->endOf(id).kind, EventKind::Failed);
    QTEST(m_sink->endOf(id).reason, "reason");
    QTEST(m_sink->endOf(id).error, "error");
}

void tst_badnetwork::brokenWayEndsConnectionsByTimeOut()
{
    constexpr ConnectionId count = 100;
    const SocketAddress at = listenOn(u"127.0.0.1"_s, 4012);
    std::vector<RawSocket> peers;
    for (ConnectionId id = 1; id <= count; ++id) {
        peers.push_back(RawSocket::connected(at));
        QVERIFY(peers.back().isValid());
    }
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, count));
    m_session->onIoThread([] {
        const unsigned int userTimeout = 400; // ms, RFC 5482
        for (int fd = 3; fd < 1024; ++fd)
            ::setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &userTimeout, sizeof userTimeout);
    });
    const Firewall firewall(u"tcp dport 4012 drop; add rule inet test in tcp sport 4012 drop"_s);
    QVERIFY(firewall.isUp());
    for (ConnectionId id = 1; id <= count; ++id)
        m_session->send(id, "is anybody there?");
    for (ConnectionId id = 1; id <= count; ++id) {
        QVERIFY(m_sink->waitForEnd(id));
        const Event end = m_sink->endOf(id);
        QCOMPARE(end.kind, EventKind::Failed);
        QCOMPARE(end.reason, EndReason::TimedOut);
        QCOMPARE(end.error, ETIMEDOUT);
        QCOMPARE(end.unsent, 0);
        QCOMPARE(end.unacked, 17);
    }
}

void tst_badnetwork::whatIsLostIsNotAcknowledged()
{
    const SocketAddress at = listenOn(u"127.0.0.1"_s, 4014);
    RawSocket peer = RawSocket::connected(at);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    qint64 lifted = 0;
    {
        const Firewall firewall(u"tcp dport %1 drop"_s.arg(peer.local().port));
        QVERIFY(firewall.isUp());
        m_session->send(1, "hello");
        QVERIFY(m_sink->waitFor([&] { return m_sink->bytes(1, Direction::Out) == 5; }));
        QVERIFY(peer.send("what acknowledges nothing"));
        QVERIFY(m_sink->waitFor([&] { return m_sink->bytes(1, Direction::In) > 0; }));
        lifted = nowNs();
    }
    QCOMPARE(peer.receive(5), "hello"); // sent again
    QVERIFY(m_sink->waitFor([&] { return !m_sink->acknowledged(1).empty(); }));
    QCOMPARE(m_sink->acknowledged(1).front().bytes, 5);
    QVERIFY(m_sink->acknowledged(1).front().time > lifted);
}

void tst_badnetwork::addressThatVanishesAndReturnsChangesNothing()
{
    const QStringList address {u"192.0.2.7/32"_s, u"dev"_s, u"lo"_s};
    const auto change = [&](const QString &how) { return privatenetwork::run(u"ip"_s, QStringList {u"address"_s, how} + address); };
    QVERIFY(change(u"add"_s));
    const SocketAddress at = listenOn(u"192.0.2.7"_s, 4013);
    RawSocket peer = RawSocket::connected(at);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    int received = 0;
    for (int flap = 1; flap <= 100; ++flap) {
        QVERIFY(change(u"del"_s));
        QVERIFY(!RawSocket::connected(at).isValid());
        m_session->send(1, "a"); // while there is no way
        QVERIFY(change(u"add"_s));
        RawSocket late = RawSocket::connected(at);
        QVERIFY(late.isValid());
        QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1 + flap));
        QVERIFY(peer.send("b"));
        if (flap % 25 == 0) { // the kernel takes its time to send again what was lost
            QTRY_COMPARE_WITH_TIMEOUT(m_sink->bytes(1, Direction::In), flap, 20'000);
            while (received < flap) {
                const QByteArray some = peer.receive(100);
                QVERIFY(!some.isEmpty());
                received += int(some.size());
            }
        }
    }
    QCOMPARE(m_sink->endOf(1).time, 0);
    m_session->close(1);
    QCOMPARE(peer.receiveAll(), "");
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByUs);
    QCOMPARE(m_sink->endOf(1).unacked, 0);
}

int main(int argc, char *argv[])
{
    if (!privatenetwork::enter())
        return 1;
    QCoreApplication app(argc, argv);
    tst_badnetwork test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_badnetwork.moc"
