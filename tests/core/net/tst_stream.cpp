#include "collectingsink.h"
#include "rawsocket.h"

#include "core/net/filesource.h"
#include "core/net/pipe.h"
#include "core/net/pipesource.h"
#include "core/net/session.h"

#include <memory>
#include <thread>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(quint32(size) + 1);
    for (char &byte : bytes)
        byte = char(generator.generate());
    return bytes;
}

// Resident memory of this process, in bytes.
qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

// One connection at a time, against a peer that does exactly what the test says.
class tst_stream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void echoIsWholeWhenThePeerFinishesAtOnce_data();
    void echoIsWholeWhenThePeerFinishesAtOnce();
    void echoOfAPeerThatReadsLateIsBounded();
    void peerHalfCloseKeepsTheReply();
    void keptOpenConnectionSendsAfterThePeerHasFinished();
    void switchingToFinishEndsAKeptConnection();
    void weFinishAndGoOnReading();
    void endsHaveTheirTrueNames_data();
    void endsHaveTheirTrueNames();
    void everythingBeforeAResetIsShown_data();
    void everythingBeforeAResetIsShown();
    void closeDeliversAllThoughInputIsUnread();
    void closeGivesUpOnAPeerThatNeverFinishes();
    void peerThatNeverReadsCostsLittle();
    void unsentIsExactAfterAReset();
    void sendAfterFinishIsUnsent();
    void everyMessageIsItsOwnWrite();
    void slicedInputArrivesIdentical_data();
    void slicedInputArrivesIdentical();
    void pipeArrivesWholeWhenThePeerFinishesEarly();
    void endOfAPipeFinishes();
    void openPipeIsDoneWhenItStaysDry();
    void nothingIsReadWhileTheSinkIsBehind();
    void peersResetIsNotedWhileTheSinkIsBehind();
    void loudPeerStarvesNobody();

private:
    // A connection that the session accepted, and the peer's end of it.
    RawSocket accepted(const ListenRequest &request = {});
    SocketAddress listenOn(const QString &host, Reply reply);

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<Session> m_session;
    ListenerId m_listener = 0;
};

void tst_stream::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void tst_stream::cleanup()
{
    m_session.reset();
    QVERIFY(m_sink->isSound());
}

SocketAddress tst_stream::listenOn(const QString &host, Reply reply)
{
    ListenRequest request;
    request.at.host = host;
    request.reply = reply;
    m_listener = m_session->listen(request);
    if (!QTest::qWaitFor([this] { return !m_sink->listening(m_listener).isEmpty(); }))
        return {};
    return m_sink->listening(m_listener).first();
}

RawSocket tst_stream::accepted(const ListenRequest &asked)
{
    ListenRequest request = asked;
    request.at.host = u"127.0.0.1"_s;
    m_listener = m_session->listen(request);
    if (!QTest::qWaitFor([this] { return !m_sink->listening(m_listener).isEmpty(); }))
        return {};
    RawSocket peer = RawSocket::connected(m_sink->listening(m_listener).first());
    if (!QTest::qWaitFor([this] { return m_sink->count(EventKind::Accepted) == 1; }))
        return {};
    return peer;
}

void tst_stream::echoIsWholeWhenThePeerFinishesAtOnce_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("runs");
    for (const char *host : {"127.0.0.1", "::1"}) {
        const std::pair<int, int> cases[]
            = {{0, 30}, {1, 30}, {5, 100}, {100, 100}, {4096, 30}, {65536, 30}, {1 << 20, 10}, {64 << 20, 1}};
        for (const auto &[size, runs] : cases)
            QTest::addRow("%s %d", host, size) << QString::fromLatin1(host) << size << runs;
    }
}

void tst_stream::echoIsWholeWhenThePeerFinishesAtOnce()
{
    QFETCH(QString, host);
    QFETCH(int, size);
    QFETCH(int, runs);
    const SocketAddress at = listenOn(host, Reply::Echo);
    const QByteArray sent = noise(size);
    for (ConnectionId run = 1; run <= ConnectionId(runs); ++run) {
        RawSocket peer = RawSocket::connected(at);
        QVERIFY(peer.isValid());
        std::thread writer([&] {
            peer.send(sent);
            peer.finish();
        });
        int error = -1;
        const QByteArray echoed = peer.receiveAll(&error);
        writer.join();
        QCOMPARE(error, 0);
        QVERIFY(echoed == sent);
        QVERIFY(m_sink->waitForEnd(run));
        const Event end = m_sink->endOf(run);
        QCOMPARE(end.kind, EventKind::Closed);
        QCOMPARE(end.reason, EndReason::ClosedByPeer);
        QCOMPARE(end.unsent, 0);
        QCOMPARE(m_sink->bytes(run, Direction::In), size);
        QCOMPARE(m_sink->bytes(run, Direction::Out), size);
        QCOMPARE(m_sink->hash(run, Direction::In), m_sink->hash(run, Direction::Out));
    }
}

void tst_stream::echoOfAPeerThatReadsLateIsBounded()
{
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::Echo);
    RawSocket peer = RawSocket::connected(at);
    const QByteArray sent = noise(32 << 20);
    std::thread writer([&] {
        peer.send(sent);
        peer.finish();
    });
    // Reading stops when the kernel's buffers and the echo's queue are full.
    qint64 before = -1;
    QElapsedTimer quiet;
    quiet.start();
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const qint64 now = m_sink->bytes(1, Direction::In);
            if (std::exchange(before, now) != now)
                quiet.restart();
            return quiet.hasExpired(300);
        }(),
        patience);
    qint64 queued = -1;
    m_session->gauge(1, [&queued](const Gauge &gauge) { queued = gauge.queued; });
    QTRY_VERIFY(queued >= 0);
    QVERIFY(queued >= 256 * 1024);
    QVERIFY(queued <= 512 * 1024);
    QVERIFY(peer.receiveAll() == sent);
    writer.join();
}

void tst_stream::peerHalfCloseKeepsTheReply()
{
    RawSocket peer = accepted();
    peer.send("question");
    QTRY_COMPARE(m_sink->kept(1, Direction::In), "question");
    const QByteArray reply = noise(8 << 20);
    m_session->send(1, reply);
    peer.finish();
    QVERIFY(peer.receiveAll() == reply);
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).unsent, 0);
}

void tst_stream::keptOpenConnectionSendsAfterThePeerHasFinished()
{
    ListenRequest request;
    request.finAnswer = FinAnswer::Keep;
    RawSocket peer = accepted(request);
    peer.finish();
    QVERIFY(m_sink->waitForCount(EventKind::PeerFinished, 1));
    m_session->send(1, "still ");
    m_session->send(1, "here");
    QCOMPARE(peer.receive(6), "still ");
    m_session->finish(1);
    QCOMPARE(peer.receiveAll(), "here");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByPeer);
}

void tst_stream::switchingToFinishEndsAKeptConnection()
{
    ListenRequest request;
    request.finAnswer = FinAnswer::Keep;
    RawSocket peer = accepted(request);
    peer.finish();
    QVERIFY(m_sink->waitForCount(EventKind::PeerFinished, 1));
    QCOMPARE(m_sink->count(EventKind::WeFinished), 0);
    m_session->setListenerFinAnswer(m_listener, FinAnswer::Finish);
    QCOMPARE(peer.receiveAll(), "");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
}

void tst_stream::weFinishAndGoOnReading()
{
    RawSocket peer = accepted();
    m_session->send(1, "last words");
    m_session->finish(1);
    QCOMPARE(peer.receiveAll(), "last words");
    QVERIFY(m_sink->waitForCount(EventKind::WeFinished, 1));
    const QByteArray after = noise(10 << 20);
    QVERIFY(peer.send(after));
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->bytes(1, Direction::In), after.size(), patience);
    QCOMPARE(m_sink->endOf(1).time, 0);
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByUs);
}

void tst_stream::endsHaveTheirTrueNames_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<EndReason>("reason");
    QTest::addColumn<int>("error");
    QTest::newRow("FIN") << u"fin"_s << EventKind::Closed << EndReason::ClosedByPeer << 0;
    QTest::newRow("close") << u"close"_s << EventKind::Closed << EndReason::ClosedByPeer << 0;
    QTest::newRow("RST") << u"rst"_s << EventKind::Reset << EndReason::Reset << ECONNRESET;
    QTest::newRow("our close") << u"our close"_s << EventKind::Closed << EndReason::ClosedByUs << 0;
    QTest::newRow("our reset") << u"our reset"_s << EventKind::Reset << EndReason::ResetByUs << 0;
    QTest::newRow("time-out") << u"time-out"_s << EventKind::Failed << EndReason::TimedOut << ETIMEDOUT;
}

void tst_stream::endsHaveTheirTrueNames()
{
    QFETCH(QString, how);
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::None);
    for (ConnectionId run = 1; run <= (how == "time-out"_L1 ? 1 : 50); ++run) {
        RawSocket peer = RawSocket::connected(at);
        QVERIFY(m_sink->waitForCount(EventKind::Accepted, run));
        if (how == "fin"_L1)
            peer.finish();
        else if (how == "close"_L1)
            peer.close();
        else if (how == "rst"_L1)
            peer.reset();
        else if (how == "our close"_L1)
            m_session->close(run);
        else if (how == "our reset"_L1)
            m_session->reset(run);
        if (how == "our close"_L1) {
            QCOMPARE(peer.receiveAll(), "");
            peer.close();
        }
        if (how == "our reset"_L1) {
            int error = 0;
            peer.receiveAll(&error);
            QCOMPARE(error, ECONNRESET);
        }
        if (how == "time-out"_L1) {
            // A peer whose window is shut and stays shut, and a kernel told not to wait for it any longer.
            m_session->send(run, QByteArray(32 << 20, 'x'));
            QTRY_VERIFY(m_sink->bytes(run, Direction::Out) > 0);
            m_session->onIoThread([peerPort = peer.local().port] {
                const unsigned int userTimeout = 300; // ms, RFC 5482
                for (int fd = 3; fd < 256; ++fd) {
                    sockaddr_in address {};
                    socklen_t size = sizeof address;
                    if (::getpeername(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0
                        && ntohs(address.sin_port) == peerPort)
                        ::setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &userTimeout, sizeof userTimeout);
                }
            });
        }
        QVERIFY(m_sink->waitForEnd(run));
        const Event end = m_sink->endOf(run);
        QTEST(end.kind, "kind");
        QTEST(end.reason, "reason");
        QTEST(end.error, "error");
        QCOMPARE(end.listener, m_listener);
        QCOMPARE(end.peer.port != 0, true);
        if (how == "time-out"_L1)
            QCOMPARE(end.unsent + m_sink->bytes(run, Direction::Out), 32 << 20);
    }
}

void tst_stream::everythingBeforeAResetIsShown_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<int>("runs");
    QTest::newRow("reading") << Reply::None << 300;
    QTest::newRow("echoing") << Reply::Echo << 300;
}

void tst_stream::everythingBeforeAResetIsShown()
{
    QFETCH(Reply, reply);
    QFETCH(int, runs);
    const SocketAddress at = listenOn(u"127.0.0.1"_s, reply);
    const QByteArray sent = noise(60'000);
    for (ConnectionId run = 1; run <= ConnectionId(runs); ++run) {
        RawSocket peer = RawSocket::connected(at);
        QVERIFY(peer.send(sent));
        peer.reset();
        QVERIFY(m_sink->waitForEnd(run));
        QCOMPARE(m_sink->endOf(run).kind, EventKind::Reset);
        QCOMPARE(m_sink->endOf(run).reason, EndReason::Reset);
        QCOMPARE(m_sink->bytes(run, Direction::In), 60'000);
    }
}

void tst_stream::closeDeliversAllThoughInputIsUnread()
{
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::None);
    const QByteArray reply = noise(200'000);
    for (ConnectionId run = 1; run <= 20; ++run) {
        RawSocket peer = RawSocket::connected(at);
        QVERIFY(m_sink->waitForCount(EventKind::Accepted, run));
        m_sink->behind = true; // so that what the peer says is unread when we close
        QVERIFY(peer.send(noise(50'000)));
        m_session->send(run, reply);
        m_session->close(run);
        QVERIFY(m_sink->waitForCount(EventKind::WeFinished, run));
        m_sink->behind = false;
        int error = -1;
        QVERIFY(peer.receiveAll(&error) == reply);
        QCOMPARE(error, 0);
        peer.close();
        QVERIFY(m_sink->waitForEnd(run));
        QCOMPARE(m_sink->endOf(run).reason, EndReason::ClosedByUs);
        QCOMPARE(m_sink->bytes(run, Direction::In), 50'000);
    }
}

void tst_stream::closeGivesUpOnAPeerThatNeverFinishes()
{
    RawSocket peer = accepted();
    m_session->close(1);
    QCOMPARE(peer.receiveAll(), "");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByUs);
    QCOMPARE(m_sink->count(EventKind::PeerFinished), 0);
}

void tst_stream::peerThatNeverReadsCostsLittle()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"big"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1LL << 30));
    RawSocket peer = accepted();

    const qint64 before = residentBytes();
    int error = 0;
    auto source = FileSource::open(path, error);
    QVERIFY(source);
    m_session->send(1, std::move(source));
    Gauge gauge;
    QTRY_VERIFY([&] {
        m_session->gauge(1, [&gauge](const Gauge &answer) { gauge = answer; });
        return gauge.unacked > 0;
    }());
    qint64 taken = -1;
    QElapsedTimer quiet;
    quiet.start();
    QTRY_VERIFY([&] {
        if (std::exchange(taken, m_sink->bytes(1, Direction::Out)) != m_sink->bytes(1, Direction::Out))
            quiet.restart();
        return quiet.hasExpired(200);
    }());
    // The sink of this test keeps a megabyte itself.
    QVERIFY2(residentBytes() - before < (1 << 20) + m_sink->keepAtMost + (1 << 20),
        qPrintable(QString::number(residentBytes() - before)));

    m_session->reset(1);
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Reset);
    const Event end = m_sink->endOf(1);
    QCOMPARE(end.unsent, (1LL << 30) - m_sink->bytes(1, Direction::Out));
    QVERIFY(end.unacked > 0);
    QVERIFY(end.unacked <= m_sink->bytes(1, Direction::Out));
}

void tst_stream::unsentIsExactAfterAReset()
{
    RawSocket peer = accepted();
    for (int i = 0; i < 20; ++i)
        m_session->send(1, QByteArray(1'000'000, char('a' + i)));
    // Every one of them is in the queue, or sent.
    qint64 accepted = 0;
    QTRY_COMPARE([&] {
        m_session->gauge(1, [&](const Gauge &gauge) {
            accepted = gauge.queued + m_sink->bytes(1, Direction::Out);
        });
        return accepted;
    }(), 20'000'000);
    peer.reset();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Reset);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::Reset);
    QCOMPARE(m_sink->endOf(1).unsent, 20'000'000 - m_sink->bytes(1, Direction::Out));
}

void tst_stream::sendAfterFinishIsUnsent()
{
    RawSocket peer = accepted();
    m_session->send(1, "before");
    m_session->finish(1);
    m_session->send(1, "after");
    QCOMPARE(peer.receiveAll(), "before");
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).unsent, 5);
}

void tst_stream::everyMessageIsItsOwnWrite()
{
    RawSocket peer = accepted();
    m_session->send(1, "one");
    m_session->send(1, "three");
    m_session->send(1, QByteArray(100'000, 'x'));
    QTRY_COMPARE(m_sink->bytes(1, Direction::Out), 100'008);
    const std::vector<qsizetype> chunks = m_sink->chunks(1, Direction::Out);
    QCOMPARE(chunks.at(0), 3);
    QCOMPARE(chunks.at(1), 5);
    QVERIFY(chunks.at(2) <= EventSink::maxChunk);
}

void tst_stream::slicedInputArrivesIdentical_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("largestSlice");
    QTest::newRow("byte by byte") << 20'000 << 1;
    QTest::newRow("tiny") << 300'000 << 64;
    QTest::newRow("random") << 10'000'000 << 200'000;
}

void tst_stream::slicedInputArrivesIdentical()
{
    QFETCH(int, size);
    QFETCH(int, largestSlice);
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::Echo);
    RawSocket peer = RawSocket::connected(at);
    const int on = 1;
    ::setsockopt(peer.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const QByteArray sent = noise(size);
    std::thread writer([&] {
        QRandomGenerator cuts(7);
        for (qsizetype done = 0; done < sent.size();) {
            const qsizetype slice
                = qMin<qsizetype>(1 + qsizetype(cuts.bounded(largestSlice)), sent.size() - done);
            peer.send(sent.mid(done, slice));
            done += slice;
        }
        peer.finish();
    });
    const QByteArray echoed = peer.receiveAll();
    writer.join();
    QVERIFY(echoed == sent);
    QCOMPARE(m_sink->bytes(1, Direction::In), size);
    QVERIFY(sent.startsWith(m_sink->kept(1, Direction::In)));
}

void tst_stream::pipeArrivesWholeWhenThePeerFinishesEarly()
{
    RawSocket peer = accepted();
    auto pipe = std::make_shared<Pipe>();
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    peer.finish();
    QVERIFY(m_sink->waitForCount(EventKind::PeerFinished, 1));
    const QByteArray all = noise(5 << 20);
    std::thread producer([&] {
        pipe->push(all);
        pipe->end();
    });
    QVERIFY(peer.receiveAll() == all);
    producer.join();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).unsent, 0);
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
}

void tst_stream::endOfAPipeFinishes()
{
    RawSocket peer = accepted();
    auto pipe = std::make_shared<Pipe>();
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    pipe->push(QByteArray("all of it"));
    pipe->end();
    QCOMPARE(peer.receiveAll(), "all of it");
    QVERIFY(m_sink->waitForCount(EventKind::WeFinished, 1));
    QCOMPARE(m_sink->endOf(1).time, 0);
}

void tst_stream::openPipeIsDoneWhenItStaysDry()
{
    RawSocket peer = accepted();
    auto pipe = std::make_shared<Pipe>();
    m_session->send(1, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::Finish));
    m_session->send(1, "behind it");
    pipe->push(QByteArray("some, "));
    peer.finish();
    QCOMPARE(peer.receiveAll(), "some, behind it");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QVERIFY(pipe->isAbandoned());
    QVERIFY(!pipe->push(QByteArray("too late")));
}

void tst_stream::nothingIsReadWhileTheSinkIsBehind()
{
    RawSocket peer = accepted();
    m_sink->behind = true;
    std::thread writer([&] {
        peer.send(QByteArray(16 << 20, 'x'));
        peer.finish();
    });
    m_session->send(1, "sending goes on");
    QCOMPARE(peer.receive(15), "sending goes on");
    QCOMPARE(m_sink->bytes(1, Direction::In), 0);
    m_sink->behind = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->bytes(1, Direction::In), 16 << 20, patience);
    writer.join();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
}

void tst_stream::peersResetIsNotedWhileTheSinkIsBehind()
{
    RawSocket peer = accepted();
    m_sink->behind = true;
    peer.send(noise(10'000));
    peer.reset();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Reset);
    QCOMPARE(m_sink->bytes(1, Direction::In), 10'000);
}

void tst_stream::loudPeerStarvesNobody()
{
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::Echo);
    RawSocket loud = RawSocket::connected(at);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    m_session->setConnectionReply(1, Reply::None);
    std::atomic<bool> isDone = false;
    std::thread shouting([&] {
        const QByteArray block(1 << 20, 'x');
        while (!isDone)
            loud.send(block);
    });
    RawSocket quiet = RawSocket::connected(at);
    for (int i = 0; i < 100; ++i) {
        quiet.send("ping");
        QCOMPARE(quiet.receive(4), "ping");
    }
    isDone = true;
    shouting.join();
}

QTEST_GUILESS_MAIN(tst_stream)
#include "tst_stream.moc"
