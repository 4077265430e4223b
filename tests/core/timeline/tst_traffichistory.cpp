#include <algorithm>
#include <limits>

#include <QTest>

#include "core/timeline/traffichistory.h"

using namespace wirelark;

class TestTrafficHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestSecondStandsLast();
    void directionsAreKeptApart();
    void aMinuteLaterItIsQuiet();
    void aPauseLeavesZeroes();
    void whatIsLateStillCounts();
    void whatIsOlderThanAMinuteDoesNot();
    void aSecondStopsAtFourGigabytes();
    void whatIsLateFindsItsPlace();
    void impossibleTimesAreIgnored_data();
    void impossibleTimesAreIgnored();
};

void TestTrafficHistory::theNewestSecondStandsLast()
{
    TrafficHistory history;
    history.add(1000, Direction::In, 5);
    history.add(1001, Direction::In, 7);
    const auto window = history.window(1001);
    QCOMPARE(window.in[59], 7u);
    QCOMPARE(window.in[58], 5u);
    QCOMPARE(history.window(1003).in[57], 7u);
}

void TestTrafficHistory::directionsAreKeptApart()
{
    TrafficHistory history;
    history.add(1000, Direction::Out, 5);
    QCOMPARE(history.at(1000, Direction::In), 0u);
    QCOMPARE(history.at(1000, Direction::Out), 5u);
}

void TestTrafficHistory::aMinuteLaterItIsQuiet()
{
    TrafficHistory history;
    history.add(1000, Direction::In, 5);
    QVERIFY(!history.isQuiet(1059));
    QVERIFY(!history.window(1059).isQuiet());
    QVERIFY(history.isQuiet(1060));
    QVERIFY(history.window(1060).isQuiet());
}

void TestTrafficHistory::aPauseLeavesZeroes()
{
    TrafficHistory history;
    for (qint64 second = 1000; second < 1060; ++second)
        history.add(second, Direction::In, 9);
    history.add(1090, Direction::In, 1);
    QCOMPARE(history.at(1059, Direction::In), 9u);
    for (qint64 second = 1060; second < 1090; ++second)
        QCOMPARE(history.at(second, Direction::In), 0u);
    history.add(5000, Direction::In, 1);
    QCOMPARE(history.at(4999, Direction::In), 0u);
}

void TestTrafficHistory::whatIsLateStillCounts()
{
    TrafficHistory history;
    history.add(1000, Direction::In, 5);
    history.add(941, Direction::In, 3);
    QCOMPARE(history.at(941, Direction::In), 3u);
}

void TestTrafficHistory::whatIsOlderThanAMinuteDoesNot()
{
    TrafficHistory history;
    history.add(1000, Direction::In, 5);
    history.add(940, Direction::In, 3);
    QCOMPARE(history.at(1000, Direction::In), 5u);
    QCOMPARE(history.at(940, Direction::In), 0u);
}

void TestTrafficHistory::aSecondStopsAtFourGigabytes()
{
    TrafficHistory history;
    history.add(1000, Direction::In, 0xFFFFFFF0u);
    history.add(1000, Direction::In, 0x20u);
    QCOMPARE(history.at(1000, Direction::In), 0xFFFFFFFFu);
}

void TestTrafficHistory::whatIsLateFindsItsPlace()
{
    TrafficHistory history;
    for (const qint64 second : {1010, 1000, 1005, 1020, 1005, 990})
        history.add(second, Direction::Out, 1);
    const auto window = history.window(1020);
    QCOMPARE(window.out[59], 1u);
    QCOMPARE(window.out[49], 1u);
    QCOMPARE(window.out[44], 2u);
    QCOMPARE(window.out[39], 1u);
    QCOMPARE(window.out[29], 1u);
    QCOMPARE(std::ranges::count(window.out, 0u), 55);
}

void TestTrafficHistory::impossibleTimesAreIgnored_data()
{
    QTest::addColumn<qint64>("second");
    QTest::newRow("before 1970") << qint64(-5);
    QTest::newRow("the first of all") << std::numeric_limits<qint64>::min();
    QTest::newRow("after 2105") << (qint64(1) << 32);
    QTest::newRow("the last of all") << std::numeric_limits<qint64>::max();
}

void TestTrafficHistory::impossibleTimesAreIgnored()
{
    QFETCH(const qint64, second);
    TrafficHistory history;
    history.add(second, Direction::In, 5);
    QVERIFY(history.isEmpty());
    history.add(1000, Direction::In, 7);
    history.add(second, Direction::In, 5);
    QCOMPARE(history.at(1000, Direction::In), 7u);
    QCOMPARE(history.at(second, Direction::In), 0u);
    QVERIFY(history.window(0).isQuiet());
    QVERIFY(history.window(second).isQuiet());
}

QTEST_APPLESS_MAIN(TestTrafficHistory)
#include "tst_traffichistory.moc"
