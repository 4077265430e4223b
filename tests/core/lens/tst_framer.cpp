#include <limits>

#include <QTest>

#include "core/lens/framing.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

// `3 2!start ~4!unfinished`: lengths, faults, and ~ for what is left when the bytes end.
QString toText(const std::vector<Frame> &frames)
{
    QStringList texts;
    for (const Frame &frame : frames) {
        const QString fault = frame.fault == Fault::None ? QString() : u'!' + word(frame.fault);
        texts += (frame.isCut ? u""_s : u"~"_s) + QString::number(frame.length) + fault;
    }
    return texts.join(u' ');
}

Lens lensOf(const QString &text)
{
    return std::get<Lens>(parseLens(text));
}

std::vector<Piece> byteByByte(const QByteArray &bytes)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < bytes.size(); ++at)
        pieces.push_back({QByteArrayView(bytes).sliced(at, 1)});
    return pieces;
}

} // namespace

class FramerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreCutWhereTheLensSays_data();
    void messagesAreCutWhereTheLensSays();
    void rawMessagesAreThePieces();
    void silenceLongerThanTheGapCuts();
    void fixedCountsFromTheBeginningOfTheDirection();
    void aCrAtTheEndOfAPieceWaitsForTheNextByte();
    void checksumOfAMessageIsLookedAt();
    void anEmptyPieceChangesNothing();
    void afterARestartTheStreamIsAsNew();

private:
    void addLines();
    void addDelimiters();
    void addCounted();
    void addNetstrings();
    void addBlocks();
    void addStuffed();
    void addJson();
    void addWebSocket();
};

namespace {

void row(const char *name, const char *lens, const QByteArray &bytes, const char *frames)
{
    QTest::addRow("%s: %s", lens, name) << QString::fromLatin1(lens) << bytes << QString::fromLatin1(frames);
}

QByteArray fromHex(const char *hex)
{
    return QByteArray::fromHex(hex);
}

} // namespace

void FramerTest::messagesAreCutWhereTheLensSays_data()
{
    QTest::addColumn<QString>("lens");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("frames");
    addLines();
    addDelimiters();
    addCounted();
    addNetstrings();
    addBlocks();
    addStuffed();
    addJson();
    addWebSocket();
}

void FramerTest::addLines()
{
    row("all endings", "lines", "a\nb\r\nc\rd"_ba, "2 3 2 ~1!unfinished");
    row("empty lines", "lines", "\n\r\n\r\r\n"_ba, "1 2 1 2");
    row("LF, then CR", "lines", "\n\rx\n"_ba, "1 1 2");
    row("a CR at the end is an end", "lines", "ab\r"_ba, "~3");
    row("CR is content", "lines:lf", "a\r\nb\rc\n\r"_ba, "3 4 ~1!unfinished");
    row("a lone LF is content", "lines:crlf", "a\nb\r\nc\rd\r\r\n"_ba, "5 6");
    row("a CR at the end is not yet an end", "lines:crlf", "ab\r"_ba, "~3!unfinished");
    row("nothing", "lines", ""_ba, "");
}

void FramerTest::addDelimiters()
{
    row("one byte", "delimiter:03", "ab\x03\x03"
                                    "c\x03"
                                    "d"_ba,
        "3 1 2 ~1!unfinished");
    row("overlaps itself", "delimiter:414142", "AAAABAABxAAB"_ba, "5 3 4");
    row("repeats itself", "delimiter:4141", "AAAAxA"_ba, "2 2 ~2!unfinished");
    row("16 bytes", "delimiter:30313233343536373839414243444546", "x0123456789ABCDEF0123456789ABCDEF"_ba, "17 16");
    row("enclosed", "delimiter:3C..3E", "<a><b><c"_ba, "3 3 ~2!unfinished");
    row("bytes outside", "delimiter:3C..3E", "xy<a>z<b>w"_ba, "2!start 3 1!start 3 ~1!start");
    row("a start inside is content", "delimiter:3C..3E", "<a<b>>"_ba, "5 ~1!start");
    row("start and end alike", "delimiter:7E..7E", "~a~~b~"_ba, "3 3");
    row("an end first", "delimiter:3C..3E", "><a>"_ba, "1!start 3");
    row("long start", "delimiter:AA55..0D0A", fromHex("AA55310D0A 77AA5532330D0A AA"), "5 1!start 6 ~1!unfinished");
    row("a start that is none", "delimiter:AA55..0D0A", fromHex("77AA66AA55310D0A"), "1!start 2!start 5");
    row("beginnings of starts in a row", "delimiter:AA55..0D", fromHex("AAAAAA55310D"), "1!start 1!start 4");
    row("overlapping beginnings of a start", "delimiter:414142..2E", "xAAAB1.AAB2."_ba, "1!start 6!start 5");
    row("only a part of the start", "delimiter:414142..2E", "AAx"_ba, "~3!start");
}

void FramerTest::addCounted()
{
    row("whole", "fixed:3", "abcdefg"_ba, "3 3 ~1!unfinished");
    row("single bytes", "fixed:1", "abc"_ba, "1 1 1");
    row("two frames", "length:u16be", fromHex("0003616263 0000 0001"), "5 2 ~2!unfinished");
    row("half a header", "length:u32be", fromHex("000000"), "~3!unfinished");
    row("little endian", "length:u16le", fromHex("03006162630100 64"), "5 3");
    row("three bytes", "length:u24be", fromHex("00000161 000002"), "4 ~3!unfinished");
    row("three bytes little endian", "length:u24le", fromHex("01000061"), "4");
    row("an offset", "length:u8,at:2", fromHex("FFFF0161 FFFF00"), "4 3");
    row("the header counts", "length:u16be,plus:-2", fromHex("000361 0002 0003"), "3 2 ~2!unfinished");
    row("a checksum follows", "length:u8,plus:2", fromHex("0161AABB 00AABB"), "4 3");
    row("smaller than its header", "length:u16be,plus:-2", fromHex("000361 0001 000361"), "3 ~5!length");
    row("larger than the largest", "length:u8,max:4", fromHex("03616263 04616263640361"), "4 ~7!length");
    row("just the largest", "length:u32be,max:6", fromHex("00000002AABB"), "6");
    row("the largest of all", "length:u32be", fromHex("01000000AABB"), "~6!length");
    row("nearly that", "length:u32be", fromHex("00FFFFFCAABB"), "~6!unfinished");
    row("requests", "modbus", fromHex("000100000006 110300000001 0002 0000 0003 11 8302"), "12 9");
    row("another protocol", "modbus", fromHex("000100000006110300000001 000200010006 11"), "12 ~7!length");
    row("too short", "modbus", fromHex("000100000001 11"), "~7!length");
    row("as long as can be", "modbus", fromHex("0001000000FE") + QByteArray(254, '\1'), "260");
    row("too long", "modbus", fromHex("0001000000FF"), "~6!length");
    row("frames", "tpkt", fromHex("03000007 02F080 0300000802F08000"), "7 8");
    row("another version", "tpkt", fromHex("0300000702F080 02000007"), "7 ~4!length");
    row("too short", "tpkt", fromHex("03000006 0000"), "~6!length");
    row("a query", "dns", fromHex("000C 123401000001000000000000 000C 12"), "14 ~3!unfinished");
    row("less than a header", "dns", fromHex("000B 1234010000010000000000"), "~13!length");
}

void FramerTest::addNetstrings()
{
    row("two", "netstring", "5:hello,0:,12:hello, world,"_ba, "8 3 16");
    row("no comma", "netstring", "1:a,5:hello;1:a,"_ba, "4 ~12!terminator");
    row("a leading zero", "netstring", "1:a,05:hello,"_ba, "4 ~9!length");
    row("ten digits", "netstring", "1000000000:a"_ba, "~12!length");
    row("nine digits", "netstring", "999999999:a"_ba, "~11!unfinished");
    row("no digit", "netstring", ":a,"_ba, "~3!length");
    row("text", "netstring", "hello"_ba, "~5!length");
    row("not a digit", "netstring", "1a:b,"_ba, "~5!length");
    row("half a length", "netstring", "1:a,1"_ba, "4 ~1!unfinished");
    row("before the comma", "netstring", "1:a"_ba, "~3!unfinished");
}

void FramerTest::addBlocks()
{
    row("two", "stxetx", "\x02"
                         "ab\x03\x02\x03"_ba,
        "4 2");
    row("bytes outside", "stxetx", "x\x02"
                                   "a\x03y\x02"
                                   "b\x03\r\n"_ba,
        "1!start 3 1!start 3 ~2!start");
    row("no end", "stxetx", "\x02"
                            "a\x02"
                            "b\x03\x02"_ba,
        "2!terminator 3 ~1!unfinished");
    row("an end first", "stxetx", "\x03\x02"
                                  "a\x03"_ba,
        "1!start 3");
    row("two", "mllp", "\x0BMSH|a\r\x1C\r\x0BMSH|b\r\x1C\r"_ba, "9 9");
    row("no CR", "mllp", "\x0B"
                         "a\x1C\x0B"
                         "b\x1C\r"_ba,
        "3!terminator 4");
    row("FS inside", "mllp", "\x0B"
                             "a\x1C"
                             "b\x1C\r\x0B"
                             "c\x1C\r"_ba,
        "6!terminator 4");
    row("FS twice", "mllp", "\x0B"
                            "a\x1C\x1C\r"_ba,
        "5!terminator");
    row("the CR has not come", "mllp", "\x0B"
                                       "a\x1C"_ba,
        "~3!unfinished");
    row("LF between", "mllp", "\x0B"
                              "a\x1C\r\n\x0B"
                              "b\x1C\r"_ba,
        "4 1!start 4");
}

void FramerTest::addStuffed()
{
    row("frames", "slip", fromHex("6162C0 63C0 64"), "3 2 ~1!unfinished");
    row("an END before each", "slip", fromHex("C061C0 C062C0 C0"), "3 3 ~1");
    row("many ENDs", "slip", fromHex("C0C0C061C0"), "5");
    row("escapes", "slip", fromHex("DBDC DBDDC0 61DBDCC0"), "5 4");
    row("a wrong escape", "slip", fromHex("61DB62C0 63C0"), "4!content 2");
    row("an escape at the end", "slip", fromHex("61DBC0 63C0"), "3!content 2");
    row("a wrong escape and no end", "slip", fromHex("61DB62"), "~3!content");
    row("an escaped ESC is no escape", "slip", fromHex("DBDD62C0"), "4");
    row("frames", "cobs", fromHex("0311220133 0000 0211 00"), "6!content 4");
    row("valid", "cobs", fromHex("0100 0101 00 03112200 0311220233 00"), "2 3 4 6");
    row("beyond the frame", "cobs", fromHex("0511 00 0211 00"), "3!content 3");
    row("zeros before", "cobs", fromHex("00 00 0211 00 00"), "5 ~1");
    row("254 bytes", "cobs", '\xFF' + QByteArray(254, 'x') + QByteArray(1, '\0'), "256");
    row("no end", "cobs", fromHex("0211"), "~2!unfinished");
}

void FramerTest::addJson()
{
    row("values", "jsonlines", "{\"a\":1}\n[]\r\n3\n"_ba, "8 4 2");
    row("an empty line", "jsonlines", "{}\n\n{}\n"_ba, "3 1!content 3");
    row("not JSON", "jsonlines", "{}\n{a:1}\n{}\n"_ba, "3 6!content 3");
    row("half a value in a line", "jsonlines", "{\"a\":\n1}\n"_ba, "6!content 3!content");
    row("the last one needs no LF", "jsonlines", "{}\n{}"_ba, "3 ~2");
    row("the last one is half", "jsonlines", "{}\n{\"a\""_ba, "3 ~4!unfinished");
    row("the last one is bad", "jsonlines", "{}\n}"_ba, "3 ~1!content");
}

void FramerTest::addWebSocket()
{
    const QByteArray request = "GET /chat HTTP/1.1\r\nUpgrade: websocket\r\n\r\n"_ba;   // 42
    const QByteArray response = "HTTP/1.1 101 Switching Protocols\r\n\r\n"_ba;           // 36
    const QByteArray deflated = "HTTP/1.1 101 S\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"_ba; // 64
    const QByteArray hello = fromHex("8105") + "Hello"_ba;
    row("a client", "websocket", request + fromHex("818537FA213D7F9F4D5158"), "42 11");
    row("a server", "websocket", response + hello + hello, "36 7 7");
    row("frames alone", "websocket", hello + fromHex("8900 8A00"), "7 2 2");
    row("fragments", "websocket", fromHex("010361 6263 8002 6465"), "5 4");
    row("16 bits", "websocket", fromHex("827E0100") + QByteArray(256, 'x'), "260");
    row("64 bits", "websocket", fromHex("827F0000000000010000") + QByteArray(65536, 'x'), "65546");
    row("a length longer than needed", "websocket", fromHex("827E000161 8100"), "5!content 2");
    row("a length much longer than needed", "websocket", fromHex("827F000000000000000161"), "11!content");
    row("a length that cannot be", "websocket", fromHex("8100 827F80000000000000006161"), "2 ~12!length");
    row("reserved bits", "websocket", fromHex("A100 9100 8100"), "2!content 2!content 2");
    row("deflated, but nobody said so", "websocket", fromHex("C100"), "2!content");
    row("deflated", "websocket", deflated + fromHex("C10161 C900"), "64 3 2!content");
    row("reserved opcodes", "websocket", fromHex("8300 8B00"), "2!content 2!content");
    row("a fragmented ping", "websocket", fromHex("0900 8900"), "2!content 2");
    row("a long ping", "websocket", fromHex("897E007E") + QByteArray(126, 'x'), "130!content");
    row("half a head", "websocket", request.first(40), "~40!unfinished");
    row("the beginning of a head", "websocket", "HTTP/1"_ba, "~6!unfinished");
    row("nearly a head", "websocket", "HTTP/2 200 OK\r\n\r\n"_ba, "~17!content");
    row("nearly a request", "websocket", "GETTING"_ba + QByteArray(66, 'x'), "71!content ~2!content");
    row("a letter of a head", "websocket", "G\x01x\x81"_ba, "3!content ~1!unfinished");
    row("half a header", "websocket", fromHex("817E01"), "~3!unfinished");
}

void FramerTest::messagesAreCutWhereTheLensSays()
{
    QFETCH(QString, lens);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, frames);
    QCOMPARE(toText(framesOf(lensOf(lens), bytes)), frames);
    QCOMPARE(toText(framesOf(lensOf(lens), byteByByte(bytes))), frames);
}

void FramerTest::rawMessagesAreThePieces()
{
    const std::vector<Piece> pieces {{"ab"_ba}, {""_ba}, {"c\n"_ba}};
    QCOMPARE(toText(framesOf({}, pieces)), u"2 2"_s);
}

void FramerTest::silenceLongerThanTheGapCuts()
{
    constexpr qint64 longAgo = std::numeric_limits<qint64>::min();
    constexpr qint64 farAhead = std::numeric_limits<qint64>::max();
    const std::vector<Piece> pieces {{"a"_ba, 0}, {"bc"_ba, 20'000'000}, {"d"_ba, 40'000'001}, {"e"_ba, 5},
        {"f"_ba, longAgo}, {"g"_ba, farAhead}};
    QCOMPARE(toText(framesOf(lensOf(u"gap:20"_s), pieces)), u"3 3 ~1"_s);
}

void FramerTest::fixedCountsFromTheBeginningOfTheDirection()
{
    QCOMPARE(toText(framesOf(lensOf(u"fixed:4"_s), "abcdefgh"_ba, 4'000'000'000'001)), u"3 4 ~1!unfinished"_s);
    QCOMPARE(toText(framesOf(lensOf(u"fixed:4"_s), "abcdefgh"_ba, 8)), u"4 4"_s);
}

void FramerTest::aCrAtTheEndOfAPieceWaitsForTheNextByte()
{
    const auto framer = makeFramer(lensOf(u"lines"_s));
    std::vector<Cut> cuts;
    framer->take("a\r"_ba, 0, cuts);
    QVERIFY(cuts.empty());
    QCOMPARE(framer->finish(), Fault::None);
    framer->take("\nb\r"_ba, 0, cuts);
    QVERIFY(cuts == std::vector<Cut>({{1}}));
    cuts.clear();
    framer->take("c\n"_ba, 0, cuts);
    QVERIFY(cuts == std::vector<Cut>({{0}, {2}}));
}

void FramerTest::checksumOfAMessageIsLookedAt()
{
    const QByteArray nmea = "$GPGLL,5300.97914,N,00259.98174,E,125926,A*28\r\n"_ba;
    const Lens lines = lensOf(u"lines:crlf,checksum:xor-8,hex,skip:1,mark:1,tail:2"_s);
    QCOMPARE(toText(framesOf(lines, nmea)), u"47"_s);
    QCOMPARE(toText(framesOf(lines, QByteArray(QByteArray(nmea).replace("53", "54") + nmea))), u"47!checksum 47"_s);
    QCOMPARE(toText(framesOf(lines, QByteArray("\r\n"))), u"2!checksum"_s); // no room
    QCOMPARE(toText(framesOf(lines, QByteArray(nmea + "$GP"))), u"47 ~3!unfinished"_s);
    // Modbus RTU, its messages told apart by silence.
    const QByteArray request = QByteArray::fromHex("010300000002C40B");
    const QByteArray wrong = QByteArray::fromHex("010300000003C40B");
    const std::vector<Piece> pieces {{QByteArrayView(request).first(3), 0}, {QByteArrayView(request).sliced(3), 1'000'000},
        {wrong, 100'000'000}, {request, 200'000'000}};
    QCOMPARE(toText(framesOf(lensOf(u"gap:5,checksum:crc-16-modbus,le"_s), pieces)), u"8 8!checksum ~8"_s);
    // What else is wrong comes first.
    QCOMPARE(toText(framesOf(lensOf(u"stxetx:checksum:xor-8,skip:1,tail:1"_s), "x\2a\x61\3"_ba)), u"1!start 4"_s);
}

void FramerTest::anEmptyPieceChangesNothing()
{
    const auto framer = makeFramer(lensOf(u"lines"_s));
    std::vector<Cut> cuts;
    framer->take("a\r"_ba, 0, cuts);
    framer->take({}, 0, cuts);
    QVERIFY(cuts.empty());
    framer->take("\n"_ba, 0, cuts);
    QVERIFY(cuts == std::vector<Cut>({{1}}));
}

void FramerTest::afterARestartTheStreamIsAsNew()
{
    const auto framer = makeFramer(lensOf(u"length:u8,max:4"_s));
    std::vector<Cut> cuts;
    framer->take("\x01x\x09lost\x01x"_ba, 0, cuts);
    QVERIFY(cuts == std::vector<Cut>({{2}}));
    QCOMPARE(framer->finish(), Fault::Length);
    framer->restart(9);
    QCOMPARE(framer->finish(), Fault::None);
    cuts.clear();
    framer->take("\x02xy\x01"_ba, 0, cuts);
    QVERIFY(cuts == std::vector<Cut>({{3}}));
    QCOMPARE(framer->finish(), Fault::Unfinished);
}

QTEST_APPLESS_MAIN(FramerTest)
#include "tst_framer.moc"
