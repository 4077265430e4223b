#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/traffic.h"
#include "widgets/reply/ruledryrun.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const RuleSet> rulesOf(const QString &text)
{
    return std::make_shared<const RuleSet>(std::get<RuleSet>(RuleSet::parse(text)));
}

LensTable cutBy(const QString &lens)
{
    LensTable lenses;
    lenses.setAll(std::get<LensPair>(parseLensPair(lens)));
    return lenses;
}

// 0: the test as it is; else so many rows, and how long they take is printed.
qint64 manyRows()
{
    return std::max<qint64>(qEnvironmentVariableIntValue("WIRELARK_ROWS"), 20'000);
}

} // namespace

class tst_ruledryrun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void incomingMessagesAreAsked();
    void otherRulesAreAskedFromTheBeginning();
    void rowsOfTheFilterAloneAreAsked();
    void itStopsWhenItIsSwitchedOff();
    void manyRowsAreAskedBetweenOtherWork();
};

void tst_ruledryrun::incomingMessagesAreAsked()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    traffic.rows().setLenses(cutBy(u"lines"_s));
    RuleDryRun run(traffic.rows());
    run.setRules(rulesOf(u"when text \"a\" send \"x\" once\nwhen text \"b\" send \"y\""_s));
    traffic.in("a\nab\nc");
    traffic.out("a\n");
    traffic.in("b\nunfinished a");
    traffic.show();
    QCOMPARE(run.tally().messages(), 0); // nobody has asked
    run.setOn(true);
    QTRY_COMPARE(run.tally().messages(), 3);
    QCOMPARE(run.tally().fired(), (std::vector<qint64> {1, 2}));
    QCOMPARE(run.tally().unanswered(), 0);
    traffic.in(" b\n"); // what has begun counts when it is whole
    traffic.show();
    QTRY_COMPARE(run.tally().fired(), (std::vector<qint64> {1, 3}));
    QTRY_VERIFY(run.isComplete());
}

void tst_ruledryrun::otherRulesAreAskedFromTheBeginning()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    for (const char *text : {"a", "b", "a"})
        traffic.in(text);
    traffic.show();
    RuleDryRun run(traffic.rows());
    run.setRules(rulesOf(u"when text \"a\" send \"x\""_s));
    run.setOn(true);
    QTRY_COMPARE(run.tally().fired(), (std::vector<qint64> {2}));
    run.setRules(rulesOf(u"when text \"b\" send \"x\""_s));
    QTRY_COMPARE(run.tally().fired(), (std::vector<qint64> {1}));
    QTRY_COMPARE(run.tally().unanswered(), 2);
    run.setRules(nullptr);
    QCOMPARE(run.tally().messages(), 0);
    QVERIFY(!run.hasRules());
}

void tst_ruledryrun::rowsOfTheFilterAloneAreAsked()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    for (const char *text : {"a", "bb", "ccc"})
        traffic.in(text);
    traffic.show();
    RuleDryRun run(traffic.rows());
    run.setRules(rulesOf(u"when any send \"x\""_s));
    run.setOn(true);
    QTRY_COMPARE(run.tally().messages(), 3);
    traffic.rows().setFilter(std::get<Filter>(Filter::parse(u"size>1"_s)));
    traffic.show();
    QTRY_COMPARE(run.tally().messages(), 2);
}

void tst_ruledryrun::itStopsWhenItIsSwitchedOff()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    for (qint64 i = 0; i < 20'000; ++i)
        traffic.in("a message");
    traffic.show();
    RuleDryRun run(traffic.rows());
    run.setRules(rulesOf(u"when any send \"x\""_s));
    run.setOn(true);
    QTRY_VERIFY(run.tally().messages() > 0);
    run.setOn(false);
    QCOMPARE(run.tally().messages(), 0);
    QSignalSpy spy(&run, &RuleDryRun::changed);
    traffic.in("one more");
    traffic.show();
    QCoreApplication::processEvents();
    QCOMPARE(spy.size(), 0);
}

void tst_ruledryrun::manyRowsAreAskedBetweenOtherWork()
{
    LiveTraffic traffic;
    traffic.accepted(1);
    const QByteArray line = QByteArray("0123456789 GET 0123456789 0123456789\n");
    for (qint64 i = 0; i < manyRows(); i += 100)
        traffic.in(line.repeated(100));
    traffic.rows().setLenses(cutBy(u"lines"_s));
    traffic.show();
    QTRY_COMPARE_WITH_TIMEOUT(traffic.rows().count(), manyRows() + 1, 60'000);
    RuleDryRun run(traffic.rows());
    run.setRules(rulesOf(u"when equals \"STOP\" send \"a\"\nwhen /^SET (\\w+)/ send \"{1}\"\nwhen text \"GET\" send \"b\""_s));
    QElapsedTimer watch;
    watch.start();
    run.setOn(true);
    QVERIFY(run.tally().messages() < manyRows()); // a slice, and then the others have their turn
    qint64 longest = 0;
    qint64 before = 0;
    while (!run.isComplete() && watch.elapsed() < 600'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, watch.elapsed() - before);
        before = watch.elapsed();
    }
    QCOMPARE(run.tally().fired(), (std::vector<qint64> {0, 0, manyRows()}));
    qInfo("%lld rows in %lld ms, %lld ms at most at once", static_cast<long long>(manyRows()),
        static_cast<long long>(watch.elapsed()), static_cast<long long>(longest));
}

QTEST_MAIN(tst_ruledryrun)
#include "tst_ruledryrun.moc"
