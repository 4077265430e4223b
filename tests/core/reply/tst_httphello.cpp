#include "core/reply/httphello.h"

#include <QRandomGenerator>
#include <QTest>

#include "recordingoutlet.h"

using namespace wirelark;

namespace {

constexpr qint64 aSaturday = 1'795'240'000'000'000'000; // Sat, 21 Nov 2026

// What is answered to all of it, given in pieces of so many bytes, and whether it closes then.
struct Answer
{
    QByteArray bytes;
    bool closes = false;

    bool operator==(const Answer &) const = default;
};

Answer answerTo(const QByteArray &requests, qsizetype piece = 1 << 20)
{
    HttpHello hello;
    RecordingOutlet out;
    for (qsizetype at = 0; at < requests.size() && !out.hasClosed; at += piece) {
        const QByteArray some = requests.mid(at, piece);
        hello.onReceived({some.constData(), std::size_t(some.size())}, aSaturday, out);
    }
    return {out.all(), out.hasClosed};
}

QByteArray ok(const char *connection = "")
{
    return QByteArray("HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 05:46:40 GMT\r\nContent-Type: text/plain\r\n"
                      "Content-Length: 20\r\n")
        + connection + "\r\nHello from Wirelark\n";
}

constexpr char closing[] = "Connection: close\r\n";

} // namespace

class tst_httphello : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAnswered_data();
    void requestsAreAnswered();
    void whatIsWrongIsRefusedAndCloses_data();
    void whatIsWrongIsRefusedAndCloses();
    void piecesMakeNoDifference();
    void answersToOneReadAreOneWrite();
    void endlessHeadIsCutOff();
};

void tst_httphello::requestsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<bool>("closes");
    QTest::newRow("get") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << ok() << false;
    QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: a\n\n") << ok() << false;
    QTest::newRow("empty lines before") << QByteArray("\r\n\r\nGET / HTTP/1.1\r\n\r\n") << ok() << false;
    QTest::newRow("two") << QByteArray("GET / HTTP/1.1\r\n\r\nPUT /x HTTP/1.1\r\n\r\n") << ok() + ok() << false;
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nConnection: x, Close\r\n\r\n") << ok(closing) << true;
    QTest::newRow("1.0 closes") << QByteArray("GET / HTTP/1.0\r\n\r\n") << ok(closing) << true;
    QTest::newRow("1.0 may stay") << QByteArray("GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n") << ok() << false;
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n")
                          << ok() + ok() << false;
    QTest::newRow("body on its way") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nabc") << QByteArray()
                                     << false;
    QTest::newRow("no body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n") << ok() << false;
    QTest::newRow("expects") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\nx")
                             << "HTTP/1.1 100 Continue\r\n\r\n" + ok() << false;
    QTest::newRow("head") << QByteArray("HEAD / HTTP/1.1\r\n\r\n") << ok().chopped(20) << false;
    QTest::newRow("half") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << QByteArray() << false;
    QTest::newRow("behind close") << QByteArray("GET / HTTP/1.0\r\n\r\nGET / HTTP/1.0\r\n\r\n") << ok(closing) << true;
}

void tst_httphello::requestsAreAnswered()
{
    QFETCH(const QByteArray, requests);
    const Answer answer = answerTo(requests);
    QTEST(answer.bytes, "answers");
    QTEST(answer.closes, "closes");
}

void tst_httphello::whatIsWrongIsRefusedAndCloses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("not HTTP") << QByteArray("hello\r\n") << QByteArray("400 Bad Request");
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n") << QByteArray("400 Bad Request");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\n", 6) << QByteArray("400 Bad Request");
    QTest::newRow("no field") << QByteArray("GET / HTTP/1.1\r\nnothing\r\n") << QByteArray("400 Bad Request");
    QTest::newRow("a blank in a name") << QByteArray("GET / HTTP/1.1\r\nContent-Length : 3\r\n")
                                       << QByteArray("400 Bad Request");
    QTest::newRow("no length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: +3\r\n")
                               << QByteArray("400 Bad Request");
    QTest::newRow("huge length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n")
                                 << QByteArray("400 Bad Request");
    QTest::newRow("two lengths") << QByteArray("GET / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n")
                                 << QByteArray("400 Bad Request");
    QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                            << QByteArray("411 Length Required");
    QTest::newRow("long line") << QByteArray("GET /") + QByteArray(10'000, 'x')
                               << QByteArray("431 Request Header Fields Too Large");
}

void tst_httphello::whatIsWrongIsRefusedAndCloses()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, status);
    const Answer answer = answerTo(request);
    QVERIFY2(answer.bytes.startsWith(QByteArray("HTTP/1.1 " + status + "\r\n")), answer.bytes.constData());
    QVERIFY(answer.bytes.contains("\r\nConnection: close\r\n"));
    QVERIFY(answer.closes);
}

void tst_httphello::piecesMakeNoDifference()
{
    const QByteArrayList parts {"GET / HTTP/1.1\r\n\r\n",
        "POST /x HTTP/1.1\r\nContent-Length: 11\r\n\r\nhello\r\n\r\nxx", "\r\n", "HEAD / HTTP/1.1\nA: b\n\n", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "rubbish\r\n", "x: y\r\n"};
    constexpr quint32 seed = 5;
    QRandomGenerator chance(seed);
    for (int i = 0; i < 500; ++i) {
        QByteArray all;
        for (int n = chance.bounded(1, 8); n > 0; --n)
            all += parts[chance.bounded(int(parts.size()))];
        const qsizetype piece = chance.bounded(1, 30);
        QVERIFY2(answerTo(all) == answerTo(all, piece), qPrintable(QString::number(i)));
    }
}

void tst_httphello::answersToOneReadAreOneWrite()
{
    HttpHello hello;
    RecordingOutlet out;
    const QByteArray requests = QByteArray("GET / HTTP/1.1\r\n\r\n").repeated(100);
    hello.onReceived({requests.constData(), std::size_t(requests.size())}, aSaturday, out);
    QCOMPARE(out.sent.size(), 1);
    QCOMPARE(out.all(), ok().repeated(100));
}

void tst_httphello::endlessHeadIsCutOff()
{
    const QByteArray head = "GET / HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(100'000);
    const Answer answer = answerTo(head, 1000);
    QVERIFY(answer.bytes.startsWith("HTTP/1.1 431 "));
    QVERIFY(answer.closes);
}

QTEST_APPLESS_MAIN(tst_httphello)
#include "tst_httphello.moc"
