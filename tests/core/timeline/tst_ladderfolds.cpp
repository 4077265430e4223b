#include <QSet>
#include <QTest>

#include <map>
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

// The obvious way: all rows, all lines.
class List
{
public:
    void take(const Message &message)
    {
        const Message *last = m_rows.empty() ? nullptr : &m_rows.back().message;
        Row row {.message = message};
        row.isQuiet = last && message.time - last->time > LadderFolds::quietAfter;
        const bool isLike = last && !row.isQuiet && last->isData() && message.isData() && last->size == message.size
            && last->direction == message.direction;
        row.run = isLike ? m_rows.back().run : ++m_runs;
        ++m_lengths[row.run];
        m_rows.push_back(row);
    }
    void dropFirst(qint64 rows)
    {
        m_rows.erase(m_rows.begin(), m_rows.begin() + rows);
        m_rows.front().isQuiet = false;
        // What is left of an open run is a row by itself, and closed should it grow again.
        if (m_rows.size() == 1 || m_rows[1].run != m_rows[0].run)
            m_open.remove(m_rows[0].run);
    }
    std::vector<LadderPlace> lines() const
    {
        std::vector<LadderPlace> lines;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const Row &row = m_rows[i];
            const qint64 number = static_cast<qint64>(i);
            const bool isFirst = i == 0 || m_rows[i - 1].run != row.run;
            qint64 left = 1;
            while (i + static_cast<size_t>(left) < m_rows.size() && m_rows[i + static_cast<size_t>(left)].run == row.run)
                ++left;
            if (row.isQuiet)
                lines.push_back({number, Part::Quiet});
            if (row.message.kind == EventKind::Accepted)
                lines.push_back({number, Part::Handshake});
            if (m_lengths.at(row.run) < LadderFolds::leastRun || (isFirst && left == 1)) {
                lines.push_back({number});
                continue;
            }
            if (isFirst) {
                m_start = number;
                lines.push_back({number, Part::Run, left, m_open.contains(row.run)});
            }
            if (m_open.contains(row.run))
                lines.push_back({.row = number, .runRow = m_start});
        }
        return lines;
    }
    void toggle(qint64 row)
    {
        const qint64 run = m_rows[static_cast<size_t>(row)].run;
        if (!m_open.remove(run))
            m_open.insert(run);
    }
    qint64 count() const { return std::ssize(m_rows); }

private:
    struct Row
    {
        Message message;
        bool isQuiet = false;
        qint64 run = 0;
    };
    std::vector<Row> m_rows;
    std::map<qint64, qint64> m_lengths;
    QSet<qint64> m_open;
    qint64 m_runs = 0;
    mutable qint64 m_start = 0;
};

} // namespace

void LadderFoldsTest::agreesWithAListOfLines()
{
    constexpr unsigned seed = 4;
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
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
                Message message = data(time, choice < 8 ? 6 : 5);
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
