#include <QRandomGenerator>
#include <QTest>

#include "core/lens/lens.h"
#include "tests/core/lens/randomlens.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using Kind = Lens::Kind;
using Ending = Lens::Ending;

class LensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsTheLensThatIsMeant_data();
    void whatIsTypedIsTheLensThatIsMeant();
    void theCanonicalTextIsTheSameLensAgain();
    void whatIsNoLensIsRefusedWithItsPlace_data();
    void whatIsNoLensIsRefusedWithItsPlace();
    void everyKindHasAForm();
    void everyFaultHasAWord();
    void theLensWithoutAnyChoiceIsRaw();
};

void LensTest::whatIsTypedIsTheLensThatIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Lens>("lens");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const QString &text, const Lens &lens, const QString &canonical = {}) {
        QTest::newRow(qPrintable(text)) << text << lens << (canonical.isNull() ? text : canonical);
    };

    row(u"raw"_s, {});
    row(u"lines"_s, {.kind = Kind::Lines});
    row(u"lines:any"_s, {.kind = Kind::Lines}, u"lines"_s);
    row(u"lines:lf"_s, {.kind = Kind::Lines, .ending = Ending::Lf});
    row(u"LINES:CrLf"_s, {.kind = Kind::Lines, .ending = Ending::CrLf}, u"lines:crlf"_s);
    row(u"delimiter:03"_s, {.kind = Kind::Delimiter, .end = "\x03"_ba});
    row(u"delimiter:0d0a"_s, {.kind = Kind::Delimiter, .end = "\r\n"_ba}, u"delimiter:0D0A"_s);
    row(u"delimiter:0x0D 0x0A"_s, {.kind = Kind::Delimiter, .end = "\r\n"_ba}, u"delimiter:0D0A"_s);
    row(u"delimiter:02..03"_s, {.kind = Kind::Delimiter, .start = "\x02"_ba, .end = "\x03"_ba});
    row(u"delimiter:02 01 .. 03"_s, {.kind = Kind::Delimiter, .start = "\x02\x01"_ba, .end = "\x03"_ba},
        u"delimiter:0201..03"_s);
    row(u"fixed:32"_s, {.kind = Kind::Fixed, .size = 32});
    row(u"fixed:1073741824"_s, {.kind = Kind::Fixed, .size = 1u << 30});
    row(u"length:u8"_s, {.kind = Kind::Length, .width = 1});
    row(u"length:u16be"_s, {.kind = Kind::Length, .width = 2});
    row(u"length:u24le"_s, {.kind = Kind::Length, .width = 3, .isLittleEndian = true});
    row(u"length:u32le,at:2,plus:-6,max:1000"_s,
        {.kind = Kind::Length, .width = 4, .isLittleEndian = true, .at = 2, .plus = -6, .max = 1000});
    row(u"length:U32BE,MAX:9,at:0,plus:4"_s, {.kind = Kind::Length, .width = 4, .plus = 4, .max = 9},
        u"length:u32be,plus:4,max:9"_s);
    row(u"length:u8,at:1,at:2"_s, {.kind = Kind::Length, .width = 1, .at = 2}, u"length:u8,at:2"_s);
    row(u"length:u32be,max:4294967295"_s, {.kind = Kind::Length, .width = 4, .max = 4294967295});
    row(u"length:u8,max:16777216"_s, {.kind = Kind::Length, .width = 1}, u"length:u8"_s);
    const LensChecksum modbus {.algorithm = findChecksum(u"crc16/modbus"), .order = ByteOrder::Little};
    row(u"gap:5,checksum:crc-16-modbus,le"_s, {.kind = Kind::Gap, .gap = 5'000'000, .checksum = modbus});
    row(u"gap:5,CHECKSUM:Crc16Modbus,be,le"_s, {.kind = Kind::Gap, .gap = 5'000'000, .checksum = modbus},
        u"gap:5,checksum:crc-16-modbus,le"_s);
    row(u"modbus:checksum:xor8"_s, {.kind = Kind::Modbus, .checksum = {.algorithm = findChecksum(u"xor-8")}},
        u"modbus:checksum:xor-8"_s);
    row(u"lines:crlf,checksum:xor-8,hex,skip:1,mark:1,tail:2"_s,
        {.kind = Kind::Lines, .ending = Ending::CrLf,
            .checksum = {.algorithm = findChecksum(u"xor-8"), .isHexText = true, .skip = 1, .mark = 1, .tail = 2}});
    row(u"delimiter:0x0D,0x0A,checksum:sum-8"_s,
        {.kind = Kind::Delimiter, .end = "\r\n"_ba, .checksum = {.algorithm = findChecksum(u"sum-8")}},
        u"delimiter:0D0A,checksum:sum-8"_s);
    row(u"gap:20"_s, {.kind = Kind::Gap, .gap = 20'000'000});
    row(u"gap:0.5"_s, {.kind = Kind::Gap, .gap = 500'000});
    row(u"gap:0.000001"_s, {.kind = Kind::Gap, .gap = 1});
    row(u"gap:1.250"_s, {.kind = Kind::Gap, .gap = 1'250'000}, u"gap:1.25"_s);
    row(u"gap:1000000000"_s, {.kind = Kind::Gap, .gap = Lens::maxGap});
    row(u"modbus"_s, {.kind = Kind::Modbus});
    row(u"stxetx"_s, {.kind = Kind::StxEtx});
    row(u"mllp"_s, {.kind = Kind::Mllp});
    row(u"tpkt"_s, {.kind = Kind::Tpkt});
    row(u"slip"_s, {.kind = Kind::Slip});
    row(u"cobs"_s, {.kind = Kind::Cobs});
    row(u"netstring"_s, {.kind = Kind::Netstring});
    row(u"jsonlines"_s, {.kind = Kind::JsonLines});
    row(u"websocket"_s, {.kind = Kind::WebSocket});
    row(u" dns\n"_s, {.kind = Kind::Dns}, u"dns"_s);
}

void LensTest::whatIsTypedIsTheLensThatIsMeant()
{
    QFETCH(QString, text);
    QFETCH(Lens, lens);
    QFETCH(QString, canonical);
    const ParsedLens parsed = parseLens(text);
    QVERIFY(std::holds_alternative<Lens>(parsed));
    QVERIFY(std::get<Lens>(parsed) == lens);
    QCOMPARE(lens.toString(), canonical);
    QCOMPARE(std::get<Lens>(parsed).toString(), canonical);
}

void LensTest::theCanonicalTextIsTheSameLensAgain()
{
    QRandomGenerator random(41);
    for (int round = 0; round < 20'000; ++round) {
        const Lens lens = randomLens(random);
        const ParsedLens again = parseLens(lens.toString());
        QVERIFY2(std::holds_alternative<Lens>(again), qPrintable(lens.toString()));
        QVERIFY2(std::get<Lens>(again) == lens, qPrintable(lens.toString()));
    }
}

void LensTest::whatIsNoLensIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // the part that is underlined
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("nearest");
    QTest::addColumn<QString>("allowed"); // joined; empty: not looked at
    const auto row = [](const char *text, const char *marked, int start, const char *nearest, const char *allowed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(marked) << start
                            << QString::fromUtf8(nearest) << QString::fromUtf8(allowed);
    };

    row("", "", 0, "", "");
    row("   ", "", 0, "", "");
    row("line", "line", 0, "lines", "");
    row("  modbsu", "modbsu", 2, "modbus", "");
    row("zzz", "zzz", 0, "", "");
    row("modbus:1", ":1", 6, "", "");
    row("raw:", ":", 3, "", "");
    row("lines:", "", 6, "", "any lf crlf");
    row("lines:checksum:crc-16-modbsu", "crc-16-modbsu", 15, "crc-16-modbus", "CHECKSUM");
    row("lines:checksum:", "", 15, "", "CHECKSUM");
    row("fixed:8,checksum:xor-8,skpi:1", "skpi:1", 23, "", "le be hex skip mark tail");
    row("fixed:8,checksum:xor-8,skip:2000", "2000", 28, "", "BYTES");
    row("fixed:8,checksum:xor-8,le:1", "le:1", 23, "", "le be hex skip mark tail");
    row("fixed:checksum:xor-8", "", 6, "", "BYTES");
    row("slip:checksum:xor-8", ":checksum:xor-8", 4, "", "");
    row("lines:crfl", "crfl", 6, "crlf", "any lf crlf");
    row("delimiter", "", 9, "", "HEX");
    row("delimiter:", "", 10, "", "HEX");
    row("delimiter:0", "0", 10, "", "HEX");
    row("delimiter:02..0g", "g", 15, "", "HEX");
    row("delimiter:..03", "", 10, "", "HEX");
    row("delimiter:02..", "", 14, "", "HEX");
    row("delimiter:02...03", ".", 14, "", "HEX");
    row("delimiter:0102030405060708090A0B0C0D0E0F1011", "0102030405060708090A0B0C0D0E0F1011", 10, "", "HEX");
    row("fixed", "", 5, "", "BYTES");
    row("fixed:0", "0", 6, "", "BYTES");
    row("fixed:-1", "-1", 6, "", "BYTES");
    row("fixed:1073741825", "1073741825", 6, "", "BYTES");
    row("fixed:99999999999999999999", "99999999999999999999", 6, "", "BYTES");
    row("fixed:12 ms", "12 ms", 6, "", "BYTES");
    row("length", "", 6, "", "u8 u16be u16le u24be u24le u32be u32le");
    row("length:u16", "u16", 7, "", "u8 u16be u16le u24be u24le u32be u32le");
    row("length:u16bee", "u16bee", 7, "u16be", "u8 u16be u16le u24be u24le u32be u32le");
    row("length:u16be,", "", 13, "", "at plus max");
    row("length:u16be,pluss:1", "pluss", 13, "plus", "at plus max");
    row("length:u16be,at", "", 15, "", "BYTES");
    row("length:u16be,at:65536", "65536", 16, "", "BYTES");
    row("length:u16be,at:-1", "-1", 16, "", "BYTES");
    row("length:u16be,max:1", "max:1", 13, "", "BYTES");
    row("length:u32be,max:4,at:1", "max:4", 13, "", "BYTES");
    row("length:u8,plus:1073741825", "1073741825", 15, "", "BYTES");
    row("gap:0", "0", 4, "", "MILLISECONDS");
    row("gap:-5", "-5", 4, "", "MILLISECONDS");
    row("gap:.5", ".5", 4, "", "MILLISECONDS");
    row("gap:1.", "1.", 4, "", "MILLISECONDS");
    row("gap:1.0000001", "1.0000001", 4, "", "MILLISECONDS");
    row("gap:1000000000.1", "1000000000.1", 4, "", "MILLISECONDS");
    row("gap:1e3", "1e3", 4, "", "MILLISECONDS");
}

void LensTest::whatIsNoLensIsRefusedWithItsPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    QFETCH(int, start);
    QFETCH(QString, nearest);
    QFETCH(QString, allowed);
    const ParsedLens parsed = parseLens(text);
    QVERIFY(std::holds_alternative<LensError>(parsed));
    const auto error = std::get<LensError>(parsed);
    QCOMPARE(text.mid(error.start, error.length), marked);
    QCOMPARE(error.start, start);
    QCOMPARE(error.nearest, nearest);
    if (!allowed.isEmpty())
        QCOMPARE(error.allowed.join(u' '), allowed);
}

void LensTest::everyKindHasAForm()
{
    QRandomGenerator random(42);
    QCOMPARE(lensForms().size(), 16);
    QVERIFY(lensForms().contains(u"lines[:any|lf|crlf]"_s));
    QVERIFY(lensForms().contains(u"fixed:BYTES"_s));
    QVERIFY(lensForms().contains(u"modbus"_s));
    for (int kind = 0; kind < 16; ++kind) {
        const QString word = randomLens(random, Kind(kind)).toString().section(u':', 0, 0);
        QVERIFY2(lensForms().at(kind).startsWith(word), qPrintable(word));
    }
}

void LensTest::everyFaultHasAWord()
{
    QStringList words;
    for (int fault = 0; fault < faultCount; ++fault)
        words += word(Fault(fault));
    QCOMPARE(words, QString(u"none length terminator start checksum content unfinished"_s).split(u' '));
}

void LensTest::theLensWithoutAnyChoiceIsRaw()
{
    QVERIFY(Lens().isRaw());
    QVERIFY(!Lens {.kind = Kind::Lines}.isRaw());
}

QTEST_APPLESS_MAIN(LensTest)
#include "tst_lens.moc"
