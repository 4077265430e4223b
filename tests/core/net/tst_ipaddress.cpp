#include "core/net/ipaddress.h"

#include <QTest>

#include <net/if.h>

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_ipaddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAsQts_data();
    void isTheSameAsQts();
    void everyAddress_data();
    void everyAddress();
    void nothingIsNull();
    void mappedAddressIsPlainV4();
    void zonesTellAddressesApart();
};

void tst_ipaddress::isTheSameAsQts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"127.0.0.1", "0.0.0.0", "255.255.255.255", "169.254.1.2", "::", "::1", "::2", "2001:db8::1",
             "fe80::1", "fe80::1%eth7", "fe80::1%12", "::1.2.3.4", "ff02::1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_ipaddress::isTheSameAsQts()
{
    QFETCH(const QString, text);
    const QHostAddress qts(text);
    const IpAddress address(qts);
    QVERIFY(!address.isNull());
    QCOMPARE(address.toQHostAddress(), qts);
    QCOMPARE(address.toString(), text);
    QCOMPARE(address.isV4(), qts.protocol() == QAbstractSocket::IPv4Protocol);
    QCOMPARE(address.isV6(), qts.protocol() == QAbstractSocket::IPv6Protocol);
    QCOMPARE(address.v4(), address.isV4() ? qts.toIPv4Address() : 0);
    QCOMPARE(address.zone(), qts.scopeId());
    QCOMPARE(address.isLoopback(), qts.isLoopback());
    QCOMPARE(address.isLinkLocal(), qts.isLinkLocal());
    QVERIFY(address == IpAddress(qts));
}

void tst_ipaddress::everyAddress_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<bool>("isEvery");
    QTest::newRow("v4") << QHostAddress(QHostAddress::AnyIPv4) << true;
    QTest::newRow("v6") << QHostAddress(QHostAddress::AnyIPv6) << true;
    QTest::newRow("both") << QHostAddress(QHostAddress::Any) << true;
    QTest::newRow("one v4") << QHostAddress(QHostAddress::LocalHost) << false;
    QTest::newRow("one v6") << QHostAddress(QHostAddress::LocalHostIPv6) << false;
    QTest::newRow("none") << QHostAddress() << false;
}

void tst_ipaddress::everyAddress()
{
    QFETCH(const QHostAddress, address);
    QTEST(IpAddress(address).isEvery(), "isEvery");
}

void tst_ipaddress::nothingIsNull()
{
    QVERIFY(IpAddress().isNull());
    QVERIFY(!IpAddress().isV4() && !IpAddress().isV6());
    QVERIFY(IpAddress().toQHostAddress().isNull());
    QVERIFY(IpAddress() == IpAddress(QHostAddress()));
    QVERIFY(IpAddress() != IpAddress(QHostAddress(QHostAddress::AnyIPv6)));
}

void tst_ipaddress::mappedAddressIsPlainV4()
{
    const IpAddress plain(0xC0000207);
    QCOMPARE(plain.toString(), u"192.0.2.7"_s);
    QVERIFY(IpAddress(QHostAddress(u"::ffff:192.0.2.7"_s)) == plain);
    QVERIFY(IpAddress(plain.v6()) == plain);
}

void tst_ipaddress::zonesTellAddressesApart()
{
    IpAddress here(QHostAddress(u"fe80::1"_s));
    IpAddress there = here;
    here.setZone(u"eth0"_s);
    there.setZone(u"eth1"_s);
    QVERIFY(here != there);
    QCOMPARE(here.toString(), u"fe80::1%eth0"_s);
    there.setZone(u"eth0"_s);
    QVERIFY(here == there);
    there.setZone({});
    QCOMPARE(there.toString(), u"fe80::1"_s);
    for (int i = 0; i < 5000; ++i) // a capture that was made to have so many
        there.setZone(u"zone%1"_s.arg(i));
    QCOMPARE(here.zone(), u"eth0"_s);
    for (const QString &ours : {u"lo"_s, QString::number(::if_nametoindex("lo"))}) {
        there.setZone(ours);
        QCOMPARE(there.zone(), ours); // it can be connected to all the same
    }
    const QString zeros = u"00%1"_s.arg(::if_nametoindex("lo"));
    for (const QString &spelling : {zeros, QString(u"lo\0x"_s)}) {
        there.setZone(spelling); // of these there is no end
        QCOMPARE(there.zone(), QString());
    }
}

QTEST_APPLESS_MAIN(tst_ipaddress)
#include "tst_ipaddress.moc"
