#include <thread>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include "streamtest.h"

#include "core/net/tcp.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

// What a connection reads and echoes, against a peer that does exactly what the test says.
class tst_stream : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void echoIsWholeWhenThePeerFinishesAtOnce_data();
    void echoIsWholeWhenThePeerFinishesAtOnce();
    void echoOfAPeerThatReadsLateIsBounded();
    void slicedInputArrivesIdentical_data();
    void slicedInputArrivesIdentical();
    void nothingIsReadWhileTheSinkIsBehind();
    void peersResetIsNotedWhileTheSinkIsBehind();
    void loudPeerStarvesNobody();
    void nothingIsLeftUnreadWhenALoudPeerFallsSilent();
};

void tst_stream::echoIsWholeWhenThePeerFinishesAtOnce_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("usually");
    for (const QString &host : {u"127.0.0.1"_s, u"::1"_s}) {
        for (const int size : {0, 1, 5, 100, 4096, 65536, 1 << 20})
            QTest::addRow("%s %d", qPrintable(host), size) << host << size << 100;
        QTest::addRow("%s %d", qPrintable(host), 64 << 20) << host << (64 << 20) << 4;
    }
}

void tst_stream::echoIsWholeWhenThePeerFinishesAtOnce()
{
    QFETCH(QString, host);
    QFETCH(int, size);
    QFETCH(int, usually);
    const int count = runs(usually);
    const SocketAddress at = listenOn(host, Reply::Echo);
    const QByteArray sent = noise(size);
    m_sink->keepAtMost = 0;
    std::atomic<int> whole = 0;
    repeat(count, [&] {
        RawSocket peer = RawSocket::connected(at);
        std::thread writer([&] {
            peer.send(sent);
            peer.finish();
        });
        int error = -1;
        const QByteArray echoed = peer.receiveAll(&error);
        writer.join();
        if (error == 0 && echoed == sent)
            ++whole;
    });
    QCOMPARE(whole, count);
    QVERIFY(m_sink->waitForCount(EventKind::Closed, count));
    for (const Event &end : m_sink->events(EventKind::Closed)) {
        QCOMPARE(end.reason, EndReason::ClosedByPeer);
        QCOMPARE(end.unsent, 0);
        QCOMPARE(m_sink->bytes(end.connection, Direction::In), size);
        QCOMPARE(m_sink->bytes(end.connection, Direction::Out), size);
        QCOMPARE(m_sink->hash(end.connection, Direction::In), m_sink->hash(end.connection, Direction::Out));
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
    QVERIFY(m_sink->waitFor([&] { return tcp::unacknowledged(peer.fd()) > 100'000; }));
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

// A loud connection is read in large pieces; what is left when it falls silent is no whole one.
void tst_stream::nothingIsLeftUnreadWhenALoudPeerFallsSilent()
{
    RawSocket peer = accepted();
    m_sink->keepAtMost = 0;
    qint64 sent = 0;
    for (int i = 1; i <= 20; ++i) {
        const QByteArray shout(qsizetype(8) << 20, 'x');
        peer.send(shout);
        peer.send(QByteArray(i, 'y'));
        sent += shout.size() + i;
        QVERIFY(m_sink->waitFor([&] { return m_sink->bytes(1, Direction::In) == sent; }));
    }
    // What it says after that in a low voice is not waited for, either.
    peer.send("?");
    QVERIFY(m_sink->waitFor([&] { return m_sink->bytes(1, Direction::In) == sent + 1; }));
    m_session->setConnectionReply(1, Reply::Echo);
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        peer.send("!");
        return m_sink->bytes(1, Direction::Out) > 0;
    }(), patience);
}

QTEST_GUILESS_MAIN(tst_stream)
#include "tst_stream.moc"
