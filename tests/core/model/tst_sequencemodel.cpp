#include "core/model/sequencemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/model/stepmodel.h"
#include "core/net/clock.h"
#include "core/sequence/sequencerun.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

namespace {

class NoOutlet : public Outlet
{
public:
    void send(const QByteArray &) override { }
    void send(std::unique_ptr<SendSource>) override { }
    void finish() override { }
    void close() override { }
    void reset() override { }
    void note(const QString &) override { }
};

} // namespace

// The runs of sequences as rows, on connections that are only made up.
class tst_SequenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionHasOneRow();
    void whatEndedWhileNobodyLookedIsOver();
    void oneThatRunsChangesWithEveryLook();
    void theOldestLeaveAndStayCounted();
    void whereManyFailTheOldestOfTheseLeaveAsWell();
    void resultsAreCleared();
    void stepsAreThoseOfTheBoard();

private:
    struct Begun
    {
        SequenceStart start;
        std::unique_ptr<Responder> run;
    };

    Begun begin(ConnectionId connection, const QString &text = u"expect \"a\"\nexpect \"b\"\n"_s)
    {
        const auto file = std::make_shared<const SequenceFile>(SequenceFile::of({}, text));
        const SequenceStarts starts;
        auto run = starts.factory(file)(connection);
        return {starts.take().at(0), std::move(run)};
    }
    void receive(const Begun &begun, const QByteArray &bytes)
    {
        begun.run->onReceived({bytes.constData(), size_t(bytes.size())}, nowNs(), m_out);
    }

    static QString label(ConnectionId id) { return u"peer %1"_s.arg(id); }

    NoOutlet m_out;
};

void tst_SequenceModel::aConnectionHasOneRow()
{
    SequenceModel model(&label);
    QAbstractItemModelTester tester(&model);
    const Begun first = begin(1);
    const Begun second = begin(2);
    model.add({first.start, second.start});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.runAt(1).label, u"peer 2"_s);
    const Begun again = begin(1);
    model.add({again.start});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.runAt(model.rowOf(1)).board, again.start.board);
    QCOMPARE(model.counts().waiting, 2);
}

void tst_SequenceModel::whatEndedWhileNobodyLookedIsOver()
{
    SequenceModel model(&label);
    const Begun passes = begin(1);
    const Begun fails = begin(2);
    const Begun isStopped = begin(3);
    model.add({passes.start, fails.start, isStopped.start});
    for (const Begun *begun : {&passes, &fails, &isStopped})
        begun->run->onOpened(nowNs(), m_out);
    QVERIFY(model.look());
    QCOMPARE(model.counts().running, 3);
    QSignalSpy ended(&model, &SequenceModel::ended);
    // All at once, between two looks.
    receive(passes, "ab");
    receive(fails, "a");
    fails.run->onPeerFinished(nowNs(), m_out);
    const_cast<Begun &>(isStopped).run.reset();
    QVERIFY(!model.look());
    QCOMPARE(ended.size(), 3);
    QCOMPARE(model.counts().passed, 1);
    QCOMPARE(model.counts().failed, 1);
    QCOMPARE(model.counts().stopped, 1);
    QCOMPARE(model.counts().running, 0);
    QCOMPARE(model.runAt(1).glance.at, 1u); // the second step
    QVERIFY(!model.look());
    QCOMPARE(ended.size(), 3);
}

void tst_SequenceModel::oneThatRunsChangesWithEveryLook()
{
    SequenceModel model(&label);
    const Begun begun = begin(1);
    model.add({begun.start});
    begun.run->onOpened(nowNs(), m_out);
    QVERIFY(model.look());
    QSignalSpy changed(&model, &SequenceModel::dataChanged);
    QVERIFY(model.look());
    QCOMPARE(changed.size(), 1);
    receive(begun, "ab");
    QVERIFY(!model.look());
    QVERIFY(!model.look());
    QCOMPARE(changed.size(), 2);
}

void tst_SequenceModel::theOldestLeaveAndStayCounted()
{
    SequenceModel model(&label);
    const Begun fails = begin(1, u"expect end within 0 s"_s);
    fails.run->onOpened(nowNs(), m_out);
    const Begun stays = begin(2);
    model.add({fails.start, stays.start});
    model.look();
    const qint64 many = 2 * SequenceModel::mostOver;
    for (qint64 i = 0; i < many; i += 100) {
        std::vector<SequenceStart> starts;
        for (qint64 j = 0; j < 100; ++j) {
            const Begun passes = begin(ConnectionId(3 + i + j), u"wait 0 s"_s);
            passes.run->onOpened(nowNs(), m_out);
            starts.push_back(passes.start);
        }
        model.add(starts);
        model.look();
    }
    QCOMPARE(model.counts().passed, many);
    QCOMPARE(model.counts().failed, 1);
    QVERIFY(model.rowCount() <= SequenceModel::mostOver * 11 / 10 + 1);
    QCOMPARE(model.rowCount() + model.leftCount(), many + 2);
    QCOMPARE(model.rowOf(1), 0); // the failure stays
    QCOMPARE(model.rowOf(2), 1); // and what runs
    QCOMPARE(model.runAt(model.rowOf(ConnectionId(many + 2))).connection, ConnectionId(many + 2));
}

void tst_SequenceModel::whereManyFailTheOldestOfTheseLeaveAsWell()
{
    SequenceModel model(&label);
    constexpr qint64 many = 3 * SequenceModel::mostOver / 2;
    std::vector<SequenceStart> starts;
    for (qint64 i = 1; i <= many; ++i) {
        const Begun one = begin(ConnectionId(i), i % 3 == 0 ? u"wait 0 s"_s : u"expect end within 0 s"_s);
        one.run->onOpened(nowNs(), m_out);
        starts.push_back(one.start);
    }
    model.add(starts);
    model.look();
    QCOMPARE(model.rowCount(), SequenceModel::mostOver);
    QCOMPARE(model.counts().passed, many / 3);
    QCOMPARE(model.counts().failed, many - many / 3);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.runAt(row).connection), row);
    QVERIFY(!model.look());
}

void tst_SequenceModel::resultsAreCleared()
{
    SequenceModel model(&label);
    QAbstractItemModelTester tester(&model);
    const Begun over = begin(1, u"wait 0 s"_s);
    over.run->onOpened(nowNs(), m_out);
    const Begun runs = begin(2);
    model.add({over.start, runs.start});
    model.look();
    model.clearOver();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(1), -1);
    QCOMPARE(model.rowOf(2), 0);
    QCOMPARE(model.counts().all(), 1);
    QVERIFY(model.look());
}

void tst_SequenceModel::stepsAreThoseOfTheBoard()
{
    const Begun begun = begin(1, u"# a comment\nexpect \"a\"\n\nexpect \"z\" within 1 s\nfinish\n"_s);
    StepModel steps;
    QAbstractItemModelTester tester(&steps);
    steps.setRun(begun.start);
    QCOMPARE(steps.rowCount(), 3);
    QCOMPARE(steps.stepAt(1).line, 4);
    begun.run->onOpened(nowNs(), m_out);
    receive(begun, "a, but not the other");
    steps.look();
    QCOMPARE(steps.resultAt(0).state, StepResult::State::Passed);
    QCOMPARE(steps.resultAt(1).state, StepResult::State::Running);
    QCOMPARE(steps.failedRow(), -1);
    begun.run->onPeerFinished(nowNs(), m_out);
    steps.look();
    QCOMPARE(steps.failedRow(), 1);
    QCOMPARE(steps.resultAt(1).came, ", but not the other");
    QCOMPARE(steps.resultAt(2).state, StepResult::State::NotRun);
    steps.setRun({});
    QCOMPARE(steps.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_SequenceModel)
#include "tst_sequencemodel.moc"
