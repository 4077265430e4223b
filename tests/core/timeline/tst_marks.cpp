#include <QTest>

#include "core/timeline/marks.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What a person noted of rows, found again however the streams are cut.
class MarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_traffic = std::make_unique<LiveTraffic>(); m_marks = {}; }
    void markIsOfItsRow();
    void emptyMarkIsForgotten();
    void markIsOfTheMessageThatHasItsByte_data();
    void markIsOfTheMessageThatHasItsByte();
    void messageBeforeInTheSameChunkHasNoPartInIt();
    void otherStreamsHaveMarksOfTheirOwn();
    void whatHasNotEndedKeepsItsMark();
    void eventsAreMarkedToo();
    void stepsGoInTheOrderOfTheJournal();

private:
    void setLens(const QString &text)
    {
        LensTable table;
        table.setAll({std::get<Lens>(parseLens(text)), std::get<Lens>(parseLens(text))});
        m_traffic->rows().setLenses(table);
    }
    Message row(qint64 row) { return m_traffic->rows().at(row); }
    void mark(qint64 row, const QString &note = {})
    {
        Mark mark = m_marks.at(m_traffic->journal(), this->row(row));
        mark.isMarked = true;
        mark.note = note;
        m_marks.set(mark);
    }
    QList<qint64> markedRows()
    {
        QList<qint64> marked;
        for (qint64 row = 0; row < m_traffic->rows().count(); ++row) {
            if (m_marks.of(m_traffic->journal(), this->row(row)))
                marked += row;
        }
        return marked;
    }

    std::unique_ptr<LiveTraffic> m_traffic;
    Marks m_marks;
};

void MarksTest::markIsOfItsRow()
{
    for (const char *line : {"one", "two", "three"})
        m_traffic->in(line);
    m_traffic->show();
    mark(1, u"odd"_s);
    QCOMPARE(markedRows(), QList<qint64> {1});
    QCOMPARE(m_marks.at(m_traffic->journal(), row(1)).note, u"odd"_s);
    mark(1, u"even"_s);
    QCOMPARE(m_marks.of(m_traffic->journal(), row(1))->note, u"even"_s);
}

void MarksTest::emptyMarkIsForgotten()
{
    m_traffic->in("one");
    m_traffic->show();
    mark(0, u"words"_s);
    Mark mark = m_marks.at(m_traffic->journal(), row(0));
    mark.isMarked = false;
    m_marks.set(mark);
    QCOMPARE(markedRows(), QList<qint64> {0});
    mark.note.clear();
    m_marks.set(mark);
    QVERIFY(markedRows().isEmpty());
    QVERIFY(!m_marks.after({}));
}

void MarksTest::markIsOfTheMessageThatHasItsByte_data()
{
    QTest::addColumn<QString>("lens");
    QTest::addColumn<int>("expected"); // the row with byte 6, the first of the third chunk
    QTest::newRow("chunks") << u"raw"_s << 2;
    QTest::newRow("as long as two chunks") << u"fixed:6"_s << 1;
    QTest::newRow("begins one byte before") << u"fixed:5"_s << 1;
    QTest::newRow("single bytes") << u"fixed:1"_s << 6;
    QTest::newRow("over all chunks") << u"fixed:12"_s << 0;
}

void MarksTest::markIsOfTheMessageThatHasItsByte()
{
    QFETCH(QString, lens);
    QFETCH(int, expected);
    for (const char *chunk : {"abc", "def", "ghi", "jkl"})
        m_traffic->in(chunk);
    m_traffic->show();
    mark(2);
    setLens(lens);
    QCOMPARE(markedRows(), QList<qint64> {expected});
    setLens(u"raw"_s);
    QCOMPARE(markedRows(), QList<qint64> {2});
}

void MarksTest::messageBeforeInTheSameChunkHasNoPartInIt()
{
    setLens(u"fixed:5"_s);
    m_traffic->in("abc");
    m_traffic->in("defghij"); // ends the first message and has all of the second one
    m_traffic->show();
    mark(1);
    QCOMPARE(markedRows(), QList<qint64> {1});
}

void MarksTest::otherStreamsHaveMarksOfTheirOwn()
{
    m_traffic->in("in ", 1);
    m_traffic->in("other ", 2);
    m_traffic->out("out ", 1);
    m_traffic->in("in\n", 1);
    m_traffic->in("other\n", 2);
    m_traffic->out("out\n", 1);
    m_traffic->show();
    mark(1);
    setLens(u"lines"_s);
    QCOMPARE(m_traffic->rows().count(), 3);
    QCOMPARE(markedRows(), QList<qint64> {1});
}

void MarksTest::whatHasNotEndedKeepsItsMark()
{
    setLens(u"lines"_s);
    m_traffic->in("be");
    m_traffic->in("gun");
    m_traffic->show();
    QVERIFY(row(0).isTail());
    mark(0);
    QCOMPARE(markedRows(), QList<qint64> {0});
    m_traffic->in(" and ended\nnext\n");
    m_traffic->show();
    QVERIFY(!row(0).isTail());
    QCOMPARE(markedRows(), QList<qint64> {0});
}

void MarksTest::eventsAreMarkedToo()
{
    m_traffic->accepted(1);
    m_traffic->in("one\ntwo\n");
    m_traffic->show();
    mark(0);
    setLens(u"lines"_s);
    QCOMPARE(markedRows(), QList<qint64> {0});
}

void MarksTest::stepsGoInTheOrderOfTheJournal()
{
    for (int i = 0; i < 5; ++i)
        m_traffic->in("x");
    m_traffic->show();
    mark(3);
    mark(1);
    QCOMPARE(m_marks.after({})->message.id, row(1).id);
    QCOMPARE(m_marks.after(row(1).first)->message.id, row(3).id);
    QVERIFY(!m_marks.after(row(3).first));
    QCOMPARE(m_marks.before(row(3).first)->message.id, row(1).id);
    QVERIFY(!m_marks.before(row(1).first));
}

QTEST_GUILESS_MAIN(MarksTest)
#include "tst_marks.moc"
