#include <random>

#include <QSignalSpy>
#include <QTest>

#include "core/timeline/comparisonrun.h"
#include "core/timeline/differencecells.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

std::span<const char> spanOf(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

} // namespace

// What differs between two messages, or two streams.
class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_traffic = std::make_unique<LiveTraffic>(); }
    void aChangedByteIsOneRange();
    void whatFollowsAddedBytesIsTheSameAgain();
    void rangesMakeTheOneTheOther();
    void editsAreAsFewAsCanBe();
    void tooManyEditsAreNotLookedFor();
    void placesAreComparedOneByOne();
    void thereAreOnlySoManyRanges();
    void cellsKeepBothSidesInStep();
    void messagesAreCompared();
    void messagesThatLeftAreEmpty();
    void streamsAreComparedWhateverTheirChunks();
    void longStreamsAreComparedByPosition();
    void readingAnywhereTellsTheStream();
    void runTellsWhenItIsOver();

private:
    static std::vector<DifferentRange> differences(const QByteArray &left, const QByteArray &right)
    {
        return alignedDifferences(spanOf(left), spanOf(right), 1000, goOn).value();
    }
    static qint64 edits(const std::vector<DifferentRange> &ranges)
    {
        qint64 sum = 0;
        for (const DifferentRange &range : ranges)
            sum += std::max(range.leftSize, range.rightSize);
        return sum;
    }
    static QByteArray randomBytes(std::mt19937 &random, int size)
    {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = "abc"[random() % 3];
        return bytes;
    }
    std::unique_ptr<Comparison> compared(StreamBytes left, StreamBytes right)
    {
        auto comparison = std::make_unique<Comparison>(std::move(left), std::move(right));
        while (comparison->advance(std::chrono::milliseconds(1), goOn)) { }
        return comparison;
    }
    StreamBytes stream(ConnectionId id) { return {m_traffic->journal(), id, Direction::In}; }

    std::unique_ptr<LiveTraffic> m_traffic;
};

void ComparisonTest::aChangedByteIsOneRange()
{
    QByteArray left(32, '\0');
    QByteArray right = left;
    right[7] = char(0x80);
    QCOMPARE(differences(left, right), (std::vector<DifferentRange> {{7, 1, 7, 1}}));
    QVERIFY(differences(left, left).empty());
    QVERIFY(differences({}, {}).empty());
}

void ComparisonTest::whatFollowsAddedBytesIsTheSameAgain()
{
    QCOMPARE(differences("header body"_ba, "header with body"_ba), (std::vector<DifferentRange> {{7, 0, 7, 5}}));
    QCOMPARE(differences("header with body"_ba, "header body"_ba), (std::vector<DifferentRange> {{7, 5, 7, 0}}));
    QCOMPARE(differences({}, "ab"_ba), (std::vector<DifferentRange> {{0, 0, 0, 2}}));
}

void ComparisonTest::rangesMakeTheOneTheOther()
{
    constexpr unsigned seed = 4711;
    std::mt19937 random(seed);
    for (int turn = 0; turn < 500; ++turn) {
        const QByteArray left = randomBytes(random, int(random() % 60));
        const QByteArray right = randomBytes(random, int(random() % 60));
        QByteArray made;
        qint64 from = 0;
        for (const DifferentRange &range : differences(left, right)) {
            made += left.sliced(from, range.left - from);
            QCOMPARE(made.size(), range.right);
            made += right.sliced(range.right, range.rightSize);
            from = range.left + range.leftSize;
        }
        made += left.sliced(from);
        QVERIFY2(made == right, qPrintable(u"seed %1, turn %2"_s.arg(seed).arg(turn)));
    }
}

void ComparisonTest::editsAreAsFewAsCanBe()
{
    constexpr unsigned seed = 815;
    std::mt19937 random(seed);
    for (int turn = 0; turn < 200; ++turn) {
        const QByteArray left = randomBytes(random, int(random() % 20));
        const QByteArray right = randomBytes(random, int(random() % 20));
        std::vector<std::vector<qint64>> fewest(size_t(left.size() + 1), std::vector<qint64>(size_t(right.size() + 1)));
        for (size_t i = 0; i < fewest.size(); ++i) {
            for (size_t k = 0; k < fewest[i].size(); ++k) {
                if (i == 0 || k == 0) {
                    fewest[i][k] = qint64(i + k);
                    continue;
                }
                const qint64 change =
                    fewest[i - 1][k - 1] + (left[qsizetype(i - 1)] == right[qsizetype(k - 1)] ? 0 : 1);
                fewest[i][k] = std::min({change, fewest[i - 1][k] + 1, fewest[i][k - 1] + 1});
            }
        }
        const qint64 expected = fewest.back().back();
        // A range of changes and additions side by side counts once: never more than the edits.
        QVERIFY2(edits(differences(left, right)) <= expected, qPrintable(u"seed %1, turn %2"_s.arg(seed).arg(turn)));
        QVERIFY(alignedDifferences(spanOf(left), spanOf(right), int(expected), goOn));
        QVERIFY(expected == 0 || !alignedDifferences(spanOf(left), spanOf(right), int(expected) - 1, goOn));
    }
}

void ComparisonTest::tooManyEditsAreNotLookedFor()
{
    QVERIFY(!alignedDifferences(spanOf(QByteArray(100, 'a')), spanOf(QByteArray(100, 'b')), 99, goOn));
    const std::atomic<bool> stop {true};
    QVERIFY(!alignedDifferences(spanOf("aaa"_ba), spanOf("bbb"_ba), 99, stop));
}

void ComparisonTest::placesAreComparedOneByOne()
{
    PositionDifferences differences;
    differences.add(spanOf("same, di"_ba), spanOf("same, DI"_ba));
    differences.add(spanOf("f"_ba), spanOf("F"_ba));
    differences.add(spanOf("ferent"_ba), spanOf("ferenT"_ba));
    differences.finish(18, 15);
    QCOMPARE(differences.ranges(), (std::vector<DifferentRange> {{6, 3, 6, 3}, {14, 4, 14, 1}}));
    QCOMPARE(differences.count(), 2);
}

void ComparisonTest::thereAreOnlySoManyRanges()
{
    PositionDifferences differences;
    for (size_t i = 0; i < PositionDifferences::mostRanges + 10; ++i)
        differences.add(spanOf("ab"_ba), spanOf("aB"_ba));
    QCOMPARE(differences.ranges().size(), PositionDifferences::mostRanges);
    QCOMPARE(differences.count(), qint64(PositionDifferences::mostRanges) + 10);
}

void ComparisonTest::cellsKeepBothSidesInStep()
{
    // abcXdef and abcdYYef
    const DifferenceCells cells({{3, 1, 3, 0}, {5, 0, 4, 2}}, 7, 8);
    QCOMPARE(cells.count(), 9);
    QString left;
    QString right;
    for (qint64 cell = 0; cell < cells.count(); ++cell) {
        const DifferenceCells::Cell at = cells.at(cell);
        left += at.left < 0 ? u'.' : u"abcXdef"_s.at(at.left);
        right += at.right < 0 ? u'.' : u"abcdYYef"_s.at(at.right);
    }
    QCOMPARE(left, u"abcXd..ef"_s);
    QCOMPARE(right, u"abc.dYYef"_s);
    QCOMPARE(cells.startOf(1), 5);
    QCOMPARE(cells.sizeOf(1), 2);
}

void ComparisonTest::messagesAreCompared()
{
    LensTable lines;
    lines.setAll({std::get<Lens>(parseLens(u"lines"_s)), Lens()});
    m_traffic->rows().setLenses(lines);
    m_traffic->in("T=21.4 H=");
    m_traffic->in("40\nT=21.5 H=40\nT=21.5");
    m_traffic->show();
    const auto comparison =
        compared({m_traffic->journal(), m_traffic->rows().at(0)}, {m_traffic->journal(), m_traffic->rows().at(1)});
    QCOMPARE(comparison->kind(), Comparison::Kind::Aligned);
    QCOMPARE(comparison->ranges(), (std::vector<DifferentRange> {{5, 1, 5, 1}}));
    QCOMPARE(comparison->left().read(0, 100), "T=21.4 H=40\n"_ba);
    QCOMPARE(comparison->right().read(2, 4), "21.5"_ba);
}

void ComparisonTest::messagesThatLeftAreEmpty()
{
    m_traffic = std::make_unique<LiveTraffic>(64 * 1024, 128 * 1024);
    m_traffic->in("first");
    m_traffic->show();
    const Message first = m_traffic->rows().at(0);
    for (int i = 0; i < 100; ++i)
        m_traffic->in(QByteArray(10'000, 'x'));
    m_traffic->show();
    QVERIFY(m_traffic->journal().first() > first.first.seq);
    qint64 last = m_traffic->rows().count() - 1;
    while (!m_traffic->rows().at(last).isData())
        --last;
    const auto comparison = compared({m_traffic->journal(), first}, {m_traffic->journal(), m_traffic->rows().at(last)});
    QCOMPARE(comparison->left().size(), 0);
    QCOMPARE(comparison->right().size(), 10'000);
}

void ComparisonTest::streamsAreComparedWhateverTheirChunks()
{
    m_traffic->in("abc", 1);
    m_traffic->out("answer", 1);
    m_traffic->in("a", 2);
    m_traffic->in("def", 1);
    m_traffic->in("bcdxef", 2);
    m_traffic->show();
    const auto comparison = compared(stream(1), stream(2));
    QCOMPARE(comparison->ranges(), (std::vector<DifferentRange> {{4, 0, 4, 1}}));
    QCOMPARE(comparison->progress(), 100);
}

void ComparisonTest::longStreamsAreComparedByPosition()
{
    for (int i = 0; i < 100; ++i) {
        m_traffic->in(QByteArray(10'000, 'x'), 1);
        m_traffic->in(QByteArray(9'999, 'x') + (i == 60 ? 'y' : 'x'), 2);
    }
    m_traffic->in("more", 2);
    m_traffic->show();
    const auto comparison = compared(stream(1), stream(2));
    QCOMPARE(comparison->kind(), Comparison::Kind::ByPosition);
    QCOMPARE(
        comparison->ranges(), (std::vector<DifferentRange>{{609'999, 1, 609'999, 1}, {1'000'000, 0, 1'000'000, 4}}));
    QVERIFY(!comparison->isBroken());
}

void ComparisonTest::readingAnywhereTellsTheStream()
{
    constexpr unsigned seed = 99;
    std::mt19937 random(seed);
    QByteArray all;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray chunk = randomBytes(random, 1 + int(random() % 5));
        m_traffic->in(chunk, 1);
        all += chunk;
        if (random() % 3 == 0)
            m_traffic->in("other", 2);
    }
    m_traffic->show();
    StreamBytes bytes = stream(1);
    while (bytes.advance(std::chrono::milliseconds(1), goOn)) { }
    QCOMPARE(bytes.size(), all.size());
    for (int turn = 0; turn < 300; ++turn) {
        const auto offset = qint64(random() % all.size());
        QVERIFY2(
            bytes.read(offset, 40) == all.mid(offset, 40), qPrintable(u"seed %1, offset %2"_s.arg(seed).arg(offset)));
    }
    QCOMPARE(bytes.read(all.size(), 1), QByteArray());
    QCOMPARE(bytes.read(-1, 1), QByteArray());
}

void ComparisonTest::runTellsWhenItIsOver()
{
    m_traffic->in("one", 1);
    m_traffic->in("two", 2);
    m_traffic->show();
    ComparisonRun run;
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QVERIFY(!run.result());
    run.start(stream(1), stream(2));
    QVERIFY(run.isRunning());
    QVERIFY(!run.result());
    QVERIFY(finished.wait());
    QCOMPARE(run.result()->count(), 1);
    run.clear();
    QVERIFY(!run.result());
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
