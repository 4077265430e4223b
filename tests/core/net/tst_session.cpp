#include "core/net/session.h"

#include <memory>
#include <thread>

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include "collectingsink.h"
#include "rawsocket.h"

#include "core/net/pipe.h"
#include "core/net/pipesource.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The door as a whole: the small requests, the end, and partners that are programs of their own.
class tst_session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void noteIsTold();
    void tasksRunOnTheIoThreadInOrder();
    void gaugeAnswersOnTheMainThread();
    void gaugeOfNobodyDoesNotAnswer();
    void numbersAreNeverUsedTwice();
    void unknownConnectionIsIgnored();
    void sourceForAnEndedConnectionIsAbandoned();
    void replyOfAListenerIsSwitchedForAll();
    void stopFlushesWhatIsQueued();
    void stopResetsWhoeverDoesNotRead();
    void stopIsQuickWithIdlePeers();
    void nothingIsToldAfterStop();
    void destructorEndsEverything();

    void serverThatReadsLittleGetsAll();
    void echoServerAnswers();
    void clientThatHalfClosesGetsItsEcho();
    void clientThatResetsIsNamed();
    void peerThatNeverReadsIsReset();

private:
    RawSocket accepted();
    quint16 startServer(QProcess &process, const QString &script);
    SocketAddress listen(Reply reply);

    std::unique_ptr<CollectingSink> m_sink;
    std::unique_ptr<Session> m_session;
    ListenerId m_listener = 0;
};

void tst_session::init()
{
    m_sink = std::make_unique<CollectingSink>();
    m_session = std::make_unique<Session>(*m_sink);
}

void tst_session::cleanup()
{
    m_session.reset();
    QVERIFY(m_sink->isSound());
}

SocketAddress tst_session::listen(Reply reply)
{
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    request.reply = reply;
    m_listener = m_session->listen(request);
    const bool isBound = m_sink->waitFor([this] { return !m_sink->listening(m_listener).isEmpty(); });
    return isBound ? m_sink->listening(m_listener).first() : SocketAddress {};
}

RawSocket tst_session::accepted()
{
    RawSocket peer = RawSocket::connected(listen(Reply::None));
    return m_sink->waitForCount(EventKind::Accepted, 1) ? std::move(peer) : RawSocket();
}

quint16 tst_session::startServer(QProcess &process, const QString &script)
{
    process.start(u"python3"_s, {qEnvironmentVariable("WIRELARK_PEERS") + u'/' + script});
    const bool hasPort = QTest::qWaitFor([&process] { return process.canReadLine(); }, 20'000);
    return hasPort ? process.readLine().trimmed().toUShort() : 0;
}

void tst_session::noteIsTold()
{
    m_session->note(u"a remark"_s);
    QVERIFY(m_sink->waitForCount(EventKind::Note, 1));
    QCOMPARE(m_sink->events().first().text, u"a remark"_s);
    QVERIFY(m_sink->events().first().time != 0);
}

void tst_session::tasksRunOnTheIoThreadInOrder()
{
    std::mutex mutex;
    std::vector<int> order;
    std::thread::id thread;
    std::atomic<bool> isDone = false;
    for (int i = 0; i < 1000; ++i) {
        m_session->onIoThread([&, i] {
            const std::lock_guard lock(mutex);
            order.push_back(i);
            thread = std::this_thread::get_id();
        });
    }
    m_session->onIoThread([&] { isDone = true; });
    QVERIFY(m_sink->waitFor([&] { return isDone.load(); }));
    const std::lock_guard lock(mutex);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(order.size(), 1000U);
    QVERIFY(thread != std::this_thread::get_id());
}

void tst_session::gaugeAnswersOnTheMainThread()
{
    RawSocket peer = accepted();
    m_session->send(1, QByteArray(32 << 20, 'x'));
    Gauge last;
    std::thread::id thread;
    QTRY_VERIFY([&] {
        m_session->gauge(1, [&](const Gauge &gauge) {
            last = gauge;
            thread = std::this_thread::get_id();
        });
        return last.queued > 0 && last.unacked > 0;
    }());
    QVERIFY(last.rtt > 0us);
    QVERIFY(thread == std::this_thread::get_id());
}

void tst_session::gaugeOfNobodyDoesNotAnswer()
{
    bool hasAnswered = false;
    m_session->gauge(77, [&](const Gauge &) { hasAnswered = true; });
    RawSocket peer = accepted();
    bool isAfter = false;
    m_session->gauge(1, [&](const Gauge &) { isAfter = true; });
    QTRY_VERIFY(isAfter);
    QVERIFY(!hasAnswered);
}

void tst_session::numbersAreNeverUsedTwice()
{
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, 1};
    const ConnectionId first = m_session->connectTo(request);
    QCOMPARE(first, 1U);
    const SocketAddress at = listen(Reply::None);
    const RawSocket peer = RawSocket::connected(at);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    QCOMPARE(m_sink->events(EventKind::Accepted).first().connection, 2U);
    QCOMPARE(m_session->connectTo(request), 3U);
}

void tst_session::unknownConnectionIsIgnored()
{
    m_session->send(5, "nobody");
    m_session->finish(5);
    m_session->close(5);
    m_session->reset(5);
    m_session->cancel(5);
    m_session->setConnectionReply(5, Reply::Echo);
    m_session->setFinAnswer(5, FinAnswer::Keep);
    m_session->setReply(5, Reply::Echo);
    m_session->stopListening(5);
    m_session->stop(1s);
    QVERIFY(m_sink->events().isEmpty());
}

void tst_session::sourceForAnEndedConnectionIsAbandoned()
{
    auto pipe = std::make_shared<Pipe>();
    m_session->send(9, std::make_unique<PipeSource>(pipe, PipeSource::AtEnd::GoOn));
    QVERIFY(m_sink->waitFor([&] { return pipe->isAbandoned(); }));
    QVERIFY(!pipe->push(QByteArray("x")));
}

void tst_session::replyOfAListenerIsSwitchedForAll()
{
    const SocketAddress at = listen(Reply::None);
    RawSocket early = RawSocket::connected(at);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    m_session->setReply(m_listener, Reply::Echo);
    std::atomic<bool> isDone = false;
    m_session->onIoThread([&] { isDone = true; });
    QVERIFY(m_sink->waitFor([&] { return isDone.load(); }));
    RawSocket late = RawSocket::connected(at);
    for (RawSocket *peer : {&early, &late}) {
        peer->send("abc");
        QCOMPARE(peer->receive(3), "abc");
    }
}

void tst_session::stopFlushesWhatIsQueued()
{
    RawSocket peer = accepted();
    const QByteArray all(20 << 20, 'x');
    m_session->send(1, all);
    QByteArray received;
    std::thread reader([&] { received = peer.receiveAll(); });
    m_session->stop(10s);
    reader.join();
    QVERIFY(received == all);
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).unsent, 0);
    QCOMPARE(m_sink->count(EventKind::Closed), 2); // the listener, too
}

void tst_session::stopResetsWhoeverDoesNotRead()
{
    RawSocket peer = accepted();
    m_session->send(1, QByteArray(20 << 20, 'x'));
    QElapsedTimer timer;
    timer.start();
    m_session->stop(200ms);
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Reset);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ResetByUs);
    QCOMPARE(m_sink->endOf(1).unsent, (20 << 20) - m_sink->bytes(1, Direction::Out));
}

void tst_session::stopIsQuickWithIdlePeers()
{
    const SocketAddress at = listen(Reply::None);
    std::vector<RawSocket> peers;
    for (int i = 0; i < 50; ++i)
        peers.push_back(RawSocket::connected(at));
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 50));
    QElapsedTimer timer;
    timer.start();
    m_session->stop(10s);
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(m_sink->count(EventKind::Closed), 51);
}

void tst_session::nothingIsToldAfterStop()
{
    RawSocket peer = accepted();
    m_session->stop(0ms);
    const qsizetype told = m_sink->events().size();
    const int turns = m_sink->turns;
    peer.send("late");
    m_session->note(u"late"_s);
    m_session->send(1, "late");
    m_session->stop(1s);
    m_session.reset();
    QCOMPARE(m_sink->events().size(), told);
    QCOMPARE(m_sink->turns.load(), turns);
}

void tst_session::destructorEndsEverything()
{
    RawSocket peer = accepted();
    ConnectRequest request;
    request.to = {u"wirelark.invalid"_s, 80};
    m_session->connectTo(request);
    m_session.reset();
    QCOMPARE(peer.receiveAll(), "");
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(2).reason, EndReason::Cancelled);
}

void tst_session::serverThatReadsLittleGetsAll()
{
    QProcess server;
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, startServer(server, u"small_reader.py"_s)};
    const ConnectionId id = m_session->connectTo(request);
    m_session->send(id, QByteArray(3'000'000, 'x'));
    m_session->finish(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_sink->endOf(id).time != 0, 20'000);
    QCOMPARE(m_sink->kept(id, Direction::In), "3000000");
    QCOMPARE(m_sink->endOf(id).reason, EndReason::ClosedByUs);
    QTRY_COMPARE(server.state(), QProcess::NotRunning);
    QVERIFY(server.readAll().trimmed().endsWith(m_sink->hash(id, Direction::Out).toHex()));
}

void tst_session::echoServerAnswers()
{
    QProcess server;
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, startServer(server, u"echo_server.py"_s)};
    const ConnectionId id = m_session->connectTo(request);
    m_session->send(id, QByteArray(500'000, 'y'));
    m_session->finish(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_sink->endOf(id).time != 0, 20'000);
    QCOMPARE(m_sink->hash(id, Direction::In), m_sink->hash(id, Direction::Out));
    server.kill();
    server.waitForFinished();
}

void tst_session::clientThatHalfClosesGetsItsEcho()
{
    const QString port = QString::number(listen(Reply::Echo).port);
    QProcess client;
    client.start(
        u"python3"_s, {qEnvironmentVariable("WIRELARK_PEERS") + u"/half_closer.py"_s, port, u"hello"_s});
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(client.readAll(), "hello");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByPeer);
}

void tst_session::clientThatResetsIsNamed()
{
    const QString port = QString::number(listen(Reply::None).port);
    QProcess client;
    client.start(
        u"python3"_s, {qEnvironmentVariable("WIRELARK_PEERS") + u"/resetter.py"_s, port, u"hello"_s});
    QVERIFY(m_sink->waitForEnd(1));
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(m_sink->kept(1, Direction::In), "hello");
    QCOMPARE(m_sink->endOf(1).reason, EndReason::Reset);
}

void tst_session::peerThatNeverReadsIsReset()
{
    QProcess server;
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, startServer(server, u"deaf_peer.py"_s)};
    const ConnectionId id = m_session->connectTo(request);
    m_session->send(id, QByteArray(30'000'000, 'x'));
    QTRY_VERIFY(m_sink->bytes(id, Direction::Out) > 0);
    m_session->reset(id);
    QVERIFY(m_sink->waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).unsent, 30'000'000 - m_sink->bytes(id, Direction::Out));
    server.closeWriteChannel();
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(tst_session)
#include "tst_session.moc"
