#include "core/net/endpoint.h"

#include <QTest>

using namespace wirelark;
using namespace Qt::StringLiterals;

class tst_endpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textForm_data();
    void textForm();
};

void tst_endpoint::textForm_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"plc.local"_s << 502 << u"plc.local:502"_s;
    QTest::newRow("v4") << u"127.0.0.1"_s << 80 << u"127.0.0.1:80"_s;
    QTest::newRow("v6") << u"::1"_s << 80 << u"[::1]:80"_s;
    QTest::newRow("scope") << u"fe80::1%eth0"_s << 80 << u"[fe80::1%eth0]:80"_s;
    QTest::newRow("every address") << QString() << 5000 << u":5000"_s;
    QTest::newRow("any port") << u"localhost"_s << 0 << u"localhost:0"_s;
}

void tst_endpoint::textForm()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QTEST((Endpoint {host, quint16(port)}.toString()), "text");
}

QTEST_APPLESS_MAIN(tst_endpoint)
#include "tst_endpoint.moc"
