#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

#include "core/model/connectionlist.h"
#include "core/model/connectionmodel.h"
#include "tests/core/timeline/conversation.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

// Of the rows below a listener, or the uppermost; 0 for a fold.
QList<quint32> idsOf(const ConnectionList &list, const QModelIndex &listener)
{
    const QModelIndex parent = list.mapFromSource(listener);
    QList<quint32> ids;
    for (int row = 0; row < list.rowCount(parent); ++row) {
        const QModelIndex index = list.index(row, 0, parent);
        ids.append(index.data(ConnectionModel::IsFold).toBool() ? 0 : index.data(ConnectionModel::Id).toUInt());
    }
    return ids;
}

struct ListScene
{
    Conversation says;
    Timeline timeline {says.journal()};
    ConnectionModel model {timeline};
    ConnectionList list {model};

    QList<quint32> idsOf(ListenerId listener) const { return ::idsOf(list, model.indexOfListener(listener)); }
    void accept(ConnectionId count)
    {
        says.listening(1);
        says.setCommits(false);
        for (ConnectionId id = 1; id <= count; ++id)
            says.accepted(id, 1);
        says.setCommits(true);
        says.commit();
    }
};

constexpr ConnectionId many = 10'000;

} // namespace

class TestConnectionList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilterFollowsTheStates();
    void theFoldIsThereIfItHoldsSomething();
    void whatIsKeptStays();
    void theOrderFollowsTheTraffic();
    void addressesAreInOrderOfTheirNumbers();
    void listenersComeFirstAndTheFoldLast();
    void tenThousandAreFilteredAtOnce_data();
    void tenThousandAreFilteredAtOnce();
    void tenThousandAreSortedAtOnce();
    void tenThousandThatChangeAreKeptInOrder_data();
    void tenThousandThatChangeAreKeptInOrder();
};

void TestConnectionList::theFilterFollowsTheStates()
{
    ListScene scene;
    QAbstractItemModelTester tester(&scene.list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    scene.accept(5);
    QTRY_COMPARE(scene.idsOf(1).size(), 5);
    scene.list.setFilter(u"ended"_s);
    QCOMPARE(scene.list.shownCount(), 0);
    QCOMPARE(scene.list.rowCount(), 1); // the listener stays
    scene.says.tell(EventKind::Closed, 3, EndReason::ClosedByPeer);
    QTRY_COMPARE(scene.idsOf(1), QList<quint32>({3}));
    scene.list.setFilter(u"open"_s);
    QCOMPARE(scene.idsOf(1), QList<quint32>({1, 2, 4, 5}));
    scene.says.tell(EventKind::Reset, 1, EndReason::Reset);
    scene.says.accepted(6, 1);
    QTRY_COMPARE(scene.idsOf(1), QList<quint32>({2, 4, 5, 6}));
    scene.list.setFilter({});
    QCOMPARE(scene.idsOf(1), QList<quint32>({1, 2, 3, 4, 5, 6}));
    QVERIFY(!scene.list.isFiltering());
}

void TestConnectionList::theFoldIsThereIfItHoldsSomething()
{
    ListScene scene;
    scene.accept(100);
    for (ConnectionId id = 1; id <= 50; ++id)
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    QTRY_COMPARE(scene.model.rowCount(scene.model.indexOfListener(1)), 50 + ConnectionModel::keptEnded + 1);
    scene.list.setFilter(u"open"_s);
    QCOMPARE(scene.list.shownCount(), 50);
    QVERIFY(!scene.idsOf(1).contains(0));
    scene.list.setFilter(u"#7"_s);
    QCOMPARE(scene.idsOf(1), QList<quint32>({0}));
    QCOMPARE(scene.list.shownCount(), 1);
    scene.list.setFilter(u"ended"_s);
    QCOMPARE(scene.list.shownCount(), 50);
}

void TestConnectionList::whatIsKeptStays()
{
    ListScene scene;
    scene.accept(5);
    QTRY_COMPARE(scene.idsOf(1).size(), 5);
    scene.list.keep({4});
    scene.list.setFilter(u"#2"_s);
    QCOMPARE(scene.idsOf(1), QList<quint32>({2, 4}));
}

void TestConnectionList::theOrderFollowsTheTraffic()
{
    ListScene scene;
    QAbstractItemModelTester tester(&scene.list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    scene.accept(4);
    scene.says.data(2, Direction::In, 10);
    scene.says.data(3, Direction::Out, 20);
    QTRY_COMPARE(scene.idsOf(1).size(), 4);
    scene.list.setOrder(ConnectionList::Order::Bytes);
    QTRY_COMPARE(scene.idsOf(1), QList<quint32>({3, 2, 1, 4}));
    scene.says.data(4, Direction::In, 100);
    QTRY_COMPARE(scene.idsOf(1), QList<quint32>({4, 3, 2, 1})); // with the second
    scene.says.data(2, Direction::In, 1);
    scene.list.setOrder(ConnectionList::Order::LastActivity);
    QTRY_COMPARE(scene.idsOf(1), QList<quint32>({2, 4, 3, 1}));
    scene.list.setOrder(ConnectionList::Order::Number);
    QCOMPARE(scene.idsOf(1), QList<quint32>({1, 2, 3, 4}));
}

void TestConnectionList::addressesAreInOrderOfTheirNumbers()
{
    ListScene scene;
    scene.says.listening(1);
    const QStringList peers {u"10.0.0.10:1"_s, u"10.0.0.9:2"_s, u"[::1]:1"_s, u"10.0.0.9:1"_s};
    for (ConnectionId id = 1; id <= 4; ++id) {
        Event event {.kind = EventKind::Accepted, .connection = id, .listener = 1};
        event.peer = SocketAddress::fromString(peers.at(id - 1));
        scene.says.tell(event);
    }
    scene.list.setOrder(ConnectionList::Order::Address);
    QTRY_COMPARE(scene.idsOf(1), QList<quint32>({3, 4, 2, 1}));
}

void TestConnectionList::listenersComeFirstAndTheFoldLast()
{
    ListScene scene;
    scene.accept(60);
    for (ConnectionId id = 1; id <= 30; ++id)
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    scene.says.connecting(61, u"a:1"_s);
    scene.says.data(61, Direction::In, 100);
    scene.says.listening(2);
    QTRY_VERIFY(scene.model.indexOfListener(2).isValid());
    for (const auto order : {ConnectionList::Order::Bytes, ConnectionList::Order::Address, ConnectionList::Order::Rate}) {
        scene.list.setOrder(order);
        QCOMPARE(scene.idsOf(0), QList<quint32>({1, 2, 61}));
        QCOMPARE(scene.idsOf(1).last(), 0u);
    }
}

void TestConnectionList::tenThousandAreFilteredAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("shown");
    QTest::newRow("all of them") << u"10.0.0.*"_s << int(many);
    QTest::newRow("some") << u"*2?:* open"_s << int(many / 250 * 30);
    QTest::newRow("few") << u"10.0.0.77"_s << int(many / 250);
    QTest::newRow("none") << u"192.*"_s << 0;
}

void TestConnectionList::tenThousandAreFilteredAtOnce()
{
    QFETCH(QString, text);
    QFETCH(int, shown);
    ListScene scene;
    scene.accept(many);
    QTRY_COMPARE(scene.list.shownCount(), int(many));
    scene.list.setFilter(text);
    QCOMPARE(scene.list.shownCount(), shown);
    scene.list.setFilter({});
    QCOMPARE(scene.list.shownCount(), int(many));
}

void TestConnectionList::tenThousandAreSortedAtOnce()
{
    ListScene scene;
    scene.accept(many);
    scene.says.data(77, Direction::In, 100);
    QTRY_COMPARE(scene.list.shownCount(), int(many));
    QTRY_COMPARE(scene.model.indexOf(77).data(ConnectionModel::BytesIn).toLongLong(), 100);
    using Order = ConnectionList::Order;
    for (const Order order : {Order::Bytes, Order::Number, Order::LastActivity, Order::Address}) {
        scene.list.setOrder(order);
        const QList<quint32> ids = scene.idsOf(1);
        QCOMPARE(ids.size(), qsizetype(many));
        QCOMPARE(QSet<quint32>(ids.begin(), ids.end()).size(), qsizetype(many));
        QCOMPARE(ids.first() == 77, order == Order::Bytes || order == Order::LastActivity);
    }
}

void TestConnectionList::tenThousandThatChangeAreKeptInOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ConnectionList::Order>("order");
    QTest::newRow("all, as they came") << QString() << ConnectionList::Order::Number;
    QTest::newRow("filtered") << u"10.0.0.1*"_s << ConnectionList::Order::Number;
    QTest::newRow("sorted") << QString() << ConnectionList::Order::Bytes;
    QTest::newRow("filtered and sorted") << u"10.0.0.1*"_s << ConnectionList::Order::LastActivity;
}

// Some end, some come, and some have traffic, in every turn.
void TestConnectionList::tenThousandThatChangeAreKeptInOrder()
{
    QFETCH(QString, text);
    QFETCH(ConnectionList::Order, order);
    ListScene scene;
    scene.accept(many);
    QTRY_COMPARE(scene.list.shownCount(), int(many));
    scene.list.setFilter(text);
    scene.list.setOrder(order);
    scene.says.setCommits(false);
    ConnectionId last = many;
    for (ConnectionId turn = 0; turn < 10; ++turn) {
        for (ConnectionId i = 0; i < 80; ++i) {
            scene.says.data(1 + (turn * 37 + i * 501) % many, Direction::In, 100 + i);
            scene.says.tell(EventKind::Closed, 1 + (turn * 91 + i * 499) % many, EndReason::ClosedByPeer);
            scene.says.accepted(++last, 1);
        }
        scene.says.commit();
        QTRY_VERIFY(scene.model.indexOf(last).isValid() && scene.timeline.isUpToDate());
    }
    ConnectionList fresh(scene.model); // to which nothing has happened
    fresh.setFilter(text);
    fresh.setOrder(order);
    QTRY_COMPARE(scene.idsOf(1), idsOf(fresh, scene.model.indexOfListener(1)));
}

QTEST_GUILESS_MAIN(TestConnectionList)
#include "tst_connectionlist.moc"
