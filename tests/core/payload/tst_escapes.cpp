#include <QRandomGenerator>
#include <QTest>

#include "core/payload/escapes.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class EscapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesBecomeTheirBytes_data();
    void escapesBecomeTheirBytes();
    void unknownEscapesAreReportedAndSentLiterally_data();
    void unknownEscapesAreReportedAndSentLiterally();
    void spansStandWhereTheEscapesWereTyped();
    void everyByteCanBeTyped();
    void randomTextWithDoubledBackslashesIsSentAsItReads();
};

void EscapesTest::escapesBecomeTheirBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("plain") << u"GET"_s << "GET"_ba;
    QTest::newRow("utf-8") << u"grün"_s << "gr\xC3\xBCn"_ba;
    QTest::newRow("beyond the BMP") << u"\U0001F600"_s << "\xF0\x9F\x98\x80"_ba;
    QTest::newRow("line feed") << uR"(a\nb)"_s << "a\nb"_ba;
    QTest::newRow("carriage return") << uR"(\r\n)"_s << "\r\n"_ba;
    QTest::newRow("tab") << uR"(\t)"_s << "\t"_ba;
    QTest::newRow("zero") << uR"(\0)"_s << QByteArray(1, '\0');
    QTest::newRow("zero, then a digit") << uR"(\01)"_s
                                        << QByteArray("\0"
                                                      "1",
                                               2);
    QTest::newRow("backslash") << uR"(\\)"_s << "\\"_ba;
    QTest::newRow("backslash before n") << uR"(\\n)"_s << "\\n"_ba;
    QTest::newRow("byte") << uR"(\x1C)"_s << "\x1C"_ba;
    QTest::newRow("byte in small letters") << uR"(\xff)"_s << "\xFF"_ba;
    QTest::newRow("byte, then a digit") << uR"(\x411)"_s << "A1"_ba;
    QTest::newRow("code point") << uR"(\u{20AC})"_s << "\xE2\x82\xAC"_ba;
    QTest::newRow("short code point") << uR"(\u{9})"_s << "\t"_ba;
    QTest::newRow("last code point") << uR"(\u{10FFFF})"_s << "\xF4\x8F\xBF\xBF"_ba;
    QTest::newRow("byte order mark") << uR"(\u{FEFF})"_s << "\xEF\xBB\xBF"_ba;
    QTest::newRow("code point with zeros") << uR"(\u{000041})"_s << "A"_ba;
}

void EscapesTest::escapesBecomeTheirBytes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const Unescaped result = unescape(text);
    QCOMPARE(result.bytes, bytes);
    for (const EscapeSpan &span : result.escapes)
        QVERIFY(span.isKnown);
}

void EscapesTest::unknownEscapesAreReportedAndSentLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");

    QTest::newRow("letter") << uR"(\q)"_s << 2;
    QTest::newRow("at the end") << uR"(\)"_s << 1;
    QTest::newRow("one digit") << uR"(\x4)"_s << 2;
    QTest::newRow("wrong digit") << uR"(\x4G)"_s << 2;
    QTest::newRow("full-width digits") << u"\\x\uFF11\uFF12"_s << 2;
    QTest::newRow("no brace") << uR"(\u20AC)"_s << 2;
    QTest::newRow("empty braces") << uR"(\u{})"_s << 2;
    QTest::newRow("open brace") << uR"(\u{41)"_s << 2;
    QTest::newRow("too large") << uR"(\u{110000})"_s << 2;
    QTest::newRow("too many digits") << uR"(\u{0000041})"_s << 2;
    QTest::newRow("surrogate") << uR"(\u{D800})"_s << 2;
    QTest::newRow("beyond the BMP") << u"\\\U0001F600"_s << 3;
}

void EscapesTest::unknownEscapesAreReportedAndSentLiterally()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    const Unescaped result = unescape(text);
    QCOMPARE(result.bytes, text.toUtf8());
    QCOMPARE(result.escapes, (std::vector<EscapeSpan>{{0, length, false}}));
}

void EscapesTest::spansStandWhereTheEscapesWereTyped()
{
    const Unescaped result = unescape(uR"(a\n\q\x00z\u{41})");
    QCOMPARE(result.bytes, QByteArray("a\n\\q\0zA", 7));
    QCOMPARE(
        result.escapes, (std::vector<EscapeSpan>{{1, 2, true}, {3, 2, false}, {5, 4, true}, {10, 6, true}}));
}

void EscapesTest::everyByteCanBeTyped()
{
    QString text;
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte) {
        text += u"\\x%1"_s.arg(byte, 2, 16, QLatin1Char('0'));
        all += static_cast<char>(byte);
    }
    QCOMPARE(unescape(text).bytes, all);
}

void EscapesTest::randomTextWithDoubledBackslashesIsSentAsItReads()
{
    QRandomGenerator random(20);
    const QString letters = uR"(\\\nrtx0u{}4Fg €)"_s;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (quint32 i = random.bounded(20u); i > 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        QString doubled = text;
        QCOMPARE(unescape(doubled.replace(u'\\', uR"(\\)"_s)).bytes, text.toUtf8());

        qsizetype end = 0;
        for (const EscapeSpan &span : unescape(text).escapes) { // in order, apart, inside the text
            QVERIFY(span.start >= end && span.length > 0);
            QCOMPARE(text.at(span.start), u'\\');
            end = span.start + span.length;
        }
        QVERIFY(end <= text.size());
    }
}

QTEST_APPLESS_MAIN(EscapesTest)
#include "tst_escapes.moc"
