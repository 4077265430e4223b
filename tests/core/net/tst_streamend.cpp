#include <atomic>
#include <cerrno>
#include <future>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

#include "streamtest.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

// How the two directions of a connection end, each by itself.
class tst_streamend : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void peerHalfCloseKeepsTheReply();
    void keptOpenConnectionSendsAfterThePeerHasFinished();
    void switchingToFinishEndsAKeptConnection();
    void weFinishAndGoOnReading();
    void endsHaveTheirTrueNames_data();
    void endsHaveTheirTrueNames();
    void everythingBeforeAResetIsShown_data();
    void everythingBeforeAResetIsShown();
    void everythingBeforeAResetIsShownThoughSendingMeetsItFirst();
    void whoResetsBeforeItIsAcceptedHasAnAddress();
    void closeDeliversAllThoughInputIsUnread();
    void closeGivesUpOnAPeerThatNeverFinishes();
};

void tst_streamend::peerHalfCloseKeepsTheReply()
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

void tst_streamend::keptOpenConnectionSendsAfterThePeerHasFinished()
{
    RawSocket peer = accepted(FinAnswer::Keep);
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

void tst_streamend::switchingToFinishEndsAKeptConnection()
{
    RawSocket peer = accepted(FinAnswer::Keep);
    peer.finish();
    QVERIFY(m_sink->waitForCount(EventKind::PeerFinished, 1));
    QCOMPARE(m_sink->count(EventKind::WeFinished), 0);
    m_session->setListenerFinAnswer(m_listener, FinAnswer::Finish);
    QCOMPARE(peer.receiveAll(), "");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
}

void tst_streamend::weFinishAndGoOnReading()
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

void tst_streamend::endsHaveTheirTrueNames_data()
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

void tst_streamend::endsHaveTheirTrueNames()
{
    QFETCH(QString, how);
    const SocketAddress at = listenOn(u"127.0.0.1"_s, Reply::None);
    for (ConnectionId run = 1; run <= (how == "time-out"_L1 ? 1 : 100); ++run) {
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

void tst_streamend::everythingBeforeAResetIsShown_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("reading") << Reply::None;
    QTest::newRow("echoing") << Reply::Echo;
}

void tst_streamend::everythingBeforeAResetIsShown()
{
    QFETCH(Reply, reply);
    const int count = runs(1000);
    const SocketAddress at = listenOn(u"127.0.0.1"_s, reply);
    const QByteArray sent = noise(60'000);
    m_sink->keepAtMost = 0;
    std::atomic<int> done = 0;
    repeat(count, [&] {
        RawSocket peer = RawSocket::connected(at);
        if (peer.send(sent))
            ++done;
        peer.reset();
    });
    QCOMPARE(done, count);
    QVERIFY(m_sink->waitForCount(EventKind::Reset, count));
    for (const Event &end : m_sink->events(EventKind::Reset)) {
        QCOMPARE(end.reason, EndReason::Reset);
        QCOMPARE(m_sink->bytes(end.connection, Direction::In), 60'000);
    }
}

void tst_streamend::everythingBeforeAResetIsShownThoughSendingMeetsItFirst()
{
    RawSocket peer = accepted();
    std::promise<void> hasReset;
    m_session->onIoThread([&] { hasReset.get_future().wait(); });
    m_session->send(1, "into the void");
    QVERIFY(peer.send(noise(60'000)));
    peer.reset();
    hasReset.set_value();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->bytes(1, Direction::In), 60'000);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::Reset);
    QCOMPARE(m_sink->endOf(1).unsent, 13);
}

void tst_streamend::whoResetsBeforeItIsAcceptedHasAnAddress()
{
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    QSemaphore mayGoOn; // the I/O thread accepts nobody else meanwhile
    const ListenerId listener = m_session->listen(request, [&mayGoOn](ConnectionId connection) {
        if (connection == 1)
            mayGoOn.acquire();
        return nullptr;
    });
    const auto releaseAtLeast = qScopeGuard([&mayGoOn] { mayGoOn.release(); });
    QVERIFY(m_sink->waitFor([&] { return !m_sink->listening(listener).isEmpty(); }));
    const SocketAddress at = m_sink->listening(listener).first();
    RawSocket first = RawSocket::connected(at);
    RawSocket second = RawSocket::connected(at);
    const SocketAddress address = second.local();
    second.reset();
    mayGoOn.release();
    QVERIFY(m_sink->waitForEnd(2));
    QCOMPARE(m_sink->eventsOf(2).first().kind, EventKind::Accepted);
    QCOMPARE(m_sink->eventsOf(2).first().peer, address);
    QCOMPARE(m_sink->endOf(2).peer, address);
    QCOMPARE(m_sink->endOf(2).kind, EventKind::Reset);
}

void tst_streamend::closeDeliversAllThoughInputIsUnread()
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

void tst_streamend::closeGivesUpOnAPeerThatNeverFinishes()
{
    RawSocket peer = accepted();
    m_session->close(1);
    QCOMPARE(peer.receiveAll(), "");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->endOf(1).reason, EndReason::ClosedByUs);
    QCOMPARE(m_sink->count(EventKind::PeerFinished), 0);
}

QTEST_GUILESS_MAIN(tst_streamend)
#include "tst_streamend.moc"
