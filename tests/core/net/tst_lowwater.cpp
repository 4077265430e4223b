#include "core/net/lowwater.h"

#include <poll.h>

#include <QTest>

#include "core/net/tcp.h"
#include "rawsocket.h"

using namespace wirelark;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr qint64 piece = 64 * 1024;

} // namespace

// When a connection is readable, by the kernel's word.
class tst_lowwater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void quietPeersFirstByteIsTold();
    void loudPeersFirstByteIsNotTold();
    void loudPeersManyBytesAreTold();
    void loudPeersEndIsTold_data();
    void loudPeersEndIsTold();
    void oneBurstIsNotLoud();
    void lullTellsWhatThereIs();
    void afterALullItIsLeftInPeaceForAWhile();
    void withoutAMarkNothingIsLowered();

private:
    // Reads, as it is told, so many pieces in so much time; `m_now` goes on by it.
    void hear(LowWater &lowWater, int pieces, qint64 time);
    bool isTold() const;
    bool isToldSoon() const { return QTest::qWaitFor([this] { return isTold(); }); }

    RawSocket m_peer;
    RawSocket m_ours;
    qint64 m_now = 0;
};

void tst_lowwater::init()
{
    RawSocket listener = RawSocket::listening(SocketAddress::fromString(QStringLiteral("127.0.0.1:0")));
    m_peer = RawSocket::connected(listener.local());
    m_ours = listener.accept();
    m_now = 1'700'000'000'000 * ms;
}

void tst_lowwater::hear(LowWater &lowWater, int pieces, qint64 time)
{
    for (int i = 0; i < pieces; ++i) {
        m_now += time / pieces;
        lowWater.onRead(piece, m_now);
    }
}

bool tst_lowwater::isTold() const
{
    pollfd descriptor {.fd = m_ours.fd(), .events = POLLIN, .revents = 0};
    return ::poll(&descriptor, 1, 0) == 1;
}

void tst_lowwater::quietPeersFirstByteIsTold()
{
    LowWater lowWater(m_ours.fd());
    hear(lowWater, 1000, 1000 * ms); // 64 MB/s
    QVERIFY(!lowWater.lull());
    m_peer.send("x");
    QVERIFY(isToldSoon());
}

void tst_lowwater::loudPeersFirstByteIsNotTold()
{
    LowWater lowWater(m_ours.fd());
    hear(lowWater, 100, 10 * ms); // 640 MB/s
    QCOMPARE(lowWater.lull(), std::optional(m_now + ms));
    m_peer.send("x");
    QTRY_COMPARE(tcp::unacknowledged(m_peer.fd()), 0); // it has arrived
    QVERIFY(!isTold());
}

void tst_lowwater::loudPeersManyBytesAreTold()
{
    LowWater lowWater(m_ours.fd());
    hear(lowWater, 100, 10 * ms);
    QVERIFY(lowWater.lull());
    m_peer.send(QByteArray(300'000, 'x'));
    QVERIFY(isToldSoon());
}

void tst_lowwater::loudPeersEndIsTold_data()
{
    QTest::addColumn<bool>("resets");
    QTest::newRow("FIN") << false;
    QTest::newRow("RST") << true;
}

void tst_lowwater::loudPeersEndIsTold()
{
    QFETCH(bool, resets);
    LowWater lowWater(m_ours.fd());
    hear(lowWater, 100, 10 * ms);
    QVERIFY(lowWater.lull());
    m_peer.send("x");
    if (resets)
        m_peer.reset();
    else
        m_peer.finish();
    QVERIFY(isToldSoon());
}

void tst_lowwater::oneBurstIsNotLoud()
{
    LowWater lowWater(m_ours.fd());
    for (int i = 0; i < 100; ++i) {
        hear(lowWater, 8, ms / 10);
        m_now += 5 * ms;
    }
    QVERIFY(!lowWater.lull());
}

void tst_lowwater::lullTellsWhatThereIs()
{
    LowWater lowWater(m_ours.fd());
    hear(lowWater, 100, 10 * ms);
    m_peer.send("x");
    QTRY_COMPARE(tcp::unacknowledged(m_peer.fd()), 0);
    QVERIFY(!isTold());
    lowWater.lower(m_now + ms);
    QVERIFY(isTold());
    QVERIFY(!lowWater.lull());
}

void tst_lowwater::afterALullItIsLeftInPeaceForAWhile()
{
    LowWater lowWater(m_ours.fd());
    hear(lowWater, 100, 10 * ms);
    lowWater.lower(m_now);
    hear(lowWater, 900, 90 * ms);
    QVERIFY(!lowWater.lull());
    hear(lowWater, 300, 30 * ms);
    QVERIFY(lowWater.lull());
}

void tst_lowwater::withoutAMarkNothingIsLowered()
{
    LowWater lowWater(m_ours.fd());
    lowWater.lower(m_now); // whoever answers calls this with every read
    hear(lowWater, 100, 10 * ms);
    QVERIFY(lowWater.lull());
}

QTEST_GUILESS_MAIN(tst_lowwater)
#include "tst_lowwater.moc"
