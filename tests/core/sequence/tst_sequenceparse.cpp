#include <QRandomGenerator>
#include <QTest>

#include "core/sequence/stepsequence.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using Kind = SequenceError::Kind;

class tst_SequenceParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsUnderstoodAndPrintedAgain_data();
    void everyFormIsUnderstoodAndPrintedAgain();
    void commentsAndBlankLinesAreNoSteps();
    void aTimeoutCountsForTheLinesBelow();
    void repeatsKnowTheirOtherEnd();
    void bracesMayStandOnTheLineOfTheirStep();
    void whatIsWrongIsToldWithItsPlace_data();
    void whatIsWrongIsToldWithItsPlace();
    void everyLineThatIsWrongIsTold();
    void thereAreSoManyStepsAndNoMore();
    void whatWasPrintedIsTheSameSequence();
};

namespace {

StepSequence sequenceOf(const QString &text)
{
    const ParsedSequence parsed = StepSequence::parse(text);
    if (!std::holds_alternative<StepSequence>(parsed))
        qFatal("no sequence: %s", qPrintable(text));
    return std::get<StepSequence>(parsed);
}

} // namespace

void tst_SequenceParse::everyFormIsUnderstoodAndPrintedAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const QString &text, const QString &canonical = {}) {
        QTest::newRow(qPrintable(text)) << text << (canonical.isEmpty() ? text : canonical) + u'\n';
    };
    row(u"send \"USER x\\r\\n\""_s);
    row(u"send \"say \\\"hi\\\" # no comment \\\\\" # a comment"_s, u"send \"say \\\"hi\\\" # no comment \\\\\""_s);
    row(u"send hex 01 02"_s);
    row(u"  send   hex 01,02:0x03   # three"_s, u"send hex 01,02:0x03"_s);
    row(u"send hex 01 02 {crc16/modbus:le}"_s);
    row(u"send \"{n}: {\\\"json\\\": 1} \\{n}\\n\""_s);
    row(u"send file \"a b.bin\""_s);
    row(u"expect \"220\""_s);
    row(u"expect \"220\" within 2000 ms"_s, u"expect \"220\" within 2 s"_s);
    row(u"expect \"220\" within 1.5 s"_s, u"expect \"220\" within 1500 ms"_s);
    row(u"expect \"220\" within 250ms"_s, u"expect \"220\" within 250 ms"_s);
    row(u"expect \"220\" within 0.0125 ms"_s);
    row(u"expect \"220\" within 0 s"_s, u"expect \"220\" within 0 ms"_s);
    row(u"expect hex 02 ?? 80"_s);
    row(u"expect hex 02 [00-1F 80] 4? within 1 s"_s);
    row(u"expect hex 02 ?? as answer within 1 s"_s);
    row(u"expect /^2\\d\\d .*\\r\\n/"_s);
    row(u"expect /a\\/b/i"_s);
    row(u"expect /(\\d+),(\\d+)/ as first, second within 3 s"_s);
    row(u"expect /(\\d+),(\\d+)/ as first,second"_s, u"expect /(\\d+),(\\d+)/ as first, second"_s);
    row(u"expect end"_s);
    row(u"expect reset within 1 s"_s);
    row(u"expect nothing within 200 ms"_s);
    row(u"wait 50 ms"_s);
    row(u"finish"_s);
    row(u"reset"_s);
    row(u"close"_s);
    row(u"note \"now the second part\""_s);
    row(u"timeout 5 s"_s);
    row(u"expect /id=(\\d+)/ as id\nsend \"get {id}\"\nexpect \"{id} ok\"\nexpect hex 01 {id}\nexpect /^{id}$/"_s);
    row(u"repeat 3 {\nsend \"x\"\nrepeat 2 {\nwait 1 s\n}\n}"_s, u"repeat 3 {\n    send \"x\"\n    repeat 2 {\n        wait 1 s\n    }\n}"_s);
    row(u"\uFEFFfinish\r\nclose\r\n"_s, u"finish\nclose"_s);
}

void tst_SequenceParse::everyFormIsUnderstoodAndPrintedAgain()
{
    QFETCH(const QString, text);
    QFETCH(const QString, canonical);
    const StepSequence sequence = sequenceOf(text);
    QCOMPARE(sequence.toString(), canonical);
    QVERIFY(sequenceOf(canonical) == sequence);
}

void tst_SequenceParse::commentsAndBlankLinesAreNoSteps()
{
    const StepSequence sequence = sequenceOf(u"# login\n\n   \t\n  # again\nfinish # now\n"_s);
    QCOMPARE(sequence.steps().size(), size_t(1));
    QCOMPARE(sequence.steps().front().line, 5);
    QVERIFY(sequenceOf({}).steps().empty());
    QCOMPARE(sequenceOf({}).toString(), QString());
}

void tst_SequenceParse::aTimeoutCountsForTheLinesBelow()
{
    const StepSequence sequence = sequenceOf(u"expect \"a\"\ntimeout 100 ms\nexpect \"b\"\nexpect \"c\" within 7 s\nexpect end"_s);
    QCOMPARE(sequence.steps()[0].patience, 5'000'000'000);
    QCOMPARE(sequence.steps()[2].patience, 100'000'000);
    QCOMPARE(sequence.steps()[3].patience, 7'000'000'000);
    QCOMPARE(sequence.steps()[4].patience, 100'000'000);
    QVERIFY(!sequence.steps()[4].time);
}

void tst_SequenceParse::repeatsKnowTheirOtherEnd()
{
    const StepSequence sequence = sequenceOf(u"repeat 2 {\nfinish\nrepeat 3 {\n}\n}\nclose"_s);
    const auto &steps = sequence.steps();
    QCOMPARE(steps[0].partner, size_t(4));
    QCOMPARE(steps[4].partner, size_t(0));
    QCOMPARE(steps[2].partner, size_t(3));
    QCOMPARE(steps[3].partner, size_t(2));
}

void tst_SequenceParse::bracesMayStandOnTheLineOfTheirStep()
{
    const QString canonical = u"repeat 3 {\n    send hex 01 02\n}\n"_s;
    QCOMPARE(sequenceOf(u"repeat 3 { send hex 01 02 }"_s).toString(), canonical);
    QCOMPARE(sequenceOf(u"repeat 3 {\nsend hex 01 02 } # done"_s).toString(), canonical);
    QCOMPARE(sequenceOf(u"repeat 3{ send hex 01 02}"_s).toString(), canonical);
    QCOMPARE(sequenceOf(u"repeat 3 { repeat 2 { expect end } }"_s).toString(),
        u"repeat 3 {\n    repeat 2 {\n        expect end\n    }\n}\n"_s);
}

void tst_SequenceParse::whatIsWrongIsToldWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("underlined");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const QString &text, Kind kind, const QString &underlined, const QString &nearest = {}) {
        QTest::newRow(qPrintable(text)) << text << kind << underlined << nearest;
    };
    row(u"sned \"x\""_s, Kind::UnknownStep, u"sned"_s, u"send"_s);
    row(u"  hello"_s, Kind::UnknownStep, u"hello"_s);
    row(u"\"x\""_s, Kind::UnknownStep, u"\""_s);
    row(u"SEND \"x\""_s, Kind::UnknownStep, u"SEND"_s, u"send"_s);
    row(u"send"_s, Kind::MissingWord, {});
    row(u"send hxe 01"_s, Kind::UnknownWord, u"hxe"_s, u"hex"_s);
    row(u"send \"x"_s, Kind::OpenQuote, u"\""_s);
    row(u"send \"a\\qb\""_s, Kind::UnknownEscape, u"\\q"_s);
    row(u"send \"say \\\"a\\\" \\qb\""_s, Kind::UnknownEscape, u"\\q"_s);
    row(u"send hex"_s, Kind::MissingWord, {});
    row(u"send hex 01 0G"_s, Kind::BadPayload, u"G"_s);
    row(u"send hex 01 2"_s, Kind::BadPayload, u"2"_s);
    row(u"send hex 01 {crc16/modbos}"_s, Kind::BadPayload, u"crc16/modbos"_s, u"crc-16/modbus"_s);
    row(u"send \"a\\\"{x}\""_s, Kind::BadPayload, u"x"_s);
    row(u"expect /(1)/ as count\nsend \"{cuont}\""_s, Kind::BadPayload, u"cuont"_s, u"count"_s);
    row(u"send file"_s, Kind::MissingWord, {});
    row(u"expect"_s, Kind::MissingWord, {});
    row(u"expect sth"_s, Kind::UnknownWord, u"sth"_s);
    row(u"expect nothin within 1 s"_s, Kind::UnknownWord, u"nothin"_s, u"nothing"_s);
    row(u"expect \"a\" witin 1 s"_s, Kind::UnknownWord, u"witin"_s, u"within"_s);
    row(u"expect \"a\" within"_s, Kind::MissingWord, {});
    row(u"expect \"a\" within 5"_s, Kind::BadTime, u"5"_s);
    row(u"expect \"a\" within 5 min"_s, Kind::BadTime, u"5 min"_s);
    row(u"expect \"a\" within soon"_s, Kind::BadTime, u"soon"_s);
    row(u"expect \"a\" within 86401 s"_s, Kind::BadTime, u"86401"_s);
    row(u"wait -1 s"_s, Kind::BadTime, u"-1"_s);
    row(u"expect \"\""_s, Kind::BadPattern, u"\""_s);
    row(u"expect hex 02 ?"_s, Kind::BadPattern, u"?"_s);
    row(u"expect hex 02 [1F-00]"_s, Kind::BadPattern, u"1F-00"_s);
    row(u"expect /a(b/"_s, Kind::BadPattern, u"b"_s);
    row(u"expect /ab"_s, Kind::OpenQuote, u"/"_s);
    row(u"expect \"a{x}\""_s, Kind::UnknownCapture, u"{x}"_s);
    row(u"expect /(1)/ as count\nexpect \"{cuont}\""_s, Kind::UnknownCapture, u"{cuont}"_s, u"count"_s);
    row(u"expect hex 01 {x}"_s, Kind::UnknownCapture, u"{x}"_s);
    row(u"expect \"a\" as"_s, Kind::MissingWord, {});
    row(u"expect \"a\" as 7"_s, Kind::BadName, u"7"_s);
    row(u"expect \"a\" as crc32"_s, Kind::BadName, u"crc32"_s);
    row(u"expect \"a\" as n"_s, Kind::BadName, u"n"_s);
    row(u"expect /(a)(b)/ as x, x"_s, Kind::BadName, u"x"_s);
    row(u"expect /(a)/ as x, y"_s, Kind::TooManyNames, u"y"_s);
    row(u"expect \"a\" as x, y"_s, Kind::TooManyNames, u"y"_s);
    row(u"expect end as x"_s, Kind::UnknownWord, u"as"_s);
    row(u"finish it"_s, Kind::Behind, u"it"_s);
    row(u"send \"a\" send \"b\""_s, Kind::Behind, u"send"_s);
    row(u"repeat"_s, Kind::MissingWord, {});
    row(u"repeat 0 {\n}"_s, Kind::BadCount, u"0"_s);
    row(u"repeat 3"_s, Kind::MissingWord, {});
    row(u"repeat 3 [\n"_s, Kind::UnknownWord, u"["_s);
    row(u"finish\n}"_s, Kind::NoRepeat, u"}"_s);
    row(u"note hello"_s, Kind::UnknownWord, u"hello"_s);
}

void tst_SequenceParse::whatIsWrongIsToldWithItsPlace()
{
    QFETCH(const QString, text);
    QFETCH(const Kind, kind);
    QFETCH(const QString, underlined);
    QFETCH(const QString, nearest);
    const ParsedSequence parsed = StepSequence::parse(text);
    const auto *errors = std::get_if<std::vector<SequenceError>>(&parsed);
    QVERIFY(errors);
    const SequenceError &error = errors->front();
    QCOMPARE(error.kind, kind);
    const QString line = text.split(u'\n').at(error.line - 1);
    QCOMPARE(line.mid(error.start, error.length), underlined);
    QCOMPARE(error.nearest, nearest);
    QCOMPARE(error.pattern.has_value(), kind == Kind::BadPattern);
}

void tst_SequenceParse::everyLineThatIsWrongIsTold()
{
    const ParsedSequence parsed = StepSequence::parse(u"sedn \"a\"\nfinish\nrepeat 2 {\nexpect\nwait 5"_s);
    const auto &errors = std::get<std::vector<SequenceError>>(parsed);
    std::vector<std::pair<int, Kind>> told;
    for (const SequenceError &error : errors)
        told.emplace_back(error.line, error.kind);
    QVERIFY(told == (std::vector<std::pair<int, Kind>> {{1, Kind::UnknownStep}, {3, Kind::OpenRepeat}, {4, Kind::MissingWord}, {5, Kind::BadTime}}));
}

void tst_SequenceParse::thereAreSoManyStepsAndNoMore()
{
    const auto nested = [](size_t depth) -> QString {
        return u"repeat 2 {\n"_s.repeated(qsizetype(depth)) + u"}\n"_s.repeated(qsizetype(depth));
    };
    sequenceOf(nested(StepSequence::maxDepth));
    const auto errorOf = [](const QString &text) {
        const ParsedSequence parsed = StepSequence::parse(text);
        return std::holds_alternative<StepSequence>(parsed) ? std::optional<Kind>()
                                                            : std::optional(std::get<std::vector<SequenceError>>(parsed).front().kind);
    };
    QCOMPARE(errorOf(nested(StepSequence::maxDepth + 1)), Kind::TooDeep);
    QCOMPARE(errorOf(u"finish\n"_s.repeated(qsizetype(StepSequence::maxSteps))), std::nullopt);
    QCOMPARE(errorOf(u"finish\n"_s.repeated(qsizetype(StepSequence::maxSteps) + 1)), Kind::TooLong);
    QCOMPARE(errorOf(QString(StepSequence::maxText + 1, u'#')), Kind::TooLong);
}

// Of random lines made of what lines are made of: those that are sequences stay the same ones.
void tst_SequenceParse::whatWasPrintedIsTheSameSequence()
{
    const QStringList parts {u"send"_s, u"expect"_s, u"hex"_s, u"file"_s, u"\"a\\\"b\\\\\""_s, u"\"\\x80\\r\\n{x}\""_s, u"/a\\/(b)/"_s,
        u"/{x}[{]/i"_s, u"01 ?2 [00-0F]"_s, u"01 02"_s, u"as x"_s, u"as x, y"_s, u"within 3 ms"_s, u"within 0.5 s"_s, u"wait 7 ms"_s,
        u"repeat 3 {"_s, u"}"_s, u"finish"_s, u"note \"n\""_s, u"timeout 1 s"_s, u"# c"_s, u"end"_s, u"reset"_s, u"nothing"_s, u"\n"_s,
        u"\n"_s, u"\n"_s, u"\n"_s, u"\n"_s};
    constexpr quint32 seed = 7;
    QRandomGenerator random(seed);
    int understood = 0;
    for (int round = 0; round < 60'000; ++round) {
        QString text = u"expect /(1)/ as x\n"_s;
        for (int i = random.bounded(7); i >= 0; --i)
            text += parts.at(random.bounded(int(parts.size()))) + u' ';
        const ParsedSequence parsed = StepSequence::parse(text);
        const auto *sequence = std::get_if<StepSequence>(&parsed);
        if (!sequence)
            continue;
        ++understood;
        const QString printed = sequence->toString();
        const ParsedSequence again = StepSequence::parse(printed);
        const auto *same = std::get_if<StepSequence>(&again);
        if (!same || !(*same == *sequence) || same->toString() != printed)
            QFAIL(qPrintable(u"seed %1, round %2: %3\nprinted: %4"_s.arg(seed).arg(round).arg(text, printed)));
    }
    QVERIFY(understood > 1000);
}

QTEST_APPLESS_MAIN(tst_SequenceParse)
#include "tst_sequenceparse.moc"
