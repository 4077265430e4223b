#include <atomic>
#include <cstring>
#include <memory>
#include <thread>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include "collectingsink.h"
#include "privatenetwork.h"
#include "rawsocket.h"

#include "core/net/session.h"
#include "core/net/tcp.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Port 53 of 127.0.0.1, for as long as it lives: answers every question with "no such name", or never.
class NameService
{
public:
    enum class Manner { Silent, NoSuchName };

    explicit NameService(Manner manner)
        : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        const tcp::RawAddress at({QHostAddress(QHostAddress::LocalHost), 53});
        m_isBound = ::bind(m_socket.get(), at.get(), at.size) == 0;
        if (manner == Manner::NoSuchName)
            m_thread = std::thread([this] { answer(); });
    }
    ~NameService()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(NameService)

    bool isBound() const { return m_isBound; }

private:
    void answer()
    {
        const timeval pace {.tv_sec = 0, .tv_usec = 50'000};
        ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVTIMEO, &pace, sizeof pace);
        while (!m_isOver) {
            char message[512];
            sockaddr_storage from {};
            socklen_t size = sizeof from;
            auto *asker = reinterpret_cast<sockaddr *>(&from);
            const ssize_t n = ::recvfrom(m_socket.get(), message, sizeof message, 0, asker, &size);
            if (n < 12)
                continue;
            message[2] = char(0x81); // RFC 1035, 4.1.1: a response
            message[3] = char(0x83); // of RCODE 3
            ::sendto(m_socket.get(), message, std::size_t(n), 0, asker, size);
        }
    }

    Descriptor m_socket;
    std::thread m_thread;
    std::atomic<bool> m_isOver = false;
    bool m_isBound = false;
};

int threadCount()
{
    return int(QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

ConnectRequest request(const QString &host, quint16 port)
{
    ConnectRequest to;
    to.to = {host, port};
    return to;
}

} // namespace

// What needs a network of one's own: names, silence, and a kernel that chooses as it is told.
class tst_privatenetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyAddressGetsOneSyn();
    void namesHaveAllTheirAddresses();
    void listenerTakesAName();
    void unknownNameIsNotFound();
    void nobodyToAskIsAFailureOfTheNameService();
    void silentNameServiceEndsAtTheDeadline();
    void cancelDoesNotWaitForTheNameService();
    void answerForACancelledConnectIsDropped();
    void exitDoesNotWaitForTheNameService();
    void connectToItselfIsNoConnection();
    void connectionTornDownByTheSystemIsNamed();
    void withoutV6LocalhostIsV4Alone(); // the last: this network has no v6 from then on

private:
    bool waitForEnd(ConnectionId id)
    {
        return QTest::qWaitFor([&] { return m_sink->endOf(id).time != 0; }, 20'000);
    }
    qint64 millisecondsOf(ConnectionId id) const
    {
        const QList<Event> events = m_sink->eventsOf(id);
        return (events.last().time - events.first().time) / 1'000'000;
    }

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<Session> m_session;
};

void tst_privatenetwork::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void tst_privatenetwork::cleanup()
{
    m_session.reset();
}

void tst_privatenetwork::everyAddressGetsOneSyn()
{
    const int before = privatenetwork::activeOpens();
    QVERIFY(waitForEnd(m_session->connectTo(request(u"localhost"_s, 4000))));
    QCOMPARE(privatenetwork::activeOpens() - before, 2);
    QVERIFY(waitForEnd(m_session->connectTo(request(u"127.0.0.1"_s, 4000))));
    QCOMPARE(privatenetwork::activeOpens() - before, 3);
}

void tst_privatenetwork::namesHaveAllTheirAddresses()
{
    const RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), 0});
    const ConnectionId id = m_session->connectTo(request(u"both.test"_s, server.local().port));
    QTRY_COMPARE(m_sink->count(EventKind::Connected), 1);
    const QList<Event> events = m_sink->eventsOf(id);
    QCOMPARE(events.at(1).peer.host, IpAddress(QHostAddress(QHostAddress::LocalHostIPv6)));
    QCOMPARE(events.at(2).reason, EndReason::Refused);
    QCOMPARE(events.at(3).peer, server.local());
    QCOMPARE(events.size(), 5);
}

void tst_privatenetwork::listenerTakesAName()
{
    ListenRequest both;
    both.at = {u"both.test"_s, 0};
    const ListenerId listener = m_session->listen(both);
    QTRY_COMPARE(m_sink->listening(listener).size(), 2);
    ListenRequest four;
    four.at = {u"four.test"_s, 4001};
    const ListenerId other = m_session->listen(four);
    QTRY_COMPARE(m_sink->listening(other).size(), 1);
    QCOMPARE(m_sink->listening(other).first().toString(), u"127.0.0.1:4001"_s);
}

void tst_privatenetwork::unknownNameIsNotFound()
{
    const NameService service(NameService::Manner::NoSuchName);
    QVERIFY(service.isBound());
    const ConnectionId id = m_session->connectTo(request(u"plc.test"_s, 502));
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::HostNotFound);
    QCOMPARE(m_sink->endOf(id).text, u"plc.test:502"_s);
}

void tst_privatenetwork::nobodyToAskIsAFailureOfTheNameService()
{
    const ConnectionId id = m_session->connectTo(request(u"plc.test"_s, 502));
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::NameServiceFailed);
}

void tst_privatenetwork::silentNameServiceEndsAtTheDeadline()
{
    const NameService service(NameService::Manner::Silent);
    ConnectRequest to = request(u"slow.test"_s, 80);
    to.deadline = 400ms;
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::NameServiceFailed);
    QCOMPARE(m_sink->endOf(id).error, ETIMEDOUT);
    QVERIFY2(millisecondsOf(id) >= 399 && millisecondsOf(id) <= (isSanitized ? 2000 : 500),
        qPrintable(QString::number(millisecondsOf(id))));
}

void tst_privatenetwork::cancelDoesNotWaitForTheNameService()
{
    const NameService service(NameService::Manner::Silent);
    const ConnectionId id = m_session->connectTo(request(u"slow.test"_s, 80));
    m_session->cancel(id);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Cancelled);
    QVERIFY(millisecondsOf(id) <= (isSanitized ? 1000 : 100));
}

void tst_privatenetwork::answerForACancelledConnectIsDropped()
{
    // One after the other, and with no turn of the event loop in between: the answer that cancels, and the answers of
    // the name service.
    const RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), 4004});
    const ConnectionId open = m_session->connectTo(request(u"127.0.0.1"_s, 4004));
    QTRY_COMPARE(m_sink->count(EventKind::Connected), 1);
    ConnectionId connect = 0;
    ListenerId listener = 0;
    const int threads = threadCount();
    m_session->gauge(open, [&](const Gauge &) {
        m_session->cancel(connect);
        m_session->stopListening(listener);
    });
    std::atomic<bool> isAnswered = false;
    m_session->onIoThread([&] { isAnswered = true; });
    QVERIFY(m_sink->waitFor([&] { return isAnswered.load(); }));
    connect = m_session->connectTo(request(u"four.test"_s, 4004));
    ListenRequest listen;
    listen.at = {u"four.test"_s, 4005};
    listener = m_session->listen(listen);
    QVERIFY(m_sink->waitFor([&] { return threadCount() == threads; })); // those that have asked are gone
    const int before = privatenetwork::activeOpens();

    QVERIFY(waitForEnd(connect));
    QTRY_COMPARE(m_sink->count(EventKind::Closed), 1);
    QCOMPARE(m_sink->eventsOf(connect).size(), 2);
    QCOMPARE(m_sink->endOf(connect).reason, EndReason::Cancelled);
    QVERIFY(m_sink->listening(listener).isEmpty());
    QCOMPARE(privatenetwork::activeOpens(), before);
}

void tst_privatenetwork::exitDoesNotWaitForTheNameService()
{
    const NameService service(NameService::Manner::Silent);
    QElapsedTimer timer;
    timer.start();
    QProcess other; // a child of ours lives in our network
    other.start(QCoreApplication::applicationFilePath(), {u"--look-up-and-quit"_s});
    QVERIFY(other.waitForFinished(10'000));
    QCOMPARE(other.exitStatus(), QProcess::NormalExit);
    QCOMPARE(other.exitCode(), 0);
    QVERIFY2(timer.elapsed() < (isSanitized ? 5000 : 1500), qPrintable(QString::number(timer.elapsed())));
}

void tst_privatenetwork::connectToItselfIsNoConnection()
{
    // TCP lets two ends open to each other at once (RFC 9293, 3.5), even the two ends of one socket: it only takes
    // the kernel to choose the very port that is connected to.
    QVERIFY(privatenetwork::setParameter("net/ipv4/ip_local_port_range", "40001 40001"));
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, 40001));
    QVERIFY(waitForEnd(id));
    QVERIFY(privatenetwork::setParameter("net/ipv4/ip_local_port_range", "32768 60999"));
    QCOMPARE(m_sink->endOf(id).kind, EventKind::Failed);
    QCOMPARE(m_sink->endOf(id).reason, EndReason::ConnectedToItself);
    QCOMPARE(m_sink->count(EventKind::Connected), 0);
}

void tst_privatenetwork::connectionTornDownByTheSystemIsNamed()
{
    ListenRequest listen;
    listen.at = {u"127.0.0.1"_s, 4002};
    const ListenerId listener = m_session->listen(listen);
    QTRY_COMPARE(m_sink->listening(listener).size(), 1);
    for (ConnectionId run = 1; run <= 100; ++run) {
        RawSocket peer = RawSocket::connected(m_sink->listening(listener).first());
        QVERIFY(m_sink->waitForCount(EventKind::Accepted, run));
        peer.send("before");
        QVERIFY(privatenetwork::tearDown(4002, peer.local().port));
        QVERIFY(m_sink->waitForEnd(run));
        QCOMPARE(m_sink->endOf(run).kind, EventKind::Failed);
        QCOMPARE(m_sink->endOf(run).reason, EndReason::TornDown);
        QCOMPARE(m_sink->endOf(run).error, ECONNABORTED);
        QCOMPARE(m_sink->kept(run, Direction::In), "before");
    }
}

void tst_privatenetwork::withoutV6LocalhostIsV4Alone()
{
    QVERIFY(privatenetwork::setParameter("net/ipv6/conf/lo/disable_ipv6", "1"));
    ListenRequest both;
    both.at = {u"localhost"_s, 4003};
    const ListenerId listener = m_session->listen(both);
    QTRY_COMPARE(m_sink->listening(listener).size(), 1);
    QCOMPARE(m_sink->listening(listener).first().toString(), u"127.0.0.1:4003"_s);
    m_session->connectTo(request(u"localhost"_s, 4003));
    QTRY_COMPARE(m_sink->count(EventKind::Connected), 1);
}

namespace {

// The other program of exitDoesNotWaitForTheNameService(): quits in the middle of a lookup.
int lookUpAndQuit(QCoreApplication &app)
{
    CollectingSink sink;
    Session session(sink);
    session.connectTo(request(u"slow.test"_s, 80));
    QTimer::singleShot(200ms, &app, &QCoreApplication::quit);
    return app.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const bool isOther = argc > 1 && std::strcmp(argv[1], "--look-up-and-quit") == 0;
    if (!isOther && !privatenetwork::enter())
        return 1;
    QCoreApplication app(argc, argv);
    if (isOther)
        return lookUpAndQuit(app);
    tst_privatenetwork test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_privatenetwork.moc"
