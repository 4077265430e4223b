#include <QTest>

#include "core/payload/values.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesReadAsValues_data();
    void bytesReadAsValues();
    void tooFewBytesLeaveValuesEmpty();
    void orderOfLabelsIsFixed();
};

namespace {

QString valueOf(const QByteArray &bytes, ByteOrder order, const QString &label)
{
    for (const Value &value : valuesAt(bytes, order)) {
        if (value.label == label)
            return value.value;
    }
    return u"no such label"_s;
}

} // namespace

void ValuesTest::bytesReadAsValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("little");
    QTest::addColumn<QString>("big");

    QTest::newRow("80 20") << "\x80\x20"_ba << u"u16"_s << u"8320"_s << u"32800"_s;
    QTest::newRow("80 20 signed") << "\x80\x20"_ba << u"i16"_s << u"8320"_s << u"-32736"_s;
    QTest::newRow("byte") << "\x80"_ba << u"u8"_s << u"128"_s << u"128"_s;
    QTest::newRow("signed byte") << "\x80"_ba << u"i8"_s << u"-128"_s << u"-128"_s;
    QTest::newRow("bits") << "\x81"_ba << u"bits"_s << u"1000 0001"_s << u"1000 0001"_s;
    QTest::newRow("u32") << "\x01\x02\x03\xff"_ba << u"u32"_s << u"4278387201"_s << u"16909311"_s;
    QTest::newRow("i32") << "\x01\x02\x03\xff"_ba << u"i32"_s << u"-16580095"_s << u"16909311"_s;
    QTest::newRow("u64") << "\xff\xff\xff\xff\xff\xff\xff\xff"_ba << u"u64"_s << u"18446744073709551615"_s
                         << u"18446744073709551615"_s;
    QTest::newRow("i64") << QByteArray("\x01\0\0\0\0\0\0\x80", 8) << u"i64"_s << u"-9223372036854775807"_s
                         << u"72057594037928064"_s;
    QTest::newRow("f32") << QByteArray("\0\0\x80\x3f", 4) << u"f32"_s << u"1"_s << u"4.6006e-41"_s;
    QTest::newRow("f64") << QByteArray("\0\0\0\0\0\0\xf0\xbf", 8) << u"f64"_s << u"-1"_s << u"3.045e-319"_s;
    QTest::newRow("not a number") << QByteArray("\0\0\xc0\x7f", 4) << u"f32"_s << u"nan"_s << u"6.9055e-41"_s;
    QTest::newRow("time") << QByteArray("\x80\0\0\0", 4) << u"time"_s << u"1970-01-01T00:02:08Z"_s
                          << u"2038-01-19T03:14:08Z"_s;
    QTest::newRow("letter") << "A"_ba << u"UTF-8"_s << u"A  U+0041"_s << u"A  U+0041"_s;
    QTest::newRow("euro") << "€x"_ba << u"UTF-8"_s << u"€  U+20AC"_s << u"€  U+20AC"_s;
    QTest::newRow("control") << "\n"_ba << u"UTF-8"_s << u"\\n  U+000A"_s << u"\\n  U+000A"_s;
    QTest::newRow("not utf-8") << "\x80"_ba << u"UTF-8"_s << QString() << QString();
}

void ValuesTest::bytesReadAsValues()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, label);
    QTEST(valueOf(bytes, ByteOrder::Little, label), "little");
    QTEST(valueOf(bytes, ByteOrder::Big, label), "big");
}

void ValuesTest::tooFewBytesLeaveValuesEmpty()
{
    for (const Value &value : valuesAt({}, ByteOrder::Little))
        QVERIFY2(value.value.isEmpty(), qPrintable(value.label));
    QCOMPARE(valueOf("abc"_ba, ByteOrder::Big, u"u32"_s), QString());
    QCOMPARE(valueOf("abc"_ba, ByteOrder::Big, u"u16"_s), u"24930"_s);
}

void ValuesTest::orderOfLabelsIsFixed()
{
    QStringList labels;
    for (const Value &value : valuesAt("12345678"_ba, ByteOrder::Little))
        labels += value.label;
    QCOMPARE(labels.join(u' '), u"u8 i8 bits u16 i16 u32 i32 u64 i64 f32 f64 time UTF-8"_s);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
