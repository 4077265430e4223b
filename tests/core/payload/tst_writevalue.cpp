#include <QRandomGenerator>
#include <QTest>

#include "core/explain/valuewords.h"
#include "core/payload/values.h"
#include "core/payload/writevalue.h"
#include "tests/core/payload/asked.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::testing;

class WriteValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedValuesBecomeBytes_data();
    void typedValuesBecomeBytes();
    void whatDoesNotFitIsRefusedWithAReason_data();
    void whatDoesNotFitIsRefusedWithAReason();
    void everyValueOfEveryByteIsWrittenBack();
    void everyValueOfRandomBytesIsWrittenBack();
    void whatIsShownIsTakenAsItIs();
    void aStringTakesThePlaceOfTheStringThatWasThere();
    void everythingIsRefusedWithWords();
};

namespace {

const auto orders = {ByteOrder::Little, ByteOrder::Big};

QString withoutSize(const QString &value)
{
    return value.section(u" \u00B7 "_s, 0, 0);
}

// Writes what valueToEdit() gives over other bytes, and reads the same value there.
void checkWayBack(const QByteArray &bytes, ByteOrder order)
{
    for (const Value &value : valuesAt(bytes, order)) {
        if (value.value.isEmpty())
            continue;
        const QString typed = valueToEdit(value.label, order, bytes);
        const WrittenValue written = writeValue(value.label, typed, order, bytes);
        const QByteArray what = bytes.toHex(' ') + ' ' + value.label.toLatin1() + ' ' + typed.toUtf8();
        QVERIFY2(std::holds_alternative<NewValue>(written), what.constData());
        const auto &[newBytes, replaced] = std::get<NewValue>(written);
        QVERIFY2(replaced <= bytes.size(), what.constData());
        QByteArray changed = bytes;
        changed.replace(0, replaced, newBytes);
        QVERIFY2(withoutSize(valueOf(changed, order, value.label)) == withoutSize(value.value), what.constData());
        // Numbers that are not a number have several forms, long ones of LEB128 have zeros, fractions of NTP are cut.
        const bool isExact = !value.value.contains("nan"_L1) && !value.value.contains(u'\u00B7') && value.label != "NTP"_L1;
        QVERIFY2(!isExact || changed == bytes, what.constData());
    }
}

} // namespace

void WriteValueTest::typedValuesBecomeBytes_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("little");
    QTest::addColumn<QByteArray>("big");

    const auto row = [](const char *label, const QString &typed, const char *little, const char *big = nullptr) {
        QTest::addRow("%s %s", label, qPrintable(typed))
            << QString::fromLatin1(label) << typed << QByteArray::fromHex(little) << QByteArray::fromHex(big ? big : little);
    };
    row("u8", u"255"_s, "ff");
    row("u8", u" 0x1F "_s, "1f");
    row("u8", u"0b101"_s, "05");
    row("i8", u"-128"_s, "80");
    row("u16", u"8320"_s, "8020", "2080");
    row("i16", u"-2"_s, "feff", "fffe");
    row("u24", u"66051"_s, "030201", "010203");
    row("u64", u"18446744073709551615"_s, "ffffffffffffffff");
    row("i64", u"-9223372036854775808"_s, "0000000000000080", "8000000000000000");
    row("f16", u"0.5"_s, "0038", "3800");
    row("f32", u"-1.5e3"_s, "0080bbc4", "c4bb8000");
    row("f32", u"inf"_s, "0000807f", "7f800000");
    row("f64", u"+1"_s, "000000000000f03f", "3ff0000000000000");
    row("bits", u"1000 0001"_s, "81");
    row("bits", u"11"_s, "03");
    row("LEB128", u"624485"_s, "e58e26");
    row("sLEB128", u"-123456"_s, "c0bb78");
    row("varint", u"-1"_s, "ffffffffffffffffff01");
    row("zigzag", u"-2"_s, "03");
    row("time", u"2038-01-19T03:14:08Z"_s, "00000080", "80000000");
    row("time", u"1970-01-01 01:00:01+01:00"_s, "01000000", "00000001");
    row("time", u"1970-01-02"_s, "80510100", "00015180");
    row("time ms", u"1998-06-13T21:00:21.653Z"_s, "15cd5b07d1000000", "000000d1075bcd15");
    row("FILETIME", u"1970-01-01"_s, "00803ed5deb19d01", "019db1ded53e8000");
    row("NTP", u"1970-01-01T00:00:00.25Z"_s, "00000040807eaa83", "83aa7e8040000000");
    row("DOS", u"2024-03-07T17:35:58"_s, "7d8c6758", "58678c7d");
    row("IPv4", u"192.168.1.20"_s, "c0a80114");
    row("IPv6", u"2001:db8::1"_s, "20010db8000000000000000000000001");
    row("MAC", u"00-00-5E-00-53-AF"_s, "00005e0053af");
    row("MAC", u"00005e0053af"_s, "00005e0053af");
    row("GUID", u"{00112233-4455-6677-8899-aabbccddeeff}"_s, "33221100554477668899aabbccddeeff",
        "00112233445566778899aabbccddeeff");
    row("UTF-8", u"\u20AC"_s, "e282ac");
    row("UTF-8", u"\\n"_s, "0a");
    row("UTF-8", u"U+1F600"_s, "f09f9880");
    row("UTF-8", u" "_s, "20");
    row("UTF-16", u"\u20AC"_s, "ac20", "20ac");
    row("UTF-16", u"U+1F600"_s, "3dd800de", "d83dde00");
    row("Pascal", u"a\\x01b"_s, "03610162");
    row("Pascal", QString(), "00");
    row("C", u"hi"_s, "686900");
}

void WriteValueTest::typedValuesBecomeBytes()
{
    QFETCH(const QString, label);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, little);
    QFETCH(const QByteArray, big);
    for (const ByteOrder order : orders) {
        const WrittenValue written = writeValue(label, typed, order, {});
        QVERIFY(std::holds_alternative<NewValue>(written));
        QCOMPARE(std::get<NewValue>(written).bytes.toHex(), (order == ByteOrder::Little ? little : big).toHex());
        QCOMPARE(std::get<NewValue>(written).replaced, little.size());
    }
}

void WriteValueTest::whatDoesNotFitIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *label, const char *typed, const char *words) {
        QTest::addRow("%s %s", label, typed) << QString::fromLatin1(label) << QString::fromUtf8(typed) << QString::fromUtf8(words);
    };
    row("u8", "300", "300 does not fit into u8, which goes from 0 to 255");
    row("u8", "-1", "-1 does not fit into u8, which goes from 0 to 255");
    row("i8", "128", "128 does not fit into i8, which goes from -128 to 127");
    row("u64", "18446744073709551616", "18446744073709551616 does not fit into u64, which goes from 0 to 18446744073709551615");
    row("u16", "12x", "“12x” is not a number");
    row("u16", "0x", "“0x” is not a number");
    row("u16", "--1", "“--1” is not a number");
    row("u32", "", "u32 needs a number");
    row("f32", "1,5", "“1,5” is not a number");
    row("f32", "1e39", "1e39 does not fit into f32, which goes from ±1.4e-45 to ±3.4e+38");
    row("f32", "1e-60", "1e-60 does not fit into f32, which goes from ±1.4e-45 to ±3.4e+38");
    row("f16", "70000", "70000 does not fit into f16, which goes from ±6e-08 to ±65504");
    row("f64", "one", "“one” is not a number");
    row("bits", "1012", "Bits are up to eight digits, each 0 or 1");
    row("bits", "101010101", "Bits are up to eight digits, each 0 or 1");
    row("time", "2023-02-29", "A time is written as in 2026-11-21T14:02:03");
    row("time", "yesterday", "A time is written as in 2026-11-21T14:02:03");
    row("time", "1969-12-31T23:59:59Z",
        "1969-12-31T23:59:59Z does not fit into time, which goes from 1970-01-01T00:00:00Z to 2106-02-07T06:28:15Z");
    row("time", "2026-11-21T14:02:03.5Z", "time has no room for so fine a time");
    row("DOS", "2024-03-07T17:35:57", "DOS has no room for so fine a time");
    row("IPv4", "10.0.0.256", "“10.0.0.256” is no IPv4, which looks like 192.168.1.20");
    row("IPv4", "10.1", "“10.1” is no IPv4, which looks like 192.168.1.20");
    row("IPv6", "fe80::1%eth0", "“fe80::1%eth0” is no IPv6, which looks like 2001:db8::1");
    row("IPv6", "10.0.0.1", "“10.0.0.1” is no IPv6, which looks like 2001:db8::1");
    row("MAC", "00:00:5e:00:53", "“00:00:5e:00:53” is no MAC, which looks like 00:00:5e:00:53:af");
    row("GUID", "0011", "“0011” is no GUID, which looks like 00112233-4455-6677-8899-aabbccddeeff");
    row("UTF-8", "ab", "One character belongs here, or its number as in U+20AC");
    row("UTF-8", "", "One character belongs here, or its number as in U+20AC");
    row("UTF-8", "U+D800", "One character belongs here, or its number as in U+20AC");
    row("C", "a\\0b", "The string ends with a NUL, so there can be none in it");
}

void WriteValueTest::whatDoesNotFitIsRefusedWithAReason()
{
    QFETCH(const QString, label);
    QFETCH(const QString, typed);
    QFETCH(const QString, words);
    for (const ByteOrder order : orders) {
        const WrittenValue written = writeValue(label, typed, order, {});
        QVERIFY(std::holds_alternative<ValueFault>(written));
        QCOMPARE(faultText(std::get<ValueFault>(written), label, typed), words);
    }
}

void WriteValueTest::everyValueOfEveryByteIsWrittenBack()
{
    for (int byte = 0; byte < 256; ++byte) {
        for (const ByteOrder order : orders) {
            checkWayBack(QByteArray(1, char(byte)), order);
            checkWayBack(QByteArray(20, char(byte)), order);
            checkWayBack(char(byte) + QByteArray(20, '\0'), order);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void WriteValueTest::everyValueOfRandomBytesIsWrittenBack()
{
    QRandomGenerator random(20);
    for (int round = 0; round < 1000; ++round) {
        QByteArray bytes(random.bounded(1, 40), '\0');
        // Small numbers, letters and anything, so that strings, times and long numbers come too.
        const int limit = round % 3 == 0 ? 4 : round % 3 == 1 ? 128 : 256;
        for (char &byte : bytes)
            byte = char(random.bounded(limit));
        for (const ByteOrder order : orders)
            checkWayBack(bytes, order);
        if (QTest::currentTestFailed())
            return;
    }
}

// As a person who copies a value from the inspector would type it.
void WriteValueTest::whatIsShownIsTakenAsItIs()
{
    const QByteArray bytes = QByteArray::fromHex("0123456789abcdef00112233445566778899");
    for (const ByteOrder order : orders) {
        for (const Value &value : valuesAt(bytes, order)) {
            if (value.group == ValueGroup::Text || value.label == "UTF-8"_L1 || value.value.isEmpty() || value.value.contains(u'\u00B7'))
                continue;
            const WrittenValue written = writeValue(value.label, value.value, order, bytes);
            QVERIFY2(std::holds_alternative<NewValue>(written), qPrintable(value.label));
            const QByteArray &newBytes = std::get<NewValue>(written).bytes;
            QCOMPARE(valueOf(newBytes, order, value.label), value.value);
        }
    }
}

void WriteValueTest::aStringTakesThePlaceOfTheStringThatWasThere()
{
    const auto replacedBy = [](const QString &label, const QString &typed, const QByteArray &before) {
        return std::get<NewValue>(writeValue(label, typed, ByteOrder::Little, before));
    };
    QCOMPARE(replacedBy(u"C"_s, u"longer"_s, QByteArray("ab\0rest", 7)), (NewValue{QByteArray("longer\0", 7), 3}));
    QCOMPARE(replacedBy(u"C"_s, u"ab"_s, "no end"), (NewValue{QByteArray("ab\0", 3), 3}));
    QCOMPARE(replacedBy(u"Pascal"_s, u"x"_s, "\x03""abcd"), (NewValue{"\x01x", 4}));
    QCOMPARE(replacedBy(u"UTF-8"_s, u"\u20AC"_s, "ab"), (NewValue{"\u20AC", 1}));
    QCOMPARE(replacedBy(u"LEB128"_s, u"1"_s, QByteArray("\x80\x80\x01", 3)), (NewValue{"\x01", 3}));
}

void WriteValueTest::everythingIsRefusedWithWords()
{
    const QStringList nonsense {u"?"_s, QString(), u"1.2.3"_s, u"\u202E"_s, QString(1000, u'9'), u"\\"_s, u"0x"_s, u"-"_s};
    for (const Value &value : valuesAt({}, ByteOrder::Little)) {
        for (const QString &typed : nonsense) {
            const WrittenValue written = writeValue(value.label, typed, ByteOrder::Big, {});
            if (const auto *fault = std::get_if<ValueFault>(&written))
                QVERIFY(!faultText(*fault, value.label, typed).isEmpty());
            else
                QVERIFY(!std::get<NewValue>(written).bytes.isEmpty());
        }
    }
}

QTEST_APPLESS_MAIN(WriteValueTest)
#include "tst_writevalue.moc"
