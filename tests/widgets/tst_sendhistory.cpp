#include <QTest>

#include "widgets/send/sendhistory.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

Draft text(const QString &words)
{
    return {PayloadMode::Text, words, Ending::Lf, true};
}

const QString a = u"connection:1"_s;
const QString b = u"connection:2"_s;

} // namespace

class SendHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksBackAndForthAndEndsAtTheDraft();
    void messagesOfTheTargetComeFirst();
    void aMessageSentAgainIsThereOnce();
    void keepsTheNewestFiveHundred();
    void veryLongMessagesPushOutOthersSooner();
    void anEmptyHistoryHasNothing();
    void anotherRunGoesOnWhereThisOneStopped();
    void whatIsNoHistoryIsSkipped();
};

void SendHistoryTest::walksBackAndForthAndEndsAtTheDraft()
{
    SendHistory history;
    history.add(a, text(u"one"_s));
    history.add(a, {PayloadMode::Hex, u"0A"_s, Ending::None, false});
    QCOMPARE(history.older(a, text(u"draft"_s))->text, u"0A"_s);
    QCOMPARE(history.older(a, {})->text, u"one"_s);
    QVERIFY(!history.older(a, {}));
    QCOMPARE(*history.newer(), (Draft{PayloadMode::Hex, u"0A"_s, Ending::None, false}));
    QCOMPARE(*history.newer(), text(u"draft"_s));
    QVERIFY(!history.newer());
}

void SendHistoryTest::messagesOfTheTargetComeFirst()
{
    SendHistory history;
    history.add(a, text(u"a1"_s));
    history.add(b, text(u"b1"_s));
    history.add(a, text(u"a2"_s));
    history.add(b, text(u"b2"_s));
    for (const QString &expected : {u"a2"_s, u"a1"_s, u"b2"_s, u"b1"_s})
        QCOMPARE(history.older(a, {})->text, expected);
    QVERIFY(!history.older(a, {}));
}

void SendHistoryTest::aMessageSentAgainIsThereOnce()
{
    SendHistory history;
    history.add(a, text(u"one"_s));
    history.add(a, text(u"two"_s));
    history.add(a, text(u"one"_s));
    history.add(b, text(u"two"_s));
    QCOMPARE(history.older(a, {})->text, u"one"_s);
    QCOMPARE(history.older(a, {})->text, u"two"_s);
    QVERIFY(!history.older(a, {}));
}

void SendHistoryTest::keepsTheNewestFiveHundred()
{
    SendHistory history;
    for (int i = 0; i < 600; ++i)
        history.add(a, text(QString::number(i)));
    int count = 0;
    QString last;
    while (const Draft *draft = history.older(a, {})) {
        ++count;
        last = draft->text;
    }
    QCOMPARE(count, 500);
    QCOMPARE(last, u"100"_s);
}

void SendHistoryTest::veryLongMessagesPushOutOthersSooner()
{
    SendHistory history;
    const QString longText(SendHistory::maxText / 4, u'x');
    for (int i = 0; i < 6; ++i)
        history.add(a, text(longText + QString::number(i)));
    int count = 0;
    while (history.older(a, {}))
        ++count;
    QCOMPARE(count, 3);
    history.add(a, text(QString(SendHistory::maxText + 1, u'y')));
    QCOMPARE(history.older(a, {})->text.front(), u'y'); // the last one is always there
    QVERIFY(!history.older(a, {}));
}

void SendHistoryTest::anEmptyHistoryHasNothing()
{
    SendHistory history;
    QVERIFY(!history.older(a, text(u"draft"_s)));
    QVERIFY(!history.newer());
}

void SendHistoryTest::anotherRunGoesOnWhereThisOneStopped()
{
    const QList<Draft> sent {text(u"with\nlines and e1"_s), {PayloadMode::Text, u"\\n is two letters"_s, Ending::CrLf, false},
        {PayloadMode::Hex, u"0A 0B"_s, Ending::Lf, true}, text({})};
    SendHistory history;
    for (const Draft &draft : sent)
        history.add(a, draft);
    history.add(b, sent.constFirst());
    history.add(a, text(QString(SendHistory::maxSavedText + 1, u'x')));

    SendHistory later;
    later.restore(history.save());
    QCOMPARE(*later.older(b, {}), sent.at(0));
    QCOMPARE(*later.older(b, {}), sent.at(3));
    QCOMPARE(*later.older(b, {}), sent.at(2));
    QCOMPARE(*later.older(b, {}), sent.at(1));
    QVERIFY(!later.older(b, {}));
    later.clear();
    QVERIFY(!later.older(b, {}));
}

void SendHistoryTest::whatIsNoHistoryIsSkipped()
{
    SendHistory history;
    history.restore({u""_s, u"e"_s, u"x1unknown"_s, u"e9ending"_s, u"eeending"_s, u"e1good"_s});
    QCOMPARE(history.older(a, {})->text, u"good"_s);
    QVERIFY(!history.older(a, {}));
}

QTEST_APPLESS_MAIN(SendHistoryTest)
#include "tst_sendhistory.moc"
