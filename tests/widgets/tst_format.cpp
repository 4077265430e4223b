#include <limits>

#include <QLocale>
#include <QTest>
#include <QTextDocument>

#include "widgets/format.h"

using namespace wirelark;
using namespace std::chrono_literals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void bytesAreScaledByThousands_data();
    void bytesAreScaledByThousands();
    void agesReadAsAClock_data();
    void agesReadAsAClock();
    void waitsShowTenthsWhileShort_data();
    void waitsShowTenthsWhileShort();
    void roundTripsPickTheirUnit_data();
    void roundTripsPickTheirUnit();
    void numbersFollowTheLocale_data();
    void numbersFollowTheLocale();
    void toolTipsCannotHoldMarkup();
};

void TestFormat::bytesAreScaledByThousands_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 B");
    QTest::newRow("few") << qint64(999) << QStringLiteral("999 B");
    QTest::newRow("one kB") << qint64(1000) << QStringLiteral("1 kB");
    QTest::newRow("3.4 kB") << qint64(3449) << QStringLiteral("3.4 kB");
    QTest::newRow("no decimals from a hundred") << qint64(123'456) << QStringLiteral("123 kB");
    QTest::newRow("never 1000 kB") << qint64(999'600) << QStringLiteral("1 MB");
    QTest::newRow("never 100.0") << qint64(99'970) << QStringLiteral("100 kB");
    QTest::newRow("1.2 MB") << qint64(1'234'567) << QStringLiteral("1.2 MB");
    QTest::newRow("GB") << qint64(2'000'000'000) << QStringLiteral("2 GB");
    QTest::newRow("TB") << qint64(7'500'000'000'000) << QStringLiteral("7.5 TB");
    QTest::newRow("the most") << std::numeric_limits<qint64>::max() << QStringLiteral("9,223 PB");
}

void TestFormat::bytesAreScaledByThousands()
{
    QFETCH(qint64, bytes);
    QTEST(formatBytes(bytes), "text");
}

void TestFormat::agesReadAsAClock_data()
{
    QTest::addColumn<std::chrono::milliseconds>("age");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0ms << QStringLiteral("00:00");
    QTest::newRow("before the start") << -5000ms << QStringLiteral("00:00");
    QTest::newRow("cut, not rounded") << 192'999ms << QStringLiteral("03:12");
    QTest::newRow("hours") << std::chrono::milliseconds(1h + 2min + 3s) << QStringLiteral("1:02:03");
    QTest::newRow("days") << std::chrono::milliseconds(49h + 2min + 3s) << QStringLiteral("2 d 01:02:03");
}

void TestFormat::agesReadAsAClock()
{
    QFETCH(std::chrono::milliseconds, age);
    QTEST(formatAge(age), "text");
}

void TestFormat::waitsShowTenthsWhileShort_data()
{
    QTest::addColumn<std::chrono::milliseconds>("wait");
    QTest::addColumn<QString>("text");
    QTest::newRow("begins") << 0ms << QStringLiteral("0.0 s");
    QTest::newRow("unknown") << -1ms << QStringLiteral("0.0 s");
    QTest::newRow("0.4") << 430ms << QStringLiteral("0.4 s");
    QTest::newRow("12") << 12'200ms << QStringLiteral("12 s");
    QTest::newRow("a minute") << 65'000ms << QStringLiteral("01:05");
}

void TestFormat::waitsShowTenthsWhileShort()
{
    QFETCH(std::chrono::milliseconds, wait);
    QTEST(formatWait(wait), "text");
}

void TestFormat::roundTripsPickTheirUnit_data()
{
    QTest::addColumn<std::chrono::microseconds>("rtt");
    QTest::addColumn<QString>("text");
    QTest::newRow("loopback") << 25us << QStringLiteral("25 µs");
    QTest::newRow("0.3 ms") << 310us << QStringLiteral("0.3 ms");
    QTest::newRow("12 ms") << 12'400us << QStringLiteral("12 ms");
    QTest::newRow("1.4 s") << 1'400'000us << QStringLiteral("1.4 s");
}

void TestFormat::roundTripsPickTheirUnit()
{
    QFETCH(std::chrono::microseconds, rtt);
    QTEST(formatRtt(rtt), "text");
}

void TestFormat::numbersFollowTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("age");
    QTest::newRow("de") << QLocale(QLocale::German) << QStringLiteral("9.998.120") << QStringLiteral("1,2 MB")
                        << QStringLiteral("03:12");
    QTest::newRow("ar") << QLocale(QLocale::Arabic, QLocale::Egypt) << QStringLiteral("٩٬٩٩٨٬١٢٠")
                        << QStringLiteral("١٫٢ MB") << QStringLiteral("٠٣:١٢");
    QTest::newRow("fa") << QLocale(QLocale::Persian) << QStringLiteral("۹٬۹۹۸٬۱۲۰") << QStringLiteral("۱٫۲ MB")
                        << QStringLiteral("۰۳:۱۲");
}

void TestFormat::numbersFollowTheLocale()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    QTEST(formatCount(9'998'120), "count");
    QTEST(formatBytes(1'234'567), "size");
    QTEST(formatAge(192s), "age");
}

void TestFormat::toolTipsCannotHoldMarkup()
{
    const QString tip = safeToolTip(QStringLiteral("<img src=\"/dev/zero\">\nb & c"));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(tip.contains(QStringLiteral("&lt;img src=&quot;/dev/zero&quot;&gt;\nb &amp; c")));
    QVERIFY(Qt::mightBeRichText(tip));
    QVERIFY(safeToolTip(QString(5000, u'a')).size() < 2100);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
