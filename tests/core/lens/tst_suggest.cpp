#include <QRandomGenerator>
#include <QTest>

#include "core/lens/suggest.h"
#include "tests/core/lens/randomstream.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

struct Stream
{
    QByteArrayList reads;
    qint64 spacing = 10'000'000;

    std::vector<Suggestion> suggestions(qint64 streamOffset = 0) const
    {
        std::vector<Piece> pieces;
        qint64 time = 0;
        for (const QByteArray &read : reads)
            pieces.push_back({read, time += spacing});
        return suggestLenses(pieces, streamOffset);
    }
};

Stream atOnce(const QByteArrayList &messages)
{
    return {{messages.join()}};
}

// As a busy sender's bytes arrive: in reads of any size.
Stream anywhere(const QByteArrayList &messages, quint32 seed)
{
    QRandomGenerator random(seed);
    const QByteArray bytes = messages.join();
    Stream stream;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min<qsizetype>(random.bounded(1, 1448), bytes.size() - at);
        stream.reads += bytes.mid(at, size);
        at += size;
    }
    return stream;
}

QString toText(const std::vector<Suggestion> &suggestions)
{
    QStringList texts;
    for (const Suggestion &suggestion : suggestions)
        texts += u"%1 %2/%3"_s.arg(suggestion.lens.toString()).arg(suggestion.clean).arg(suggestion.frames);
    return texts.join(u"; ");
}

QByteArrayList repeated(int count, auto &&message)
{
    QByteArrayList messages;
    for (int i = 0; i < count; ++i)
        messages += message(i);
    return messages;
}

QByteArray counted(int width, const QByteArray &body, bool isLittleEndian = false)
{
    QByteArray header;
    for (int i = 0; i < width; ++i)
        header += char(body.size() >> 8 * (isLittleEndian ? i : width - 1 - i));
    return header + body;
}

QByteArray sentence(int i)
{
    static const QByteArrayList words {
        "pump", "valve", "open", "level", "42", "ready", "closed", "temperature", "of", "tank"};
    QRandomGenerator random {quint32(i)};
    QByteArray text;
    for (int count = random.bounded(1, 9); count > 0; --count)
        text += words[random.bounded(int(words.size()))] + ' ';
    return text.trimmed();
}

QByteArray nmea(int i)
{
    return "$GPGGA,1235" + QByteArray::number(10 + i % 50) + ",4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n";
}

QByteArray json(int i)
{
    return "{\"t\":" + QByteArray::number(i * 7) + ",\"text\":\"" + sentence(i) + "\",\"ok\":true}\n";
}

QByteArray modbusRequest(int i)
{
    const QByteArray pdu = QByteArray::fromHex("11030000") + char(i) + '\x02';
    return QByteArray(1, '\0') + char(i) + QByteArray(2, '\0') + counted(2, pdu);
}

QByteArray modbusReply(int i)
{
    QRandomGenerator random {quint32(i)};
    const QByteArray values = randomBytes(random, 2 * random.bounded(1, 20), 60);
    return QByteArray(1, '\0') + char(i) + QByteArray(2, '\0')
        + counted(2, QByteArray::fromHex("1103") + char(values.size()) + values);
}

QByteArray hl7(int i)
{
    return "\x0BMSH|^~\\&|LAB|X|HIS|Y|20261121||ORU^R01|" + QByteArray::number(i)
        + "|P|2.5\rPID|1||4711\rOBR|1|||GLU\rOBX|1|NM|GLU||5.4|mmol/L\rNTE|1||" + sentence(i) + "\r\x1C\r";
}

QByteArray slipped(int i)
{
    QRandomGenerator random {quint32(i)};
    QByteArray body = randomBytes(random, random.bounded(5, 80));
    body.replace('\xDB', "\xDB\xDD").replace('\xC0', "\xDB\xDC");
    return '\xC0' + body + '\xC0';
}

QByteArray stuffed(int i) // COBS
{
    QRandomGenerator random {quint32(i)};
    QByteArray coded;
    const QByteArray body = randomBytes(random, random.bounded(5, 80), 16);
    for (const QByteArray &block : body.split('\0'))
        coded += char(block.size() + 1) + block;
    return coded + '\0';
}

QByteArray netstring(int i)
{
    const QByteArray text = sentence(i) + '\n' + sentence(i + 1) + '\n';
    return QByteArray::number(text.size()) + ':' + text + ',';
}

QByteArray dnsQuery(int i)
{
    QRandomGenerator random {quint32(i)};
    return counted(2, randomBytes(random, 2) + QByteArray::fromHex("0100 0001 0000 0000 0000 03777777 07") + "example"
            + QByteArray::fromHex("03636F6D 00 0001 0001"));
}

QByteArray tpkt(int i)
{
    QRandomGenerator random {quint32(i)};
    const QByteArray body = QByteArray::fromHex("02F080") + randomBytes(random, random.bounded(5, 200));
    return QByteArray::fromHex("0300") + counted(2, body).replace(0, 2, counted(2, body + "head").first(2));
}

QByteArray masked(int i)
{
    QRandomGenerator random {quint32(i)};
    const QByteArray text = sentence(i);
    return '\x81' + QByteArray(1, char(0x80 | text.size())) + randomBytes(random, 4 + int(text.size()));
}

} // namespace

class SuggestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestSuggestionIsWhatItIs_data();
    void theBestSuggestionIsWhatItIs();
    void itIsFoundInTheMiddleOfADirectionToo();
    void nothingIsSuggestedForNoise_data();
    void nothingIsSuggestedForNoise();
    void brokenMessagesAreCounted();
    void noSuggestionCutsLikeAnother();
    void onlyTheFirstBytesAreLookedAt();
    void nothingIsSuggestedForOneByteOverAndOver();
};

void SuggestTest::theBestSuggestionIsWhatItIs_data()
{
    QTest::addColumn<QByteArrayList>("messages");
    QTest::addColumn<QString>("lens");
    const auto row = [](const char *name, const QString &lens, const QByteArrayList &messages) {
        QTest::newRow(name) << messages << lens;
    };

    row("HTTP", u"lines:crlf"_s,
        {"GET /index.html HTTP/1.1\r\n", "Host: example.com\r\n", "User-Agent: curl/7.88.1\r\n", "Accept: */*\r\n",
            "\r\n"});
    row("NMEA", u"lines:crlf"_s, repeated(40, nmea));
    row("sentences", u"lines:lf"_s, repeated(40, [](int i) -> QByteArray { return sentence(i) + '\n'; }));
    row("one line", u"lines:lf"_s, {"hello\n"});
    row("CR", u"lines"_s, repeated(10, [](int i) -> QByteArray { return sentence(i) + '\r'; }));
    row("mixed endings", u"lines"_s,
        repeated(40, [](int i) -> QByteArray { return sentence(i) + (i % 2 ? "\r\n" : "\n"); }));
    row("UTF-8", u"lines:lf"_s,
        repeated(20, [](int i) -> QByteArray { return sentence(i) + " \xC3\xBC \xE2\x82\xAC\n"; }));
    row("numbers", u"lines:lf"_s, repeated(50, [](int i) -> QByteArray { return QByteArray::number(i * 37) + '\n'; }));
    row("JSON lines", u"jsonlines"_s, repeated(30, json));
    row("Modbus requests", u"modbus"_s, repeated(30, modbusRequest));
    row("Modbus replies", u"modbus"_s, repeated(30, modbusReply));
    row("one Modbus request", u"modbus"_s, {modbusRequest(1)});
    row("HL7", u"mllp"_s, repeated(10, hl7));
    row("one HL7 message", u"mllp"_s, {hl7(1)});
    row("SLIP", u"slip"_s, repeated(20, slipped));
    row("COBS", u"cobs"_s, repeated(20, stuffed));
    row("netstrings", u"netstring"_s, repeated(20, netstring));
    row("DNS", u"dns"_s, repeated(10, dnsQuery));
    row("TPKT", u"tpkt"_s, repeated(20, tpkt));
    row("WebSocket", u"websocket"_s,
        QByteArrayList {"GET /chat HTTP/1.1\r\nHost: a.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"}
            + repeated(10, masked));
    row("WebSocket frames", u"websocket"_s, repeated(30, masked));
    row("STX and ETX", u"stxetx"_s, repeated(20, [](int i) -> QByteArray { return '\x02' + sentence(i) + '\x03'; }));
    row("NUL", u"delimiter:00"_s, repeated(20, [](int i) -> QByteArray { return sentence(i) + '\0'; }));
    row("EOT", u"delimiter:04"_s, repeated(20, [](int i) -> QByteArray { return sentence(i) + '\x04'; }));
    row("u16be", u"length:u16be"_s, repeated(30, [](int i) -> QByteArray { return counted(2, sentence(i)); }));
    row("u32le", u"length:u32le"_s, repeated(30, [](int i) -> QByteArray { return counted(4, sentence(i), true); }));
    row("u32be", u"length:u32be"_s, repeated(30, [](int i) -> QByteArray { return counted(4, sentence(i)); }));
    row("u8", u"length:u8"_s, repeated(60, [](int i) -> QByteArray { return counted(1, sentence(i)); }));
    row("a type, then u16be", u"length:u16be,at:1"_s,
        repeated(30, [](int i) -> QByteArray { return QByteArray(1, char(1 + i % 3)) + counted(2, sentence(i)); }));
    row("u16be of all", u"length:u16be,plus:-2"_s,
        repeated(30, [](int i) -> QByteArray { return counted(2, sentence(i) + "12").first(2) + sentence(i); }));
}

void SuggestTest::theBestSuggestionIsWhatItIs()
{
    QFETCH(QByteArrayList, messages);
    QFETCH(QString, lens);
    const QString expected = u"%1 %2/%2"_s.arg(lens).arg(messages.size());
    for (const Stream &stream : {Stream {messages}, atOnce(messages), anywhere(messages, 3)}) {
        const QString found = toText(stream.suggestions()) + u';';
        const bool isWebSocket = lens == u"websocket"; // its head has lines, and they are one message
        QVERIFY2(isWebSocket ? found.startsWith(u"websocket ") : found.startsWith(expected + u';'), qPrintable(found));
    }
}

void SuggestTest::itIsFoundInTheMiddleOfADirectionToo()
{
    for (const auto &[messages, lens] : {std::pair(repeated(40, nmea), u"lines:crlf"_s),
             std::pair(repeated(40, modbusReply), u"modbus"_s), std::pair(repeated(40, hl7), u"mllp"_s),
             std::pair(repeated(40, [](int i) -> QByteArray { return counted(2, sentence(i)); }), u"length:u16be"_s)}) {
        Stream stream {messages};
        stream.reads.front() = stream.reads.front().mid(5); // its beginning is not there any more
        const QString found = toText(stream.suggestions(1000));
        QVERIFY2(found.startsWith(lens + u" 39/39"), qPrintable(found));
    }
}

void SuggestTest::nothingIsSuggestedForNoise_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("reads");
    for (const int size : {1, 10, 100, 1000, 10'000, 70'000})
        QTest::addRow("%d bytes", size) << size << 1;
    QTest::newRow("small reads") << 50 << 40;
    QTest::newRow("full reads") << 1448 << 40;
}

void SuggestTest::nothingIsSuggestedForNoise()
{
    QFETCH(int, size);
    QFETCH(int, reads);
    constexpr quint32 seed = 12;
    QRandomGenerator random(seed);
    for (int round = 0; round < 20; ++round) {
        const Stream stream {repeated(reads, [&](int) { return randomBytes(random, size); })};
        QVERIFY2(stream.suggestions().empty(),
            qPrintable(u"%1, seed %2, round %3"_s.arg(toText(stream.suggestions())).arg(seed).arg(round)));
    }
}

void SuggestTest::brokenMessagesAreCounted()
{
    QByteArrayList messages = repeated(40, [](int i) -> QByteArray { return '\x02' + sentence(i) + '\x03'; });
    messages[7].chop(1);
    messages[20] += "??";
    const std::vector<Suggestion> found = Stream {messages}.suggestions();
    QVERIFY2(toText(found).startsWith(u"stxetx 39/41"), qPrintable(toText(found)));
}

void SuggestTest::noSuggestionCutsLikeAnother()
{
    for (const QByteArrayList &messages : {repeated(30, modbusReply), repeated(30, nmea), repeated(30, tpkt)}) {
        const QByteArray bytes = messages.join();
        std::vector<std::vector<Frame>> seen;
        for (const Suggestion &suggestion : Stream {messages}.suggestions()) {
            std::vector<Frame> frames = framesOf(suggestion.lens, bytes);
            for (Frame &frame : frames)
                frame.fault = Fault::None;
            QVERIFY(std::find(seen.begin(), seen.end(), frames) == seen.end());
            seen.push_back(frames);
        }
        QVERIFY(!seen.empty() && seen.size() <= 6);
    }
}

void SuggestTest::onlyTheFirstBytesAreLookedAt()
{
    const QByteArray line = "0123456789ABCDE\n"_ba;
    const std::vector<Suggestion> found = Stream {{line.repeated(5000), QByteArray(1 << 20, '\1')}}.suggestions();
    QVERIFY(!found.empty());
    QCOMPARE(found.front().frames, 65536 / 16);
}

void SuggestTest::nothingIsSuggestedForOneByteOverAndOver()
{
    for (const int byte : {0, 1, 2, 3, 0x0B, 0x20, 0x30, 0x55, 0xC0, 0xDB, 0xFF}) {
        const Stream stream {{QByteArray(40'000, char(byte)), QByteArray(40'000, char(byte))}};
        QVERIFY2(stream.suggestions().empty(), qPrintable(toText(stream.suggestions())));
    }
}

QTEST_APPLESS_MAIN(SuggestTest)
#include "tst_suggest.moc"
