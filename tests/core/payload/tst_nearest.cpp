#include <QTest>

#include "core/payload/nearest.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Nearest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distanceCountsEdits_data();
    void distanceCountsEdits();
    void distanceStopsAtItsLimit();
    void nearestWordIsAtMostTwoEditsAway_data();
    void nearestWordIsAtMostTwoEditsAway();
    void begunWordNeedsThreeLetters();
};

void tst_Nearest::distanceCountsEdits_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<qsizetype>("distance");
    QTest::newRow("same") << u"listen"_s << u"listen"_s << qsizetype(0);
    QTest::newRow("missing") << u"lisen"_s << u"listen"_s << qsizetype(1);
    QTest::newRow("extra") << u"listtten"_s << u"listen"_s << qsizetype(2);
    QTest::newRow("replaced") << u"lissen"_s << u"listen"_s << qsizetype(1);
    QTest::newRow("swapped") << u"listne"_s << u"listen"_s << qsizetype(1);
    QTest::newRow("swapped twice") << u"ilstne"_s << u"listen"_s << qsizetype(2);
    QTest::newRow("empty") << QString() << u"who"_s << qsizetype(3);
    QTest::newRow("classic") << u"kitten"_s << u"sitting"_s << qsizetype(3);
}

void tst_Nearest::distanceCountsEdits()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QTEST(editDistance(a, b, 5), "distance");
    QTEST(editDistance(b, a, 5), "distance");
}

void tst_Nearest::distanceStopsAtItsLimit()
{
    QCOMPARE(editDistance(u"kitten", u"sitting", 2), 3);
    QCOMPARE(editDistance(u"abcdef", u"uvwxyz", 2), 3);
    QCOMPARE(editDistance(QString(1'000'000, u'a'), u"listen", 2), 3);
}

void tst_Nearest::nearestWordIsAtMostTwoEditsAway_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("one edit") << u"lisen"_s << u"listen"_s;
    QTest::newRow("case") << u"LISEN"_s << u"listen"_s;
    QTest::newRow("two edits") << u"conecct"_s << u"connect"_s;
    QTest::newRow("swapped letters of a short word") << u"prots"_s << u"ports"_s;
    QTest::newRow("three edits") << u"cnncctt"_s << QString();
    QTest::newRow("short and one edit") << u"port"_s << u"ports"_s;
    QTest::newRow("short and two edits") << u"post"_s << QString();
    QTest::newRow("nothing like it") << u"database"_s << QString();
}

void tst_Nearest::nearestWordIsAtMostTwoEditsAway()
{
    QFETCH(const QString, word);
    QTEST(nearestWord(word, {u"listen"_s, u"connect"_s, u"ports"_s}), "nearest");
}

void tst_Nearest::begunWordNeedsThreeLetters()
{
    const QStringList known {u"listen"_s, u"connect"_s};
    QCOMPARE(begunWord(u"Con"_s, known), u"connect");
    QCOMPARE(begunWord(u"co"_s, known), QString());
    QCOMPARE(begunWord(u"cox"_s, known), QString());
}

QTEST_APPLESS_MAIN(tst_Nearest)
#include "tst_nearest.moc"
