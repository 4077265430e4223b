#include <algorithm>

#include <QTest>

#include "core/timeline/connectiontable.h"
#include "tests/core/timeline/conversation.h"

using namespace wirelark;
using namespace std::chrono_literals;

namespace {

void takeAll(ConnectionTable &table)
{
    while (table.advance(1s)) { }
}

} // namespace

class TestConnectionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListenerCollectsItsAddresses();
    void aFailedListenerKeepsItsReason();
    void acceptedConnectionsBelongToTheirListener();
    void aConnectGoesThroughItsStates();
    void aRetryBeginsAgain();
    void endingsHaveTheirState_data();
    void endingsHaveTheirState();
    void whatCameAfterTheEndIsUnsent();
    void theFirstFinDecidesTheHalf();
    void bytesAndChunksAreCounted();
    void theListenerSumsItsConnections();
    void countsFollowTheStates();
    void changesAreToldOnce();
    void aBudgetStopsInTheMiddle();
    void aSecondTableTellsTheSame();
    void discardedRecordsAreCountedByOffset();
    void recordsLostWhileBehindAreCountedByOffset();
    void switchesMayComeBeforeTheRow();
    void aListenersReplyReachesItsConnections();
    void quietHistoriesAreFreed();
    void tenThousandConnectionsAndAMillionChunks();
    void aForgottenOneCountsOn();
    void whatIsNamedOrAliveIsNotForgotten();
    void aForgottenOneComesBackWhenItTriesAgain();
    void forgottenOnesLeaveNoHistoryBehind();
};

void TestConnectionTable::aListenerCollectsItsAddresses()
{
    Conversation says;
    says.listening(1, QStringLiteral("127.0.0.1:5000"));
    says.listening(1, QStringLiteral("[::1]:5000"));
    ConnectionTable table(says.journal());
    takeAll(table);
    const ListenerRow *row = table.listener(1);
    QVERIFY(row);
    QCOMPARE(row->state, ListenerState::Listening);
    QCOMPARE(row->addresses.size(), 2u);
    QCOMPARE(row->addresses[1].toString(), QStringLiteral("[::1]:5000"));
    QCOMPARE(table.listener(2), nullptr);
    says.listenerEnds(1);
    takeAll(table);
    QCOMPARE(row->state, ListenerState::Closed);
}

void TestConnectionTable::aFailedListenerKeepsItsReason()
{
    Conversation says;
    Event failed;
    failed.kind = EventKind::Failed;
    failed.reason = EndReason::AddressInUse;
    failed.error = 98;
    failed.listener = 3;
    failed.text = QStringLiteral("localhost:5000");
    says.tell(failed);
    ConnectionTable table(says.journal());
    takeAll(table);
    const ListenerRow *row = table.listener(3);
    QVERIFY(row);
    QCOMPARE(row->state, ListenerState::Failed);
    QCOMPARE(row->ending.reason, EndReason::AddressInUse);
    QCOMPARE(row->ending.error, 98);
    QCOMPARE(row->target, QStringLiteral("localhost:5000"));
    QVERIFY(!table.counts().isAlive());
}

void TestConnectionTable::acceptedConnectionsBelongToTheirListener()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    says.accepted(2, 1);
    ConnectionTable table(says.journal());
    takeAll(table);
    QCOMPARE(table.connection(2)->listener, 1u);
    QCOMPARE(table.connection(2)->state, ConnectionState::Open);
    QCOMPARE(table.connection(2)->peer, Conversation::client(2));
    QCOMPARE(table.listener(1)->openCount, 2);
    says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    takeAll(table);
    QCOMPARE(table.listener(1)->openCount, 1);
    QCOMPARE(table.listener(1)->endedCount, 1);
}

void TestConnectionTable::aConnectGoesThroughItsStates()
{
    Conversation says;
    says.connecting(1, QStringLiteral("plc.local:502"));
    says.connecting(1, {}, QStringLiteral("192.168.1.9:502"));
    ConnectionTable table(says.journal());
    takeAll(table);
    const ConnectionRow *row = table.connection(1);
    QCOMPARE(row->state, ConnectionState::Connecting);
    QCOMPARE(row->target, QStringLiteral("plc.local:502"));
    QCOMPARE(row->tried.toString(), QStringLiteral("192.168.1.9:502"));
    QCOMPARE(row->opened, 0);
    says.connected(1);
    takeAll(table);
    QCOMPARE(row->state, ConnectionState::Open);
    QCOMPARE(row->target, QStringLiteral("plc.local:502"));
    QCOMPARE(row->peer.toString(), QStringLiteral("192.168.1.9:502"));
    QVERIFY(row->opened >= row->started && row->started > 0);
}

void TestConnectionTable::aRetryBeginsAgain()
{
    Conversation says;
    says.connecting(1, QStringLiteral("localhost:9"));
    says.tell(EventKind::Failed, 1, EndReason::Refused);
    ConnectionTable table(says.journal());
    takeAll(table);
    QCOMPARE(table.connection(1)->state, ConnectionState::Failed);
    QCOMPARE(table.counts().failed, 1);
    says.connecting(1, QStringLiteral("localhost:9"));
    takeAll(table);
    QCOMPARE(table.connection(1)->state, ConnectionState::Connecting);
    QCOMPARE(table.connection(1)->ending.reason, EndReason::None);
    QCOMPARE(table.counts().failed, 0);
    QCOMPARE(table.counts().connecting, 1);
}

void TestConnectionTable::endingsHaveTheirState_data()
{
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<EndReason>("reason");
    QTest::addColumn<ConnectionState>("state");
    QTest::newRow("peer") << EventKind::Closed << EndReason::ClosedByPeer << ConnectionState::Closed;
    QTest::newRow("us") << EventKind::Closed << EndReason::ClosedByUs << ConnectionState::Closed;
    QTest::newRow("reset") << EventKind::Reset << EndReason::Reset << ConnectionState::Failed;
    QTest::newRow("reset by us") << EventKind::Reset << EndReason::ResetByUs << ConnectionState::Closed;
    QTest::newRow("timed out") << EventKind::Failed << EndReason::TimedOut << ConnectionState::Failed;
    QTest::newRow("cancelled") << EventKind::Failed << EndReason::Cancelled << ConnectionState::Closed;
}

void TestConnectionTable::endingsHaveTheirState()
{
    QFETCH(EventKind, kind);
    QFETCH(EndReason, reason);
    QFETCH(ConnectionState, state);
    Conversation says;
    says.accepted(1, 1);
    Event end;
    end.kind = kind;
    end.reason = reason;
    end.connection = 1;
    end.unsent = 12;
    end.unacked = 34;
    says.tell(end);
    ConnectionTable table(says.journal());
    takeAll(table);
    QCOMPARE(table.connection(1)->state, state);
    QCOMPARE(table.connection(1)->ending.kind, kind);
    QCOMPARE(table.connection(1)->ending.reason, reason);
    QCOMPARE(table.connection(1)->ending.unsent, 12);
    QCOMPARE(table.connection(1)->ending.unacked, 34);
}

void TestConnectionTable::whatCameAfterTheEndIsUnsent()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    says.tell(EventKind::Reset, 1, EndReason::Reset);
    says.tell({.connection = 1, .unsent = 5});
    says.tell({.connection = 1, .unsent = 7});
    says.tell({.connection = 2, .unsent = 9}); // of which nothing else is known
    ConnectionTable table(says.journal());
    takeAll(table);
    QCOMPARE(table.connection(1)->ending.unsent, 12);
    QCOMPARE(table.connection(1)->state, ConnectionState::Failed);
    QCOMPARE(table.connection(2), nullptr);
}

void TestConnectionTable::theFirstFinDecidesTheHalf()
{
    Conversation says;
    says.accepted(1, 1);
    says.accepted(2, 1);
    says.tell(EventKind::PeerFinished, 1);
    says.tell(EventKind::WeFinished, 1);
    says.tell(EventKind::WeFinished, 2);
    ConnectionTable table(says.journal());
    takeAll(table);
    QCOMPARE(table.connection(1)->state, ConnectionState::PeerFinished);
    QCOMPARE(table.connection(2)->state, ConnectionState::WeFinished);
    QCOMPARE(table.counts().open, 2);
}

void TestConnectionTable::bytesAndChunksAreCounted()
{
    Conversation says;
    says.accepted(1, 1);
    says.data(1, Direction::In, 13);
    says.data(1, Direction::In, 65435);
    says.data(1, Direction::Out, 4);
    ConnectionTable table(says.journal());
    takeAll(table);
    const ConnectionRow *row = table.connection(1);
    QCOMPARE(row->in.bytes, 65448);
    QCOMPARE(row->in.chunks, 2);
    QCOMPARE(row->out.bytes, 4);
    QCOMPARE(row->out.chunks, 1);
    QCOMPARE(table.in().bytes, 65448);
    QVERIFY(row->lastActivity > 0);
}

void TestConnectionTable::theListenerSumsItsConnections()
{
    const qint64 second = TrafficHistory::secondOf(nowNs());
    const qint64 time = second * 1'000'000'000;
    Conversation says;
    says.listening(1);
    for (ConnectionId id = 1; id <= 3; ++id) {
        says.accepted(id, 1, time);
        says.data(id, Direction::In, 10, time);
        says.data(id, Direction::Out, 1, time);
    }
    says.connecting(4, QStringLiteral("a:1"));
    says.data(4, Direction::In, 1000, time);
    ConnectionTable table(says.journal());
    takeAll(table);
    const ListenerRow *row = table.listener(1);
    QCOMPARE(row->in.bytes, 30);
    QCOMPARE(row->out.bytes, 3);
    QCOMPARE(row->history.at(second, Direction::In), 30u);
    QCOMPARE(table.history().at(second, Direction::In), 1030u);
    QCOMPARE(table.connection(4)->history.at(second, Direction::In), 1000u);
}

void TestConnectionTable::countsFollowTheStates()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    says.accepted(2, 1);
    says.connecting(3, QStringLiteral("a:1"));
    says.connecting(4, QStringLiteral("b:1"));
    says.tell(EventKind::Failed, 4, EndReason::Refused);
    says.tell(EventKind::Closed, 2, EndReason::ClosedByPeer);
    ConnectionTable table(says.journal());
    takeAll(table);
    QCOMPARE(table.counts().listening, 1);
    QCOMPARE(table.counts().open, 1);
    QCOMPARE(table.counts().connecting, 1);
    QCOMPARE(table.counts().failed, 1);
    QCOMPARE(table.counts().closed, 1);
    says.listenerEnds(1);
    says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    says.tell(EventKind::Failed, 3, EndReason::Cancelled);
    takeAll(table);
    QVERIFY(!table.counts().isAlive());
}

void TestConnectionTable::changesAreToldOnce()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    says.data(1, Direction::In, 1);
    ConnectionTable table(says.journal());
    takeAll(table);
    ConnectionChanges changes = table.takeChanges();
    QCOMPARE(changes.listeners, QList<ListenerId> {1});
    QCOMPARE(changes.connections, QList<ConnectionId> {1});
    QCOMPARE(changes.events.size(), 2u);
    QVERIFY(changes.hasTraffic);
    QVERIFY(table.takeChanges().isEmpty());
    says.data(1, Direction::In, 1);
    takeAll(table);
    changes = table.takeChanges();
    QVERIFY(changes.connections.isEmpty() && changes.hasTraffic);
}

void TestConnectionTable::aBudgetStopsInTheMiddle()
{
    Conversation says;
    says.setCommits(false);
    says.accepted(1, 1);
    for (int i = 0; i < 2000; ++i)
        says.data(1, Direction::In, 1);
    says.commit();
    ConnectionTable table(says.journal());
    int turns = 1;
    while (table.advance(0us))
        ++turns;
    QVERIFY2(turns >= 4, qPrintable(QString::number(turns)));
    QCOMPARE(table.connection(1)->in.bytes, 2000);
}

void TestConnectionTable::aSecondTableTellsTheSame()
{
    Conversation says;
    ConnectionTable live(says.journal());
    says.listening(1);
    for (ConnectionId id = 1; id <= 20; ++id) {
        says.accepted(id, 1);
        takeAll(live);
        says.data(id, Direction::In, id);
        says.data(1, Direction::Out, 3);
        takeAll(live);
        if (id % 3 == 0)
            says.tell(EventKind::Reset, id, EndReason::Reset);
    }
    takeAll(live);
    ConnectionTable reopened(says.journal());
    takeAll(reopened);
    for (ConnectionId id = 1; id <= 20; ++id) {
        QCOMPARE(live.connection(id)->state, reopened.connection(id)->state);
        QCOMPARE(live.connection(id)->in.bytes, reopened.connection(id)->in.bytes);
        QCOMPARE(live.connection(id)->out.bytes, reopened.connection(id)->out.bytes);
    }
    QCOMPARE(live.listener(1)->openCount, reopened.listener(1)->openCount);
    QCOMPARE(live.counts().failed, 6);
}

void TestConnectionTable::discardedRecordsAreCountedByOffset()
{
    Conversation says(256 * 1024, 1024 * 1024);
    says.listening(1);
    says.accepted(1, 1);
    says.data(1, Direction::Out, 100);
    constexpr int chunks = 100;
    for (int i = 0; i < chunks; ++i)
        says.data(1, Direction::In, 50'000);
    QVERIFY(says.journal().first() > 4);
    ConnectionTable table(says.journal());
    takeAll(table);
    const ConnectionRow *row = table.connection(1);
    QVERIFY(row);
    QCOMPARE(row->state, ConnectionState::Open);
    QCOMPARE(row->in.bytes, chunks * 50'000);
    QCOMPARE(row->peer, Conversation::client(1));
    QVERIFY(row->in.chunks < chunks);
    QCOMPARE(table.counts().open, 1);
    says.data(1, Direction::Out, 1);
    says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    takeAll(table);
    QCOMPARE(row->out.bytes, 101);
    QCOMPARE(row->state, ConnectionState::Closed);
    QCOMPARE(table.counts().open, 0);
}

void TestConnectionTable::recordsLostWhileBehindAreCountedByOffset()
{
    Conversation says(256 * 1024, 1024 * 1024);
    says.accepted(1, 1);
    ConnectionTable table(says.journal());
    takeAll(table);
    for (int i = 0; i < 100; ++i)
        says.data(1, Direction::In, 50'000);
    takeAll(table);
    QCOMPARE(table.connection(1)->in.bytes, 100 * 50'000);
}

void TestConnectionTable::switchesMayComeBeforeTheRow()
{
    Conversation says;
    ConnectionTable table(says.journal());
    table.setListenerName(1, QStringLiteral("meter"));
    table.setReply(1, Reply::Echo);
    table.setListenerFinAnswer(1, FinAnswer::Keep);
    table.setName(7, QStringLiteral("plc"));
    QCOMPARE(table.listener(1), nullptr);
    QCOMPARE(table.connection(7), nullptr);
    QVERIFY(table.takeChanges().isEmpty());
    says.listening(1);
    says.accepted(1, 1);
    says.connecting(7, QStringLiteral("plc.local:502"));
    takeAll(table);
    QCOMPARE(table.listener(1)->switches.name, QStringLiteral("meter"));
    QCOMPARE(table.connection(7)->switches.name, QStringLiteral("plc"));
    QCOMPARE(table.connection(1)->switches.reply, Reply::Echo);
    QCOMPARE(table.connection(1)->switches.finAnswer, FinAnswer::Keep);
    QCOMPARE(table.connection(7)->switches.reply, Reply::None);
}

void TestConnectionTable::aListenersReplyReachesItsConnections()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    says.accepted(2, 1);
    says.accepted(3, 2);
    says.tell(EventKind::Closed, 2, EndReason::ClosedByPeer);
    ConnectionTable table(says.journal());
    takeAll(table);
    table.setReply(1, Reply::Echo);
    QCOMPARE(table.connection(1)->switches.reply, Reply::Echo);
    QCOMPARE(table.connection(2)->switches.reply, Reply::None);
    QCOMPARE(table.connection(3)->switches.reply, Reply::None);
}

void TestConnectionTable::quietHistoriesAreFreed()
{
    Conversation says;
    const qint64 now = nowNs();
    says.accepted(1, 1, now);
    says.data(1, Direction::In, 1, now);
    ConnectionTable table(says.journal());
    takeAll(table);
    const qint64 second = TrafficHistory::secondOf(now);
    table.forgetTrafficBefore(second + 59);
    QVERIFY(!table.connection(1)->history.isEmpty());
    table.forgetTrafficBefore(second + 60);
    QVERIFY(table.connection(1)->history.isEmpty());
    QVERIFY(table.listener(1)->history.isEmpty());
    QVERIFY(!table.hasRecentTraffic());
    says.data(1, Direction::In, 1, now + 100'000'000'000);
    takeAll(table);
    QVERIFY(!table.connection(1)->history.isEmpty());
}

void TestConnectionTable::tenThousandConnectionsAndAMillionChunks()
{
    constexpr ConnectionId connections = 10'000;
    constexpr int rounds = 100;
    Conversation says;
    says.setCommits(false);
    says.listening(1);
    for (ConnectionId id = 1; id <= connections; ++id)
        says.accepted(id, 1);
    says.commit();
    const qint64 now = nowNs();
    for (int round = 0; round < rounds; ++round) {
        for (ConnectionId id = 1; id <= connections; ++id)
            says.data(id, round % 2 ? Direction::In : Direction::Out, 16, now);
        says.commit();
    }
    ConnectionTable table(says.journal());
    int turns = 1;
    while (table.advance(1ms))
        ++turns;
    QVERIFY(turns > 1); // nobody takes in a million in a millisecond
    QCOMPARE(table.counts().open, qint64(connections));
    QCOMPARE(table.listener(1)->in.bytes, qint64(connections) * rounds / 2 * 16);
    QCOMPARE(table.connection(connections)->out.chunks, rounds / 2);
}

void TestConnectionTable::aForgottenOneCountsOn()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1, 5'000);
    says.accepted(2, 1, 6'000);
    says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    says.tell(EventKind::Reset, 2, EndReason::Reset);
    ConnectionTable table(says.journal());
    takeAll(table);
    table.forget({1, 2});
    QVERIFY(table.connection(1)); // until more is taken in
    takeAll(table);
    QCOMPARE(table.connection(1), nullptr);
    QVERIFY(table.connections().empty());
    QVERIFY(table.hasEnded(1) && table.hasEnded(2) && !table.hasEnded(3));
    QCOMPARE(table.started(1), 5'000);
    QCOMPARE(table.started(2), 6'000);
    QCOMPARE(table.started(3), 0);
    QCOMPARE(table.counts().closed, 1);
    QCOMPARE(table.counts().failed, 1);
    QCOMPARE(table.listener(1)->endedCount, 2);
    says.tell({.connection = 1, .unsent = 5}); // after the end
    says.accepted(3, 1);
    takeAll(table);
    QCOMPARE(table.connection(1), nullptr);
    QCOMPARE(table.counts().closed, 1);
    QCOMPARE(table.listener(1)->openCount, 1);
}

void TestConnectionTable::whatIsNamedOrAliveIsNotForgotten()
{
    Conversation says;
    for (ConnectionId id = 1; id <= 3; ++id)
        says.accepted(id, 1);
    says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    says.tell(EventKind::Closed, 2, EndReason::ClosedByPeer);
    ConnectionTable table(says.journal());
    takeAll(table);
    table.setName(1, QStringLiteral("meter"));
    table.forget({1, 2, 3, 4});
    takeAll(table);
    QCOMPARE(table.connection(1)->switches.name, QStringLiteral("meter"));
    QCOMPARE(table.connection(2), nullptr);
    QVERIFY(table.connection(3));
}

void TestConnectionTable::aForgottenOneComesBackWhenItTriesAgain()
{
    Conversation says;
    says.connecting(70, QStringLiteral("localhost:9"));
    says.tell(EventKind::Failed, 70, EndReason::Refused);
    ConnectionTable table(says.journal());
    takeAll(table);
    const quint64 first = table.connection(70)->firstSeq;
    const qint64 started = table.connection(70)->started;
    table.forget({70});
    takeAll(table);
    says.connecting(70, {}, QStringLiteral("127.0.0.1:9"));
    takeAll(table);
    const ConnectionRow *row = table.connection(70);
    QVERIFY(row);
    QCOMPARE(row->state, ConnectionState::Connecting);
    QCOMPARE(row->target, QStringLiteral("localhost:9"));
    QCOMPARE(row->firstSeq, first);
    QCOMPARE(row->started, started);
    QCOMPARE(table.counts().failed, 0);
    QCOMPARE(table.counts().connecting, 1);
    QVERIFY(!table.hasEnded(70));
}

void TestConnectionTable::forgottenOnesLeaveNoHistoryBehind()
{
    Conversation says;
    const qint64 now = nowNs();
    says.accepted(1, 1, now);
    says.data(1, Direction::In, 1, now);
    says.tell(EventKind::Closed, 1, EndReason::ClosedByPeer);
    ConnectionTable table(says.journal());
    takeAll(table);
    table.forget({1});
    takeAll(table);
    const qint64 second = TrafficHistory::secondOf(now);
    table.forgetTrafficBefore(second + 59);
    QVERIFY(table.hasRecentTraffic());
    QCOMPARE(table.in().bytes, 1);
    table.forgetTrafficBefore(second + 60);
    QVERIFY(!table.hasRecentTraffic());
}

QTEST_GUILESS_MAIN(TestConnectionTable)
#include "tst_connectiontable.moc"
