#include <algorithm>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/model/connectionmodel.h"
#include "tests/core/timeline/conversation.h"

using namespace wirelark;

namespace {

// What a test of the model needs: a journal, its timeline, the model, and somebody who checks every signal of it.
struct ModelScene
{
    Conversation says;
    Timeline timeline {says.journal()};
    ConnectionModel model {timeline};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QModelIndex foldOf(const ConnectionModel &model, ListenerId listener)
{
    const QModelIndex parent = listener ? model.indexOfListener(listener) : QModelIndex();
    const QModelIndex last = model.index(model.rowCount(parent) - 1, 0, parent);
    return last.data(ConnectionModel::IsFold).toBool() ? last : QModelIndex();
}

QList<quint32> idsBelow(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QList<quint32> ids;
    for (int row = 0; row < model.rowCount(parent); ++row)
        ids.append(model.index(row, 0, parent).data(ConnectionModel::Id).toUInt());
    return ids;
}

// Those of the listener, or with 0 ours, that have a row among the others or below the fold.
QList<quint32> idsOf(const ConnectionModel &model, ListenerId listener)
{
    const QModelIndex parent = listener ? model.indexOfListener(listener) : QModelIndex();
    QList<quint32> ids = idsBelow(model, parent);
    if (foldOf(model, listener).isValid())
        ids.removeLast();
    return ids;
}

QList<quint32> range(quint32 first, quint32 last)
{
    QList<quint32> ids;
    for (quint32 id = first; id <= last; ++id)
        ids.append(id);
    return ids;
}

} // namespace

class TestConnectionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listenersHoldWhatTheyAccepted();
    void rolesTellTheRow();
    void aModelMadeLaterHasTheSameRows();
    void oneTurnIsOneInsertion();
    void aStateChangeTouchesItsRowAndItsListener();
    void fiveThousandConnectionsComeAndGo();
    void theOldestEndedFold();
    void openOnesBetweenEndedOnesStay();
    void shortLivedOnesAreFoldedAtOnce();
    void keptOnesDoNotFold();
    void aFoldedConnectIsBackWhenItTriesAgain();
    void aFoldedOneStaysFoldedWhenItsNameChanges();
    void oursFoldButListenersStay();
    void clearedOnesAreGoneAndStayGone();
    void howManyHaveEndedCostsNoTime();
    void theSecondRefreshesTraffic();
    void theSecondTellsNothingOfQuietRows();
    void whatHasNoRowIsForgotten();
    void aModelMadeLaterCountsWhatWasForgotten();
};

void TestConnectionModel::listenersHoldWhatTheyAccepted()
{
    ModelScene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.connecting(2, QStringLiteral("plc.local:502"));
    scene.says.listening(2, QStringLiteral("127.0.0.1:6000"));
    scene.says.accepted(3, 1);
    scene.says.accepted(4, 2);
    QTRY_COMPARE(scene.model.rowCount(), 3);
    const QModelIndex first = scene.model.indexOfListener(1);
    QCOMPARE(first.row(), 0);
    QVERIFY(first.data(ConnectionModel::IsListener).toBool());
    QCOMPARE(idsBelow(scene.model, first), QList<quint32>({1, 3}));
    QCOMPARE(scene.model.indexOf(2), scene.model.index(1, 0));
    QCOMPARE(scene.model.indexOf(4).parent(), scene.model.index(2, 0));
    QCOMPARE(scene.model.rowCount(scene.model.indexOf(2)), 0);
    QVERIFY(!scene.model.indexOf(99).isValid());
}

void TestConnectionModel::rolesTellTheRow()
{
    ModelScene scene;
    scene.says.listening(1, QStringLiteral("127.0.0.1:5000"));
    scene.says.listening(1, QStringLiteral("[::1]:5000"));
    scene.says.accepted(1, 1);
    scene.says.data(1, Direction::In, 300);
    scene.says.data(1, Direction::Out, 40);
    scene.says.accepted(2, 1);
    scene.says.tell(EventKind::Reset, 2, EndReason::Reset);
    scene.timeline.setName(1, QStringLiteral("meter"));
    scene.timeline.setReply(1, Reply::Echo);
    QTRY_VERIFY(scene.model.indexOf(2).isValid());
    const QModelIndex listener = scene.model.indexOfListener(1);
    QCOMPARE(listener.data(ConnectionModel::Addresses).toStringList(),
        QStringList({QStringLiteral("127.0.0.1:5000"), QStringLiteral("[::1]:5000")}));
    QCOMPARE(listener.data(ConnectionModel::OpenCount).toInt(), 1);
    QCOMPARE(listener.data(ConnectionModel::ClosedCount).toInt(), 1);
    QCOMPARE(listener.data(ConnectionModel::FoldedCount).toInt(), 0);
    QCOMPARE(listener.data(ConnectionModel::BytesIn).toInt(), 300);
    QCOMPARE(listener.data(ConnectionModel::ReplyMode).toInt(), int(Reply::Echo));
    const QModelIndex first = scene.model.indexOf(1);
    QCOMPARE(first.data(ConnectionModel::Name).toString(), QStringLiteral("meter"));
    QCOMPARE(first.data(ConnectionModel::PeerAddress).toString(), Conversation::client(1).toString());
    QCOMPARE(first.data(ConnectionModel::LocalAddress).toString(), QStringLiteral("10.0.0.2:5000"));
    QCOMPARE(first.data(ConnectionModel::BytesOut).toInt(), 40);
    QCOMPARE(first.data(ConnectionModel::State).toInt(), int(ConnectionState::Open));
    QVERIFY(first.data(ConnectionModel::Age).toLongLong() >= 0);
    QVERIFY(first.data(ConnectionModel::Idle).toLongLong() >= 0);
    QVERIFY(!first.data(ConnectionModel::History).value<TrafficHistory::Window>().isQuiet());
    const QModelIndex second = scene.model.indexOf(2);
    QCOMPARE(second.data(ConnectionModel::State).toInt(), int(ConnectionState::Failed));
    QCOMPARE(second.data(ConnectionModel::EndKind).toInt(), int(EventKind::Reset));
    QCOMPARE(second.data(ConnectionModel::Reason).toInt(), int(EndReason::Reset));
    QCOMPARE(second.data(ConnectionModel::Idle).toLongLong(), -1);
    QVERIFY(second.data(ConnectionModel::History).value<TrafficHistory::Window>().isQuiet());
    QVERIFY(!second.data(Qt::DisplayRole).isValid());
}

void TestConnectionModel::aModelMadeLaterHasTheSameRows()
{
    ModelScene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 300; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    scene.says.connecting(301, QStringLiteral("a:1"));
    QTRY_VERIFY(scene.model.indexOf(301).isValid());
    ConnectionModel later(scene.timeline);
    QCOMPARE(idsBelow(later), idsBelow(scene.model));
    QCOMPARE(idsBelow(later, later.indexOfListener(1)), idsBelow(scene.model, scene.model.indexOfListener(1)));
    QCOMPARE(foldOf(later, 1).data(ConnectionModel::FoldedCount).toInt(), 280);
    QCOMPARE(idsBelow(later, foldOf(later, 1)), idsBelow(scene.model, foldOf(scene.model, 1)));
}

void TestConnectionModel::oneTurnIsOneInsertion()
{
    ModelScene scene;
    scene.says.listening(1);
    QTRY_VERIFY(scene.model.indexOfListener(1).isValid());
    scene.says.setCommits(false);
    for (ConnectionId id = 1; id <= 50; ++id)
        scene.says.accepted(id, 1);
    QSignalSpy inserted(&scene.model, &QAbstractItemModel::rowsInserted);
    scene.says.commit();
    QTRY_COMPARE(scene.model.rowCount(scene.model.indexOfListener(1)), 50);
    QCOMPARE(inserted.size(), 1);
}

void TestConnectionModel::aStateChangeTouchesItsRowAndItsListener()
{
    ModelScene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.accepted(2, 1);
    QTRY_VERIFY(scene.model.indexOf(2).isValid());
    QSignalSpy changed(&scene.model, &QAbstractItemModel::dataChanged);
    scene.says.tell(EventKind::PeerFinished, 2);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), scene.model.indexOfListener(1));
    QCOMPARE(changed.at(1).at(0).toModelIndex(), scene.model.indexOf(2));
    QCOMPARE(changed.at(1).at(1).toModelIndex(), scene.model.indexOf(2));
}

void TestConnectionModel::fiveThousandConnectionsComeAndGo()
{
    constexpr ConnectionId connections = 5'000;
    ModelScene scene;
    scene.says.listening(1);
    scene.says.setCommits(false);
    for (ConnectionId id = 1; id <= connections; ++id)
        scene.says.accepted(id, 1);
    scene.says.commit();
    QTRY_COMPARE(scene.model.rowCount(scene.model.indexOfListener(1)), int(connections));
    QCOMPARE(scene.model.indexOfListener(1).data(ConnectionModel::OpenCount).toInt(), int(connections));
    for (ConnectionId id = 1; id <= connections; ++id)
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    scene.says.commit();
    QTRY_COMPARE(scene.model.rowCount(scene.model.indexOfListener(1)), int(ConnectionModel::keptEnded) + 1);
    QCOMPARE(idsOf(scene.model, 1), range(4'981, 5'000));
    QCOMPARE(foldOf(scene.model, 1).data(ConnectionModel::FoldedCount).toInt(), 4'980);
    QCOMPARE(idsBelow(scene.model, foldOf(scene.model, 1)), range(3'981, 4'980));
}

void TestConnectionModel::theOldestEndedFold()
{
    ModelScene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 250; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.model.indexOf(250).isValid());
    for (ConnectionId id = 250; id >= 1; --id) // the order of their ends does not matter
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    QTRY_COMPARE(idsOf(scene.model, 1), range(231, 250));
    QList<quint32> folded = idsBelow(scene.model, foldOf(scene.model, 1));
    std::ranges::sort(folded);
    QCOMPARE(folded, range(1, 230));
}

void TestConnectionModel::openOnesBetweenEndedOnesStay()
{
    ModelScene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 600; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.model.indexOf(600).isValid());
    for (ConnectionId id = 1; id <= 600; ++id) {
        if (id % 2)
            scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    QTRY_COMPARE(scene.model.rowCount(scene.model.indexOfListener(1)), 300 + ConnectionModel::keptEnded + 1);
    for (ConnectionId id = 2; id <= 600; id += 2)
        QCOMPARE(scene.model.indexOf(id).parent(), scene.model.indexOfListener(1));
    QCOMPARE(scene.model.indexOf(559).parent(), foldOf(scene.model, 1));
    QCOMPARE(scene.model.indexOf(561).parent(), scene.model.indexOfListener(1));
}

void TestConnectionModel::shortLivedOnesAreFoldedAtOnce()
{
    ModelScene scene;
    scene.says.listening(1);
    QTRY_VERIFY(scene.model.indexOfListener(1).isValid());
    scene.says.setCommits(false);
    for (ConnectionId id = 1; id <= 300; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    scene.says.commit();
    QTRY_COMPARE(scene.model.indexOfListener(1).data(ConnectionModel::ClosedCount).toInt(), 300);
    QTRY_COMPARE(idsOf(scene.model, 1), range(281, 300));
    QCOMPARE(foldOf(scene.model, 1).data(ConnectionModel::FoldedCount).toInt(), 280);
}

void TestConnectionModel::keptOnesDoNotFold()
{
    ModelScene scene;
    scene.model.keep({1});
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 300; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    QTRY_VERIFY(scene.model.indexOf(300).isValid());
    QCOMPARE(scene.model.indexOf(1).parent(), scene.model.indexOfListener(1));
    QCOMPARE(scene.model.indexOf(2).parent(), foldOf(scene.model, 1));

    scene.model.keep({1, 2}); // one that is looked at below the fold stays there
    for (ConnectionId id = 301; id <= 2000; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    QTRY_VERIFY(scene.model.indexOf(2000).isValid());
    QCOMPARE(scene.model.indexOf(2).parent(), foldOf(scene.model, 1));
    QVERIFY(!scene.model.indexOf(3).isValid());
    QCOMPARE(scene.model.rowCount(foldOf(scene.model, 1)), int(ConnectionModel::maxFolded));
}

void TestConnectionModel::aFoldedConnectIsBackWhenItTriesAgain()
{
    ModelScene scene;
    for (ConnectionId id = 1; id <= 250; ++id) {
        scene.says.connecting(id, QStringLiteral("a:1"));
        scene.says.tell(EventKind::Failed, id, EndReason::Refused);
    }
    QTRY_COMPARE(idsOf(scene.model, 0), range(231, 250));
    scene.says.connecting(20, QStringLiteral("a:1"));
    QTRY_VERIFY(!scene.model.indexOf(20).parent().isValid());
    QCOMPARE(scene.model.indexOf(20).row(), 0);
    QCOMPARE(scene.model.rowCount(), 22);
    QCOMPARE(foldOf(scene.model, 0).data(ConnectionModel::FoldedCount).toInt(), 229);
}

void TestConnectionModel::aFoldedOneStaysFoldedWhenItsNameChanges()
{
    ModelScene scene;
    for (ConnectionId id = 1; id <= 250; ++id) {
        scene.says.connecting(id, QStringLiteral("a:1"));
        scene.says.tell(EventKind::Failed, id, EndReason::Refused);
    }
    QTRY_COMPARE(idsOf(scene.model, 0), range(231, 250));
    QTRY_VERIFY(scene.timeline.isUpToDate());
    QSignalSpy told(&scene.timeline, &Timeline::connectionsChanged);
    scene.timeline.setName(20, QStringLiteral("folded"));
    scene.timeline.setName(240, QStringLiteral("not folded"));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(scene.model.indexOf(20).data(ConnectionModel::Name).toString(), QStringLiteral("folded"));
    QCOMPARE(scene.model.indexOf(20).parent(), foldOf(scene.model, 0));
    QCOMPARE(idsOf(scene.model, 0), range(231, 250));
}

void TestConnectionModel::oursFoldButListenersStay()
{
    ModelScene scene;
    scene.says.listening(1);
    scene.says.listenerEnds(1);
    for (ConnectionId id = 1; id <= 250; ++id) {
        scene.says.connecting(id, QStringLiteral("a:1"));
        scene.says.tell(EventKind::Failed, id, EndReason::Refused);
    }
    QTRY_COMPARE(idsOf(scene.model, 0), QList<quint32>({1}) + range(231, 250));
    QVERIFY(scene.model.indexOfListener(1).isValid());
}

void TestConnectionModel::clearedOnesAreGoneAndStayGone()
{
    ModelScene scene;
    scene.says.listening(1);
    scene.says.listening(2);
    QVERIFY(!scene.model.hasEnded());
    for (ConnectionId id = 1; id <= 100; ++id) {
        scene.says.accepted(id, 1 + id % 2);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    scene.says.accepted(101, 1);
    scene.says.connecting(102, QStringLiteral("a:1"));
    scene.says.tell(EventKind::Failed, 102, EndReason::Refused);
    scene.says.listenerEnds(1);
    scene.says.listenerEnds(2);
    QTRY_VERIFY(scene.model.indexOf(102).isValid());
    QVERIFY(scene.model.hasEnded());
    scene.model.clearEnded();
    QCOMPARE(scene.model.clearedCount(), 101);
    QCOMPARE(idsBelow(scene.model), QList<quint32>({1})); // one of its connections is open
    QCOMPARE(idsBelow(scene.model, scene.model.indexOfListener(1)), QList<quint32>({101}));
    QVERIFY(scene.model.hasEnded()); // that listener has
    QTRY_VERIFY(scene.timeline.isUpToDate());
    QSignalSpy told(&scene.timeline, &Timeline::connectionsChanged);
    scene.timeline.setName(102, QStringLiteral("cleared"));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!scene.model.indexOf(102).isValid());

    scene.says.tell(EventKind::Closed, 101, EndReason::ClosedByPeer);
    QTRY_COMPARE(scene.model.indexOf(101).data(ConnectionModel::State).toInt(), int(ConnectionState::Closed));
    scene.model.clearEnded();
    QCOMPARE(scene.model.rowCount(), 0);
    QVERIFY(!scene.model.hasEnded());
    scene.says.listening(3);
    scene.says.accepted(103, 3);
    QTRY_VERIFY(scene.model.indexOf(103).isValid());
    QCOMPARE(scene.model.rowCount(), 1);
}

// What one more end costs does not depend on how many there were.
void TestConnectionModel::howManyHaveEndedCostsNoTime()
{
    constexpr ConnectionId connections = 40'000;
    constexpr ConnectionId batch = 1'000;
    struct
    {
        Conversation says;
        Timeline timeline {says.journal()};
        ConnectionModel model {timeline};
    } scene; // nobody who looks at every row after every change
    scene.says.listening(1);
    scene.says.setCommits(false);
    QList<qint64> costs;
    for (ConnectionId id = 1; id <= connections; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
        if (id % batch != 0)
            continue;
        QElapsedTimer since;
        since.start();
        scene.says.commit();
        QTRY_VERIFY(scene.model.indexOf(id).isValid());
        costs.append(since.elapsed());
    }
    QCOMPARE(foldOf(scene.model, 1).data(ConnectionModel::FoldedCount).toInt(), int(connections - ConnectionModel::keptEnded));
    QCOMPARE(scene.model.rowCount(foldOf(scene.model, 1)), int(ConnectionModel::maxFolded));
    const auto median = [](QList<qint64> some) {
        std::ranges::sort(some);
        return some.at(some.size() / 2);
    };
    const qint64 early = median(costs.first(10));
    const qint64 late = median(costs.last(10));
    qInfo("a thousand more took %d ms at first, %d ms at last", int(early), int(late));
    QVERIFY2(late <= 3 * early + 50, qPrintable(QStringLiteral("%1 ms, then %2 ms").arg(early).arg(late)));
}

void TestConnectionModel::theSecondRefreshesTraffic()
{
    ModelScene scene;
    scene.says.listening(1);
    scene.says.accepted(1, 1);
    scene.says.accepted(2, 1);
    QTRY_VERIFY(scene.model.indexOf(2).isValid());
    QSignalSpy changed(&scene.model, &QAbstractItemModel::dataChanged);
    scene.says.data(1, Direction::In, 5);
    QTRY_COMPARE(changed.size(), 2); // one for each level, with the tick
    for (const QVariantList &signal : changed)
        QVERIFY(signal.at(2).value<QList<int>>().contains(ConnectionModel::History));
}

void TestConnectionModel::theSecondTellsNothingOfQuietRows()
{
    ModelScene scene;
    scene.says.listening(1);
    for (ConnectionId id = 1; id <= 9; ++id)
        scene.says.accepted(id, 1);
    QTRY_VERIFY(scene.model.indexOf(9).isValid());
    QSignalSpy changed(&scene.model, &QAbstractItemModel::dataChanged);
    QSignalSpy ticks(&scene.timeline, &Timeline::tick);
    QTRY_COMPARE(ticks.size(), 1);
    QCOMPARE(changed.size(), 0);
    scene.says.data(4, Direction::In, 1);
    scene.says.data(6, Direction::In, 1);
    QTRY_COMPARE(changed.size(), 2); // the listener, and from 4 to 6
    const auto isFrom4To6 = [&scene](const QVariantList &signal) {
        return signal.at(0).toModelIndex() == scene.model.indexOf(4) && signal.at(1).toModelIndex() == scene.model.indexOf(6);
    };
    QCOMPARE(std::ranges::count_if(changed, isFrom4To6), 1);
}

void TestConnectionModel::whatHasNoRowIsForgotten()
{
    constexpr ConnectionId connections = 3'000;
    ModelScene scene;
    scene.says.listening(1);
    scene.says.setCommits(false);
    for (ConnectionId id = 1; id <= connections; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    scene.says.commit();
    QTRY_VERIFY(scene.model.indexOf(connections).isValid());
    scene.says.setCommits(true);
    scene.says.accepted(connections + 1, 1);
    QTRY_VERIFY(scene.model.indexOf(connections + 1).isValid());
    const auto withRows = std::size_t(ConnectionModel::keptEnded + ConnectionModel::maxFolded);
    QCOMPARE(scene.timeline.connections().connections().size(), withRows + 1);
    QCOMPARE(foldOf(scene.model, 1).data(ConnectionModel::FoldedCount).toInt(), int(connections - ConnectionModel::keptEnded));
    scene.model.clearEnded();
    QCOMPARE(scene.model.clearedCount(), connections);
    scene.says.accepted(connections + 2, 1);
    QTRY_COMPARE(scene.timeline.connections().connections().size(), 2u);
    QCOMPARE(scene.timeline.connections().counts().closed, connections);
}

void TestConnectionModel::aModelMadeLaterCountsWhatWasForgotten()
{
    ModelScene scene;
    scene.says.listening(1);
    scene.says.setCommits(false);
    for (ConnectionId id = 1; id <= 2'000; ++id) {
        scene.says.accepted(id, 1);
        scene.says.tell(EventKind::Closed, id, EndReason::ClosedByPeer);
    }
    for (ConnectionId id = 2'001; id <= 3'500; ++id) {
        scene.says.connecting(id, QStringLiteral("a:1"));
        scene.says.tell(EventKind::Failed, id, EndReason::Refused);
    }
    scene.says.commit();
    QTRY_VERIFY(scene.model.indexOf(3'500).isValid());
    QTRY_VERIFY(scene.timeline.isUpToDate());
    const ConnectionModel later(scene.timeline);
    for (const ListenerId parent : {0, 1}) {
        QCOMPARE(foldOf(later, parent).data(ConnectionModel::FoldedCount).toInt(),
            foldOf(scene.model, parent).data(ConnectionModel::FoldedCount).toInt());
    }
}

QTEST_GUILESS_MAIN(TestConnectionModel)
#include "tst_connectionmodel.moc"
