#include <QTest>

#include "core/net/ackwatch.h"

using namespace wirelark;

// When the kernel is asked what was acknowledged, and how often at most.
class tst_ackwatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atRestNothingIsDue();
    void eachComesAfterItsPause();
    void aCrowdIsNotAskedOneByOne();
    void inTheLongRunThereAreSoManyQuestionsASecond();

private:
    static constexpr qint64 start = 1'700'000'000'000'000'000;
};

void tst_ackwatch::atRestNothingIsDue()
{
    AckWatch watch;
    QVERIFY(!watch.next());
    watch.await(1, 0, start);
    QVERIFY(watch.next());
    QCOMPARE(watch.takeDue(start + AckWatch::pauses[0]).size(), 1U);
    QVERIFY(!watch.next());
}

void tst_ackwatch::eachComesAfterItsPause()
{
    AckWatch watch;
    const qint64 late = *watch.await(1, AckWatch::longestPause, start);
    const qint64 soon = *watch.await(2, 0, start);
    QCOMPARE(soon, start + 1'000'000);
    QCOMPARE(late, start + 250'000'000);
    QCOMPARE(watch.next(), soon);
    QVERIFY(watch.takeDue(soon - 1).empty());
    QVERIFY(watch.takeDue(soon) == std::vector({AckWatch::Due {2, soon}}));
    QCOMPARE(watch.next(), late);
    QVERIFY(watch.takeDue(late) == std::vector({AckWatch::Due {1, late}}));
}

void tst_ackwatch::aCrowdIsNotAskedOneByOne()
{
    AckWatch watch;
    for (ConnectionId connection = 1; connection <= 10'000; ++connection)
        QCOMPARE(watch.await(connection, 0, start).has_value(), connection <= AckWatch::mostAtOnce);
    QCOMPARE(std::ssize(watch.takeDue(*watch.next())), AckWatch::mostAtOnce);
    QVERIFY(!watch.next()); // and it is over with that
}

void tst_ackwatch::inTheLongRunThereAreSoManyQuestionsASecond()
{
    AckWatch watch;
    qint64 asked = 0;
    for (qint64 now = start; now < start + 10'000'000'000; now += 100'000) {
        asked += watch.await(1, 0, now).has_value();
        watch.takeDue(now);
    }
    QVERIFY2(asked >= 10 * AckWatch::mostASecond && asked <= 10 * AckWatch::mostASecond + AckWatch::mostAtOnce, qPrintable(QString::number(asked)));
}

QTEST_APPLESS_MAIN(tst_ackwatch)
#include "tst_ackwatch.moc"
