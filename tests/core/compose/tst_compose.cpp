#include <QRandomGenerator>
#include <QTest>

#include "core/compose/compose.h"
#include "core/payload/hex.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class ComposeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsExactlyTheseBytes_data();
    void aDraftIsExactlyTheseBytes();
    void wrongHexGivesNoBytes();
    void escapesAreReportedWhereTheyStandInAllLines();
    void everyByteGoesThroughBothModes();
    void theEndingIsAlwaysLastAndNothingElseChanges();
};

void ComposeTest::aDraftIsExactlyTheseBytes_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QByteArray>("bytes");
    using enum PayloadMode;

    QTest::newRow("line feed") << Draft{Text, u"hi"_s, Ending::Lf, true} << "hi\n"_ba;
    QTest::newRow("carriage return and line feed") << Draft{Text, u"hi"_s, Ending::CrLf, true} << "hi\r\n"_ba;
    QTest::newRow("carriage return") << Draft{Text, u"hi"_s, Ending::Cr, true} << "hi\r"_ba;
    QTest::newRow("zero") << Draft{Text, u"hi"_s, Ending::Nul, true} << QByteArray("hi\0", 3);
    QTest::newRow("no ending") << Draft{Text, u"hi"_s, Ending::None, true} << "hi"_ba;
    QTest::newRow("nothing") << Draft{Text, QString(), Ending::None, true} << QByteArray();
    QTest::newRow("the ending alone") << Draft{Text, QString(), Ending::CrLf, true} << "\r\n"_ba;
    QTest::newRow("escapes on") << Draft{Text, uR"(a\x00\n)"_s, Ending::None, true} << QByteArray("a\0\n", 3);
    QTest::newRow("escapes off") << Draft{Text, uR"(a\x00\n)"_s, Ending::None, false} << R"(a\x00\n)"_ba;
    QTest::newRow("lines, LF") << Draft{Text, u"a\nb"_s, Ending::Lf, true} << "a\nb\n"_ba;
    QTest::newRow("lines, CRLF") << Draft{Text, u"a\n\nb"_s, Ending::CrLf, true} << "a\r\n\r\nb\r\n"_ba;
    QTest::newRow("lines, no ending") << Draft{Text, u"a\nb"_s, Ending::None, true} << "a\nb"_ba;
    QTest::newRow("lines, zero") << Draft{Text, u"a\nb"_s, Ending::Nul, true} << QByteArray("a\nb\0", 4);
    QTest::newRow("an escaped \\n is one byte")
        << Draft{Text, uR"(a\nb)"_s, Ending::CrLf, true} << "a\nb\r\n"_ba;
    QTest::newRow("hex") << Draft{Hex, u"68 69 0A"_s, Ending::None, true} << "hi\n"_ba;
    QTest::newRow("hex has no ending") << Draft{Hex, u"68\n69"_s, Ending::CrLf, true} << "hi"_ba;
}

void ComposeTest::aDraftIsExactlyTheseBytes()
{
    QFETCH(Draft, draft);
    QFETCH(QByteArray, bytes);
    const Composed composed = compose(draft);
    QVERIFY(!composed.fault);
    QCOMPARE(composed.bytes, bytes);
}

void ComposeTest::wrongHexGivesNoBytes()
{
    const Composed composed = compose({PayloadMode::Hex, u"47 4G"_s, Ending::Lf, true});
    QCOMPARE(composed.fault, (TemplateFault{TemplateFault::Kind::WrongDigit, 4, 1}));
    QVERIFY(composed.bytes.isEmpty());
}

void ComposeTest::escapesAreReportedWhereTheyStandInAllLines()
{
    const Composed composed = compose({PayloadMode::Text, u"a\\t\nb\\q"_s, Ending::Lf, true});
    QCOMPARE(composed.escapes, (std::vector<EscapeSpan>{{1, 2, true}, {5, 2, false}}));
    QVERIFY(compose({PayloadMode::Text, u"a\\t"_s, Ending::Lf, false}).escapes.empty());
}

void ComposeTest::everyByteGoesThroughBothModes()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray one(1, static_cast<char>(byte));
        const QString digits = toHex(one);
        QCOMPARE(compose({PayloadMode::Hex, digits, Ending::Lf, true}).bytes, one);
        QCOMPARE(compose({PayloadMode::Text, u"\\x"_s + digits, Ending::None, true}).bytes, one);
    }
}

void ComposeTest::theEndingIsAlwaysLastAndNothingElseChanges()
{
    QRandomGenerator random(22);
    const QString letters = uR"(ab\nx41 €)"_s;
    for (int round = 0; round < 2000; ++round) {
        Draft draft{PayloadMode::Text, QString(), Ending::None, random.bounded(2) == 1};
        for (quint32 i = random.bounded(20u); i > 0; --i)
            draft.text += letters.at(random.bounded(int(letters.size())));
        const QByteArray plain = compose(draft).bytes;
        draft.ending = static_cast<Ending>(random.bounded(5));
        QCOMPARE(compose(draft).bytes, plain + endingBytes(draft.ending));
    }
}

QTEST_APPLESS_MAIN(ComposeTest)
#include "tst_compose.moc"
