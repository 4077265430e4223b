#include <cstdlib>
#include <ctime>

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include "core/filter/localtime.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_LocalTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTimeOfDayIsThatOfTheLocalClock_data();
    void theTimeOfDayIsThatOfTheLocalClock();
    void aTimeIsAllOfTheUnitItNames();
    void aDayMayHaveAnotherLength();
    void cleanupTestCase();

private:
    static void setZone(const char *zone);
};

void tst_LocalTime::setZone(const char *zone)
{
    ::setenv("TZ", zone, 1);
    ::tzset();
}

void tst_LocalTime::theTimeOfDayIsThatOfTheLocalClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_LocalTime::theTimeOfDayIsThatOfTheLocalClock()
{
    QFETCH(const QByteArray, zone);
    setZone(zone.constData());
    constexpr quint32 seed = 6;
    QRandomGenerator random(seed);
    const qint64 years = qint64(60) * 366 * 86'400'000;
    for (int round = 0; round < 20000; ++round) {
        const qint64 ms = qint64(random.generate64() >> 1) % years;
        const qint64 expected = qint64(QDateTime::fromMSecsSinceEpoch(ms).time().msecsSinceStartOfDay()) * 1'000'000;
        if (localTimeOfDay(ms * 1'000'000 + 123) != expected + 123)
            QFAIL(qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
    }
    for (const qint64 time : {qint64(INT64_MIN), qint64(-1), qint64(INT64_MAX)})
        QVERIFY(localTimeOfDay(time) >= 0 && localTimeOfDay(time) < nsOfDay);
}

void tst_LocalTime::aTimeIsAllOfTheUnitItNames()
{
    constexpr qint64 second = 1'000'000'000;
    const auto minute = parseTime(u"14:02");
    QCOMPARE(minute->first, (14 * 60 + 2) * 60 * second);
    QCOMPARE(minute->last, minute->first + 60 * second - 1);
    const auto tenth = parseTime(u"0:00:03.5");
    QCOMPARE(tenth->first, 3 * second + second / 2);
    QCOMPARE(tenth->last, tenth->first + second / 10 - 1);
    const auto nanosecond = parseTime(u"23:59:59.999999999");
    QCOMPARE(nanosecond->last, nsOfDay - 1);
    QCOMPARE(nanosecond->first, nanosecond->last);
}

void tst_LocalTime::aDayMayHaveAnotherLength()
{
    setZone("Europe/Berlin");
    constexpr qint64 hour = 3600 * qint64(1'000'000'000);
    const auto hours = [](QStringView text) {
        const auto day = parseTime(text);
        return (day->last - day->first + 1) / hour;
    };
    QCOMPARE(hours(u"2026-11-21"), 24);
    QCOMPARE(hours(u"2026-03-29"), 23);
    QCOMPARE(hours(u"2026-10-25"), 25);
    QCOMPARE(localTimeOfDay(parseTime(u"2026-03-29t12:30")->first), (12 * 60 + 30) * (hour / 60));
}

void tst_LocalTime::cleanupTestCase()
{
    ::unsetenv("TZ");
    ::tzset();
}

QTEST_APPLESS_MAIN(tst_LocalTime)
#include "tst_localtime.moc"
