#include <QTest>

#include "core/repeat/repeater.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = RepeatState::Phase;

namespace {

// Takes what it is given, at once or not at all.
class FakeOutlet : public Outlet
{
public:
    void send(const QByteArray &bytes) override { sent += bytes; }
    void send(std::unique_ptr<SendSource> source) override
    {
        const std::span<const char> bytes = source->front();
        sent += QByteArray(bytes.data(), qsizetype(bytes.size()));
        if (takes)
            source->consume(qsizetype(bytes.size()));
        else
            held.push_back(std::move(source));
    }
    void finish() override { }
    void close() override { }
    void reset() override { }
    void note(const QString &text) override { Q_UNUSED(text) }
    bool isFull() const override { return full; }

    QByteArrayList sent;
    std::vector<std::unique_ptr<SendSource>> held;
    bool takes = true;
    bool full = false;
};

constexpr qint64 start = 1'000'000'000'000;
constexpr qint64 ms = 1'000'000;

class Run
{
public:
    explicit Run(const RepeatPlan &plan, const QString &words = u"{n} "_s, const FieldContext &context = {})
        : repeater(std::get<Template>(Template::parse({PayloadMode::Text, words, Ending::None})), context, plan, state)
    {
    }

    // Calls as late as `late` says after each time that was asked for.
    void until(qint64 time, qint64 late = 0)
    {
        while (repeater.nextAlarm() != 0 && repeater.nextAlarm() + late <= time) {
            now = std::max(now, repeater.nextAlarm() + late);
            times.push_back((now - start) / ms);
            repeater.onAlarm(now, out);
        }
    }

    std::shared_ptr<RepeatState> state = std::make_shared<RepeatState>();
    FakeOutlet out;
    Repeater repeater;
    qint64 now = start;
    std::vector<qint64> times;
};

} // namespace

class RepeaterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSendsSoManyTimesAndIsDone();
    void itDoesNotDriftHoweverLateItIsCalled();
    void afterAStallItMakesUpForALittleAndSkipsTheRest();
    void whileThePeerDoesNotReadNothingIsQueued();
    void aReplyEndsItAndWhatCameBeforeDoesNot();
    void whatWasReceivedLastIsInTheNext();
    void aMessageThatCannotBeMadeEndsIt();
    void theEndOfTheConnectionAndOfItselfAreTold();
    void withoutAPeriodItSendsOnce();
    void stoppedAtAPaceItEndsInTheMidst();
};

void RepeaterTest::itSendsSoManyTimesAndIsDone()
{
    Run run({.period = 5ms, .times = 3}, u"{n}/{rand:1:hex}"_s, {.count = 7, .seed = 1});
    run.repeater.onOpened(start, run.out);
    QCOMPARE(run.state->phase(), Phase::Running);
    QVERIFY(run.repeater.keepsOpen());
    run.until(start + 100 * ms);
    QCOMPARE(run.times, (std::vector<qint64>{5, 10}));
    QCOMPARE(run.out.sent.size(), 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(run.out.sent.at(i).startsWith(QByteArray(QByteArray::number(7 + i) + '/')));
    QVERIFY(run.out.sent.at(0).right(2) != run.out.sent.at(1).right(2));
    QCOMPARE(run.state->phase(), Phase::Finished);
    QCOMPARE(run.state->sent(), 3);
    QVERIFY(run.repeater.isDone() && !run.repeater.keepsOpen() && run.repeater.nextAlarm() == 0);
}

void RepeaterTest::itDoesNotDriftHoweverLateItIsCalled()
{
    Run run({.period = 1ms, .times = 1000});
    run.repeater.onOpened(start, run.out);
    run.until(start + 2000 * ms, 900'000);
    QCOMPARE(run.out.sent.size(), 1000);
    QCOMPARE(run.state->skipped(), 0);
    QCOMPARE(run.now, start + 999 * ms + 900'000);
}

void RepeaterTest::afterAStallItMakesUpForALittleAndSkipsTheRest()
{
    Run run({.period = 1ms});
    run.repeater.onOpened(start, run.out);
    run.until(start + 10 * ms);
    QCOMPARE(run.out.sent.size(), 11);
    run.now = start + 510 * ms; // nobody called for half a second
    run.until(run.now);
    const qint64 burst = run.out.sent.size() - 11;
    QVERIFY2(burst >= 10 && burst <= 11, qPrintable(QString::number(burst)));
    QCOMPARE(run.state->skipped() + run.out.sent.size(), 511);
    run.until(start + 520 * ms);
    QCOMPARE(run.times.back(), 520);

    Run slow({.period = 100ms});
    slow.repeater.onOpened(start, slow.out);
    slow.now = start + 1050 * ms;
    slow.until(slow.now);
    QCOMPARE(slow.out.sent.size(), 2); // the first, and one when somebody called again
    slow.until(start + 1100 * ms);
    QCOMPARE(slow.times.back(), 1100);
}

void RepeaterTest::whileThePeerDoesNotReadNothingIsQueued()
{
    Run run({.period = 1ms});
    run.out.takes = false;
    run.repeater.onOpened(start, run.out);
    run.until(start + 100 * ms);
    QCOMPARE(run.out.held.size(), std::size_t(1));
    QCOMPARE(run.state->skipped(), 100);
    run.out.takes = true;
    run.out.held.clear();
    run.until(start + 101 * ms);
    QCOMPARE(run.out.sent, (QByteArrayList{"1 ", "2 "}));
    run.out.full = true;
    run.until(start + 110 * ms);
    QCOMPARE(run.out.sent.size(), 2);
}

void RepeaterTest::aReplyEndsItAndWhatCameBeforeDoesNot()
{
    Run run({.period = 1ms, .untilReply = true});
    run.repeater.onReceived(std::span("x", 1), start, run.out);
    run.repeater.onOpened(start, run.out);
    run.until(start + 5 * ms);
    QVERIFY(!run.repeater.isDone());
    run.repeater.onReceived(std::span("x", 1), run.now, run.out);
    QCOMPARE(run.state->phase(), Phase::Replied);
    QCOMPARE(run.repeater.nextAlarm(), 0);
}

void RepeaterTest::whatWasReceivedLastIsInTheNext()
{
    Run run({.period = 1ms}, u"{last:0..2}"_s, {.last = "first"_ba});
    run.repeater.onOpened(start, run.out);
    run.repeater.onReceived(std::span("second", 6), run.now, run.out);
    run.until(start + ms);
    QCOMPARE(run.out.sent, (QByteArrayList{"fi", "se"}));
}

void RepeaterTest::aMessageThatCannotBeMadeEndsIt()
{
    Run run({.period = 1ms}, u"{last:0..2}"_s);
    run.repeater.onOpened(start, run.out);
    QCOMPARE(run.state->phase(), Phase::Refused);
    QVERIFY(run.repeater.isDone() && run.out.sent.isEmpty());
}

void RepeaterTest::theEndOfTheConnectionAndOfItselfAreTold()
{
    auto run = std::make_unique<Run>(RepeatPlan{.period = 1ms});
    run->repeater.onOpened(start, run->out);
    run->repeater.onEnded(EndReason::Reset, start);
    QCOMPARE(run->state->phase(), Phase::Ended);
    auto detached = std::make_unique<Run>(RepeatPlan{.period = 1ms});
    const auto state = detached->state;
    detached->repeater.onOpened(start, detached->out);
    detached.reset();
    QCOMPARE(state->phase(), Phase::Stopped);
}

void RepeaterTest::withoutAPeriodItSendsOnce()
{
    Run run({});
    run.repeater.onOpened(start, run.out);
    QCOMPARE(run.out.sent, QByteArrayList{"1 "});
    QCOMPARE(run.state->phase(), Phase::Finished);
}

void RepeaterTest::stoppedAtAPaceItEndsInTheMidst()
{
    Run run({.period = 1s, .pace = Pace::ofPieces(2, 10ms)}, u"abcdef"_s);
    run.out.takes = false;
    run.repeater.onOpened(start, run.out);
    SendSource &source = *run.out.held.front();
    QCOMPARE(run.out.sent, QByteArrayList{"ab"});
    source.consume(2);
    QVERIFY(source.front().empty());
    QVERIFY(source.readyAt() > 0 && source.keepsPlace());
    QCOMPARE(source.remaining(), 4);
    run.state->stop();
    QVERIFY(source.front().empty());
    QVERIFY(source.atEnd() && !source.keepsPlace());
    QCOMPARE(source.remaining(), 0);
    run.until(start + 2000 * ms);
    QCOMPARE(run.state->phase(), Phase::Stopped);
    QCOMPARE(run.out.sent.size(), 1);
}

QTEST_APPLESS_MAIN(RepeaterTest)
#include "tst_repeater.moc"
