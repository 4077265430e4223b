#include "core/net/patience.h"

#include <QTest>

using namespace wirelark;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000'000;

Patience begun(qint64 unacked)
{
    Patience patience;
    patience.begin(0, 3s, 1s, false, unacked);
    return patience;
}

} // namespace

// When a connection that we close is given up.
class tst_patience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyClosesNothingIsOver();
    void stillnessIsOverInTime();
    void sendingRenewsIt();
    void acknowledgingRenewsIt();
    void slowReaderIsWaitedForAfterTheLastSend();
    void ourFinBeginsTheShorterOne();
};

void tst_patience::nobodyClosesNothingIsOver()
{
    Patience patience;
    patience.onSent(second, 10);
    patience.onFinSent(second, 10);
    QVERIFY(!patience.hasBegun());
    QVERIFY(!patience.isOver(100 * second, 0));
}

void tst_patience::stillnessIsOverInTime()
{
    Patience patience = begun(100);
    QVERIFY(!patience.isOver(3 * second - 1, 100));
    QVERIFY(patience.isOver(3 * second, 100));
}

void tst_patience::sendingRenewsIt()
{
    Patience patience = begun(0);
    patience.onSent(2 * second, 100);
    QVERIFY(!patience.isOver(4 * second, 100));
    QVERIFY(patience.isOver(5 * second, 100));
}

void tst_patience::acknowledgingRenewsIt()
{
    Patience patience = begun(100);
    QVERIFY(!patience.isOver(3 * second, 99));
    QVERIFY(!patience.isOver(6 * second, 98));
    QVERIFY(patience.isOver(9 * second, 98));
}

void tst_patience::slowReaderIsWaitedForAfterTheLastSend()
{
    Patience patience = begun(0);
    patience.onSent(second, 1000); // and the kernel takes no more
    QVERIFY(!patience.isOver(4 * second, 900));
    QVERIFY(!patience.isOver(7 * second, 800));
}

void tst_patience::ourFinBeginsTheShorterOne()
{
    Patience patience = begun(0);
    patience.onFinSent(second, 0);
    QVERIFY(!patience.isOver(2 * second - 1, 0));
    QVERIFY(patience.isOver(2 * second, 0));
}

QTEST_GUILESS_MAIN(tst_patience)
#include "tst_patience.moc"
