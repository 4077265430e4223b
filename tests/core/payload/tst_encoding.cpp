#include <QRandomGenerator>
#include <QTest>

#include "core/payload/encodetext.h"
#include "core/payload/encoding.h"
#include "core/payload/hex.h"
#include "core/payload/visibletext.h"
#include "tests/core/payload/asked.h"
#include "tests/support/hostile.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::testing;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixAreAlwaysThere();
    void everyNameIsFound();
    void writtenNamesAreFound_data();
    void writtenNamesAreFound();
    void bytesBecomeTextAndTokens_data();
    void bytesBecomeTextAndTokens();
    void noByteIsLostInAnyEncoding_data();
    void noByteIsLostInAnyEncoding();
    void cutTextStandsForExactlyWhatItConsumed_data();
    void cutTextStandsForExactlyWhatItConsumed();
    void textReadsBack_data();
    void textReadsBack();
    void charactersThatAreMissingAreNotReplaced();
    void characterAcrossChunksIsShownInTheSecond_data();
    void characterAcrossChunksIsShownInTheSecond();
    void wherePiecesOfUtf16AreCutDoesNotMatter();
};

namespace {

// The text with each token in brackets, so that tokens and literal text differ.
void everyEncodingIsARow()
{
    QTest::addColumn<Encoding>("encoding");
    for (const Encoding encoding : availableEncodings())
        QTest::newRow(encodingName(encoding).data()) << encoding;
}

QByteArray randomBytes(QRandomGenerator &random)
{
    QByteArray bytes(random.bounded(60), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(4) == 0 ? random.bounded(0x20, 0x7F) : random.bounded(256));
    return bytes;
}

} // namespace

void EncodingTest::sixAreAlwaysThere()
{
    const std::vector<Encoding> &available = availableEncodings();
    QVERIFY(available.size() >= 6);
    QCOMPARE(std::vector(available.begin(), available.begin() + 6),
        (std::vector{Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Ascii, Encoding::Latin1,
            Encoding::Windows1252}));
    QVERIFY(std::ranges::is_sorted(available));
}

void EncodingTest::everyNameIsFound()
{
    for (const Encoding encoding : availableEncodings())
        QVERIFY2(findEncoding(QString(encodingName(encoding))) == encoding, encodingName(encoding).data());
}

void EncodingTest::writtenNamesAreFound_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::newRow("small") << u"utf8"_s << u"UTF-8"_s;
    QTest::newRow("alias") << u"latin1"_s << u"ISO-8859-1"_s;
    QTest::newRow("ascii") << u"ASCII"_s << u"US-ASCII"_s;
    QTest::newRow("code page") << u"cp-1252"_s << u"windows-1252"_s;
    QTest::newRow("unknown") << u"klingon"_s << QString();
    QTest::newRow("of no order") << u"utf-16"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void EncodingTest::writtenNamesAreFound()
{
    QFETCH(const QString, written);
    const std::optional<Encoding> found = findEncoding(written);
    QTEST(found ? QString(encodingName(*found)) : QString(), "name");
}

void EncodingTest::bytesBecomeTextAndTokens_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("ascii") << Encoding::Ascii << "a\n\x80\xff"_ba << u"a[\\n][\\x80][\\xFF]"_s;
    QTest::newRow("latin-1") << Encoding::Latin1 << "gr\xfc\xdf\x80\xa0"_ba << u"grüß[\\x80][\\u00A0]"_s;
    QTest::newRow("1252") << Encoding::Windows1252 << "\x80 \x93x\x94\x81"_ba << u"€ “x”[\\x81]"_s;
    QTest::newRow("utf-16le") << Encoding::Utf16Le << QByteArray("A\0\xac\x20\n\0", 6) << u"A€[\\n]"_s;
    QTest::newRow("utf-16be") << Encoding::Utf16Be << QByteArray("\0A\x20\xac\0\x1b", 6) << u"A€[\\x1B]"_s;
    QTest::newRow("pair") << Encoding::Utf16Be << "\xd8\x3d\xde\x00"_ba << u"😀"_s;
    QTest::newRow("lone surrogate") << Encoding::Utf16Be << QByteArray("\xd8\x3d\0A", 4) << u"[\\xD8\\x3D]A"_s;
    QTest::newRow("lone low surrogate") << Encoding::Utf16Le << QByteArray("\0\xdc" "A\0", 4) << u"[\\x00\\xDC]A"_s;
    QTest::newRow("odd byte") << Encoding::Utf16Le << QByteArray("A\0B", 3) << u"A[\\x42]"_s;
    QTest::newRow("override in utf-16") << Encoding::Utf16Be << "\x20\x2e"_ba << u"[\\u202E]"_s;
    QTest::newRow("mark of order") << Encoding::Utf16Be << QByteArray("\xfe\xff\0A", 4) << u"[\\uFEFF]A"_s;
    QTest::newRow("shift-jis") << Encoding::ShiftJis << "A\x82\xa0\xb1\x82 \xff"_ba << u"Aあｱ[\\x82] [\\xFF]"_s;
    QTest::newRow("gb18030") << Encoding::Gb18030 << "\xc4\xe3\x95\x32\x82\x36\x81\x30 "_ba << u"你𠀀[\\x81]0 "_s;
    QTest::newRow("unfinished gb18030") << Encoding::Gb18030 << "\xc4\xe3\x95\x32\x82"_ba
                                     << u"你[\\x95][\\x32][\\x82]"_s;
    QTest::newRow("koi8-r") << Encoding::Koi8R << "\xf0\xd2"_ba << u"Пр"_s;
    QTest::newRow("ebcdic") << Encoding::Ibm037 << "\xc8\x85\x93\x93\x96"_ba << u"Hello"_s;
    QTest::newRow("box of a PC") << Encoding::Ibm437 << "\xc9\xcd"_ba << u"╔═"_s;
}

void EncodingTest::bytesBecomeTextAndTokens()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    if (!isAvailable(encoding)) // this Qt has no ICU
        return;
    const VisibleText visible = visibleText(bytes, encoding);
    QTEST(marked(visible), "expected");
    QCOMPARE(visible.consumed, bytes.size());
}

void EncodingTest::noByteIsLostInAnyEncoding_data()
{
    everyEncodingIsARow();
}

void EncodingTest::noByteIsLostInAnyEncoding()
{
    QFETCH(const Encoding, encoding);
    constexpr quint32 seed = 3;
    QRandomGenerator random(seed);
    for (int run = 0; run < 300; ++run) {
        const QByteArray bytes = randomBytes(random);
        const VisibleText visible = visibleText(bytes, encoding);
        const auto message = [&] { return qPrintable(u"seed %1: %2"_s.arg(seed).arg(toHex(bytes))); };
        QVERIFY2(isSafe(visible.text), message());
        QVERIFY2(visible.consumed == bytes.size(), message());
        QVERIFY2(bytes.endsWith(visible.unfinished) && visible.unfinished.size() < 4, message());
        QVERIFY2(visible.text.size() >= bytes.size() / 4, message());
    }
}

void EncodingTest::cutTextStandsForExactlyWhatItConsumed_data()
{
    everyEncodingIsARow();
}

void EncodingTest::cutTextStandsForExactlyWhatItConsumed()
{
    QFETCH(const Encoding, encoding);
    constexpr quint32 seed = 4;
    QRandomGenerator random(seed);
    for (int run = 0; run < 300; ++run) {
        const QByteArray bytes = randomBytes(random);
        const qsizetype columns = random.bounded(30);
        const VisibleText all = visibleText(bytes, encoding);
        const VisibleText cut = visibleText(bytes, encoding, columns);
        const auto message = [&] { return qPrintable(u"seed %1, %2: %3"_s.arg(seed).arg(columns).arg(toHex(bytes))); };
        QVERIFY2(all.text.startsWith(cut.text), message());
        if (cut.consumed > bytes.size() - all.unfinished.size()) // within what is no character yet
            continue;
        // What follows is a text of its own, but for marks, which would have no character to stand on.
        const QString rest = visibleText(QByteArrayView(bytes).sliced(cut.consumed), encoding).text;
        const bool hasMarks = cut.text.contains(u'⟨') || rest.contains(u'⟨') || rest.contains(u"\\u"_s);
        QVERIFY2(hasMarks || cut.text + rest == all.text, message());
    }
}

void EncodingTest::textReadsBack_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QString>("text");
    for (const Encoding encoding : availableEncodings())
        QTest::newRow(encodingName(encoding).data()) << encoding << u"Temp 21.5, H=40 (max)"_s;
    QTest::newRow("utf-8, world") << Encoding::Utf8 << u"grüß 你😀"_s;
    QTest::newRow("utf-16, world") << Encoding::Utf16Le << u"grüß 你😀"_s;
    QTest::newRow("utf-16be, world") << Encoding::Utf16Be << u"grüß 你😀"_s;
    QTest::newRow("1252, signs") << Encoding::Windows1252 << u"20 € – “grüß”"_s;
    QTest::newRow("gb18030, world") << Encoding::Gb18030 << u"grüß 你😀"_s;
    QTest::newRow("shift-jis, kana") << Encoding::ShiftJis << u"あｱ漢"_s;
    QTest::newRow("euc-kr, hangul") << Encoding::EucKr << u"한글"_s;
}

void EncodingTest::textReadsBack()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QString, text);
    if (!isAvailable(encoding)) // this Qt has no ICU
        return;
    const std::optional<QByteArray> bytes = encodeText(text, encoding);
    QVERIFY(bytes);
    const VisibleText visible = visibleText(*bytes, encoding);
    QCOMPARE(visible.text, text);
    QVERIFY(visible.tokens.empty());
}

void EncodingTest::charactersThatAreMissingAreNotReplaced()
{
    QVERIFY(!encodeText(u"grün", Encoding::Ascii));
    QVERIFY(!encodeText(u"20 €", Encoding::Latin1));
    QVERIFY(!encodeText(u"你", Encoding::Windows1252));
    QVERIFY(!encodeText(u"\u0081", Encoding::Windows1252));
    if (isAvailable(Encoding::ShiftJis))
        QVERIFY(!encodeText(u"a😀", Encoding::ShiftJis));
    if (isAvailable(Encoding::Big5))
        QVERIFY(!encodeText(u"café", Encoding::Big5)); // which Qt would write `caf?`
    for (const Encoding encoding : availableEncodings()) {
        QVERIFY(!encodeText(QString(QChar(0xD83D)), encoding));
        QCOMPARE(encodeText({}, encoding), QByteArray());
    }
}

void EncodingTest::characterAcrossChunksIsShownInTheSecond_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("cut");
    QTest::addColumn<QString>("expected");
    const QByteArray pair = "\xd8\x3d\xde\x00"_ba + QByteArray("\0x", 2);
    QTest::newRow("utf-16, half of a unit") << Encoding::Utf16Be << QByteArray("\0A\0B", 4) << 1 << u"AB"_s;
    for (int cut = 1; cut < 4; ++cut)
        QTest::addRow("a pair after %d", cut) << Encoding::Utf16Be << pair << cut << u"😀x"_s;
    // The byte that is left of the unit after the lone surrogate begins a character that goes on in the second.
    QTest::newRow("lone surrogate and a half") << Encoding::Utf16Be << QByteArray("\xd8\x3d\0A\0B", 6) << 3 << u"AB"_s;
    QTest::newRow("shift-jis") << Encoding::ShiftJis << "\x82\xa0 "_ba << 1 << u"あ "_s;
    for (int cut = 1; cut < 4; ++cut)
        QTest::addRow("gb18030 after %d", cut) << Encoding::Gb18030 << "\x95\x32\x82\x36x"_ba << cut << u"𠀀x"_s;
}

void EncodingTest::characterAcrossChunksIsShownInTheSecond()
{
    QFETCH(const Encoding, encoding);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, cut);
    if (!isAvailable(encoding)) // this Qt has no ICU
        return;
    const VisibleText first = visibleText(bytes.first(cut), encoding);
    QVERIFY(!first.unfinished.isEmpty());
    const VisibleText second = visibleText(bytes.sliced(cut), encoding, -1, first.unfinished);
    QTEST(marked(second), "expected");
    QCOMPARE(second.consumed, bytes.size() - cut);
}

void EncodingTest::wherePiecesOfUtf16AreCutDoesNotMatter()
{
    constexpr quint32 seed = 5;
    QRandomGenerator random(seed);
    for (int run = 0; run < 300; ++run) {
        QByteArray bytes(random.bounded(40), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(3) == 0 ? random.bounded(0xD8, 0xE0) : random.bounded(256));
        QByteArray unfinished;
        for (QByteArrayView rest = bytes; !rest.isEmpty();) {
            const QByteArrayView piece = rest.first(random.bounded(1, int(rest.size()) + 1));
            unfinished = visibleText(piece, Encoding::Utf16Le, -1, unfinished).unfinished;
            rest = rest.sliced(piece.size());
        }
        QVERIFY2(unfinished == visibleText(bytes, Encoding::Utf16Le).unfinished,
            qPrintable(u"seed %1: %2"_s.arg(seed).arg(toHex(bytes))));
    }
}

QTEST_APPLESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
