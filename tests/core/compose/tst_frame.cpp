#include <QRandomGenerator>
#include <QTest>

#include "core/compose/compose.h"
#include "core/compose/fieldwords.h"
#include "core/compose/frame.h"
#include "core/explain/templatewords.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class FrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBecomeADraft();
    void aDraftBecomesRows_data();
    void aDraftBecomesRows();
    void everyRowKnowsItsBytes();
    void aFaultStandsInItsRow_data();
    void aFaultStandsInItsRow();
    void bracesMakeNoFields();
    void aDraftOfRowsIsTheSameMessage();
    void rowsComeBackAsTheyWere();
    void moreRowsThanFieldsAreStillOneMessage();
    void wordsOfAFieldAreChosenAnew();
};

namespace {

const FieldContext context {.count = 7, .time = 1'700'000'000'000'000'000, .seed = 3, .last = "last message"_ba};

FrameRows rowsOf(const Draft &draft)
{
    const ParsedTemplate parsed = Template::parse(draft);
    const auto *message = std::get_if<Template>(&parsed);
    return message ? readFrame(*message, draft) : FrameRows();
}

FrameRows rowsOfHex(const QString &text)
{
    return rowsOf({.mode = PayloadMode::Hex, .text = text});
}

QByteArray joined(const std::vector<FramePart> &parts)
{
    QByteArray bytes;
    for (const FramePart &part : parts)
        bytes += part.bytes;
    return bytes;
}

} // namespace

void FrameTest::rowsBecomeADraft()
{
    const FrameRows rows {{{}, u"n"_s, u"u16be"_s}, {{}, u"hex"_s, u"00 00"_s}, {{}, u"len"_s, u"u16be"_s},
        {u"unit"_s, u"u8"_s, u"17"_s}, {u"data"_s, u"text"_s, u"a\\n"_s}, {{}, u"hex"_s, u"01"_s}, {{}, u"hex"_s, u"02"_s},
        {{}, u"crc16/modbus"_s, u"le:unit..data"_s}};
    QCOMPARE(writeFrame(rows).text,
        u"{n:u16be} 00 00 {len:u16be} {unit=u8:17} {data=text:a\\n} 01 {hex:02} {crc16/modbus:le:unit..data}"_s);
    QCOMPARE(writeFrame(rows).mode, PayloadMode::Hex);
    QCOMPARE(rowsOfHex(writeFrame(rows).text), rows);
}

void FrameTest::aDraftBecomesRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHex");
    QTest::addColumn<FrameRows>("rows");
    QTest::newRow("bytes") << u"01 0x02"_s << true << FrameRows {{{}, u"hex"_s, u"01 02"_s}};
    QTest::newRow("fields") << u"{a=hex:01}{sum8:a}"_s << true
                            << FrameRows {{u"a"_s, u"hex"_s, u"01"_s}, {{}, u"sum8"_s, u"a"_s}};
    QTest::newRow("text") << u"GET {n}"_s << false
                          << FrameRows {{{}, u"text"_s, u"GET "_s}, {{}, u"n"_s, {}}, {{}, u"text"_s, u"\\r\\n"_s}};
    QTest::newRow("text that cannot be read") << u"\\x80"_s << false << FrameRows {{{}, u"hex"_s, u"80 0D 0A"_s}};
    QTest::newRow("braces") << u"{\"a\": 1}\\u{20AC}"_s << false
                            << FrameRows {{{}, u"text"_s, u"\\x7B\"a\": 1\\x7D\u20AC\\r\\n"_s}};
    QTest::newRow("nothing") << QString() << true << FrameRows {};
}

void FrameTest::aDraftBecomesRows()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isHex);
    QFETCH(const FrameRows, rows);
    const Draft draft {.mode = isHex ? PayloadMode::Hex : PayloadMode::Text, .text = text, .ending = Ending::CrLf};
    QVERIFY(rowsOf(draft) == rows);
    QCOMPARE(compose(writeFrame(rows), context).bytes, compose(draft, context).bytes);
}

void FrameTest::everyRowKnowsItsBytes()
{
    const auto parts = makeFrame(
        {{{}, u"hex"_s, u"01 02"_s}, {{}, u"len"_s, u"u8"_s}, {u"t"_s, u"text"_s, u"hi"_s}, {{}, u"last"_s, u"..0"_s}, {{}, u"sum8"_s, u"t"_s}},
        context);
    const std::vector<std::pair<qint64, QByteArray>> expected {{0, "0102"}, {2, "03"}, {3, "6869"}, {5, ""}, {5, "d1"}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QVERIFY(!parts[i].fault);
        QCOMPARE(parts[i].offset, expected[i].first);
        QCOMPARE(parts[i].bytes.toHex(), expected[i].second);
    }
}

void FrameTest::aFaultStandsInItsRow_data()
{
    QTest::addColumn<FrameRows>("rows");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("words");
    const FrameRow one {{}, u"hex"_s, u"01"_s};
    QTest::newRow("a number that does not fit") << FrameRows {one, {{}, u"u8"_s, u"300"_s}} << 1
                                                << u"\"300\" is no such value, or does not fit"_s;
    QTest::newRow("wrong hex") << FrameRows {{{}, u"hex"_s, u"0G"_s}, one} << 0 << u"\"G\" is not a hex digit"_s;
    QTest::newRow("odd hex") << FrameRows {one, {{}, u"hex"_s, u"012"_s}} << 1 << u"Two digits make a byte: 2 has no partner"_s;
    QTest::newRow("no type") << FrameRows {one, {{}, {}, {}}} << 1 << u"There is no field \"\""_s;
    QTest::newRow("no value") << FrameRows {one, {{}, u"rand"_s, {}}} << 1 << u"\"rand\" needs a value behind a colon"_s;
    QTest::newRow("a name that is none") << FrameRows {one, {u"1st"_s, u"u8"_s, u"1"_s}} << 1 << u"\"1st\" is no name for a field"_s;
    QTest::newRow("a name twice") << FrameRows {{u"a"_s, u"u8"_s, u"1"_s}, one, {u"a"_s, u"u8"_s, u"1"_s}} << 2
                                  << u"Another field is called \"a\""_s;
    QTest::newRow("a name that is not there") << FrameRows {one, {{}, u"len"_s, u"u8:data"_s}} << 1
                                              << u"{len:u8:data} means a field that is not there"_s;
    QTest::newRow("a length that does not fit") << FrameRows {one, {{}, u"len"_s, u"u8:-5"_s}} << 1
                                                << u"{len:u8:-5}: the length does not fit its type"_s;
}

void FrameTest::aFaultStandsInItsRow()
{
    QFETCH(const FrameRows, rows);
    QFETCH(const int, row);
    QFETCH(const QString, words);
    const auto parts = makeFrame(rows, context);
    for (std::size_t i = 0; i < parts.size(); ++i)
        QCOMPARE(parts[i].fault.has_value(), int(i) == row);
    QCOMPARE(faultText(*parts[std::size_t(row)].fault, parts[std::size_t(row)].text), words);
    QVERIFY(compose(writeFrame(rows), context).fault); // and it cannot be sent
}

void FrameTest::bracesMakeNoFields()
{
    const FrameRows rows {{{}, u"hex"_s, u"01} {n:u8"_s}, {u"a}{b"_s, u"u8"_s, u"1"_s}};
    QVERIFY(makeFrame(rows, context)[0].fault && makeFrame(rows, context)[1].fault);
    QVERIFY(compose(writeFrame(rows), context).fault);
    const FrameRows text {{{}, u"text"_s, u"{n} \\{ \\u{20AC}\n"_s}};
    QCOMPARE(compose(writeFrame(text), context).bytes, "{n} { \u20AC\n");
}

namespace {

QString randomText(QRandomGenerator &random, bool isHex)
{
    const QStringList hex {u"01 "_s, u"ff,0x00 "_s, u"{n:u16le}"_s, u"{rand:3}"_s, u"{len:u16be}"_s, u"{sum8}"_s, u"{crc16/modbus:le}"_s,
        u"{hex:0a}"_s, u"{text:hello \\x7B}"_s, u"{u32be:0x10}"_s, u"{last:1..3}"_s, u"{time:utc}"_s, u"{unix:u32le:+5}"_s};
    const QStringList text {u"words "_s, u"\n"_s, u"\\x00"_s, u"\\x80"_s, u"\u20AC"_s, u"{\"a\": 1}"_s, u"{"_s, u"}"_s, u"\\q"_s, u"{n:u17}"_s};
    QString result;
    for (int i = random.bounded(10); i > 0; --i) {
        const QStringList &pieces = isHex || random.bounded(2) == 0 ? hex : text;
        result += pieces.at(random.bounded(int(pieces.size())));
    }
    return result;
}

} // namespace

void FrameTest::aDraftOfRowsIsTheSameMessage()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 3000; ++round) {
        const bool isHex = random.bounded(2) == 0;
        const Draft draft {.mode = isHex ? PayloadMode::Hex : PayloadMode::Text, .text = randomText(random, isHex),
            .ending = Ending(random.bounded(5)), .hasEscapes = random.bounded(4) != 0};
        const Composed before = compose(draft, context);
        const FrameRows rows = rowsOf(draft);
        const Composed after = compose(writeFrame(rows), context);
        QVERIFY2(before.fault.has_value() == after.fault.has_value(), qPrintable(draft.text));
        QVERIFY2(before.bytes == after.bytes, qPrintable(draft.text + u" -> "_s + writeFrame(rows).text));
        const auto parts = makeFrame(rows, context);
        QVERIFY(after.fault || joined(parts) == after.bytes);
        QVERIFY2(rowsOfHex(writeFrame(rows).text) == rows, qPrintable(draft.text + u" -> "_s + writeFrame(rows).text));
    }
}

void FrameTest::rowsComeBackAsTheyWere()
{
    QRandomGenerator random(10);
    const QStringList types {u"u8"_s, u"i16le"_s, u"u24be"_s, u"f32be"_s, u"text"_s, u"hex"_s, u"len"_s, u"n"_s, u"crc32"_s, u"rand"_s};
    const QStringList values {u"1"_s, u"100"_s, u"1"_s, u"0.5"_s, u"a b\\n"_s, u"01 02"_s, u"u16be"_s, {}, u"le:..-4"_s, u"5"_s};
    for (int round = 0; round < 1000; ++round) {
        FrameRows rows;
        for (int i = random.bounded(8); i > 0; --i) {
            const int type = random.bounded(int(types.size()));
            rows.push_back({random.bounded(2) == 0 ? u"row%1"_s.arg(i) : QString(), types.at(type), values.at(type)});
        }
        QVERIFY2(rowsOfHex(writeFrame(rows).text) == rows, qPrintable(writeFrame(rows).text));
    }
}

void FrameTest::moreRowsThanFieldsAreStillOneMessage()
{
    QString text;
    for (std::size_t i = 0; i < Template::maxFields; ++i)
        text += u"a{n}"_s;
    const Draft draft {.mode = PayloadMode::Text, .text = text, .ending = Ending::None};
    QCOMPARE(compose(writeFrame(rowsOf(draft)), context).bytes, compose(draft, context).bytes);
    QCOMPARE(joined(makeFrame(rowsOf(draft), context)), compose(draft, context).bytes);
}

void FrameTest::wordsOfAFieldAreChosenAnew()
{
    FieldWords words = FieldWords::of(u"data:+2:u16be"_s);
    QCOMPARE(words, (FieldWords {u"u16be"_s, {}, u"data"_s, u"+2"_s, {}}));
    words.range = u"a..b"_s;
    QCOMPARE(words.toString(), u"u16be:a..b:+2"_s);
    QCOMPARE(FieldWords::of(u"le:-4..-2:hex"_s), (FieldWords {u"hex"_s, u"le"_s, u"-4..-2"_s, {}, {}}));
    QCOMPARE(FieldWords::of(u"ms:u64be:utc"_s).toString(), u"u64be:ms:utc"_s);
    QCOMPARE(FieldWords::of({}), FieldWords());
}

QTEST_APPLESS_MAIN(FrameTest)
#include "tst_frame.moc"
