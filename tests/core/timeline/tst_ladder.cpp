#include <QSignalSpy>
#include <QTest>

#include "core/timeline/ladder.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using Kind = LadderStep::Kind;

// The rows of a log as the steps of a ladder.
class LadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_traffic = std::make_unique<LiveTraffic>();
        m_ladder = std::make_unique<Ladder>(m_traffic->rows());
        m_ladder->setOn(true);
    }
    void cleanup()
    {
        m_ladder.reset();
        m_traffic.reset();
    }
    void aSessionHasEveryStep();
    void onlyTheHandshakeIsInferred();
    void aResetPointsAtWhoWasReset();
    void silenceHasItsLine();
    void thereAreAsManyArrowsAsMessagesBeforeFolding();
    void stepsAreThoseOfTheFilter();
    void stepsAreThoseOfTheLens();
    void anUnfinishedMessageIsAStep();
    void aMessageThatGrowsIsFoldedWhenItIsWhole();
    void rowsThatLeaveTakeTheirStepsAlong();
    void offItTakesNoRows();
    void pairsKnowBothSizes();
    void anAcknowledgementIsOfWhatWasSentBefore();
    void whatNobodySawAcknowledgedIsNotSaidToBe();
    void millionsOfRowsHaveStepsAtOnce_data();
    void millionsOfRowsHaveStepsAtOnce();

private:
    void tell(EventKind kind, EndReason reason = EndReason::None)
    {
        Event event;
        event.kind = kind;
        event.reason = reason;
        event.connection = 1;
        m_traffic->tell(event);
    }
    void showAll()
    {
        m_traffic->show();
        QTRY_VERIFY(m_ladder->isComplete());
    }
    QList<Kind> kinds() const
    {
        QList<Kind> kinds;
        for (qint64 line = 0; line < m_ladder->lineCount(); ++line)
            kinds += m_ladder->at(line).kind;
        return kinds;
    }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<Ladder> m_ladder;
};

void LadderTest::aSessionHasEveryStep()
{
    m_traffic->accepted(1);
    m_traffic->in("hello");
    m_traffic->out("hi");
    tell(EventKind::PeerFinished);
    tell(EventKind::WeFinished);
    tell(EventKind::Closed, EndReason::ClosedByPeer);
    showAll();
    QCOMPARE(kinds(), QList<Kind>({Kind::Handshake, Kind::Opened, Kind::Data, Kind::Data, Kind::PeerFin, Kind::OurFin, Kind::Ended}));
    QCOMPARE(m_ladder->at(1).sincePrevious, -1);
    QCOMPARE(m_ladder->at(2).sincePrevious, 10'000'000);
    QCOMPARE(m_ladder->at(7).kind, Kind::Nothing);
    QCOMPARE(m_ladder->at(-1).kind, Kind::Nothing);
}

void LadderTest::onlyTheHandshakeIsInferred()
{
    tell(EventKind::Connected);
    m_traffic->in("hello");
    tell(EventKind::Reset, EndReason::Reset);
    showAll();
    QVERIFY(m_ladder->at(0).isInferred);
    QVERIFY(m_ladder->at(0).isOurs);
    for (qint64 line = 1; line < m_ladder->lineCount(); ++line)
        QVERIFY(!m_ladder->at(line).isInferred);
}

void LadderTest::aResetPointsAtWhoWasReset()
{
    tell(EventKind::Reset, EndReason::Reset);
    tell(EventKind::Reset, EndReason::ResetByUs);
    showAll();
    QCOMPARE(m_ladder->at(0).message.direction, Direction::In);
    QCOMPARE(m_ladder->at(1).message.direction, Direction::Out);
}

void LadderTest::silenceHasItsLine()
{
    m_traffic->in("one");
    m_traffic->pause(12'400'000'000);
    m_traffic->in("two");
    showAll();
    QCOMPARE(kinds(), QList<Kind>({Kind::Data, Kind::Quiet, Kind::Data}));
    QCOMPARE(m_ladder->at(1).lasted, 12'410'000'000);
}

void LadderTest::thereAreAsManyArrowsAsMessagesBeforeFolding()
{
    m_traffic->accepted(1);
    for (int i = 0; i < 1000; ++i) {
        const int alike = i / 10 % 10;
        m_traffic->data(i % 70 < 35 ? Direction::In : Direction::Out, QByteArray(1 + (alike < 5 ? i % 3 : 0), 'x'));
        if (i % 200 == 0)
            m_traffic->pause(2'000'000'000);
    }
    for (int i = 0; i < 35; ++i)
        m_traffic->data(i % 2 == 0 ? Direction::In : Direction::Out, QByteArray(3, 'x'));
    showAll();
    qint64 folded = 0;
    for (qint64 line = 0; line < m_ladder->lineCount(); ++line) {
        const LadderStep step = m_ladder->at(line);
        folded += step.isData() ? step.place.rows : 0;
    }
    QCOMPARE(folded, 1035);
    QVERIFY(kinds().count(Kind::Run) > 10);

    for (qint64 line = 0; line < m_ladder->lineCount(); ++line) {
        if (m_ladder->at(line).kind == Kind::Run && !m_ladder->at(line).place.isOpen)
            QVERIFY(m_ladder->toggle(line));
    }
    QCOMPARE(kinds().count(Kind::Data), 1035);
    // A row of an open run closes it as well.
    const qint64 first = kinds().indexOf(Kind::Run);
    const qint64 rows = m_ladder->at(first).place.rows;
    QVERIFY(m_ladder->toggle(first + rows));
    QCOMPARE(kinds().count(Kind::Data), 1035 - rows);
    QCOMPARE(m_ladder->at(first).lasted, (rows - 1) * 10'000'000);
}

void LadderTest::stepsAreThoseOfTheFilter()
{
    for (int i = 0; i < 6; ++i) {
        m_traffic->in("ping!");
        m_traffic->out("pong");
    }
    showAll();
    QCOMPARE(m_ladder->at(0).place.rows, 12);
    m_traffic->rows().setFilter(std::get<Filter>(Filter::parse(u"dir:in")));
    QTRY_COMPARE(m_ladder->lineCount(), 1);
    QCOMPARE(m_ladder->at(0).place.rows, 6);
}

void LadderTest::stepsAreThoseOfTheLens()
{
    m_traffic->in("A\nB");
    m_traffic->in("C\nD\n");
    showAll();
    QCOMPARE(m_ladder->lineCount(), 2);
    LensTable lenses;
    lenses.setAll({std::get<Lens>(parseLens(u"lines"_s)), std::get<Lens>(parseLens(u"lines"_s))});
    m_traffic->rows().setLenses(lenses);
    QTRY_COMPARE(m_ladder->lineCount(), 3);
    QCOMPARE(m_ladder->at(1).message.size, 3);
}

void LadderTest::anUnfinishedMessageIsAStep()
{
    LensTable lenses;
    lenses.setAll({std::get<Lens>(parseLens(u"lines"_s)), std::get<Lens>(parseLens(u"lines"_s))});
    m_traffic->rows().setLenses(lenses);
    m_traffic->in("A\nB");
    showAll();
    QCOMPARE(m_ladder->lineCount(), 2);
    QCOMPARE(m_ladder->at(1).message.size, 1);
    QVERIFY(m_ladder->at(1).message.isTail());
}

void LadderTest::aMessageThatGrowsIsFoldedWhenItIsWhole()
{
    LensTable lenses;
    lenses.setAll({std::get<Lens>(parseLens(u"lines"_s)), std::get<Lens>(parseLens(u"lines"_s))});
    m_traffic->rows().setLenses(lenses);
    m_traffic->in("1\n2\n3\n4");
    showAll();
    QCOMPARE(m_ladder->lineCount(), 4);
    m_traffic->in("\n");
    showAll();
    QCOMPARE(m_ladder->lineCount(), 1);
}

void LadderTest::rowsThatLeaveTakeTheirStepsAlong()
{
    m_ladder.reset();
    m_traffic = std::make_unique<LiveTraffic>(16 * 1024, 64 * 1024);
    m_ladder = std::make_unique<Ladder>(m_traffic->rows());
    m_ladder->setOn(true);
    for (int i = 0; i < 4000; ++i) {
        m_traffic->in(QByteArray(40 + i / 8 % 2, 'x'));
        if (i % 100 == 0)
            showAll();
    }
    showAll();
    QVERIFY(m_traffic->journal().first() > 1);
    qint64 rows = 0;
    for (qint64 line = 0; line < m_ladder->lineCount(); ++line) {
        const LadderStep step = m_ladder->at(line);
        QCOMPARE(step.place.row, rows);
        rows += step.kind == Kind::Quiet ? 0 : step.place.rows;
    }
    QCOMPARE(rows, m_traffic->rows().count());
}

void LadderTest::offItTakesNoRows()
{
    m_ladder->setOn(false);
    for (int i = 0; i < 10; ++i)
        m_traffic->in("alike");
    m_traffic->show();
    QCOMPARE(m_ladder->lineCount(), 10);
    m_ladder->setOn(true);
    QCOMPARE(m_ladder->lineCount(), 1);
}

void LadderTest::pairsKnowBothSizes()
{
    for (int i = 0; i < 5; ++i) {
        m_traffic->in("thirteen byte");
        m_traffic->out("four");
    }
    showAll();
    QCOMPARE(kinds(), QList<Kind>({Kind::Run}));
    QCOMPARE(m_ladder->at(0).message.size, 13);
    QCOMPARE(m_ladder->at(0).answerSize, 4);
    QCOMPARE(m_ladder->at(0).lasted, 90'000'000);
}

void LadderTest::anAcknowledgementIsOfWhatWasSentBefore()
{
    m_traffic->out("first");
    m_traffic->out("second");
    m_traffic->in("an answer");
    m_traffic->acknowledged(5);
    m_traffic->pause(1'000'000);
    m_traffic->acknowledged(11);
    m_traffic->out("third");
    showAll();
    QCOMPARE(m_traffic->rows().count(), 4); // it is no row
    QCOMPARE(m_ladder->at(0).acknowledged, 20'100'000);
    QCOMPARE(m_ladder->at(1).acknowledged, 11'100'000);
    QCOMPARE(m_ladder->at(2).acknowledged, -1);
    QCOMPARE(m_ladder->at(3).acknowledged, -1);
}

void LadderTest::whatNobodySawAcknowledgedIsNotSaidToBe()
{
    m_traffic->out("ours", 1);
    m_traffic->out("of another", 2);
    m_traffic->acknowledged(10, 2);
    m_traffic->acknowledged(3, 1); // not all of it
    showAll();
    QCOMPARE(m_ladder->at(0).acknowledged, -1);
    QCOMPARE(m_ladder->at(1).acknowledged, 100'000);
}

void LadderTest::millionsOfRowsHaveStepsAtOnce_data()
{
    QTest::addColumn<bool>("isPairs");
    QTest::newRow("runs of four") << false;
    QTest::newRow("one run of pairs") << true;
}

void LadderTest::millionsOfRowsHaveStepsAtOnce()
{
    QFETCH(bool, isPairs);
    const qint64 rows = std::max(1'000'000, qEnvironmentVariableIntValue("WIRELARK_ROWS"));
    m_ladder->setOn(false);
    for (qint64 i = 0; i < rows; ++i)
        m_traffic->data(isPairs && i % 2 == 1 ? Direction::Out : Direction::In, (isPairs ? i % 2 == 0 : i % 8 < 4) ? "four" : "eight...");
    m_traffic->show();
    QElapsedTimer timer;
    timer.start();
    m_ladder->setOn(true);
    QVERIFY(m_ladder->at(m_ladder->lineCount() - 1));
    const qint64 first = timer.elapsed();
    QVERIFY(!m_ladder->isComplete());
    QVERIFY(m_ladder->progress() < 100);
    QVERIFY2(first < 100, qPrintable(QString::number(first)));
    QTRY_VERIFY_WITH_TIMEOUT(m_ladder->isComplete(), 600'000);
    const qint64 lines = isPairs ? 1 : rows / 4;
    QCOMPARE(m_ladder->lineCount(), lines);
    QCOMPARE(m_ladder->at(lines - 1).place.row, isPairs ? 0 : rows - 4);
    QCOMPARE(m_ladder->at(lines - 1).place.rows, isPairs ? rows : 4);
    qInfo("%lld rows folded in %lld ms, the first picture after %lld ms", rows, timer.elapsed(), first);
}

QTEST_GUILESS_MAIN(LadderTest)
#include "tst_ladder.moc"
