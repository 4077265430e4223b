#include <QSignalSpy>
#include <QTest>

#include "core/timeline/messagebytes.h"
#include "tests/support/sanitized.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The rows of the log as lenses cut them.
class MessageRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_traffic = std::make_unique<LiveTraffic>(); }
    void linesRegroupAndRawBringsTheChunksBack();
    void whatHasNoEndStandsBehindAllOthers();
    void endOfTheDirectionEndsTheLastMessage();
    void eachDirectionHasItsOwnLens();
    void connectionsInheritTheLensOfTheirListener();
    void lensOfAConnectionIsItsOwn();
    void chosenBeginCutsInTheMiddle();
    void numbersCountTheMessages();
    void rowOfTheSameByteIsFoundAgain();
    void longJournalShowsThePlaceFirst_data();
    void longJournalShowsThePlaceFirst();
    void discardedRecordsTakeTheirMessagesAlong();
    void rowsAreTheSameHoweverTheyAreFound();

private:
    static LensTable lens(const QString &in, const QString &out = u"raw"_s)
    {
        LensTable table;
        table.setAll({std::get<Lens>(parseLens(in)), std::get<Lens>(parseLens(out))});
        return table;
    }
    MessageRows &rows() { return m_traffic->rows(); }
    QByteArray bytes(qint64 row)
    {
        const Message message = rows().at(row);
        return MessageBytes(rows().journal(), message).read(0, message.size);
    }
    // Data rows, one a line.
    QList<QByteArray> messages()
    {
        QList<QByteArray> all;
        for (qint64 row = 0; row < rows().count(); ++row) {
            if (rows().at(row).isData())
                all += bytes(row);
        }
        return all;
    }
    void waitForAll() { QTRY_COMPARE_WITH_TIMEOUT(rows().progress(), 100, 30'000); }

    std::unique_ptr<LiveTraffic> m_traffic;
};

void MessageRowsTest::linesRegroupAndRawBringsTheChunksBack()
{
    m_traffic->in("A\nB");
    m_traffic->in("C\n");
    m_traffic->show();
    QCOMPARE(messages(), QList<QByteArray>({"A\nB", "C\n"}));
    rows().setLenses(lens(u"lines"_s));
    QCOMPARE(messages(), QList<QByteArray>({"A\n", "BC\n"}));
    QCOMPARE(rows().at(0).chunks, 1U);
    QVERIFY(rows().at(0).isPart);
    QCOMPARE(rows().at(1).chunks, 2U);
    QCOMPARE(rows().at(1).time, rows().journal().entry(2).time);
    rows().setLenses({});
    QCOMPARE(messages(), QList<QByteArray>({"A\nB", "C\n"}));
    QCOMPARE(rows().at(1).id, RowId {.seq = 2});
}

void MessageRowsTest::whatHasNoEndStandsBehindAllOthers()
{
    rows().setLenses(lens(u"lines:lf"_s));
    m_traffic->in("one\ntw");
    m_traffic->out("answer");
    m_traffic->show();
    QCOMPARE(messages(), QList<QByteArray>({"one\n", "answer", "tw"}));
    QVERIFY(rows().at(2).isTail());
    const RowId tail = rows().idAt(2);
    QCOMPARE(rows().rowOf(tail), 2);
    QSignalSpy grew(&rows(), &MessageRows::grew);
    m_traffic->in("o");
    m_traffic->show();
    QCOMPARE(grew.size(), 1); // as many rows, and the last is another
    QCOMPARE(rows().idAt(2), tail);
    QCOMPARE(bytes(2), "two");
    m_traffic->in("\nthree\n");
    m_traffic->show();
    QCOMPARE(messages(), QList<QByteArray>({"one\n", "answer", "two\n", "three\n"}));
    QCOMPARE(rows().at(2).chunks, 3U);
    QVERIFY(!rows().at(2).isTail());
}

void MessageRowsTest::endOfTheDirectionEndsTheLastMessage()
{
    rows().setLenses(lens(u"lines:lf"_s, u"lines:lf"_s));
    m_traffic->accepted(1);
    m_traffic->in("unfinish");
    m_traffic->in("ed");
    m_traffic->out("mine too");
    Event fin;
    fin.kind = EventKind::PeerFinished;
    fin.connection = 1;
    m_traffic->tell(fin);
    m_traffic->show();
    QCOMPARE(messages(), QList<QByteArray>({"unfinished", "mine too"}));
    QCOMPARE(rows().at(1).fault, Fault::Unfinished);
    QCOMPARE(rows().at(1).time, rows().journal().entry(3).time);
    QCOMPARE(rows().at(2).kind, EventKind::PeerFinished);
    QVERIFY(rows().at(3).isTail());
    Event end;
    end.kind = EventKind::Closed;
    end.connection = 1;
    m_traffic->tell(end);
    m_traffic->show();
    QCOMPARE(rows().at(3).direction, Direction::Out);
    QVERIFY(!rows().at(3).isTail());
    QCOMPARE(rows().at(4).kind, EventKind::Closed);
    QCOMPARE(rows().count(), 5);
}

void MessageRowsTest::eachDirectionHasItsOwnLens()
{
    m_traffic->in("ab\ncd\n");
    m_traffic->out("ab\ncd\n");
    m_traffic->show();
    rows().setLenses(lens(u"fixed:2"_s, u"lines"_s));
    QCOMPARE(messages(), QList<QByteArray>({"ab", "\nc", "d\n", "ab\n", "cd\n"}));
}

void MessageRowsTest::connectionsInheritTheLensOfTheirListener()
{
    const auto accept = [this](ConnectionId id, ListenerId listener) {
        Event event;
        event.kind = EventKind::Accepted;
        event.connection = id;
        event.listener = listener;
        m_traffic->tell(event);
    };
    accept(1, 7);
    accept(2, 8);
    m_traffic->in("a\nb\n", 1);
    m_traffic->in("a\nb\n", 2);
    LensTable table;
    table.setListener(7, {std::get<Lens>(parseLens(u"lines")), {}});
    rows().setLenses(table);
    m_traffic->show();
    QCOMPARE(messages(), QList<QByteArray>({"a\n", "b\n", "a\nb\n"}));
    accept(3, 7); // and those to come
    m_traffic->in("c\nd\n", 3);
    m_traffic->show();
    QCOMPARE(messages().sliced(3), QList<QByteArray>({"c\n", "d\n"}));
}

void MessageRowsTest::lensOfAConnectionIsItsOwn()
{
    m_traffic->in("a\nb\n", 1);
    m_traffic->in("a\nb\n", 2);
    m_traffic->show();
    LensTable table = lens(u"lines"_s);
    table.setConnection(2, {});
    rows().setLenses(table);
    QCOMPARE(messages(), QList<QByteArray>({"a\n", "b\n", "a\nb\n"}));
}

void MessageRowsTest::chosenBeginCutsInTheMiddle()
{
    m_traffic->in("xx\0\2AB\0\3ABC"_ba);
    m_traffic->in("\0\1A"_ba);
    m_traffic->show();
    rows().setLenses(lens(u"length:u16be,max:100"_s));
    QCOMPARE(messages(), QList<QByteArray>({"xx\0\2AB\0\3ABC\0\1A"_ba})); // "xx" is no length: all that is known is that
    LensTable table = rows().query().lenses;
    table.beginAt(1, Direction::In, 2);
    rows().setLenses(table);
    QCOMPARE(messages(), QList<QByteArray>({"xx"_ba, "\0\2AB"_ba, "\0\3ABC"_ba, "\0\1A"_ba}));
    QVERIFY(rows().at(0).fault != Fault::None);
    QCOMPARE(rows().at(1).fault, Fault::None);
}

void MessageRowsTest::numbersCountTheMessages()
{
    m_traffic->in("a\nb\nc\n");
    m_traffic->show();
    QCOMPARE(rows().at(0).number, 1);
    rows().setLenses(lens(u"lines"_s));
    QCOMPARE(rows().at(2).number, 3);
    rows().showOnly({1}, {});
    QCOMPARE(rows().at(2).number, 3);
}

void MessageRowsTest::rowOfTheSameByteIsFoundAgain()
{
    for (int i = 0; i < 100; ++i)
        m_traffic->in("line " + QByteArray::number(i) + "\nhalf ", 1 + ConnectionId(i % 3));
    m_traffic->show();
    const Message chunk = rows().at(50);
    rows().setLenses(lens(u"lines"_s));
    const qint64 row = rows().rowShowing(chunk);
    QCOMPARE(bytes(row), "half line 50\n");
    const Message line = rows().at(row);
    rows().setLenses({});
    QCOMPARE(rows().rowShowing(line), 47); // where "half" had come
    rows().showOnly({2}, {});
    QCOMPARE(rows().rowShowing(chunk), -1);
}

void MessageRowsTest::longJournalShowsThePlaceFirst_data()
{
    QTest::addColumn<qint64>("place");
    QTest::newRow("newest") << qint64(0);
    QTest::newRow("middle") << qint64(400'000);
    QTest::newRow("oldest") << qint64(10);
}

void MessageRowsTest::longJournalShowsThePlaceFirst()
{
    QFETCH(const qint64, place);
    constexpr qint64 count = 800'000;
    for (qint64 i = 1; i <= count; ++i)
        m_traffic->in("message " + QByteArray::number(i) + "\n");
    m_traffic->show();
    connect(&rows(), &MessageRows::aboutToBeReplaced, this, [&] { rows().stayNear(quint64(place)); });
    rows().setLenses(lens(u"lines"_s));
    // The first screen is there at once, long before all of it has been cut.
    const Message wanted = wholeRecord(quint64(place ? place : count), rows().journal().entry(quint64(place ? place : count)));
    while (isSanitized && rows().rowShowing(wanted) < 0) // which is slow
        rows().advance(std::chrono::milliseconds(50));
    const qint64 near = rows().rowShowing(wanted);
    QVERIFY(near >= 0);
    QCOMPARE(bytes(near), "message " + QByteArray::number(place ? place : count) + "\n");
    waitForAll();
    QTRY_COMPARE(rows().count(), count);
    QVERIFY(rows().isComplete());
    QCOMPARE(rows().at(rows().rowShowing(wanted)).number, place ? place : count);
    // What comes meanwhile and later is there too.
    m_traffic->in("more\n");
    m_traffic->show();
    QTRY_COMPARE(rows().count(), count + 1);
}

void MessageRowsTest::discardedRecordsTakeTheirMessagesAlong()
{
    m_traffic = std::make_unique<LiveTraffic>(64 * 1024, 256 * 1024);
    rows().setLenses(lens(u"lines"_s));
    qint64 lost = 0;
    connect(&rows(), &MessageRows::lostOldest, this, [&](qint64 some) { lost += some; });
    for (int i = 0; i < 3000; ++i) {
        m_traffic->in(QByteArray(200, 'x') + '\n' + QByteArray(100, 'y'));
        if (i % 50 == 0)
            m_traffic->show();
    }
    m_traffic->show();
    QVERIFY(lost > 0);
    QVERIFY(rows().idAt(0).seq >= rows().journal().first());
    for (qint64 row = 1; row < rows().count(); ++row) {
        const Message message = rows().at(row);
        if (message.isData() && !message.isTail())
            QCOMPARE(bytes(row).size(), message.size);
    }
}

// On the main thread record by record, or on the other one from what was already there.
void MessageRowsTest::rowsAreTheSameHoweverTheyAreFound()
{
    rows().setLenses(lens(u"lines"_s, u"fixed:7"_s));
    MessageRows later(m_traffic->journal());
    for (int i = 0; i < 60'000; ++i) {
        const QByteArray some("0123456789\n012\r\n0", i % 17 + 1);
        if (i % 3 == 0)
            m_traffic->out(some, 1 + ConnectionId(i % 5));
        else
            m_traffic->in(some, 1 + ConnectionId(i % 5));
        if (i % 1000 == 0)
            m_traffic->show();
    }
    m_traffic->show();
    later.setLenses(rows().query().lenses);
    QTRY_COMPARE(later.progress(), 100);
    QTRY_COMPARE(later.count(), rows().count());
    for (qint64 row = 0; row < rows().count(); ++row)
        QCOMPARE(later.at(row), rows().at(row));
}

QTEST_GUILESS_MAIN(MessageRowsTest)
#include "tst_messagerows.moc"
