#include <cerrno>

#include <QTest>

#include "connecttest.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Connects that fail, and by what name.
class tst_connectfailure : public ConnectTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusedNamesEveryAddress();
    void silenceEndsAtTheDeadline();
    void refusedSaysMoreThanSilence();
    void unknownNameIsNotFound();
    void hostileNamesFailQuickly_data();
    void hostileNamesFailQuickly();
    void linkLocalWithoutScopeIsNotCalledRefused();
    void unreachableIsCalledUnreachable();
    void cancelEndsAtOnce();
    void closeOfAConnectCancelsIt();
    void retryCanBeCancelled();
    void whatWasSentToAFailedConnectIsUnsent();
};

void tst_connectfailure::refusedNamesEveryAddress()
{
    const quint16 port = closedPort();
    const ConnectionId id = m_session->connectTo(request(u"localhost"_s, port));
    QVERIFY(waitForEnd(id));
    const QList<Event> events = told(id);
    QCOMPARE(events.size(), 6);
    QCOMPARE(events.at(1).peer.toString(), u"[::1]:%1"_s.arg(port));
    QCOMPARE(events.at(2).kind, EventKind::Note);
    QCOMPARE(events.at(2).reason, EndReason::Refused);
    QCOMPARE(events.at(2).error, ECONNREFUSED);
    QCOMPARE(events.at(2).peer, events.at(1).peer);
    QCOMPARE(events.at(3).peer.toString(), u"127.0.0.1:%1"_s.arg(port));
    QCOMPARE(events.at(4).peer, events.at(3).peer);
    QCOMPARE(events.at(5).kind, EventKind::Failed);
    QCOMPARE(events.at(5).reason, EndReason::Refused);
    QCOMPARE(events.at(5).error, ECONNREFUSED);
    QCOMPARE(events.at(5).text, u"localhost:%1"_s.arg(port));
}

void tst_connectfailure::silenceEndsAtTheDeadline()
{
    const BlackHole hole(anyPortV4);
    ConnectRequest to = request(u"127.0.0.1"_s, hole.listener.local().port);
    to.deadline = 500ms;
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForEnd(id));
    const QList<Event> events = told(id);
    QCOMPARE(events.last().reason, EndReason::TimedOut);
    QCOMPARE(events.last().error, ETIMEDOUT);
    const qint64 taken = (events.last().time - events.first().time) / 1'000'000;
    QVERIFY2(taken >= 499 && taken <= (isSanitized ? 2000 : 600), qPrintable(QString::number(taken)));
}

void tst_connectfailure::refusedSaysMoreThanSilence()
{
    const BlackHole hole(anyPortV6); // and nobody on 127.0.0.1
    ConnectRequest to = request(u"localhost"_s, hole.listener.local().port);
    to.deadline = 600ms;
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Refused);
}

void tst_connectfailure::unknownNameIsNotFound()
{
    // RFC 6761: `invalid` never resolves. Without any name service the truth is that it did not answer.
    const ConnectionId id = m_session->connectTo(request(u"wirelark.invalid"_s, 80));
    QVERIFY(waitForEnd(id));
    const EndReason reason = m_sink->endOf(id).reason;
    QVERIFY(reason == EndReason::HostNotFound || reason == EndReason::NameServiceFailed);
    QCOMPARE(told(id).size(), 2);
}

void tst_connectfailure::hostileNamesFailQuickly_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("too long") << QString(100'000, u'a');
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("blank") << u"a b"_s;
    QTest::newRow("dots") << u"..."_s;
    QTest::newRow("bidi") << u"a\u202eb"_s;
    QTest::newRow("percent") << u"%n%s%1"_s;
}

void tst_connectfailure::hostileNamesFailQuickly()
{
    QFETCH(QString, name);
    const ConnectionId id = m_session->connectTo(request(name, 80));
    QVERIFY(waitForEnd(id));
    const EndReason reason = m_sink->endOf(id).reason;
    QVERIFY(reason == EndReason::HostNotFound || reason == EndReason::NameServiceFailed);
}

void tst_connectfailure::linkLocalWithoutScopeIsNotCalledRefused()
{
    const ConnectionId id = m_session->connectTo(request(u"fe80::1"_s, 80));
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).error, EINVAL);
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Other);
}

void tst_connectfailure::unreachableIsCalledUnreachable()
{
    // 240.0.0.0/4 is reserved (RFC 1112): the kernel has no way to it, or is not allowed one.
    ConnectRequest to = request(u"255.255.255.255"_s, 80);
    to.deadline = 2s;
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Unreachable);
    QVERIFY(m_sink->endOf(id).error == ENETUNREACH || m_sink->endOf(id).error == EHOSTUNREACH);
}

void tst_connectfailure::cancelEndsAtOnce()
{
    const BlackHole hole(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, hole.listener.local().port));
    QVERIFY(waitForCount(EventKind::Connecting, 2));
    m_session->cancel(id);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).kind, EventKind::Failed);
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Cancelled);
}

void tst_connectfailure::closeOfAConnectCancelsIt()
{
    const BlackHole hole(anyPortV4);
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, hole.listener.local().port));
    m_session->close(id);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Cancelled);
}

void tst_connectfailure::retryCanBeCancelled()
{
    ConnectRequest to = request(u"localhost"_s, closedPort());
    to.retry = true;
    const ConnectionId id = m_session->connectTo(to);
    QVERIFY(waitForCount(EventKind::Note, 2));
    QCOMPARE(m_sink->endOf(id).time, 0);
    m_session->cancel(id);
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).reason, EndReason::Cancelled);
}

void tst_connectfailure::whatWasSentToAFailedConnectIsUnsent()
{
    const ConnectionId id = m_session->connectTo(request(u"127.0.0.1"_s, closedPort()));
    m_session->send(id, "12345");
    QVERIFY(waitForEnd(id));
    QCOMPARE(m_sink->endOf(id).unsent, 5);
    m_session->send(id, "678");
    QTRY_COMPARE(told(id).last().kind, EventKind::Note);
    QCOMPARE(told(id).last().unsent, 3);
}

QTEST_GUILESS_MAIN(tst_connectfailure)
#include "tst_connectfailure.moc"
