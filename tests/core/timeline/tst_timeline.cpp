#include <atomic>
#include <thread>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/timeline/timeline.h"
#include "tests/core/timeline/conversation.h"

using namespace wirelark;
using namespace std::chrono_literals;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasThereIsTakenIn();
    void whatComesRings();
    void aFloodIsToldSixtyTimesASecond();
    void aCrowdIsToldOfTenTimesASecond();
    void eventsComeInOrderAndAfterTheirRows();
    void dataAloneIsNoEvent();
    void followersAreGivenTurnsUntilTheyAreDone();
    void aFollowerMayLeave();
    void aReopenedJournalStandsStill();
    void theSecondTicksOnlyWhileSomethingIsAlive();
    void aNewNameIsToldOn();
    void theEventLoopStaysFreeDuringALongCatchUp();
};

void TestTimeline::whatWasThereIsTakenIn()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    Timeline timeline(says.journal());
    QCOMPARE(timeline.connections().connection(1), nullptr);
    QTRY_VERIFY(timeline.connections().connection(1));
    QVERIFY(timeline.isUpToDate());
}

void TestTimeline::whatComesRings()
{
    Conversation says;
    Timeline timeline(says.journal());
    QSignalSpy rows(&timeline, &Timeline::connectionsChanged);
    QTRY_VERIFY(timeline.isUpToDate());
    QVERIFY(rows.isEmpty());
    for (ConnectionId id = 1; id <= 3; ++id) { // the bell is armed again after each
        says.accepted(id, 1);
        QTRY_VERIFY(timeline.connections().connection(id));
    }
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.last().at(1).value<QList<ConnectionId>>(), QList<ConnectionId> {3});
}

void TestTimeline::aFloodIsToldSixtyTimesASecond()
{
    Conversation says;
    says.accepted(1, 1);
    Timeline timeline(says.journal());
    QTRY_VERIFY(timeline.isUpToDate());
    QSignalSpy changes(&timeline, &Timeline::changed);
    std::atomic<int> sent = 0;
    QElapsedTimer clock;
    clock.start();
    std::jthread io([&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            says.data(1, Direction::In, 10);
            ++sent;
            std::this_thread::sleep_for(100us);
        }
    });
    QTRY_VERIFY(changes.size() >= 15);
    io.request_stop();
    io.join();
    const qint64 allowed = clock.elapsed() / 16 + 2;
    QVERIFY2(changes.size() <= allowed, qPrintable(QStringLiteral("%1 of %2").arg(changes.size()).arg(allowed)));
    QTRY_COMPARE(timeline.connections().connection(1)->in.bytes, qint64(sent) * 10);
}

// Not of what a person does to one of them: that is seen at once.
void TestTimeline::aCrowdIsToldOfTenTimesASecond()
{
    Conversation says;
    says.setCommits(false);
    constexpr ConnectionId there = 3000;
    for (ConnectionId id = 1; id <= there; ++id)
        says.accepted(id, 1);
    says.commit();
    says.setCommits(true);
    Timeline timeline(says.journal());
    QTRY_VERIFY(timeline.connections().connection(there) && timeline.isUpToDate());

    qsizetype tellings = 0;
    QList<ConnectionId> told;
    connect(&timeline, &Timeline::connectionsChanged, this, [&](const QList<ListenerId> &, const QList<ConnectionId> &ids) {
        ++tellings;
        told += ids;
    });
    std::atomic<ConnectionId> last = there;
    QElapsedTimer clock;
    clock.start();
    std::jthread io([&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            says.accepted(last + 1, 1);
            ++last;
            std::this_thread::sleep_for(1ms);
        }
    });
    QTRY_VERIFY(tellings >= 4);
    const qint64 allowed = clock.elapsed() / 100 + 2;
    QVERIFY2(tellings <= allowed, qPrintable(QStringLiteral("%1 of %2").arg(tellings).arg(allowed)));
    timeline.setName(7, QStringLiteral("meter"));
    QCoreApplication::processEvents();
    QVERIFY(told.contains(7));
    io.request_stop();
    io.join();
    QTRY_VERIFY(told.contains(last.load()));
    QTRY_VERIFY(timeline.isUpToDate());
    QCOMPARE(told.size(), qsizetype(last - there + 1));
}

void TestTimeline::eventsComeInOrderAndAfterTheirRows()
{
    Conversation says;
    says.listening(1);
    says.accepted(1, 1);
    says.data(1, Direction::In, 5);
    says.tell(EventKind::Reset, 1, EndReason::Reset);
    Timeline timeline(says.journal());
    bool hasRows = false;
    connect(&timeline, &Timeline::connectionsChanged, this, [&] { hasRows = true; });
    QList<EventKind> kinds;
    connect(&timeline, &Timeline::eventSeen, this, [&](const Record &record) {
        QVERIFY(hasRows);
        kinds.append(record.event.kind);
    });
    const QList<EventKind> expected {EventKind::Listening, EventKind::Accepted, EventKind::Reset};
    QTRY_COMPARE(kinds, expected);
}

void TestTimeline::dataAloneIsNoEvent()
{
    Conversation says;
    says.accepted(1, 1);
    Timeline timeline(says.journal());
    QTRY_VERIFY(timeline.connections().connection(1));
    QSignalSpy rows(&timeline, &Timeline::connectionsChanged);
    QSignalSpy events(&timeline, &Timeline::eventSeen);
    QSignalSpy changes(&timeline, &Timeline::changed);
    says.data(1, Direction::In, 5);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(rows.isEmpty());
    QVERIFY(events.isEmpty());
}

void TestTimeline::followersAreGivenTurnsUntilTheyAreDone()
{
    Conversation says;
    Timeline timeline(says.journal());
    QTRY_VERIFY(timeline.isUpToDate());
    int left = 5;
    timeline.follow(this, [&](std::chrono::microseconds budget) {
        [&] { QVERIFY(budget > 0us && budget <= 5ms); }();
        return --left > 0;
    });
    QTRY_COMPARE(left, 0);
    QTRY_VERIFY(timeline.isUpToDate());
    left = 2;
    timeline.wake();
    QTRY_COMPARE(left, 0);
    left = 1;
    says.accepted(1, 1);
    QTRY_COMPARE(left, 0);
}

void TestTimeline::aFollowerMayLeave()
{
    Conversation says;
    Timeline timeline(says.journal());
    auto owner = std::make_unique<QObject>();
    int turns = 0;
    timeline.follow(owner.get(), [&](std::chrono::microseconds) {
        ++turns;
        owner.reset(); // in the middle of its own turn
        return false;
    });
    QTRY_COMPARE(turns, 1);
    says.accepted(1, 1);
    QTRY_VERIFY(timeline.connections().connection(1));
    QCOMPARE(turns, 1);
}

void TestTimeline::aReopenedJournalStandsStill()
{
    Conversation says;
    says.accepted(1, 1, 1'000'000'000'000);
    says.data(1, Direction::In, 9, 1'007'000'000'000);
    Timeline timeline(says.journal(), Timeline::Source::Reopened);
    QSignalSpy ticks(&timeline, &Timeline::tick);
    QTRY_VERIFY(timeline.isUpToDate());
    QCOMPARE(timeline.present(), 1'007'000'000'000);
    QVERIFY(!ticks.wait(1200));
    QVERIFY(!timeline.connections().connection(1)->history.isEmpty());
}

void TestTimeline::theSecondTicksOnlyWhileSomethingIsAlive()
{
    Conversation says;
    Timeline timeline(says.journal());
    QSignalSpy ticks(&timeline, &Timeline::tick);
    QVERIFY(!ticks.wait(1200));
    says.listening(1);
    QTRY_VERIFY(ticks.size() >= 2);
    says.listenerEnds(1);
    QTRY_COMPARE(timeline.connections().counts().listening, 0);
    ticks.wait(1200); // the one that notices
    QVERIFY(!ticks.wait(1200));
}

void TestTimeline::aNewNameIsToldOn()
{
    Conversation says;
    says.accepted(1, 1);
    Timeline timeline(says.journal());
    QTRY_VERIFY(timeline.connections().connection(1));
    QSignalSpy rows(&timeline, &Timeline::connectionsChanged);
    timeline.setName(1, QStringLiteral("meter"));
    QTRY_COMPARE(rows.size(), 1);
    QCOMPARE(timeline.connections().connection(1)->switches.name, QStringLiteral("meter"));
}

void TestTimeline::theEventLoopStaysFreeDuringALongCatchUp()
{
    Conversation says;
    says.setCommits(false);
    says.accepted(1, 1);
    for (int i = 0; i < 1'000'000; ++i)
        says.data(1, Direction::In, 16, 1'000'000'000);
    says.commit();
    Timeline timeline(says.journal());
    QTimer others; // that are due at every turn
    int between = 0;
    connect(&others, &QTimer::timeout, this, [&] {
        const ConnectionRow *row = timeline.connections().connection(1);
        between += row && row->in.chunks > 0 && row->in.chunks < 1'000'000 ? 1 : 0;
    });
    others.start(0ms);
    QTRY_VERIFY(timeline.connections().connection(1) && timeline.isUpToDate());
    QCOMPARE(timeline.connections().connection(1)->in.chunks, 1'000'000);
    QVERIFY(between > 0);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
