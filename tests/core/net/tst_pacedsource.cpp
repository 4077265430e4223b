#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "streamtest.h"

#include "core/net/bytessource.h"
#include "core/net/controlledsource.h"
#include "core/net/filesource.h"
#include "core/net/pacedsource.h"

using namespace wirelark;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SendControl::State;

// What is sent slower than it could be, and what can be paused and cancelled on its way.
class tst_pacedsource : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void piecesLeaveOneByOneAndInTime();
    void aRateIsHeldInTheMean();
    void nothingGetsIntoTheMidstOfIt();
    void itIsSentWholeAlthoughOurSideIsToFinish();
    void afterAStallThereIsNoBurst();
    void pausedItStandsStillAndGoesOn();
    void cancelledItSaysExactlyHowMuchWasSent();
    void cancelledWhileThePeerDoesNotReadItIsOverAtOnce();
    void aConnectionThatEndsTells();
    void aFileThatShrinksTells();

private:
    std::unique_ptr<SendSource> slowly(const QByteArray &bytes, const Pace &pace)
    {
        return std::make_unique<PacedSource>(std::make_unique<BytesSource>(bytes), pace);
    }
    std::unique_ptr<SendSource> controlled(std::unique_ptr<SendSource> source)
    {
        m_control = std::make_shared<SendControl>();
        return std::make_unique<ControlledSource>(std::move(source), m_control);
    }

    std::shared_ptr<SendControl> m_control;
};

void tst_pacedsource::piecesLeaveOneByOneAndInTime()
{
    RawSocket peer = accepted();
    QElapsedTimer clock;
    clock.start();
    m_session->send(1, slowly("abcdefghij", Pace::ofPieces(3, 40ms)));
    QVERIFY(m_sink->waitFor([this] { return m_sink->bytes(1, Direction::Out) == 10; }));
    const qint64 took = clock.elapsed();
    QVERIFY2(took >= 119, qPrintable(QString::number(took)));
    QCOMPARE(m_sink->chunks(1, Direction::Out), (std::vector<qsizetype>{3, 3, 3, 1}));
    QCOMPARE(m_sink->kept(1, Direction::Out), "abcdefghij");
}

void tst_pacedsource::aRateIsHeldInTheMean()
{
    RawSocket peer = accepted();
    QElapsedTimer clock;
    clock.start();
    m_session->send(1, slowly(QByteArray(20'000, 'x'), Pace::ofRate(50'000)));
    QVERIFY(m_sink->waitFor([this] { return m_sink->bytes(1, Direction::Out) == 20'000; }));
    const qint64 took = clock.elapsed(); // 40 pieces of 500 bytes, the first at once
    QVERIFY2(took >= 389, qPrintable(QString::number(took)));
    QCOMPARE(m_sink->chunks(1, Direction::Out).size(), std::size_t(40));
}

void tst_pacedsource::nothingGetsIntoTheMidstOfIt()
{
    RawSocket peer = accepted();
    m_session->send(1, slowly("abcdef", Pace::ofPieces(2, 20ms)));
    m_session->send(1, "behind");
    QVERIFY(m_sink->waitFor([this] { return m_sink->bytes(1, Direction::Out) == 12; }));
    QCOMPARE(m_sink->kept(1, Direction::Out), "abcdefbehind");
}

void tst_pacedsource::itIsSentWholeAlthoughOurSideIsToFinish()
{
    RawSocket peer = accepted();
    m_session->send(1, slowly("abcd", Pace::ofPieces(1, 400ms))); // longer than a pipe may be silent
    m_session->finish(1);
    QCOMPARE(peer.receiveAll(), "abcd");
}

void tst_pacedsource::afterAStallThereIsNoBurst()
{
    PacedSource source(std::make_unique<BytesSource>(QByteArray(100, 'x')), Pace::ofPieces(1, 20ms));
    const auto takeAll = [&] {
        int taken = 0;
        for (; !source.front().empty(); ++taken)
            source.consume(1);
        return taken;
    };
    QCOMPARE(takeAll(), 1);
    const qint64 ready = source.readyAt();
    QVERIFY(ready > 0);
    QTest::qSleep(150);
    const int made = takeAll();
    QVERIFY2(made >= 1 && made <= 2, qPrintable(QString::number(made)));
    QVERIFY(source.readyAt() > ready);
}

void tst_pacedsource::pausedItStandsStillAndGoesOn()
{
    RawSocket peer = accepted();
    m_session->send(1, controlled(slowly(noise(3000), Pace::ofPieces(100, 5ms))));
    QTRY_VERIFY(m_control->sent() >= 300);
    QCOMPARE(m_control->state(), State::Running);
    m_control->setPaused(true);
    QTRY_COMPARE(m_control->state(), State::Paused);
    const qint64 then = m_control->sent();
    m_session->send(1, "behind");
    QTest::qWait(60);
    QCOMPARE(m_control->sent(), then);
    QCOMPARE(m_sink->bytes(1, Direction::Out), then);
    m_control->setPaused(false);
    QTRY_COMPARE(m_control->state(), State::Sent);
    QCOMPARE(m_control->sent(), 3000);
    QVERIFY(m_sink->waitFor([this] { return m_sink->bytes(1, Direction::Out) == 3006; }));
    QCOMPARE(m_sink->kept(1, Direction::Out), noise(3000) + "behind");
}

void tst_pacedsource::cancelledItSaysExactlyHowMuchWasSent()
{
    RawSocket peer = accepted();
    m_session->send(1, controlled(slowly(noise(100'000), Pace::ofPieces(100, 2ms))));
    m_session->send(1, "behind");
    QTRY_VERIFY(m_control->sent() >= 1000);
    m_control->cancel();
    QTRY_COMPARE(m_control->state(), State::Cancelled);
    const qint64 sent = m_control->sent();
    QVERIFY(m_sink->waitFor([&] { return m_sink->bytes(1, Direction::Out) == sent + 6; }));
    m_session->finish(1);
    QCOMPARE(peer.receiveAll(), noise(100'000).first(sent) + "behind");
    peer.close();
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).unsent, 0);
    QCOMPARE(m_control->sent(), sent);
}

void tst_pacedsource::cancelledWhileThePeerDoesNotReadItIsOverAtOnce()
{
    RawSocket peer = accepted();
    const QByteArray bytes = noise(64 * 1024 * 1024);
    m_session->send(1, controlled(std::make_unique<BytesSource>(bytes)));
    qint64 sent = -1;
    QTRY_VERIFY(std::exchange(sent, m_control->sent()) == m_control->sent() && sent > 0); // the kernel takes no more
    m_control->cancel();
    QTRY_COMPARE(m_control->state(), State::Cancelled);
    sent = m_control->sent();
    QVERIFY(sent < bytes.size());
    m_session->finish(1);
    QCOMPARE(peer.receiveAll(), bytes.first(sent));
}

void tst_pacedsource::aConnectionThatEndsTells()
{
    RawSocket peer = accepted();
    m_session->send(1, controlled(slowly(noise(100'000), Pace::ofPieces(100, 2ms))));
    QTRY_VERIFY(m_control->sent() >= 300);
    peer.reset();
    QTRY_COMPARE(m_control->state(), State::Abandoned);
    QVERIFY(m_sink->waitForEnd(1));
    QCOMPARE(m_sink->endOf(1).unsent, 100'000 - m_control->sent());
}

void tst_pacedsource::aFileThatShrinksTells()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"shrinks"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1'000'000));
    int error = 0;
    auto source = FileSource::open(path, error);
    QVERIFY(source);
    QVERIFY(file.resize(300'000));
    RawSocket peer = accepted();
    m_session->send(1, controlled(std::move(source)));
    m_session->finish(1);
    QCOMPARE(peer.receiveAll().size(), 300'000);
    QCOMPARE(m_control->state(), State::CutShort);
    QCOMPARE(m_control->sent(), 300'000);
}

QTEST_GUILESS_MAIN(tst_pacedsource)
#include "tst_pacedsource.moc"
