#include <QSet>
#include <QTest>

#include <iterator>
#include <random>

#include "core/timeline/ladderfolds.h"

using namespace wirelark;
using Part = LadderPlace::Part;

// Which line shows which row, against a list of lines that is made anew after every step.
class LadderFoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourAlikeShareALine();
    void threeDoNot();
    void whatDiffersEndsARun_data();
    void whatDiffersEndsARun();
    void moreThanASecondIsALine();
    void questionAndAnswerShareALine();
    void threePairsDoNot();
    void whatDiffersEndsPairs_data();
    void whatDiffersEndsPairs();
    void whatIsNotAnsweredStandsAlone();
    void aRunEndsWherePairsBegin();
    void anOpenRunHasItsRowsBehindIt();
    void openingOneTooManyClosesTheFirst();
    void agreesWithAListOfLines();

private:
    static Message data(qint64 time, qint64 size = 5, Direction direction = Direction::In, ConnectionId connection = 1)
    {
        Message message;
        message.id.seq = 1;
        message.kind = EventKind::Data;
        message.direction = direction;
        message.connection = connection;
        message.time = time;
        message.size = size;
        return message;
    }
    // Questions of 5 bytes that come in, every other row an answer of 2.
    static std::vector<Message> turns(qint64 rows, qint64 start = 1)
    {
        std::vector<Message> messages;
        for (qint64 row = 0; row < rows; ++row)
            messages.push_back(row % 2 == 0 ? data(start + row) : data(start + row, 2, Direction::Out));
        return messages;
    }
    static LadderFolds foldsOf(const std::vector<Message> &messages)
    {
        LadderFolds folds;
        for (const Message &message : messages)
            folds.take(message);
        return folds;
    }
};

void LadderFoldsTest::fourAlikeShareALine()
{
    const LadderFolds folds = foldsOf({data(1), data(2), data(3), data(4), data(5), data(6, 7)});
    QCOMPARE(folds.lineCount(), 2);
    QCOMPARE(folds.at(0), (LadderPlace {.row = 0, .part = Part::Run, .rows = 5}));
    QCOMPARE(folds.at(1), (LadderPlace {.row = 5}));
    QCOMPARE(folds.lineOf(4), 0);
    QCOMPARE(folds.lineOf(5), 1);
}

void LadderFoldsTest::threeDoNot()
{
    const LadderFolds folds = foldsOf({data(1), data(2), data(3), data(4, 7)});
    QCOMPARE(folds.lineCount(), 4);
    QCOMPARE(folds.at(2), (LadderPlace {.row = 2}));
}

void LadderFoldsTest::whatDiffersEndsARun_data()
{
    QTest::addColumn<Message>("other");
    QTest::newRow("direction") << data(3, 5, Direction::Out);
    QTest::newRow("size") << data(3, 6);
    QTest::newRow("connection") << data(3, 5, Direction::In, 2);
    Message fault = data(3);
    fault.fault = Fault::Length;
    QTest::newRow("a fault") << fault;
    Message event = data(3);
    event.kind = EventKind::PeerFinished;
    QTest::newRow("an event") << event;
}

void LadderFoldsTest::whatDiffersEndsARun()
{
    QFETCH(Message, other);
    const LadderFolds folds = foldsOf({data(1), data(2), other, data(4), data(5)});
    QCOMPARE(folds.lineCount(), 5);
}

void LadderFoldsTest::moreThanASecondIsALine()
{
    const qint64 second = LadderFolds::quietAfter;
    const LadderFolds folds = foldsOf({data(1), data(1 + second), data(2 + 2 * second)});
    QCOMPARE(folds.lineCount(), 4);
    QCOMPARE(folds.at(1), (LadderPlace {.row = 1}));
    QCOMPARE(folds.at(2), (LadderPlace {.row = 2, .part = Part::Quiet}));
    QCOMPARE(folds.at(3), (LadderPlace {.row = 2}));
}

void LadderFoldsTest::questionAndAnswerShareALine()
{
    LadderFolds folds = foldsOf(turns(8));
    QCOMPARE(folds.lineCount(), 1);
    QCOMPARE(folds.at(0), (LadderPlace {.row = 0, .part = Part::Run, .rows = 8, .isPairs = true}));
    folds.take(data(9));
    folds.take(data(10, 2, Direction::Out));
    QCOMPARE(folds.at(0).rows, 10);
    QCOMPARE(folds.lineOf(9), 0);
    QVERIFY(folds.toggle(0));
    QCOMPARE(folds.lineCount(), 11);
    QCOMPARE(folds.at(3), (LadderPlace {.row = 2, .runRow = 0}));
}

void LadderFoldsTest::threePairsDoNot()
{
    QCOMPARE(foldsOf(turns(7)).lineCount(), 7);
}

void LadderFoldsTest::whatDiffersEndsPairs_data()
{
    QTest::addColumn<Message>("other");
    QTest::newRow("direction") << data(7, 5, Direction::Out);
    QTest::newRow("size") << data(7, 6);
    QTest::newRow("connection") << data(7, 5, Direction::In, 2);
    Message fault = data(7);
    fault.fault = Fault::Length;
    QTest::newRow("a fault") << fault;
    Message event = data(7);
    event.kind = EventKind::PeerFinished;
    QTest::newRow("an event") << event;
    QTest::newRow("silence") << data(7 + LadderFolds::quietAfter);
}

void LadderFoldsTest::whatDiffersEndsPairs()
{
    QFETCH(Message, other);
    std::vector<Message> messages = turns(6);
    messages.push_back(other);
    messages.push_back(data(other.time + 1, 2, Direction::Out));
    QVERIFY(foldsOf(messages).lineCount() >= 8);
}

// It is the one that a person looks for.
void LadderFoldsTest::whatIsNotAnsweredStandsAlone()
{
    LadderFolds folds = foldsOf(turns(11));
    QCOMPARE(folds.lineCount(), 1);
    QCOMPARE(folds.at(0).rows, 11); // the answer may still come
    folds.take(data(12 + LadderFolds::quietAfter));
    QCOMPARE(folds.lineCount(), 4);
    QCOMPARE(folds.at(0).rows, 10);
    QCOMPARE(folds.at(1), (LadderPlace {.row = 10}));
    QCOMPARE(folds.at(2), (LadderPlace {.row = 11, .part = Part::Quiet}));
}

void LadderFoldsTest::aRunEndsWherePairsBegin()
{
    std::vector<Message> messages = {data(1), data(2), data(3), data(4)};
    std::ranges::copy(turns(9, 5), std::back_inserter(messages));
    std::ranges::copy(std::vector {data(20), data(21), data(22), data(23)}, std::back_inserter(messages));
    const LadderFolds folds = foldsOf(messages);
    QCOMPARE(folds.lineCount(), 3);
    QCOMPARE(folds.at(0), (LadderPlace {.row = 0, .part = Part::Run, .rows = 5}));
    QCOMPARE(folds.at(1), (LadderPlace {.row = 5, .part = Part::Run, .rows = 8, .isPairs = true}));
    QCOMPARE(folds.at(2), (LadderPlace {.row = 13, .part = Part::Run, .rows = 4}));
}

void LadderFoldsTest::anOpenRunHasItsRowsBehindIt()
{
    LadderFolds folds = foldsOf({data(1, 9), data(2), data(3), data(4), data(5), data(6, 7)});
    QVERIFY(!folds.toggle(0));
    QVERIFY(folds.toggle(1));
    QCOMPARE(folds.lineCount(), 7);
    QCOMPARE(folds.at(1), (LadderPlace {.row = 1, .part = Part::Run, .rows = 4, .isOpen = true}));
    QCOMPARE(folds.at(3), (LadderPlace {.row = 2, .runRow = 1}));
    QCOMPARE(folds.lineOf(2), 3);
    QCOMPARE(folds.lineOf(5), 6);
    QVERIFY(folds.toggle(1));
    QCOMPARE(folds.lineCount(), 3);
}

void LadderFoldsTest::openingOneTooManyClosesTheFirst()
{
    LadderFolds folds;
    const auto runs = static_cast<qint64>(LadderFolds::mostOpen) + 1;
    for (qint64 row = 0; row < 4 * runs; ++row)
        folds.take(data(row, row / 4));
    for (qint64 run = runs - 1; run >= 0; --run)
        QVERIFY(folds.toggle(4 * run));
    QCOMPARE(folds.lineCount(), runs + 4 * (runs - 1));
    QVERIFY(!folds.at(folds.lineCount() - 1).isOpen);
    QVERIFY(folds.at(0).isOpen);
}

namespace {

// The obvious way: all rows there ever were, cut into runs anew, and all lines.
class List
{
public:
    void take(const Message &message)
    {
        const bool isQuiet = !m_rows.empty() && message.time - m_rows.back().message.time > LadderFolds::quietAfter;
        m_rows.push_back({message, isQuiet});
        closeWhatIsOne();
    }
    void dropFirst(qint64 rows)
    {
        m_first += rows;
        closeWhatIsOne();
    }
    std::vector<LadderPlace> lines() const
    {
        std::vector<LadderPlace> lines;
        for (const Piece &piece : pieces()) {
            const qint64 start = std::max(piece.start, m_first);
            const qint64 left = piece.end - start;
            if (left <= 0)
                continue;
            const qint64 number = start - m_first;
            if (number > 0 && m_rows[size_t(start)].isQuiet)
                lines.push_back({number, Part::Quiet});
            if (m_rows[size_t(start)].message.kind == EventKind::Accepted)
                lines.push_back({number, Part::Handshake});
            if (left == 1) {
                lines.push_back({number});
                continue;
            }
            const bool isOpen = m_open.contains(piece.start);
            lines.push_back({number, Part::Run, left, isOpen, -1, piece.isPairs});
            for (qint64 row = number; isOpen && row < number + left; ++row)
                lines.push_back({.row = row, .runRow = number});
        }
        return lines;
    }
    void toggle(qint64 row)
    {
        for (const Piece &piece : pieces()) {
            if (std::max(piece.start, m_first) == row + m_first && piece.end > row + m_first && !m_open.remove(piece.start))
                m_open.insert(piece.start);
        }
    }
    qint64 count() const { return std::ssize(m_rows) - m_first; }

private:
    struct Row
    {
        Message message;
        bool isQuiet = false;
    };
    struct Piece
    {
        qint64 start = 0;
        qint64 end = 0;
        bool isPairs = false;
    };

    bool isLike(qint64 a, qint64 b) const
    {
        const Message &one = m_rows[size_t(a)].message;
        const Message &other = m_rows[size_t(b)].message;
        return one.isData() && other.isData() && one.size == other.size && one.direction == other.direction;
    }
    // Where the rows from here on stop to be as those so many before them.
    qint64 endOf(qint64 start, qint64 period) const
    {
        const auto differs = [&](qint64 row) { return m_rows[size_t(row)].message.direction != m_rows[size_t(row - 1)].message.direction; };
        qint64 row = start + 1;
        while (row < std::ssize(m_rows) && !m_rows[size_t(row)].isQuiet && m_rows[size_t(row)].message.isData()
            && m_rows[size_t(row - 1)].message.isData() && (row - start < period || isLike(row - period, row))
            && (period == 1 || differs(row)))
            ++row;
        return row;
    }
    std::vector<Piece> pieces() const
    {
        std::vector<Piece> pieces;
        for (qint64 row = 0; row < std::ssize(m_rows); row = pieces.back().end) {
            const qint64 alike = endOf(row, 1);
            const qint64 turns = endOf(row, 2);
            const bool isLast = turns == std::ssize(m_rows);
            if (alike - row >= LadderFolds::leastRun)
                pieces.push_back({row, alike, false});
            else if (turns - row >= 2 * LadderFolds::leastPairs)
                pieces.push_back({row, isLast ? turns : turns - (turns - row) % 2, true});
            else
                pieces.push_back({row, row + 1, false});
        }
        return pieces;
    }
    // What is left of an open run is a row by itself, and closed should it grow again.
    void closeWhatIsOne()
    {
        for (const Piece &piece : pieces()) {
            if (piece.end - std::max(piece.start, m_first) == 1)
                m_open.remove(piece.start);
        }
    }

    std::vector<Row> m_rows;
    qint64 m_first = 0;
    QSet<qint64> m_open; // where they begin
};

} // namespace

void LadderFoldsTest::agreesWithAListOfLines()
{
    constexpr unsigned seed = 4;
    std::mt19937 random(seed);
    for (int round = 0; round < 600; ++round) {
        // In half of the rounds rows mostly take turns.
        const bool takesTurns = round % 2 == 0;
        LadderFolds folds;
        List list;
        qint64 time = 1;
        for (int step = 0; step < 60; ++step) {
            const unsigned choice = random() % 20;
            if (choice == 0 && list.count() > 1) {
                const qint64 rows = 1 + random() % std::min<qint64>(6, list.count() - 1);
                folds.dropFirst(rows);
                list.dropFirst(rows);
            } else if (choice < 4 && folds.lineCount() > 0) {
                const LadderPlace place = folds.at(random() % folds.lineCount());
                const bool isRun = place.part == Part::Run;
                QCOMPARE(isRun && folds.toggle(place.row), isRun);
                if (isRun)
                    list.toggle(place.row);
            } else {
                time += choice == 4 ? 2 * LadderFolds::quietAfter : 1;
                const bool isOut = takesTurns && (choice == 6 ? random() % 2 == 0 : step % 2 == 0);
                Message message = takesTurns ? data(time, choice < 6 || isOut ? 6 : 5, isOut ? Direction::Out : Direction::In)
                                             : data(time, choice < 8 ? 6 : 5);
                if (choice == 5)
                    message.kind = EventKind::Accepted;
                folds.take(message);
                list.take(message);
            }
            const std::vector<LadderPlace> lines = list.lines();
            const QByteArray saying = QByteArray("seed ") + QByteArray::number(seed) + " round " + QByteArray::number(round) + " step "
                + QByteArray::number(step);
            const char *where = saying.constData();
            QVERIFY2(folds.lineCount() == std::ssize(lines), where);
            QVERIFY2(folds.rowCount() == list.count(), where);
            for (qint64 line = 0; line < folds.lineCount(); ++line) {
                QVERIFY2(folds.at(line) == lines[static_cast<size_t>(line)], where);
                QVERIFY2(folds.lineOf(folds.at(line)) == line, where);
                const LadderPlace place = folds.at(line);
                if (place.part == Part::Row)
                    QVERIFY2(folds.lineOf(place.row) == line, where);
            }
        }
    }
}

QTEST_APPLESS_MAIN(LadderFoldsTest)
#include "tst_ladderfolds.moc"
