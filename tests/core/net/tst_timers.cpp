#include "core/net/timers.h"

#include <QDateTime>
#include <QTest>

#include "core/net/clock.h"

using namespace wirelark;
using namespace std::chrono_literals;

class tst_timers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextIsTheEarliest();
    void laterAlarmReplacesTheOneBefore();
    void dueComesOnceInOrder();
    void clockFollowsTheWallAndNeverGoesBack();
};

void tst_timers::nextIsTheEarliest()
{
    Timers timers;
    QVERIFY(timers.untilNext(0) < 0ms);
    timers.set(1, 5'000'000);
    timers.set(2, 2'000'001);
    QCOMPARE(timers.untilNext(0).count(), 2'000'001);
    QCOMPARE(timers.untilNext(9'000'000).count(), 0);
    timers.clear(2);
    QCOMPARE(timers.untilNext(0).count(), 5'000'000);
}

void tst_timers::laterAlarmReplacesTheOneBefore()
{
    Timers timers;
    timers.set(1, 100);
    timers.set(1, 200);
    QVERIFY(timers.takeDue(150).empty());
    QCOMPARE(timers.takeDue(200).size(), 1U);
}

void tst_timers::dueComesOnceInOrder()
{
    Timers timers;
    timers.set(3, 30);
    timers.set(1, 10);
    timers.set(2, 20);
    QCOMPARE(timers.takeDue(25), (std::vector<ConnectionId> {1, 2}));
    QVERIFY(timers.takeDue(25).empty());
}

void tst_timers::clockFollowsTheWallAndNeverGoesBack()
{
    const qint64 wall = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(qAbs(nowNs() / 1'000'000 - wall) < 1000);
    qint64 last = 0;
    for (int i = 0; i < 10'000; ++i) {
        const qint64 now = nowNs();
        QVERIFY(now >= last);
        last = now;
    }
}

QTEST_APPLESS_MAIN(tst_timers)
#include "tst_timers.moc"
