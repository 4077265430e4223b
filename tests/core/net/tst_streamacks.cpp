#include <QElapsedTimer>
#include <QTest>

#include "streamtest.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using Acknowledged = CollectingSink::Acknowledged;

// What is seen of the peer's acknowledgements.
class tst_streamacks : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsSeenToBeAcknowledged();
    void whatTheConnectingEndSentIsCountedAlike();
    void noMoreIsSaidThanThePeerCanHave();
    void manyAnswersASecondAreToldAFewTimes();
    void theEndTellsWhatWasAcknowledgedBefore();

private:
    bool isAcknowledged(qint64 bytes)
    {
        return m_sink->waitFor([&] { return !m_sink->acknowledged(1).empty() && m_sink->acknowledged(1).back().bytes >= bytes; });
    }
};

void tst_streamacks::whatWasSentIsSeenToBeAcknowledged()
{
    RawSocket peer = accepted();
    QVERIFY(peer.isValid());
    m_session->send(1, "hello");
    QCOMPARE(peer.receive(5), "hello");
    QVERIFY(isAcknowledged(5));
    m_session->send(1, "more");
    QCOMPARE(peer.receive(4), "more");
    QVERIFY(isAcknowledged(9));
    // One for each burst.
    const std::vector<Acknowledged> told = m_sink->acknowledged(1);
    QCOMPARE(told.size(), 2U);
    QCOMPARE(told[0].bytes, 5);
    QCOMPARE(told[1].bytes, 9);
    QVERIFY(told[0].time < told[1].time);
}

// A SYN is not a byte of ours.
void tst_streamacks::whatTheConnectingEndSentIsCountedAlike()
{
    RawSocket listener = RawSocket::listening(SocketAddress::fromString(u"127.0.0.1:0"_s));
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, listener.local().port};
    const ConnectionId connection = m_session->connectTo(request);
    QTRY_COMPARE(m_sink->count(EventKind::Connected), 1);
    RawSocket peer = listener.accept();
    m_session->send(connection, "hello");
    QCOMPARE(peer.receive(5), "hello");
    QVERIFY(isAcknowledged(5));
    QCOMPARE(m_sink->acknowledged(connection).back().bytes, 5);
}

void tst_streamacks::noMoreIsSaidThanThePeerCanHave()
{
    RawSocket peer = accepted();
    QVERIFY(peer.isValid());
    constexpr qsizetype size = 32 * 1024 * 1024; // more than any buffer
    m_session->send(1, noise(size));
    const auto got = [&] { return m_sink->acknowledged(1).empty() ? 0 : m_sink->acknowledged(1).back().bytes; };
    QVERIFY(m_sink->waitFor([&] { return got() > 0; }));
    QVERIFY(got() < size);
    QCOMPARE(peer.receive(1).size(), 1);
    qint64 read = 1;
    while (read < size) {
        const qsizetype more = peer.receive(1024 * 1024).size();
        QVERIFY(more > 0);
        read += more;
        QVERIFY(got() <= m_sink->bytes(1, Direction::Out));
    }
    QVERIFY(isAcknowledged(size));
    QCOMPARE(got(), size);
}

void tst_streamacks::manyAnswersASecondAreToldAFewTimes()
{
    const SocketAddress address = listenOn(u"127.0.0.1"_s, Reply::Echo);
    RawSocket peer = RawSocket::connected(address);
    QElapsedTimer timer;
    timer.start();
    qint64 echoes = 0;
    for (; timer.elapsed() < 1000; ++echoes) {
        QVERIFY(peer.send("ping"));
        QCOMPARE(peer.receive(4), "ping");
    }
    QVERIFY(isAcknowledged(4 * echoes));
    const qint64 seconds = timer.elapsed() / 1000 + 1;
    const size_t told = m_sink->acknowledged(1).size();
    QVERIFY2(told >= 2 && told <= size_t(8 + 4 * seconds), qPrintable(u"%1 of %2"_s.arg(told).arg(echoes)));
}

void tst_streamacks::theEndTellsWhatWasAcknowledgedBefore()
{
    RawSocket peer = accepted();
    QVERIFY(peer.isValid());
    m_session->send(1, "bye");
    m_session->finish(1);
    QCOMPARE(peer.receiveAll(), "bye");
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->acknowledged(1).size(), 1U);
    QCOMPARE(m_sink->acknowledged(1).back().bytes, 3);
}

QTEST_GUILESS_MAIN(tst_streamacks)
#include "tst_streamacks.moc"
