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
    void timesBefore1970AreIgnored();
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

void TestTrafficHistory::timesBefore1970AreIgnored()
{
    TrafficHistory history;
    history.add(-5, Direction::In, 5);
    QVERIFY(history.window(0).isQuiet());
    QVERIFY(history.window(-5).isQuiet());
}

QTEST_APPLESS_MAIN(TestTrafficHistory)
#include "tst_traffichistory.moc"
