#include <atomic>
#include <thread>

#include <QElapsedTimer>
#include <QTest>

#include "tests/core/search/searches.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_Expression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsAreOverBytes_data();
    void expressionsAreOverBytes();
    void whatIsNoExpressionIsRefusedWithItsPlace_data();
    void whatIsNoExpressionIsRefusedWithItsPlace();
    void givingUpIsNotTheSameAsFindingNothing_data();
    void givingUpIsNotTheSameAsFindingNothing();
    void slowEverywhereIsGivenUpInTime();
    void aMatchOfHalfTheLongestIsAlwaysFound();
    void aMatchIsFoundBehindManyBytes();
    void groupsAreWhereTheirBracketsMatched();
    void threadsMayShareAPattern();
};

void tst_Expression::expressionsAreOverBytes_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    QTest::newRow("plain") << u"b+"_s << "aBba"_ba << 1 << 2;
    QTest::newRow("a high byte by its number") << u"\\x80"_s << "a\x80"_ba << 1 << 1;
    QTest::newRow("a high byte in a class") << u"[\\x80-\\xFF]+"_s << "a\x80\xFF\x7F"_ba << 1 << 2;
    QTest::newRow("any byte") << u"a.b"_s << "a\xFE" "b"_ba << 0 << 3;
    QTest::newRow("NUL") << u"a\\x00b"_s << "xa\0b"_ba << 1 << 3;
    QTest::newRow("NUL is any") << u"a.b"_s << "xa\0b"_ba << 1 << 3;
    QTest::newRow("UTF-8 text") << u"z\u00E4h"_s << "z\xC3\xA4h"_ba << 0 << 4;
    QTest::newRow("other case of UTF-8 text") << u"z\u00E4h"_s << "z\xC3\x84h"_ba << 0 << 4;
    QTest::newRow("a repeated character of several bytes") << u"x\u00E4+"_s << "x\xC3\xA4\xC3\xA4\xA4"_ba << 0 << 5;
    QTest::newRow("an escaped character of several bytes") << u"x\\\u00E4{2}"_s << "x\xC3\xA4\xC3\xA4"_ba << 0 << 5;
    QTest::newRow("a literal stretch") << u"\\Q(\u00E4)\\E+"_s << "(\xC3\xA4))"_ba << 0 << 5;
    QTest::newRow("a comment") << u"a(?#\u00E4)b"_s << "ab"_ba << 0 << 2;
    QTest::newRow("] in a class") << u"[]a]+\u00E4"_s << "]a\xC3\xA4"_ba << 0 << 4;
    QTest::newRow("] not in a class") << u"[^]a]\u00E4"_s << "]b\xC3\xA4"_ba << 1 << 3;
    QTest::newRow("[ in a class") << u"[[]\u00E4"_s << "[\xC3\xA4"_ba << 0 << 3;
    QTest::newRow("a named class") << u"[[:digit:]]+\u00E4"_s << "12\xC3\xA4"_ba << 0 << 4;
    QTest::newRow("an escape in a class") << u"[\\]x]\u00E4"_s << "]\xC3\xA4"_ba << 0 << 3;
    QTest::newRow("line begins") << u"^b"_s << "a\nb"_ba << 2 << 1;
    QTest::newRow("line begins behind CR LF") << u"^b"_s << "a\r\nb"_ba << 3 << 1;
    QTest::newRow("line ends before CR LF") << u"a$"_s << "aab\naa\r\n"_ba << 5 << 1;
    QTest::newRow("a line") << u"b.*"_s << "ab\x80" "c\r\nd"_ba << 1 << 3;
    QTest::newRow("all lines") << u"(?s)b.*"_s << "ab\r\nd"_ba << 1 << 4;
    QTest::newRow("never empty") << u"b*"_s << "aab"_ba << 2 << 1;
    QTest::newRow("start set later") << u"a\\Kb"_s << "ab"_ba << 1 << 1;
}

void tst_Expression::expressionsAreOverBytes()
{
    QFETCH(const QString, expression);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, start);
    QFETCH(const int, length);
    const ParsedPattern parsed = Pattern::regex(expression);
    if (const auto *error = std::get_if<PatternError>(&parsed))
        QFAIL(qPrintable(error->detail));
    QCOMPARE(firstIn(std::get<Pattern>(parsed), bytes), (Match {start, length}));
}

void tst_Expression::whatIsNoExpressionIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<PatternError::Kind>("kind");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    using enum PatternError::Kind;
    QTest::newRow("empty") << QString() << Empty << 0 << 0;
    QTest::newRow("open group") << u"a(b"_s << BadExpression << 2 << 1;
    QTest::newRow("nothing to repeat") << u"+a"_s << BadExpression << 0 << 1;
    QTest::newRow("open class") << u"[ab"_s << BadExpression << 2 << 1;
    QTest::newRow("behind a wide character") << u"\u00E4\u20AC(b"_s << BadExpression << 3 << 1;
    QTest::newRow("a wide character in a class") << u"a[b\u00E4]"_s << WideClass << 3 << 1;
    QTest::newRow("a wider one in a class") << u"[\U0001F600]"_s << WideClass << 1 << 2;
    QTest::newRow("literal in a class") << u"[\\Q]\u00E4\\E]"_s << WideClass << 4 << 1;
    QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xD800) << NotInEncoding << 1 << 1;
    QTest::newRow("UTF") << u"(*UTF)a"_s << BadExpression << 5 << 1;
    QTest::newRow("UCP") << u"(*UCP)a"_s << BadExpression << 5 << 1;
    QTest::newRow("where the search began") << u"a|\\Gb"_s << BadExpression << 2 << 2;
    QTest::newRow("looks far behind") << u"(?<=a{300})b"_s << TooLong << 0 << 12;
    QTest::newRow("long") << QString(Pattern::limit + 10, u'a') << TooLong << int(Pattern::limit) + 1 << 9;
    QTest::newRow("large") << u"((a{1000}){1000}){1000}"_s << BadExpression << 22 << 1;
}

void tst_Expression::whatIsNoExpressionIsRefusedWithItsPlace()
{
    QFETCH(const QString, expression);
    QFETCH(const PatternError::Kind, kind);
    QFETCH(const int, start);
    QFETCH(const int, length);
    const ParsedPattern parsed = Pattern::regex(expression);
    QVERIFY(std::holds_alternative<PatternError>(parsed));
    const auto &error = std::get<PatternError>(parsed);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.start, start);
    QCOMPARE(error.length, length);
    QCOMPARE(error.detail.isEmpty(), kind != PatternError::Kind::BadExpression);
}

void tst_Expression::givingUpIsNotTheSameAsFindingNothing_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("nested repeats") << u"(a+)+[bd]"_s;
    QTest::newRow("nested repeats, interpreted") << u"(*NO_JIT)(a+)+[bd]"_s;
    QTest::newRow("recursion") << u"(a(?1)?a|b)+[de]"_s;
    QTest::newRow("deep, interpreted") << u"(*NO_JIT)(?:(a)|(d))*[be]"_s;
}

void tst_Expression::givingUpIsNotTheSameAsFindingNothing()
{
    QFETCH(const QString, expression);
    const Pattern pattern = regexPattern(expression);
    bool gaveUp = true;
    QVERIFY(!pattern.find(spanOf("ccc"_ba), 0, &gaveUp));
    QVERIFY(!gaveUp);
    QVERIFY(!pattern.find(spanOf(QByteArray(30'000, 'a')), 0, &gaveUp));
    QVERIFY(gaveUp);
}

// Every place stays just below the limit of steps, and there are many.
void tst_Expression::slowEverywhereIsGivenUpInTime()
{
    QByteArray bytes;
    while (bytes.size() < 8 * 1024 * 1024)
        bytes += "aaaaaaaaaaaaac"_ba;
    for (const QString &expression : {u"(a+)+[bd]"_s, u"(*NO_JIT)(a+)+[bd]"_s}) {
        bool gaveUp = false;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!regexPattern(expression).find(spanOf(bytes), 0, &gaveUp));
        QVERIFY(gaveUp);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
}

void tst_Expression::aMatchOfHalfTheLongestIsAlwaysFound()
{
    const Pattern pattern = regexPattern(u"(?s)<[^>]*>");
    const qsizetype half = pattern.longest() / 2;
    for (const qsizetype before : {qsizetype(0), qsizetype(1), half - 1, half, half + 1, 3 * half - 1}) {
        const QByteArray match = '<' + QByteArray(half - 2, 'x') + '>';
        const QByteArray bytes = QByteArray(before, '.') + match + QByteArray(3 * half, '.');
        QCOMPARE(firstIn(pattern, bytes), (Match {before, half}));
    }
}

void tst_Expression::aMatchIsFoundBehindManyBytes()
{
    bool gaveUp = true;
    const QByteArray bytes = QByteArray(200 * regexPattern(u"a").longest(), '.') + "ab";
    QCOMPARE(regexPattern(u"a[bc]").find(spanOf(bytes), 0, &gaveUp), (Match {bytes.size() - 2, 2}));
    QVERIFY(!gaveUp);
}

void tst_Expression::groupsAreWhereTheirBracketsMatched()
{
    const Pattern pattern = regexPattern(u"k(\\d+)(x)?\u00E4(b)"_s);
    QCOMPARE(pattern.matcher().groupCount(), 3);
    QCOMPARE(hexPattern(u"6B ??").matcher().groupCount(), 0);
    // Behind so many bytes that the match is not in the window of the first block.
    const QByteArray bytes = QByteArray(100'000, '.') + "k123\xC3\xA4" "b.";
    Groups groups;
    const Finding finding = pattern.matcher().find({.bytes = spanOf(bytes)}, 0, groups);
    QCOMPARE(finding.match, (Match {100'000, 7}));
    QCOMPARE(groups, (Groups {{100'000, 7}, {100'001, 3}, {-1, 0}, {100'006, 1}}));
    hexPattern(u"6B ??").matcher().find({.bytes = spanOf(bytes)}, 0, groups);
    QCOMPARE(groups, (Groups {{100'000, 2}}));
    hexPattern(u"00").matcher().find({.bytes = spanOf(bytes)}, 0, groups);
    QVERIFY(groups.empty());
}

void tst_Expression::threadsMayShareAPattern()
{
    const Pattern expression = regexPattern(u"(\\w+)@(\\w+)");
    const Pattern text = textPattern(u"somebody@somewhere");
    const QByteArray bytes = QByteArray("somebody_somewhere@"_ba).repeated(100) + "@@@ somebody@somewhere"_ba;
    const Match there {bytes.size() - 18, 18};
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round)
                right += firstIn(expression, bytes, there.start) == there && firstIn(text, bytes) == there ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 800);
}

QTEST_APPLESS_MAIN(tst_Expression)
#include "tst_expression.moc"
