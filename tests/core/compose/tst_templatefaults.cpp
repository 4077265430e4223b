#include <QTest>

#include "core/compose/template.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using Kind = TemplateFault::Kind;

class TemplateFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongHexHasItsPlace_data();
    void wrongHexHasItsPlace();
    void whatCannotBeMadeNowHasItsPlace_data();
    void whatCannotBeMadeNowHasItsPlace();
    void tooManyFieldsAreRefused();
    void whatWouldGrowOutOfProportionIsRefused();
    void longTextsOfBracesAreReadInATimeThatGrowsWithThem();
};

void TemplateFaultsTest::wrongHexHasItsPlace_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char *words, Kind kind, qsizetype start, qsizetype length, const QString &nearest = {}) {
        QTest::newRow(words) << QString::fromLatin1(words) << kind << start << length << nearest;
    };
    row("47 4G", Kind::WrongDigit, 4, 1);
    row("47 4{n}", Kind::OddDigits, 3, 1);
    row("{n}4 47", Kind::OddDigits, 3, 1);
    row("01 {n", Kind::OpenBrace, 3, 1);
    row("01 {n {n}", Kind::OpenBrace, 3, 1);
    row("01 n}", Kind::WrongDigit, 3, 1);
    row("01 {}", Kind::UnknownField, 4, 1);
    row("01 { n}", Kind::UnknownField, 4, 2);
    row("01 {name}", Kind::UnknownField, 4, 4);
    row("01 {tiem}", Kind::UnknownField, 4, 4, u"time"_s);
    row("01 {crc16/modbos}", Kind::UnknownField, 4, 12, u"crc-16/modbus"_s);
    row("{n:u17}", Kind::UnknownOption, 3, 3);
    row("{n:u16bf}", Kind::UnknownOption, 3, 5, u"u16be"_s);
    row("{n:}", Kind::UnknownOption, 3, 1);
    row("{n:f32}", Kind::WrongOption, 3, 3);
    row("{n:u8:u16}", Kind::WrongOption, 6, 3);
    row("{n:all}", Kind::WrongOption, 3, 3);
    row("{n:abc}", Kind::UnknownOption, 3, 3);
    row("{crc32:u8}", Kind::WrongOption, 7, 2);
    row("{last:a..b}", Kind::WrongOption, 6, 4);
    row("{rand}", Kind::MissingOption, 1, 4);
    row("{rand:65537}", Kind::BadValue, 6, 5);
    row("{u8}", Kind::MissingOption, 1, 2);
    row("{u8:256}", Kind::BadValue, 4, 3);
    row("{i8:-129}", Kind::BadValue, 4, 4);
    row("{u8:+1}", Kind::BadValue, 4, 2);
    row("{u64:18446744073709551616}", Kind::BadValue, 5, 20);
    row("{hex:0}", Kind::OddDigits, 5, 1);
    row("{hex:0x}", Kind::WrongDigit, 6, 1);
    row("{1a=n}", Kind::BadLabel, 1, 2);
    row("{all=n}", Kind::BadLabel, 1, 3);
    row("{a=n}{a=n}", Kind::SecondLabel, 6, 1);
    row("{first=n}{len:u8:firts}", Kind::UnknownLabel, 9, 14, u"first"_s);
}

void TemplateFaultsTest::wrongHexHasItsPlace()
{
    QFETCH(QString, words);
    QFETCH(Kind, kind);
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, length);
    QFETCH(QString, nearest);
    const ParsedTemplate parsed = Template::parse({PayloadMode::Hex, words});
    QVERIFY(std::holds_alternative<TemplateFault>(parsed));
    const auto &fault = std::get<TemplateFault>(parsed);
    QCOMPARE(fault.kind, kind);
    QCOMPARE(fault.start, start);
    QCOMPARE(fault.length, length);
    QCOMPARE(fault.nearest, nearest);
}

void TemplateFaultsTest::whatCannotBeMadeNowHasItsPlace_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("hasLast");
    const auto row = [](const char *words, Kind kind, bool hasLast = true) {
        QTest::newRow(words) << QString::fromLatin1(words) << kind << hasLast;
    };
    row("{last}", Kind::NoLast, false);
    row("{last:0..1}", Kind::NoLast, false);
    row("{last:0..4}", Kind::LastTooShort);
    row("{last:-4..}", Kind::LastTooShort);
    row("{last:2..1}", Kind::LastTooShort);
    row("{crc32:..9}", Kind::OutsideMessage);
    row("{crc32:-9..}", Kind::OutsideMessage);
    row("{len:u8:3..2}", Kind::OutsideMessage);
    row("{len:u8:-2}", Kind::DoesNotFit);
    row("{len:u8:+255}", Kind::DoesNotFit);
    row("{len:-2}", Kind::DoesNotFit);
}

void TemplateFaultsTest::whatCannotBeMadeNowHasItsPlace()
{
    QFETCH(QString, words);
    QFETCH(Kind, kind);
    QFETCH(bool, hasLast);
    const ParsedTemplate parsed = Template::parse({PayloadMode::Hex, u"01 "_s + words + u" 02"_s});
    QVERIFY(std::holds_alternative<Template>(parsed));
    FieldContext context;
    if (hasLast)
        context.last = "abc"_ba;
    const Made made = std::get<Template>(parsed).make(context);
    QVERIFY(made.bytes.isEmpty());
    QCOMPARE(made.fault, (TemplateFault{kind, 3, words.size()}));
}

void TemplateFaultsTest::tooManyFieldsAreRefused()
{
    const QString most = u"{n}"_s.repeated(qsizetype(Template::maxFields));
    QVERIFY(std::holds_alternative<Template>(Template::parse({PayloadMode::Hex, most})));
    const ParsedTemplate more = Template::parse({PayloadMode::Hex, most + u"{n}"_s});
    QCOMPARE(std::get<TemplateFault>(more).kind, Kind::TooManyFields);
    const auto asText = std::get<Template>(Template::parse({PayloadMode::Text, most + u"{n}"_s, Ending::None}));
    QVERIFY(asText.make({}).bytes.endsWith("1{n}"));
    QCOMPARE(asText.doubts().size(), std::size_t(1));
}

void TemplateFaultsTest::whatWouldGrowOutOfProportionIsRefused()
{
    const FieldContext context {.last = QByteArray(1024 * 1024, 'x')};
    const auto made = [&](const QString &words) {
        return std::get<Template>(Template::parse({PayloadMode::Hex, words})).make(context);
    };
    QCOMPARE(made(u"{last}"_s.repeated(64)).bytes.size(), Template::maxMade);
    QCOMPARE(made(u"{last}"_s.repeated(65)).fault->kind, Kind::TooMuch);
    QVERIFY(!made(u"{last}"_s + u"{sum8}"_s.repeated(63)).fault);
    QCOMPARE(made(u"{last}"_s + u"{sum8}"_s.repeated(64)).fault->kind, Kind::TooMuch);
}

// Where each brace would look at all that follows, these took minutes.
void TemplateFaultsTest::longTextsOfBracesAreReadInATimeThatGrowsWithThem()
{
    for (const QString &words : std::initializer_list<QString> {u"{n"_s.repeated(500'000), u"{"_s.repeated(1'000'000), u"{crc16/modbos}"_s.repeated(2'000),
             u"{"_s + u"a"_s.repeated(1'000'000) + u"}"_s, u"\\"_s.repeated(999'999) + u"{n}"_s}) {
        const auto parsed = Template::parse({PayloadMode::Text, words, Ending::None});
        QVERIFY(std::get<Template>(parsed).make({}).bytes.size() > 20'000);
    }
}

QTEST_APPLESS_MAIN(TemplateFaultsTest)
#include "tst_templatefaults.moc"
