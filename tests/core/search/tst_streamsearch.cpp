#include <QTest>

#include "tests/core/search/searches.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

Pattern patternOf(int kind, const QString &text)
{
    return kind == 0 ? hexPattern(text) : kind == 1 ? textPattern(text) : regexPattern(text);
}

// Letters of a, b, c, LF, CR.
QByteArray randomBytes(QRandomGenerator &random, int letters, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = "abc\n\r"[random.bounded(letters)];
    return bytes;
}

} // namespace

class tst_StreamSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howTheStreamIsCutChangesNothing_data();
    void howTheStreamIsCutChangesNothing();
    void longMatchesAreTheSameHoweverTheStreamIsCut_data();
    void longMatchesAreTheSameHoweverTheStreamIsCut();
    void aMatchIsToldWithItsLastByte();
    void anExpressionWaitsOnlyAsLongAsItMustFor();
    void matchesDoNotOverlap();
    void positionsCountFromWhereTheSearchBegan();
    void theSearchIsOverWhenNoMoreIsWanted();
    void aCopyCanBeFinishedByItself();
    void endsAndBeginningsOfPiecesAreNotThoseOfTheStream();
    void aSearchThatIsGivenUpSaysSo();
};

void tst_StreamSearch::howTheStreamIsCutChangesNothing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("letters");
    QTest::addColumn<int>("size");
    QTest::newRow("one byte") << 0 << u"61"_s << 3 << 300;
    QTest::newRow("two bytes") << 0 << u"6162"_s << 3 << 300;
    QTest::newRow("the same byte twice") << 0 << u"6161"_s << 2 << 300;
    QTest::newRow("period") << 0 << u"61626161"_s << 2 << 300;
    QTest::newRow("wildcards") << 0 << u"61 ?? [61-62] 6?"_s << 3 << 300;
    QTest::newRow("wildcards only") << 0 << u"?? ??"_s << 3 << 100;
    QTest::newRow("longer than the pieces") << 0 << u"61 61 61 61 61 61 61 61 61 ?? 61 61"_s << 2 << 3000;
    QTest::newRow("text") << 1 << u"aB"_s << 4 << 300;
    QTest::newRow("alternatives") << 2 << u"ab|aab|b"_s << 3 << 300;
    QTest::newRow("greedy") << 2 << u"a+"_s << 2 << 300;
    QTest::newRow("lazy") << 2 << u"a.*?b"_s << 3 << 300;
    QTest::newRow("backtracking") << 2 << u"a[abc]*bc"_s << 3 << 300;
    QTest::newRow("looks ahead") << 2 << u"a(?=bb)"_s << 3 << 300;
    QTest::newRow("not ahead") << 2 << u"a(?!bb)"_s << 3 << 300;
    QTest::newRow("looks behind") << 2 << u"(?<=aab)[ab]"_s << 3 << 300;
    QTest::newRow("not behind") << 2 << u"(?<!ab)b"_s << 3 << 300;
    QTest::newRow("word border") << 2 << u"\\ba"_s << 5 << 300;
    QTest::newRow("no word border") << 2 << u"a\\B"_s << 5 << 300;
    QTest::newRow("line begins") << 2 << u"^[abc]"_s << 5 << 300;
    QTest::newRow("line begins behind its end") << 2 << u"\n^"_s << 5 << 300;
    QTest::newRow("line ends") << 2 << u"[abc]$"_s << 5 << 300;
    QTest::newRow("lines") << 2 << u"^a.*b$"_s << 5 << 600;
    QTest::newRow("stream begins") << 2 << u"\\Aa"_s << 2 << 50;
    QTest::newRow("stream ends") << 2 << u"a\\z"_s << 2 << 50;
    QTest::newRow("start set later") << 2 << u"a\\Kb"_s << 3 << 300;
    QTest::newRow("back reference") << 2 << u"([abc])\\1+"_s << 3 << 300;
    QTest::newRow("may be empty") << 2 << u"a*"_s << 2 << 300;
}

void tst_StreamSearch::howTheStreamIsCutChangesNothing()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    QFETCH(const int, letters);
    QFETCH(const int, size);
    const Pattern pattern = patternOf(kind, text);
    constexpr quint32 seed = 11;
    QRandomGenerator random(seed);
    qsizetype found = 0;
    for (int round = 0; round < 400; ++round) {
        const QByteArray bytes = randomBytes(random, letters, size);
        const Matches whole = allIn(pattern, bytes);
        for (const int longest : {1, 7, 100}) {
            if (allInPieces(pattern, bytes, random, longest) != whole)
                QFAIL(qPrintable(u"seed %1, round %2, pieces of %3: "_s.arg(seed).arg(round).arg(longest)
                    + QString::fromLatin1(bytes.toPercentEncoding())));
        }
        found += std::ssize(whole);
    }
    QVERIFY(found > 0);
}

void tst_StreamSearch::longMatchesAreTheSameHoweverTheStreamIsCut_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("everything") << u"(?s).+"_s;
    QTest::newRow("from one to another") << u"(?s)a.*a"_s;
    QTest::newRow("the nearest") << u"(?s)a.*?a"_s;
    QTest::newRow("far ahead") << u"(?s)a(?=.*b)"_s;
    QTest::newRow("not far ahead") << u"(?s)a(?!.*a)"_s;
    QTest::newRow("to the end") << u"(?s)a.*\\z"_s;
    QTest::newRow("nothing else to the end") << u"(?<!c)c+$"_s;
}

// Over several blocks, so that matches are cut where a block's view ends.
void tst_StreamSearch::longMatchesAreTheSameHoweverTheStreamIsCut()
{
    QFETCH(const QString, expression);
    const Pattern pattern = regexPattern(expression);
    constexpr quint32 seed = 12;
    QRandomGenerator random(seed);
    for (int round = 0; round < 12; ++round) {
        QByteArray bytes(pattern.longest() * 2 + random.bounded(100'000), 'c');
        for (int i = random.bounded(12); i > 0; --i)
            bytes[random.bounded(int(bytes.size()))] = "ab"[random.bounded(2)];
        if (round < 2)
            bytes.resize(pattern.longest() * (round + 1)); // the stream ends where a view does
        const Matches whole = allIn(pattern, bytes);
        for (const StreamMatch &match : whole)
            QVERIFY(match.length > 0 && match.length <= pattern.longest());
        for (const int longest : {1000, 40'000, 200'000})
            QVERIFY2(allInPieces(pattern, bytes, random, longest) == whole,
                qPrintable(u"seed %1, round %2, pieces of %3"_s.arg(seed).arg(round).arg(longest)));
    }
}

void tst_StreamSearch::aMatchIsToldWithItsLastByte()
{
    const QByteArray bytes = "xxabcdabc"_ba;
    for (const Pattern &pattern : {hexPattern(u"61 ?? 63"), textPattern(u"ABC"), regexPattern(u"a.c")}) {
        Search search(pattern);
        std::vector<qint64> told;
        for (const char &byte : bytes) {
            search.feed({&byte, 1}, [&](const StreamMatch &match) {
                told.push_back(search.position());
                return match.position == search.position() - 3;
            });
        }
        QCOMPARE(told, (std::vector<qint64> {5, 9}));
    }
}

void tst_StreamSearch::anExpressionWaitsOnlyAsLongAsItMustFor()
{
    Search search(regexPattern(u"[0-9]+"));
    Matches matches;
    const auto note = [&matches](const StreamMatch &match) {
        matches.push_back(match);
        return true;
    };
    search.feed(spanOf("x12"_ba), note);
    QVERIFY(matches.empty()); // another digit may follow
    search.feed(spanOf("3"_ba), note);
    QVERIFY(matches.empty());
    search.feed(spanOf(" "_ba), note);
    QCOMPARE(matches, (Matches {{1, 3}}));
    search.feed(spanOf("45"_ba), note);
    search.finish(note);
    QCOMPARE(matches, (Matches {{1, 3}, {5, 2}}));
}

void tst_StreamSearch::matchesDoNotOverlap()
{
    QCOMPARE(allIn(hexPattern(u"6161"), "aaaaa"_ba), (Matches {{0, 2}, {2, 2}}));
    QCOMPARE(allIn(regexPattern(u"aba"), "ababa"_ba), (Matches {{0, 3}}));
}

void tst_StreamSearch::positionsCountFromWhereTheSearchBegan()
{
    const qint64 far = qint64(1) << 40;
    for (const Pattern &pattern : {textPattern(u"ab"), regexPattern(u"\\Aab")}) {
        Search search(pattern, far);
        Matches matches;
        search.feed(spanOf("ab"_ba), [&](const StreamMatch &match) {
            matches.push_back(match);
            return true;
        });
        QCOMPARE(matches, (Matches {{far, 2}}));
        QCOMPARE(search.position(), far + 2);
    }
}

void tst_StreamSearch::theSearchIsOverWhenNoMoreIsWanted()
{
    int count = 0;
    const auto once = [&count](const StreamMatch &) { return ++count < 1; };
    Search search(textPattern(u"a"));
    search.feed(spanOf("aaa"_ba), once);
    QVERIFY(search.isOver());
    QVERIFY(!search.gaveUp());
    search.feed(spanOf("aaa"_ba), once);
    search.finish(once);
    QCOMPARE(count, 1);
}

void tst_StreamSearch::aCopyCanBeFinishedByItself()
{
    int count = 0;
    const auto note = [&count](const StreamMatch &) { return ++count > 0; };
    Search search(regexPattern(u"a+"));
    search.feed(spanOf("xaa"_ba), note);
    Search copy = search;
    copy.finish(note);
    QCOMPARE(count, 1);
    search.feed(spanOf("a"_ba), note);
    QCOMPARE(count, 1);
    search.finish(note);
    QCOMPARE(count, 2);
}

void tst_StreamSearch::endsAndBeginningsOfPiecesAreNotThoseOfTheStream()
{
    QRandomGenerator random(1);
    const QByteArray bytes = "aaaaaaaaaa"_ba;
    for (const QString &expression : {u"^a"_s, u"\\Aa"_s, u"(?<=\\Aa)a"_s, u"a$"_s, u"a\\z"_s})
        QCOMPARE(allInPieces(regexPattern(expression), bytes, random, 1).size(), 1u);
}

void tst_StreamSearch::aSearchThatIsGivenUpSaysSo()
{
    Search search(regexPattern(u"(a+)+[bc]"));
    int count = 0;
    const auto note = [&count](const StreamMatch &) { return ++count > 0; };
    search.feed(spanOf("aab"_ba), note);
    QCOMPARE(count, 1);
    search.feed(spanOf(QByteArray(1000, 'a')), note);
    search.finish(note);
    QVERIFY(search.gaveUp());
    QVERIFY(search.isOver());
    QCOMPARE(count, 1);
}

QTEST_APPLESS_MAIN(tst_StreamSearch)
#include "tst_streamsearch.moc"
