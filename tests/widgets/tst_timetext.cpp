#include <QTest>

#include "widgets/log/timetext.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class TimeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clockIsTimeOfDay();
    void fullTimeHasMicroseconds();
    void elapsedIsInSeconds_data();
    void elapsedIsInSeconds();
    void modesGoRound();
    void digitsAreThoseOfTheLanguage();
};

namespace {

constexpr qint64 moment = 1'700'000'000'012'345'678; // 2023-11-14 22:13:20 UTC

} // namespace

void TimeTextTest::initTestCase()
{
    qputenv("TZ", "UTC");
}

void TimeTextTest::clockIsTimeOfDay()
{
    QCOMPARE(clockText(moment, QLocale::c()), u"22:13:20.012"_s);
}

void TimeTextTest::fullTimeHasMicroseconds()
{
    QCOMPARE(fullTimeText(moment, QLocale::c()), u"2023-11-14 22:13:20.012345"_s);
    QCOMPARE(fullTimeText(moment - 345'000, QLocale::c()), u"2023-11-14 22:13:20.012000"_s);
}

void TimeTextTest::elapsedIsInSeconds_data()
{
    QTest::addColumn<qint64>("since");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << qint64(0) << QString();
    QTest::newRow("none") << moment << u"+0.000000"_s;
    QTest::newRow("microseconds") << moment - 310'000 << u"+0.000310"_s;
    QTest::newRow("hours") << moment - 7'200'000'001'000 << u"+7200.000001"_s;
    QTest::newRow("earlier") << moment + 1'500'000'000 << u"-1.500000"_s;
}

void TimeTextTest::elapsedIsInSeconds()
{
    QFETCH(const qint64, since);
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QTEST(elapsedText(moment, since, locale), "text");
}

void TimeTextTest::modesGoRound()
{
    TimeMode mode = TimeMode::Clock;
    for (const TimeMode next : {TimeMode::SinceConnect, TimeMode::SincePrevious, TimeMode::SinceSend, TimeMode::Clock})
        QCOMPARE(mode = nextTimeMode(mode), next);
}

void TimeTextTest::digitsAreThoseOfTheLanguage()
{
    const QLocale persian(QLocale::Persian);
    QVERIFY(clockText(moment, persian).contains(persian.zeroDigit()));
    QVERIFY(elapsedText(moment, moment - 1000, persian).contains(persian.zeroDigit()));
}

QTEST_APPLESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
