#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/timeline/replytimes.h"

using namespace wirelark;

class ReplyTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownWithoutAReply();
    void aReplyIsTheNextThatComesIn();
    void theLastSendBeforeItCounts();
    void eventsAreNoReplies();
    void aClockThatWasSetGivesNoReply();
    void quantilesAreRightToAThirtySecond();
    void everyTimeHasAClass();

private:
    void say(Direction direction, qint64 time)
    {
        Message message;
        message.id.seq = ++m_seq;
        message.kind = EventKind::Data;
        message.direction = direction;
        message.time = time;
        m_times.take(message);
    }

    ReplyTimes m_times;
    quint64 m_seq = 0;

private Q_SLOTS:
    void init()
    {
        m_times.clear();
        m_seq = 0;
    }
};

void ReplyTimesTest::nothingIsKnownWithoutAReply()
{
    say(Direction::In, 5);
    say(Direction::Out, 9);
    QCOMPARE(m_times.count(), 0);
    QCOMPARE(m_times.quantile(0.5), ReplyTime());
    QCOMPARE(m_times.longest(), ReplyTime());
}

void ReplyTimesTest::aReplyIsTheNextThatComesIn()
{
    say(Direction::Out, 100);
    say(Direction::In, 400);
    say(Direction::In, 5000); // goes on with it
    say(Direction::Out, 6000);
    say(Direction::In, 6100);
    QCOMPARE(m_times.count(), 2);
    QCOMPARE(m_times.longest(), (ReplyTime {300, {.seq = 2}}));
    QCOMPARE(m_times.shortest(), (ReplyTime {100, {.seq = 5}}));
}

void ReplyTimesTest::theLastSendBeforeItCounts()
{
    say(Direction::Out, 100);
    say(Direction::Out, 300);
    say(Direction::In, 350);
    QCOMPARE(m_times.count(), 1);
    QCOMPARE(m_times.longest().time, 50);
}

void ReplyTimesTest::eventsAreNoReplies()
{
    say(Direction::Out, 100);
    Message fin;
    fin.kind = EventKind::PeerFinished;
    fin.time = 200;
    m_times.take(fin);
    QCOMPARE(m_times.count(), 0);
}

void ReplyTimesTest::aClockThatWasSetGivesNoReply()
{
    say(Direction::Out, 100);
    say(Direction::In, 50);
    QCOMPARE(m_times.count(), 0);
}

void ReplyTimesTest::quantilesAreRightToAThirtySecond()
{
    constexpr unsigned seed = 7;
    std::mt19937_64 random(seed);
    std::vector<qint64> times;
    for (int i = 0; i < 20'001; ++i) {
        // From a nanosecond to days.
        const auto time = static_cast<qint64>(std::exp(std::uniform_real_distribution(0.0, 34.0)(random)));
        times.push_back(time);
        say(Direction::Out, 1000);
        say(Direction::In, 1000 + time);
    }
    std::ranges::sort(times);
    QCOMPARE(m_times.shortest().time, times.front());
    QCOMPARE(m_times.longest().time, times.back());
    for (const double share : {0.01, 0.5, 0.95, 0.999, 1.0}) {
        const auto place = static_cast<size_t>(std::ceil(share * static_cast<double>(times.size()))) - 1;
        const double exact = static_cast<double>(times[place]);
        const ReplyTime told = m_times.quantile(share);
        QVERIFY2(std::abs(static_cast<double>(told.time) - exact) <= exact / 32 + 0.5,
            qPrintable(QStringLiteral("seed %1, share %2: %3 for %4").arg(seed).arg(share).arg(told.time).arg(exact)));
        QVERIFY(told.reply);
    }
}

void ReplyTimesTest::everyTimeHasAClass()
{
    for (const qint64 time : {qint64(0), qint64(15), qint64(16), qint64(31), qint64(32), std::numeric_limits<qint64>::max() - 1}) {
        m_times.clear();
        say(Direction::Out, 1);
        say(Direction::In, 1 + time);
        QCOMPARE(m_times.quantile(0.5).time, time);
    }
}

QTEST_APPLESS_MAIN(ReplyTimesTest)
#include "tst_replytimes.moc"
