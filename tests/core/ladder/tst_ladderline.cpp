#include <QTest>

#include "core/ladder/ladderline.h"
#include "tests/support/traffic.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using Shape = LadderLine::Shape;

// What a line of a ladder says.
class LadderLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
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
    void aMessageHasItsSizeItsTextAndItsNumber();
    void hostileBytesAreTokens();
    void whatDoesNotFitIsCut();
    void bytesInHex();
    void aRunSaysHowManyHowLargeHowLong();
    void pairsSayHowManyAndBothSizes();
    void whatWasAcknowledgedIsAnUpperLimit();
    void theHandshakeIsInferredAndTheRestObserved();
    void aRefusedConnectFails();
    void aSpokenLineSaysEverything();
    void timesAreMillisecondsAndSeconds();

private:
    LadderLine line(qint64 number, LadderText form = {})
    {
        m_traffic->show();
        return ladderLine(m_traffic->journal(), m_ladder->at(number), form);
    }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<Ladder> m_ladder;
};

void LadderLineTest::aMessageHasItsSizeItsTextAndItsNumber()
{
    m_traffic->out("one");
    m_traffic->in("T=21.4\r\n");
    const LadderLine second = line(1);
    QCOMPARE(second.shape, Shape::Arrow);
    QCOMPARE(second.direction, Direction::In);
    QCOMPARE(second.label, u"8 B"_s);
    QCOMPARE(second.text, u"T=21.4\\r\\n"_s);
    QCOMPARE(second.remark, u"↓ In  message 2"_s);
    QCOMPARE(second.time, u"+10.000 ms"_s);
    QCOMPARE(line(0).time, u"0.000 ms"_s);
}

void LadderLineTest::hostileBytesAreTokens()
{
    m_traffic->in("\x1b[31m\xe2\x80\xae\xff\n");
    QCOMPARE(line(0).text, u"\\x1B[31m\\u202E\\xFF\\n"_s);
}

void LadderLineTest::whatDoesNotFitIsCut()
{
    m_traffic->in(QByteArray(60'000, 'x'));
    m_traffic->in("grüße");
    QCOMPARE(line(0, {.columns = 10}).text, u"xxxxxxxxxx…"_s);
    QCOMPARE(line(1, {.columns = 3}).text, u"grü…"_s);
    QCOMPARE(line(1, {.columns = 5}).text, u"grüße"_s);
}

void LadderLineTest::bytesInHex()
{
    m_traffic->in("Hi\n");
    QCOMPARE(line(0, {.columns = 40, .isHex = true}).text, u"48 69 0A"_s);
    QCOMPARE(line(0, {.columns = 6, .isHex = true}).text, u"48 69…"_s);
}

void LadderLineTest::aRunSaysHowManyHowLargeHowLong()
{
    for (int i = 0; i < 1240; ++i)
        m_traffic->in("thirteen byte");
    QTRY_COMPARE(line(0).label, u"×1,240  13 B each, 12.39 s"_s);
    const LadderLine run = line(0);
    QCOMPARE(run.shape, Shape::RunArrow);
    QCOMPARE(run.remark, u"↓ In  folded; Enter opens it"_s);
}

void LadderLineTest::pairsSayHowManyAndBothSizes()
{
    for (int i = 0; i < 620; ++i) {
        m_traffic->out("thirteen byte");
        m_traffic->in("four");
    }
    QTRY_COMPARE(line(0).label, u"×620 pair(s), 13 B and 4 B, 12.39 s"_s);
    const LadderLine run = line(0);
    QCOMPARE(run.shape, Shape::PairsArrow);
    QVERIFY(run.isArrow());
    QCOMPARE(run.direction, Direction::Out);
    QCOMPARE(run.remark, u"↑ Out  ↓ In  folded; Enter opens it"_s);
    QCOMPARE(spokenLadderLine(run), run.remark + u", "_s + run.label + u", 0.000 ms, #1"_s);
    m_traffic->out("thirteen byte");
    QCOMPARE(line(0).label, u"×620 pair(s) and one message more, 13 B and 4 B, 12.40 s"_s);
}

void LadderLineTest::whatWasAcknowledgedIsAnUpperLimit()
{
    m_traffic->out("ours");
    m_traffic->out("late");
    m_traffic->pause(-9'950'000);
    m_traffic->acknowledged(4);
    m_traffic->pause(1'234'500'000);
    m_traffic->acknowledged(8);
    QCOMPARE(line(0).remark, u"↑ Out  message 1 · acknowledged ≤ 0.2 ms"_s);
    QCOMPARE(line(1).remark, u"↑ Out  message 2 · acknowledged ≤ 1.23 s"_s);
}

void LadderLineTest::theHandshakeIsInferredAndTheRestObserved()
{
    m_traffic->accepted(1);
    Event fin;
    fin.kind = EventKind::PeerFinished;
    fin.connection = 1;
    m_traffic->tell(fin);
    QVERIFY(line(0).isInferred);
    QCOMPARE(line(0).shape, Shape::BothWays);
    QVERIFY(line(0).remark.startsWith(u"inferred"_s));
    QVERIFY(!line(1).isInferred);
    QCOMPARE(line(1).remark, u"observed"_s);
    QVERIFY(!line(2).isInferred);
    QCOMPARE(line(2).label, u"FIN"_s);
    QCOMPARE(line(2).remark, u"observed: peer finished sending"_s);
}

void LadderLineTest::aRefusedConnectFails()
{
    Event failed;
    failed.kind = EventKind::Failed;
    failed.reason = EndReason::Refused;
    failed.connection = 1;
    m_traffic->tell(failed);
    QCOMPARE(line(0).shape, Shape::Failed);
    QCOMPARE(line(0).label, u"refused"_s);
}

void LadderLineTest::aSpokenLineSaysEverything()
{
    m_traffic->in("hello", 3);
    QCOMPARE(spokenLadderLine(line(0)), u"↓ In  message 1, 5 B, hello, 0.000 ms, #3"_s);
}

void LadderLineTest::timesAreMillisecondsAndSeconds()
{
    QCOMPARE(ladderTime(310'400), u"0.310 ms"_s);
    QCOMPARE(ladderTime(999'000'000), u"999.000 ms"_s);
    QCOMPARE(ladderTime(12'400'000'000), u"12.40 s"_s);
    QCOMPARE(ladderTime(-2'000'000), u"-2.000 ms"_s);
}

QTEST_GUILESS_MAIN(LadderLineTest)
#include "tst_ladderline.moc"
