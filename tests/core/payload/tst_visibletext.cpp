#include <QStringDecoder>
#include <QTest>

#include "core/payload/visibility.h"
#include "core/payload/visibletext.h"
#include "tests/core/payload/asked.h"
#include "tests/support/hostile.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using namespace wirelark::testing;

namespace {

QString string(char32_t codePoint)
{
    return QStringView(QChar::fromUcs4(codePoint)).toString(); // fromUcs4 of a string drops a byte order mark
}

// The text with each token in brackets, so that tokens and literal text differ.
} // namespace

class VisibleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeTextAndTokens_data();
    void bytesBecomeTextAndTokens();
    void everyByteIsSafeAndToldApart();
    void everyCodePointIsSafe();
    void everyCodePointInAStringIsSafe();
    void invalidUtf8IsShownByteByByte_data();
    void invalidUtf8IsShownByteByByte();
    void characterAcrossChunksIsShownInTheSecond_data();
    void characterAcrossChunksIsShownInTheSecond();
    void uselessBeginningChangesNothing();
    void cutSaysHowManyBytesItShows_data();
    void cutSaysHowManyBytesItShows();
    void tooManyMarksAreCounted();
    void marksWithoutACharacterAreTokens();
    void validTextOfTheWorldStaysItself();
    void unpairedSurrogatesAreTokens();
    void safeTextSaysThatItWasCut();
};

void VisibleTextTest::bytesBecomeTextAndTokens_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << "T=21.4 H=40"_ba << u"T=21.4 H=40"_s;
    QTest::newRow("line end") << "OK\r\n"_ba << u"OK[\\r][\\n]"_s;
    QTest::newRow("tab and nul") << QByteArray("a\tb\0c", 5) << u"a[\\t]b[\\0]c"_s;
    QTest::newRow("literal backslash") << "\\n"_ba << u"\\n"_s;
    QTest::newRow("ansi") << "\x1b[31mRED"_ba << u"[\\x1B][31mRED"_s;
    QTest::newRow("delete") << "\x7f"_ba << u"[\\x7F]"_s;
    QTest::newRow("html") << "<img src=\"/dev/zero\">"_ba << u"<img src=\"/dev/zero\">"_s;
    QTest::newRow("not utf-8") << "H=\x80 40"_ba << u"H=[\\x80] 40"_s;
    QTest::newRow("utf-8") << "20 €"_ba << u"20 €"_s;
    QTest::newRow("c1 control") << "\xc2\x9b"_ba << u"[\\u009B]"_s;
    QTest::newRow("bidi override") << "a\xe2\x80\xae"
                                      "b"_ba
                                   << u"a[\\u202E]b"_s;
    QTest::newRow("line separator") << "\xe2\x80\xa8"_ba << u"[\\u2028]"_s;
    QTest::newRow("zero width") << "\xe2\x80\x8b"_ba << u"[\\u200B]"_s;
    QTest::newRow("byte order mark") << "\xef\xbb\xbfx"_ba << u"[\\uFEFF]x"_s;
    QTest::newRow("no-break space") << "\xc2\xa0"_ba << u"[\\u00A0]"_s;
    QTest::newRow("noncharacter") << "\xef\xbf\xbf"_ba << u"[\\uFFFF]"_s;
    QTest::newRow("tag character") << "\xf3\xa0\x81\x81"_ba << u"[\\u{E0041}]"_s;
    QTest::newRow("format of a string") << "%n%s %1"_ba << u"%n%s %1"_s;
}

void VisibleTextTest::bytesBecomeTextAndTokens()
{
    QFETCH(const QByteArray, bytes);
    const VisibleText visible = visibleText(bytes);
    QTEST(marked(visible), "expected");
    QCOMPARE(visible.consumed, bytes.size());
}

void VisibleTextTest::everyByteIsSafeAndToldApart()
{
    QSet<QString> seen;
    for (int byte = 0; byte < 256; ++byte) {
        const QString text = marked(visibleText(QByteArray(1, char(byte))));
        QVERIFY2(isSafe(text), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void VisibleTextTest::everyCodePointIsSafe()
{
    for (char32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        if (QChar::isSurrogate(codePoint))
            continue;
        const QByteArray bytes = string(codePoint).toUtf8();
        const VisibleText visible = visibleText(QByteArray("a" + bytes));
        if (!isSafe(visible.text) || visible.text.size() < 2 || visible.consumed != 1 + bytes.size())
            QFAIL(qPrintable(u"U+"_s + QString::number(quint32(codePoint), 16)));
        const bool isItself = visible.text == u"a"_s + string(codePoint);
        QCOMPARE(isItself, visible.tokens.empty());
    }
}

void VisibleTextTest::everyCodePointInAStringIsSafe()
{
    for (char32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        const QString text =
            codePoint <= 0xFFFF ? QString(QChar(char16_t(codePoint))) : QString::fromUcs4(&codePoint, 1);
        const QString safe = safeText(text);
        if (!isSafe(safe) || safe.isEmpty())
            QFAIL(qPrintable(u"U+"_s + QString::number(quint32(codePoint), 16)));
    }
}

void VisibleTextTest::invalidUtf8IsShownByteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("overlong slash") << "\xc0\xaf"_ba;
    QTest::newRow("overlong in three") << "\xe0\x80\xaf"_ba;
    QTest::newRow("overlong in four") << "\xf0\x80\x80\xaf"_ba;
    QTest::newRow("surrogate") << "\xed\xa0\x80"_ba;
    QTest::newRow("beyond the last") << "\xf4\x90\x80\x80"_ba;
    QTest::newRow("five byte form") << "\xf8\x88\x80\x80\x80"_ba;
    QTest::newRow("never in utf-8") << "\xfe\xff"_ba;
    QTest::newRow("lone continuations") << "\x80\xbf"_ba;
}

void VisibleTextTest::invalidUtf8IsShownByteByByte()
{
    QFETCH(const QByteArray, bytes);
    QString expected;
    for (const char byte : bytes)
        expected += u'[' + tokenOfByte(quint8(byte)) + u']';
    QCOMPARE(marked(visibleText(bytes)), expected);
}

void VisibleTextTest::characterAcrossChunksIsShownInTheSecond_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("two bytes") << "ä"_ba;
    QTest::newRow("three bytes") << "€"_ba;
    QTest::newRow("four bytes") << "😀"_ba;
}

void VisibleTextTest::characterAcrossChunksIsShownInTheSecond()
{
    QFETCH(const QByteArray, whole);
    for (qsizetype cut = 1; cut < whole.size(); ++cut) {
        const VisibleText first = visibleText(QByteArray("a" + whole.first(cut)));
        QCOMPARE(first.unfinished, whole.first(cut));
        QCOMPARE(first.tokens.size(), size_t(cut));
        const VisibleText second = visibleText(QByteArray(whole.sliced(cut) + "b"), -1, first.unfinished);
        QCOMPARE(marked(second), QString::fromUtf8(whole) + u'b');
        QCOMPARE(second.consumed, whole.size() - cut + 1);
        QVERIFY(second.unfinished.isEmpty());
    }

    QByteArray before;
    VisibleText last;
    for (const char byte : whole) {
        last = visibleText(QByteArray(1, byte), -1, before);
        before = last.unfinished;
    }
    QCOMPARE(marked(last), QString::fromUtf8(whole));
    QVERIFY(before.isEmpty());
}

void VisibleTextTest::uselessBeginningChangesNothing()
{
    QCOMPARE(visibleText("abc", -1, "\xe2\x82"), visibleText("abc"));
    QCOMPARE(visibleText("\x80\x80", -1, "\xf0"), visibleText("\x80\x80"));
}

void VisibleTextTest::cutSaysHowManyBytesItShows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("consumed");

    QTest::newRow("fits") << "abc"_ba << 3 << u"abc"_s << 3;
    QTest::newRow("nothing fits") << "abc"_ba << 0 << QString() << 0;
    QTest::newRow("letters") << "abc"_ba << 2 << u"ab"_s << 2;
    QTest::newRow("a token is not cut") << "ab\x80"_ba << 5 << u"ab"_s << 2;
    QTest::newRow("a character is not cut") << "a€b"_ba << 2 << u"a€"_s << 4;
    QTest::newRow("marks take no column") << "e\u0301x"_ba << 1 << u"e\u0301"_s << 3;
    QTest::newRow("neither does their count come apart")
        << QByteArray("e") + QByteArray("\u0301").repeated(20) << 5 << u"e"_s + QString(8, QChar(0x301))
        << 17;
}

void VisibleTextTest::cutSaysHowManyBytesItShows()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, columns);
    const VisibleText visible = visibleText(bytes, columns);
    QTEST(visible.text, "text");
    QFETCH(const int, consumed);
    QCOMPARE(visible.consumed, consumed);
}

void VisibleTextTest::tooManyMarksAreCounted()
{
    const QByteArray bytes = "z" + QByteArray("\u0301").repeated(200'000) + "y";
    const VisibleText visible = visibleText(bytes);
    QCOMPARE(marked(visible), u"z"_s + QString(8, QChar(0x301)) + u"[⟨+199992 marks⟩]y"_s);
    QCOMPARE(visible.consumed, bytes.size());
}

void VisibleTextTest::marksWithoutACharacterAreTokens()
{
    QCOMPARE(marked(visibleText(u"\u0301a"_s)), u"[\\u0301]a"_s);
    QCOMPARE(marked(visibleText(u"\n\u0301"_s)), u"[\\n][\\u0301]"_s);
}

void VisibleTextTest::validTextOfTheWorldStaysItself()
{
    const QString text = u"Grüße, Ελλάδα, привет, שלום, مرحبا, हिन्दी, ไทย, 日本語, 한국어, 😀"_s;
    const VisibleText visible = visibleText(text.toUtf8());
    QCOMPARE(visible.text, text);
    QVERIFY(visible.tokens.empty());
}

void VisibleTextTest::unpairedSurrogatesAreTokens()
{
    QCOMPARE(safeText(QString(QString(QChar(0xD83D)) + u'a')), u"\\uD83Da"_s);
    QCOMPARE(safeText(QString(QChar(0xDE00))), u"\\uDE00"_s);
    QCOMPARE(safeText(u"😀"_s), u"😀"_s);
}

void VisibleTextTest::safeTextSaysThatItWasCut()
{
    QCOMPARE(safeText(u"invoice\u202Efdp.exe"_s), u"invoice\\u202Efdp.exe"_s);
    QCOMPARE(safeText(u"a long name"_s, 6), u"a long…"_s);
}

QTEST_APPLESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
