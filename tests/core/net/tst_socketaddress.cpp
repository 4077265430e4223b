#include "core/net/socketaddress.h"

#include <QTest>

#include "core/net/tcp.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_socketaddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textRoundTrips_data();
    void textRoundTrips();
    void otherTextIsNull_data();
    void otherTextIsNull();
    void mappedAddressIsPlainV4();
    void rawFormRoundTrips_data();
    void rawFormRoundTrips();
    void nothingIsNull();
};

void tst_socketaddress::textRoundTrips_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"127.0.0.1:5000", "0.0.0.0:0", "255.255.255.255:65535", "[::1]:5000", "[::]:1",
             "[2001:db8::1]:443", "[fe80::1%1]:80"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_socketaddress::textRoundTrips()
{
    QFETCH(QString, text);
    const SocketAddress address = SocketAddress::fromString(text);
    QVERIFY(!address.isNull());
    QCOMPARE(address.toString(), text);
    QCOMPARE(QString::fromUtf8(address.toUtf8()), text);
    QCOMPARE(SocketAddress::fromUtf8(text.toUtf8()), address);
}

void tst_socketaddress::otherTextIsNull_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ":", "127.0.0.1", "127.0.0.1:", ":80", "::1:80", "[::1]", "[127.0.0.1]:80", "localhost:80",
             "127.0.0.256:80", "127.0.0.1.1:80", "127.0.0.1:80:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:+1", "127.0.0.1: 1", "127.0.0.1:0x10", "[]:1", "[:1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_socketaddress::otherTextIsNull()
{
    QFETCH(QString, text);
    QVERIFY(SocketAddress::fromString(text).isNull());
    QVERIFY(SocketAddress::fromUtf8(text.toUtf8()).isNull());
}

void tst_socketaddress::mappedAddressIsPlainV4()
{
    const SocketAddress address = SocketAddress::fromString(u"[::ffff:192.0.2.7]:80"_s);
    QCOMPARE(address.toString(), u"192.0.2.7:80"_s);
    QVERIFY(address.host.isV4());
    const tcp::RawAddress raw({QHostAddress(u"::ffff:192.0.2.7"_s), 80});
    QCOMPARE(SocketAddress::fromSockaddr(raw.get()), address);
}

void tst_socketaddress::rawFormRoundTrips_data()
{
    textRoundTrips_data();
}

void tst_socketaddress::rawFormRoundTrips()
{
    QFETCH(QString, text);
    const SocketAddress address = SocketAddress::fromString(text);
    const SocketAddress back = SocketAddress::fromSockaddr(tcp::RawAddress(address).get());
    QCOMPARE(back.port, address.port);
    QVERIFY(back.host.v6() == address.host.v6()); // the zone may come back by name
}

void tst_socketaddress::nothingIsNull()
{
    QVERIFY(SocketAddress().isNull());
    QCOMPARE(SocketAddress().toString(), QString());
}

QTEST_APPLESS_MAIN(tst_socketaddress)
#include "tst_socketaddress.moc"
