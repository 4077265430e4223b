#include <algorithm>
#include <bit>

#include <QFloat16>
#include <QTest>

#include "core/payload/values.h"
#include "tests/core/payload/asked.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::testing;

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesReadAsValues_data();
    void bytesReadAsValues();
    void tooFewBytesLeaveValuesEmpty();
    void orderOfLabelsIsFixed();
    void everyValueNeedsItsBytesAndNoMore_data();
    void everyValueNeedsItsBytesAndNoMore();
    void everyHalfReadsBackFromWhatIsWritten();
    void hostileStringsAreCutAndSafe();
};

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
    QTest::newRow("u24") << "\x01\x02\x83"_ba << u"u24"_s << u"8585729"_s << u"66179"_s;
    QTest::newRow("i24") << "\x01\x02\x83"_ba << u"i24"_s << u"-8191487"_s << u"66179"_s;
    QTest::newRow("f16, one") << QByteArray("\0\x3c", 2) << u"f16"_s << u"1"_s << u"3.6e-06"_s;
    QTest::newRow("f16, a tenth") << "\x66\x2e"_ba << u"f16"_s << u"0.1"_s << u"1582"_s;
    QTest::newRow("f16, the largest") << "\xff\x7b"_ba << u"f16"_s << u"6.55e+04"_s << u"-nan"_s;
    QTest::newRow("f16, infinite") << QByteArray("\0\xfc", 2) << u"f16"_s << u"-inf"_s << u"1.5e-05"_s;
    QTest::newRow("leb128") << "\xe5\x8e\x26"_ba << u"LEB128"_s << u"624485 · 3 B"_s << u"624485 · 3 B"_s;
    QTest::newRow("signed leb128") << "\xc0\xbb\x78"_ba << u"sLEB128"_s << u"-123456 · 3 B"_s << u"-123456 · 3 B"_s;
    QTest::newRow("varint") << "\x96\x01"_ba << u"varint"_s << u"150 · 2 B"_s << u"150 · 2 B"_s;
    QTest::newRow("negative varint") << "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"_ba << u"varint"_s
                                     << u"-1 · 10 B"_s << u"-1 · 10 B"_s;
    QTest::newRow("zigzag") << "\x03"_ba << u"zigzag"_s << u"-2 · 1 B"_s << u"-2 · 1 B"_s;
    QTest::newRow("time of 64 bits") << QByteArray("\0\xca\x9a\x3b\0\0\0\0", 8) << u"time64"_s
                                     << u"2001-09-09T01:46:40Z"_s << QString();
    QTest::newRow("milliseconds") << QByteArray::fromHex("15cd5b07d1000000") << u"time ms"_s
                                  << u"1998-06-13T21:00:21.653Z"_s << QString();
    QTest::newRow("microseconds") << QByteArray::fromHex("00035d013b37e001") << u"time us"_s << QString()
                                  << u"2000-01-01T00:00:00.000001Z"_s;
    QTest::newRow("nanoseconds") << QByteArray::fromHex("0d234ccf599eccc4") << u"time ns"_s << QString()
                                 << u"2000-01-01T00:00:00.123456708Z"_s;
    QTest::newRow("windows, 1970") << QByteArray::fromHex("00803ed5deb19d01") << u"FILETIME"_s
                                   << u"1970-01-01T00:00:00.0000000Z"_s
                                   << u"1715-05-23T23:02:10.4102145Z"_s;
    QTest::newRow("ntp, a quarter of a second into 1970") << QByteArray::fromHex("83aa7e8040000000") << u"NTP"_s
                                                  << u"2036-02-07T06:29:20.501932Z"_s
                                                          << u"1970-01-01T00:00:00.250000Z"_s;
    QTest::newRow("ntp of the second era") << QByteArray::fromHex("0000000180000000") << u"NTP"_s
                                           << u"2036-02-07T06:30:24.003906Z"_s << u"2036-02-07T06:28:17.500000Z"_s;
    QTest::newRow("ntp, not known") << QByteArray(8, '\0') << u"NTP"_s << QString() << QString();
    QTest::newRow("dos") << QByteArray::fromHex("7d8c6758") << u"DOS"_s << u"2024-03-07T17:35:58"_s
                        << u"2042-12-12T12:58:48"_s;
    QTest::newRow("dos, month 0") << QByteArray(4, '\0') << u"DOS"_s << QString() << QString();
    QTest::newRow("ipv4") << QByteArray::fromHex("c0a80114") << u"IPv4"_s << u"192.168.1.20"_s << u"192.168.1.20"_s;
    QTest::newRow("ipv6") << QByteArray::fromHex("20010db8000000000000000000000001") << u"IPv6"_s << u"2001:db8::1"_s
                          << u"2001:db8::1"_s;
    QTest::newRow("mac") << QByteArray::fromHex("00005e0053af") << u"MAC"_s << u"00:00:5e:00:53:af"_s
                         << u"00:00:5e:00:53:af"_s;
    QTest::newRow("guid") << QByteArray::fromHex("00112233445566778899aabbccddeeff") << u"GUID"_s
                          << u"33221100-5544-7766-8899-aabbccddeeff"_s << u"00112233-4455-6677-8899-aabbccddeeff"_s;
    QTest::newRow("utf-16") << "\xac\x20"_ba << u"UTF-16"_s << u"€  U+20AC"_s << u"갠  U+AC20"_s;
    QTest::newRow("utf-16, a pair") << QByteArray::fromHex("d83dde00") << u"UTF-16"_s << u"㷘  U+3DD8"_s
                                    << u"😀  U+1F600"_s;
    QTest::newRow("utf-16, a lone surrogate") << QByteArray::fromHex("dc00dc00") << u"UTF-16"_s << u"Ü  U+00DC"_s
                                              << QString();
    QTest::newRow("pascal string") << "\x03""abcd"_ba << u"Pascal"_s << u"\"abc\""_s << u"\"abc\""_s;
    QTest::newRow("empty pascal string") << QByteArray(1, '\0') << u"Pascal"_s << u"\"\""_s << u"\"\""_s;
    QTest::newRow("unfinished pascal string") << "\x04""abc"_ba << u"Pascal"_s << QString() << QString();
    QTest::newRow("c string") << QByteArray("ab\x1b\0c", 5) << u"C"_s << u"\"ab\\x1B\""_s << u"\"ab\\x1B\""_s;
    QTest::newRow("c string without its end") << "ab"_ba << u"C"_s << QString() << QString();
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
    QCOMPARE(labels.join(u' '), u"u8 i8 bits u16 i16 u32 i32 u64 i64 f32 f64 time UTF-8 "_s
            + u"u24 i24 f16 LEB128 sLEB128 varint zigzag "_s
            + u"time64 time ms time us time ns FILETIME NTP DOS IPv4 IPv6 MAC GUID UTF-16 Pascal C"_s);
    const std::vector<Value> values = valuesAt({}, ByteOrder::Little);
    QVERIFY(std::ranges::is_sorted(values, {}, &Value::group));
}

void ValuesTest::everyValueNeedsItsBytesAndNoMore_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("size");
    const auto add = [](const char *label, int size) { QTest::newRow(label) << QString::fromLatin1(label) << size; };
    for (const char *label : {"u8", "i8", "bits", "UTF-8", "LEB128", "sLEB128", "varint", "zigzag"})
        add(label, 1);
    for (const char *label : {"u16", "i16", "f16", "UTF-16"})
        add(label, 2);
    for (const char *label : {"u24", "i24"})
        add(label, 3);
    for (const char *label : {"u32", "i32", "f32", "time", "IPv4", "DOS"})
        add(label, 4);
    add("MAC", 6);
    for (const char *label : {"u64", "i64", "f64", "time64", "time ms", "time us", "time ns", "FILETIME", "NTP"})
        add(label, 8);
    for (const char *label : {"IPv6", "GUID"})
        add(label, 16);
}

void ValuesTest::everyValueNeedsItsBytesAndNoMore()
{
    QFETCH(const QString, label);
    QFETCH(const int, size);
    // A date of DOS, and otherwise small enough to be a time in any unit.
    const QByteArray bytes = QByteArray::fromHex("21002100000000000000000000000000");
    QVERIFY(valueOf(bytes.first(size - 1), ByteOrder::Little, label).isEmpty());
    QVERIFY(!valueOf(bytes.first(size), ByteOrder::Little, label).isEmpty());
    QCOMPARE(valueOf(bytes.first(size), ByteOrder::Little, label), valueOf(bytes, ByteOrder::Little, label));
}

void ValuesTest::everyHalfReadsBackFromWhatIsWritten()
{
    for (int bits = 0; bits < 0x10000; ++bits) {
        const QByteArray bytes{QByteArray(1, char(bits & 0xFF)) + char(bits >> 8)};
        const QString text = valueOf(bytes, ByteOrder::Little, u"f16"_s);
        const bool isNan = (bits & 0x7C00) == 0x7C00 && (bits & 0x3FF) != 0;
        if (isNan)
            QVERIFY2(text.endsWith(u"nan"_s), qPrintable(text));
        else
            QVERIFY2(std::bit_cast<quint16>(qfloat16(text.toFloat())) == bits, qPrintable(text));
    }
}

void ValuesTest::hostileStringsAreCutAndSafe()
{
    const QByteArray bytes = "\xff"_ba + QByteArray("\u202E\x1b[2J").repeated(40);
    const QString pascal = valueOf(bytes, ByteOrder::Little, u"Pascal"_s);
    QVERIFY2(pascal.startsWith(u"\"\\u202E\\x1B[2J\\u202E"_s), qPrintable(pascal));
    QVERIFY2(pascal.endsWith(u"…\""_s), qPrintable(pascal));
    QVERIFY(pascal.size() <= 43);
    QVERIFY(valueOf(QByteArray(maxValueSize, 'x') + '\0', ByteOrder::Little, u"C"_s).isEmpty());
    QVERIFY(!valueOf(QByteArray(maxValueSize - 1, 'x') + '\0', ByteOrder::Little, u"C"_s).isEmpty());
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
