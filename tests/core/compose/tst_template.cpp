#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include "core/compose/template.h"
#include "core/payload/checksum.h"
#include "core/payload/hex.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

Template parsed(const Draft &draft, const FieldScope &scope = {})
{
    const ParsedTemplate result = Template::parse(draft, scope);
    return std::holds_alternative<Template>(result) ? std::get<Template>(result) : Template();
}

Draft text(const QString &words, Ending ending = Ending::None)
{
    return {PayloadMode::Text, words, ending, true};
}

Draft digits(const QString &words)
{
    return {PayloadMode::Hex, words, Ending::Lf, true};
}

const FieldContext moment {.count = 258, .time = 1'700'000'000'123'456'789, .seed = 7, .last = "\x01\x02\x03\x04\x05"_ba};

} // namespace

class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldIsTheseBytes_data();
    void aFieldIsTheseBytes();
    void whatIsNoFieldStaysAsItIs_data();
    void whatIsNoFieldStaysAsItIs();
    void aLengthInDigitsCountsItself();
    void fieldsMeanTheSameInTextAndHex();
    void timeIsLocalAndSaysItsOffset();
    void randomBytesComeFromTheSeedAlone();
    void groupsAndVariablesAreKnownWhereTheyAreGiven();
    void fieldsSayWhereTheirBytesAre();
    void whatTimeIsInIsOfTheMoment();
    void everyChecksumThereIsIsAField();
    void everyByteGoesThroughHexAndEscapes();
    void literalsAndFieldsAreEachWhereTheyStand();
};

void TemplateTest::aFieldIsTheseBytes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *words, const QByteArray &bytes) {
        QTest::newRow(words) << QString::fromLatin1(words) << bytes;
    };
    row("{n}", "258");
    row("{n:dec6}", "000258");
    row("{n:hex4}", "0102");
    row("{n:u16be}", hex("0102"));
    row("{n:u16}", hex("0102"));
    row("{n:i32le}", hex("02010000"));
    row("{n:u24be}", hex("000102"));
    row("{n:u8}", hex("02")); // it begins again
    row("{n:u8:-1}", hex("01"));
    row("{n:+1}", "259");
    row("{n:-300}", "-42");
    row("{unix}", "1700000000");
    row("{unix:u32le}", hex("00f15365"));
    row("{unix:ms}", "1700000000123");
    row("{unix:ns:u64be}", hex("17979cfe3d85cd15"));
    row("{time:utc}", "2023-11-14T22:13:20.123Z");
    row("{len:u16be}abc", hex("0003616263"));
    row("ab{len:u16be:all}c", hex("6162000563"));
    row("ab{len:u8:self}c", hex("61620263"));
    row("{len:u8:+3}ab", hex("056162"));
    row("{len:u8:-2}abcd", hex("0261626364"));
    row("{len:u8:1..3}abcd", hex("0261626364"));
    row("{len:u8:..-1}abcd", hex("0461626364"));
    row("{len:u8:b}{a=text:xy}{b=text:pqr}", hex("037879707172"));
    row("{len:u8:a..b}{a=text:xy}{b=text:pqr}", hex("057879707172"));
    row("123456789{crc16/modbus}", "123456789" + hex("4b37"));
    row("123456789{crc16/modbus:le}", "123456789" + hex("374b"));
    row("123456789{CRC-32/ISCSI}", "123456789" + hex("e3069283"));
    row("123456789{crc32:hex}", "123456789CBF43926"_ba);
    row("x123456789{crc32:1..10}", "x123456789" + hex("cbf43926"));
    row("{crc32:1..}", hex("ff41d912")); // of three zeros, which its own bytes are: zlib.crc32(b'\0\0\0')
    row("{a=sum8:self}bc", hex("c56263"));
    row("{sum8}{sum8}", hex("0000"));
    row("a{sum8}{sum8}", hex("6161c2"));
    row("{last}", hex("0102030405"));
    row("{last:0..4}", hex("01020304"));
    row("{last:3..}", hex("0405"));
    row("{last:-2..}", hex("0405"));
    row("{last:..-4:hex}", "01");
    row("{u16be:513}", hex("0201"));
    row("{unit=u16le:0x201}", hex("0102"));
    row("{i8:-1}", hex("ff"));
    row("{u64be:18446744073709551615}", hex("ffffffffffffffff"));
    row("{i64le:-9223372036854775808}", hex("0000000000000080"));
    row("{f32be:1.5}", hex("3fc00000"));
    row("{f64le:-2}", hex("00000000000000c0"));
    row("{hex:01 0xff,02}", hex("01ff02"));
    row("{text:a\\x7d\\n}", "a}\n");
}

void TemplateTest::aFieldIsTheseBytes()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, bytes);
    const Template source = parsed(text(words));
    QVERIFY(source.hasFields());
    QVERIFY(source.doubts().empty());
    const Made made = source.make(moment);
    QVERIFY(!made.fault);
    QCOMPARE(made.bytes.toHex(' '), bytes.toHex(' '));
}

void TemplateTest::whatIsNoFieldStaysAsItIs_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("doubts");
    const auto row = [](const char *words, const QByteArray &bytes, int doubts) {
        QTest::newRow(words) << QString::fromLatin1(words) << bytes << doubts;
    };
    row("{\"json\": 1}", "{\"json\": 1}", 0);
    row("{}", "{}", 0);
    row("{ n }", "{ n }", 0);
    row("{name}", "{name}", 0);
    row("{0}", "{0}", 0);
    row("{a, b}", "{a, b}", 0);
    row("{{n}}", "{258}", 0);
    row("{n", "{n", 0);
    row("n}", "n}", 0);
    row("\\{n}", "{n}", 0);
    row("\\\\{n}", "\\258", 0);
    row("\\u{41}", "A", 0);
    row("{n:u17}", "{n:u17}", 1);
    row("{crc16/modbos}", "{crc16/modbos}", 1);
    row("{time:le}", "{time:le}", 1);
    row("{rand}{n}", "{rand}258", 1);
    row("{len:u8:b}", "{len:u8:b}", 1);
    row("{a=u8:1}{a=u8:2}", QByteArray("\1{a=u8:2}"), 1);
    row("{len:u8:b}{b=len:u8:c}", "{len:u8:b}{b=len:u8:c}", 2);
    row("{u8:256}", "{u8:256}", 1);
}

void TemplateTest::whatIsNoFieldStaysAsItIs()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, bytes);
    QFETCH(int, doubts);
    const Template source = parsed(text(words));
    QCOMPARE(source.make(moment).bytes, bytes);
    QCOMPARE(int(source.doubts().size()), doubts);
    QCOMPARE(parsed({PayloadMode::Text, words, Ending::None, false}).make(moment).bytes, words.toUtf8());
}

void TemplateTest::aLengthInDigitsCountsItself()
{
    for (const int size : {0, 5, 6, 7, 8, 94, 95, 96, 97, 98, 995}) {
        const QByteArray bytes = parsed(text(u"{len:all}"_s + QString(size, u'x'))).make({}).bytes;
        QCOMPARE(bytes.left(bytes.size() - size), QByteArray::number(bytes.size()));
    }
    // Two that need to know each other.
    const QByteArray two = parsed(text(u"{len:all} {len:all} "_s + QString(94, u'x'))).make({}).bytes;
    QVERIFY(two.startsWith("102 102 "));
    QCOMPARE(two.size(), 102);
}

void TemplateTest::fieldsMeanTheSameInTextAndHex()
{
    const QString fields = u"{a=n:u16le}{len:u8}{rand:5}{unix:u32be}{last:1..3}{crc16/modbus:le}{time}"_s;
    QCOMPARE(parsed(text(u"AB"_s + fields + u"C"_s)).make(moment).bytes,
        parsed(digits(u"41 42"_s + fields + u" 0x43"_s)).make(moment).bytes);
}

void TemplateTest::timeIsLocalAndSaysItsOffset()
{
    const QByteArray made = parsed(text(u"{time}"_s)).make(moment).bytes;
    const QDateTime read = QDateTime::fromString(QString::fromLatin1(made), Qt::ISODateWithMs);
    QCOMPARE(read.toMSecsSinceEpoch(), moment.time / 1'000'000);
    const QString local = QDateTime::fromMSecsSinceEpoch(moment.time / 1'000'000).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s);
    QVERIFY(made.startsWith(local.toLatin1()));
}

void TemplateTest::randomBytesComeFromTheSeedAlone()
{
    const Template source = parsed(digits(u"{rand:4}{rand:4}{rand:3}"_s));
    const QByteArray once = source.make({.seed = 1}).bytes;
    QCOMPARE(once.size(), 11);
    QCOMPARE(source.make({.seed = 1}).bytes, once);
    QVERIFY(source.make({.seed = 2}).bytes != once);
    QVERIFY(once.first(4) != once.sliced(4, 4));
}

void TemplateTest::groupsAndVariablesAreKnownWhereTheyAreGiven()
{
    const FieldScope scope {.hasGroups = true, .variables = {u"token"_s}, .isStrict = true};
    const Template source = parsed(text(u"{0}/{1:hex}/{9}/{token}/{len:u8:-1}{\"x\"}"_s), scope);
    const Made made = source.make({.groups = {"whole"_ba, "\xAB"_ba}, .variables = {{u"token"_s, "T"_ba}}});
    QCOMPARE(made.bytes, "whole/AB//T/\x04{\"x\"}"_ba);

    const auto fault = std::get<TemplateFault>(Template::parse(text(u"a{tokem}"_s), scope));
    QCOMPARE(fault, (TemplateFault{TemplateFault::Kind::UnknownField, 2, 5, u"token"_s}));
}

void TemplateTest::fieldsSayWhereTheirBytesAre()
{
    const Made made = parsed(text(u"a\\t{n:u16be}\n{len:u8}z"_s, Ending::CrLf)).make(moment);
    QCOMPARE(made.bytes, hex("61090102" "0d0a" "03" "7a0d0a"));
    QCOMPARE(made.fields, (std::vector<MadeField>{{3, 9, 2, 2, false}, {13, 8, 6, 1, false}}));
}

void TemplateTest::whatTimeIsInIsOfTheMoment()
{
    const Made made = parsed(text(u"{sum8}{crc32:3..}{unix}{n}{crc32}{sum8:..1}"_s)).make(moment);
    std::vector<bool> marks;
    for (const MadeField &field : made.fields)
        marks.push_back(field.isOfTheMoment);
    QCOMPARE(marks, (std::vector<bool>{false, true, true, false, true, false}));
}

void TemplateTest::everyChecksumThereIsIsAField()
{
    for (const ChecksumAlgorithm &algorithm : allChecksums()) {
        const QString name = QString(algorithm.name).toLower();
        const QByteArray made = parsed(digits(u"31 32{"_s + name + u"}"_s)).make({}).bytes;
        QCOMPARE(made, "12" + checksumOf(algorithm, "12"));
    }
}

void TemplateTest::everyByteGoesThroughHexAndEscapes()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += char(byte);
    QString escaped;
    for (const char byte : all)
        escaped += u"\\x"_s + toHex(QByteArray(1, byte));
    QCOMPARE(parsed(digits(toHex(all))).make({}).bytes, all);
    QCOMPARE(parsed(text(escaped)).make({}).bytes, all);
    QCOMPARE(parsed(text(u"{text:"_s + escaped + u"}{hex:"_s + toHex(all) + u"}"_s)).make({}).bytes, all + all);
}

// Random messages of pieces whose bytes are known by themselves.
void TemplateTest::literalsAndFieldsAreEachWhereTheyStand()
{
    const quint32 seed = 5;
    QRandomGenerator random(seed);
    const std::pair<QString, QByteArray> pieces[] {{u"plain"_s, "plain"_ba}, {u"\u20AC"_s, "\xE2\x82\xAC"_ba},
        {uR"(\n)"_s, "\n"_ba}, {uR"(\{n})"_s, "{n}"_ba}, {uR"(\q)"_s, "\\q"_ba}, {u"{x}"_s, "{x}"_ba}, {u"{"_s, "{"_ba},
        {u"}"_s, "}"_ba}, {u"{n}"_s, "258"_ba}, {u"{unix:u32le}"_s, hex("00f15365")}, {u"{last:1..2}"_s, "\2"_ba},
        {u"{hex:ff}"_s, "\xFF"_ba}, {u"\n"_s, "\r\n"_ba}, {u"{n:u17}"_s, "{n:u17}"_ba}};
    for (int round = 0; round < 2000; ++round) {
        QString words;
        QByteArray expected;
        for (int i = random.bounded(12); i > 0; --i) {
            const auto &[typed, bytes] = pieces[random.bounded(int(std::size(pieces)))];
            const bool wouldJoin = words.endsWith(u'{') && typed.at(0).isLetter();
            words += wouldJoin ? u" "_s + typed : typed;
            expected += wouldJoin ? " " + bytes : bytes;
        }
        const Made made = parsed(text(words, Ending::CrLf)).make(moment);
        QVERIFY2(made.bytes == expected + "\r\n",
            qPrintable(u"seed %1, round %2: %3"_s.arg(seed).arg(round).arg(words)));
    }
}

QTEST_APPLESS_MAIN(TemplateTest)
#include "tst_template.moc"
