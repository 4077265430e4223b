#include <QTest>

#include "widgets/log/linemap.h"

using namespace wirelark;

class LineMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreLinesWithoutTallOnes();
    void tallRowsPushTheOthersDown();
    void everyLineLeadsBackToItself();
};

void LineMapTest::rowsAreLinesWithoutTallOnes()
{
    const LineMap map;
    QCOMPARE(map.lineCount(10'000'000'000), 10'000'000'000);
    QCOMPARE(map.at(9'999'999'999), (LineMap::Place{9'999'999'999, 0}));
    QCOMPARE(map.linesOf(5), 1);
}

void LineMapTest::tallRowsPushTheOthersDown()
{
    LineMap map;
    map.setTallRows({{7, 2}, {2, 4}});
    QCOMPARE(map.lineCount(10), 14);
    QCOMPARE(map.firstLineOf(2), 2);
    QCOMPARE(map.linesOf(2), 4);
    QCOMPARE(map.firstLineOf(3), 6);
    QCOMPARE(map.firstLineOf(8), 12);
    QCOMPARE(map.at(1), (LineMap::Place{1, 0}));
    QCOMPARE(map.at(5), (LineMap::Place{2, 3}));
    QCOMPARE(map.at(6), (LineMap::Place{3, 0}));
    QCOMPARE(map.at(11), (LineMap::Place{7, 1}));
    QCOMPARE(map.at(12), (LineMap::Place{8, 0}));
}

void LineMapTest::everyLineLeadsBackToItself()
{
    LineMap map;
    map.setTallRows({{0, 3}, {1, 1}, {4, 9}, {5, 2}});
    for (qint64 line = 0; line < map.lineCount(20); ++line) {
        const LineMap::Place place = map.at(line);
        QCOMPARE(map.firstLineOf(place.row) + place.line, line);
        QVERIFY(place.line < map.linesOf(place.row));
    }
}

QTEST_APPLESS_MAIN(LineMapTest)
#include "tst_linemap.moc"
