#include "core/reply/partner.h"

#include <cerrno>

#include <QProcess>
#include <QTest>
#include <QtEndian>

#include "streamtest.h"

#include "core/net/clock.h"
#include "core/reply/clockwords.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

// The built-in partners against plain sockets and programs.
class tst_partner : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreReadBack();
    void discardTakesEverything();
    void chargenFollowsTheRfc();
    void chargenWaitsForItsReader();
    void chargenEndsALineWhenThePeerFinishes();
    void daytimeAndTimeAreSaidOnce();
    void timesAreAsTheRfcsSay();
    void httpClientIsAnswered();
    void holdNeverReads();
    void closeAndResetEndAtOnce();
    void connectionAnswersToo();

private:
    RawSocket client(Reply reply);

    SocketAddress m_at;
};

RawSocket tst_partner::client(Reply reply)
{
    ListenRequest request;
    request.at.host = u"127.0.0.1"_s;
    request.reply = reply;
    m_listener = m_session->listen(request, {}, partnerFactory(reply));
    if (!m_sink->waitFor([this] { return !m_sink->listening(m_listener).isEmpty(); }))
        return {};
    m_at = m_sink->listening(m_listener).first();
    return RawSocket::connected(m_at);
}

void tst_partner::wordsAreReadBack()
{
    for (const Reply reply : builtInReplies)
        QCOMPARE(replyFromWord(QString(word(reply))), reply);
    QVERIFY(!replyFromWord(u"rules"));
    QVERIFY(!replyFromWord(u""));
}

void tst_partner::discardTakesEverything()
{
    RawSocket peer = client(Reply::Discard);
    const QByteArray all = noise(3'000'000);
    QVERIFY(peer.send(all));
    peer.finish();
    QCOMPARE(peer.receiveAll(), "");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->bytes(1, Direction::In), all.size());
}

void tst_partner::chargenFollowsTheRfc()
{
    RawSocket peer = client(Reply::Chargen);
    QByteArray all;
    while (all.size() < 3 * 7030)
        all += peer.receive(100'000);
    // RFC 864 has them as its example.
    QVERIFY(all.startsWith(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefg\r\n"
                           "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefgh\r\n"));
    QCOMPARE(all.mid(94 * 74, 4), "~ !\"");
    QVERIFY(all.mid(7030, 14'060) == all.first(14'060));
    peer.reset();
    QVERIFY(m_sink->waitForEnd(1));
}

void tst_partner::chargenWaitsForItsReader()
{
    RawSocket peer = client(Reply::Chargen);
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    // What the kernel takes is bounded; we hold nothing besides.
    qint64 sent = -1;
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        QTest::qWait(50);
        const qint64 now = m_sink->bytes(1, Direction::Out);
        return now > 0 && std::exchange(sent, now) == now;
    }(), patience);
    Gauge gauge;
    m_session->gauge(1, [&gauge](const Gauge &answer) { gauge = answer; });
    QTRY_VERIFY(gauge.unacked > 0);
    QCOMPARE(gauge.queued, 0);
    QByteArray all;
    while (all.size() < sent + 100'000)
        all += peer.receive(1 << 20);
    QVERIFY(all.mid(7030) == all.chopped(7030));
}

void tst_partner::chargenEndsALineWhenThePeerFinishes()
{
    RawSocket peer = client(Reply::Chargen);
    peer.send("ignored");
    peer.finish();
    const QByteArray all = peer.receiveAll();
    QCOMPARE(all.size() % 74, 0);
    QVERIFY(all.isEmpty() || all.endsWith("\r\n"));
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
}

void tst_partner::daytimeAndTimeAreSaidOnce()
{
    QVERIFY(client(Reply::Daytime).receiveAll().endsWith("-UTC\r\n"));
    RawSocket peer = client(Reply::Time);
    const QByteArray bytes = peer.receiveAll();
    QCOMPARE(bytes.size(), 4);
    const qint64 seconds = qint64(qFromBigEndian<quint32>(bytes.constData())) - 2'208'988'800;
    QVERIFY(qAbs(seconds - nowNs() / 1'000'000'000) < 60);
}

void tst_partner::timesAreAsTheRfcsSay()
{
    constexpr qint64 then = 1'795'233'906'000'000'000;
    QCOMPARE(daytime(then), "Saturday, November 21, 2026 04:05:06-UTC\r\n");
    QCOMPARE(httpDate(then), "Sat, 21 Nov 2026 04:05:06 GMT");
    QCOMPARE(secondsSince1900(0), QByteArray::fromHex("83AA7E80")); // RFC 868 has it
}

void tst_partner::httpClientIsAnswered()
{
    client(Reply::HttpHello).close();
    QProcess program;
    program.start(u"python3"_s, {u"-c"_s,
        u"import http.client, sys\n"
        "c = http.client.HTTPConnection('127.0.0.1', %1, timeout=10)\n"
        "for method, body in (('GET', None), ('POST', b'x' * 300000), ('HEAD', None), ('GET', None)):\n"
        "    c.request(method, '/', body=body)\n"
        "    r = c.getresponse()\n"
        "    print(r.status, r.read(), r.will_close)\n"_s.arg(m_at.port)});
    QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, patience));
    QCOMPARE(program.readAllStandardOutput(), "200 b'Hello from Wirelark\\n' False\n"
                                           "200 b'Hello from Wirelark\\n' False\n"
                                           "200 b'' False\n"
                                           "200 b'Hello from Wirelark\\n' False\n");
}

void tst_partner::holdNeverReads()
{
    RawSocket peer = client(Reply::Hold);
    QVERIFY(peer.send("never read"));
    QVERIFY(m_sink->waitForCount(EventKind::Accepted, 1));
    m_session->send(1, "but we can speak");
    QCOMPARE(peer.receive(100), "but we can speak");
    QCOMPARE(m_sink->bytes(1, Direction::In), 0);
    m_session->close(1); // now it is read to its end
    peer.finish();
    QCOMPARE(peer.receiveAll(), "");
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).kind, EventKind::Closed);
    QCOMPARE(m_sink->bytes(1, Direction::In), 10);
}

void tst_partner::closeAndResetEndAtOnce()
{
    int error = 0;
    QCOMPARE(client(Reply::Close).receiveAll(&error), "");
    QCOMPARE(error, 0);
    QCOMPARE(client(Reply::Reset).receiveAll(&error), "");
    QCOMPARE(error, ECONNRESET);
}

void tst_partner::connectionAnswersToo()
{
    RawSocket server = RawSocket::listening({QHostAddress(QHostAddress::LocalHost), 0});
    ConnectRequest request;
    request.to = {u"127.0.0.1"_s, server.local().port};
    request.reply = Reply::Echo;
    m_session->connectTo(request);
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->count(EventKind::Connected), 1, patience);
    RawSocket peer = server.accept();
    peer.send("back");
    QCOMPARE(peer.receive(4), "back");
}

QTEST_GUILESS_MAIN(tst_partner)
#include "tst_partner.moc"
