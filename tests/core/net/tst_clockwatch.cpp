#include "core/net/clockwatch.h"

#include <QFile>
#include <QTest>

#include "core/net/clockalarm.h"
#include "core/net/event.h"

using namespace wirelark;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

class tst_clockwatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void nothingIsToldTwice();
    void smallChangesAddUp();
    void readingsOfThisMomentBelongTogether();
    void alarmWaitsForTheClockToBeSet();
    void alarmThatRingsForNothingTellsNothing();
};

namespace {

const ClockReadings start {.wall = 1'700'000'000s, .monotonic = 5000s, .boot = 9000s};

ClockReadings later(ClockReadings from, nanoseconds awake, nanoseconds asleep = 0s, nanoseconds set = 0s)
{
    return {from.wall + awake + asleep + set, from.monotonic + awake, from.boot + awake + asleep};
}

} // namespace

void tst_clockwatch::tellsWhatHappened_data()
{
    QTest::addColumn<nanoseconds>("asleep");
    QTest::addColumn<nanoseconds>("set");
    QTest::addColumn<qint64>("toldSlept");
    QTest::addColumn<qint64>("toldSet");
    const auto row = [](const char *name, nanoseconds asleep, nanoseconds set, qint64 toldSlept, qint64 toldSet) {
        QTest::newRow(name) << asleep << set << toldSlept << toldSet;
    };
    row("nothing", 0s, 0s, 0, 0);
    row("an hour ahead", 0s, 1h, 0, 3600);
    row("an hour back", 0s, -1h, 0, -3600);
    row("two hours back", 0s, -2h, 0, -7200);
    row("to 1970", 0s, -start.wall, 0, -1'700'000'000);
    row("beyond 2038", 0s, 1'000'000'000s, 0, 1'000'000'000);
    row("slept", 30s, 0s, 30, 0);
    row("slept, and the clock set after it", 8h, -90s, 28800, -90);
    row("too little to tell", 0s, 900ms, 0, 0);
    row("rounded", 0s, 1600ms, 0, 2);
}

void tst_clockwatch::tellsWhatHappened()
{
    QFETCH(nanoseconds, asleep);
    QFETCH(nanoseconds, set);
    ClockWatch watch(start);
    const ClockWatch::Change change = watch.look(later(start, 12345s, asleep, set));
    QTEST(qint64(change.slept.count()), "toldSlept");
    QTEST(qint64(change.set.count()), "toldSet");
}

void tst_clockwatch::nothingIsToldTwice()
{
    ClockWatch watch(start);
    const ClockReadings after = later(start, 10s, 60s, 1h);
    QVERIFY(watch.look(after).set == 1h);
    const ClockWatch::Change again = watch.look(later(after, 10s));
    QVERIFY(again.set == 0s && again.slept == 0s);
    const ClockWatch::Change back = watch.look(later(after, 20s, 0s, -1h));
    QVERIFY(back.set == -1h && back.slept == 0s);
}

void tst_clockwatch::smallChangesAddUp()
{
    ClockWatch watch(start);
    ClockReadings readings = later(start, 1s, 0s, 600ms);
    QVERIFY(watch.look(readings).set == 0s);
    readings = later(readings, 1s, 0s, 600ms);
    QVERIFY(watch.look(readings).set == 1s);
}

void tst_clockwatch::readingsOfThisMomentBelongTogether()
{
    ClockWatch watch(ClockReadings::now());
    const ClockWatch::Change change = watch.look(ClockReadings::now());
    QVERIFY(change.set == 0s && change.slept == 0s);
}

// The clock of the computer that runs this is not ours to set: the kernel tells how the timer is armed (proc(5)).
void tst_clockwatch::alarmWaitsForTheClockToBeSet()
{
#ifdef Q_OS_LINUX
    const ClockAlarm alarm;
    QVERIFY(alarm.fd() >= 0);
    QFile info(QStringLiteral("/proc/self/fdinfo/%1").arg(alarm.fd()));
    QVERIFY(info.open(QIODevice::ReadOnly));
    const QByteArray text = info.readAll();
    QVERIFY2(text.contains("clockid: 0\n"), text.constData());       // CLOCK_REALTIME
    QVERIFY2(text.contains("settime flags: 03\n"), text.constData()); // absolute, cancelled when it is set
    QVERIFY2(!text.contains("it_value: (0, 0)"), text.constData());
#endif
}

void tst_clockwatch::alarmThatRingsForNothingTellsNothing()
{
    ClockAlarm alarm;
    QVERIFY(alarm.take().empty());
}

QTEST_APPLESS_MAIN(tst_clockwatch)
#include "tst_clockwatch.moc"
