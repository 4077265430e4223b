#include <limits>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/export/jsonlines.h"
#include "core/journal/record.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_JsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeHasNineDigits_data();
    void timeHasNineDigits();
    void everyByteSurvives();
    void endsCarryReasonSentenceAndUnsent();
    void typedTextCannotBreakTheLine();
};

void tst_JsonLines::timeHasNineDigits_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00.000000000Z");
    QTest::newRow("one ns") << qint64(1) << QByteArray("1970-01-01T00:00:00.000000001Z");
    QTest::newRow("before 1970") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999999999Z");
    QTest::newRow("the earliest") << std::numeric_limits<qint64>::min() << QByteArray("1677-09-21T00:12:43.145224192Z");
    QTest::newRow("2038 and on") << qint64(2147483648'999999999) << QByteArray("2038-01-19T03:14:08.999999999Z");
}

void tst_JsonLines::timeHasNineDigits()
{
    QFETCH(qint64, ns);
    QTEST(toIsoTime(ns), "text");
}

void tst_JsonLines::everyByteSurvives()
{
    QByteArray payload;
    for (int byte = 0; byte < 256; ++byte)
        payload.append(char(byte));
    Record record;
    record.seq = 7;
    record.event.kind = EventKind::Data;
    record.event.connection = 3;
    record.event.local = SocketAddress::fromString(u"[::1]:5000"_s);
    record.direction = Direction::Out;
    record.size = 256;
    const QByteArray line = toJsonLine(record, payload);
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object[u"seq"].toInt(), 7);
    QCOMPARE(object[u"connection"].toInt(), 3);
    QCOMPARE(object[u"direction"].toString(), u"out"_s);
    QCOMPARE(object[u"local"].toString(), u"[::1]:5000"_s);
    QVERIFY(!object.contains(u"peer"));
    QCOMPARE(QByteArray::fromBase64(object[u"data"].toString().toLatin1()), payload);
}

void tst_JsonLines::endsCarryReasonSentenceAndUnsent()
{
    Record record;
    record.event.kind = EventKind::Reset;
    record.event.reason = EndReason::Reset;
    record.event.connection = 1;
    record.event.unsent = 12;
    const QJsonObject object = QJsonDocument::fromJson(toJsonLine(record, {})).object();
    QCOMPARE(object[u"event"].toString(), u"reset"_s);
    QCOMPARE(object[u"reason"].toString(), u"reset"_s);
    QCOMPARE(object[u"unsent"].toInt(), 12);
    QVERIFY(!object[u"message"].toString().isEmpty());
    QVERIFY(!object.contains(u"data"));

    record.event.kind = EventKind::Note; // what came after the end
    QCOMPARE(QJsonDocument::fromJson(toJsonLine(record, {})).object()[u"unsent"].toInt(), 12);
    record.event.unsent = 0;
    QVERIFY(!QJsonDocument::fromJson(toJsonLine(record, {})).object().contains(u"unsent"));
}

void tst_JsonLines::typedTextCannotBreakTheLine()
{
    Record record;
    record.event.text = u"a\"b\n\\\u2028\u202E"_s;
    const QByteArray line = toJsonLine(record, {});
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(!QJsonDocument::fromJson(line).isNull());
}

QTEST_GUILESS_MAIN(tst_JsonLines)
#include "tst_jsonlines.moc"
