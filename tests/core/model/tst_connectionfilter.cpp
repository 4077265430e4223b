#include <QTest>

#include "core/model/connectionfilter.h"

using namespace wirelark;
using namespace Qt::StringLiterals;

class TestConnectionFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTrueOfARow_data();
    void wordsAreTrueOfARow();
    void whatIsStillTriedCounts();
    void manyStarsTakeNoTime();
};

void TestConnectionFilter::wordsAreTrueOfARow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    const auto row = [](const QString &text, bool isAccepted) { QTest::newRow(qPrintable(text)) << text << isAccepted; };
    row(u""_s, true);
    row(u"  "_s, true);
    row(u"10.0.0.*"_s, true);
    row(u"10.0.1.*"_s, false);
    row(u"0.0.*"_s, false); // the whole address
    row(u"10.0.?.7"_s, true);
    row(u"*:51522"_s, true);
    row(u"10.0.0.7:*"_s, true);
    row(u"*"_s, true);
    row(u"0.0.7"_s, true); // a part
    row(u"5152"_s, true);
    row(u":51522"_s, true);
    row(u":5152"_s, false);
    row(u":5000"_s, true);     // our own
    row(u"5000"_s, false);     // which is the same for all of a listener
    row(u"#12"_s, true);
    row(u"#1"_s, false);
    row(u"meter"_s, true);
    row(u"METER"_s, true);
    row(u"the m*"_s, false); // two words; no name begins with an m
    row(u"the*"_s, true);
    row(u"open"_s, true);
    row(u"Open"_s, true);
    row(u"finished"_s, true);
    row(u"ended"_s, false);
    row(u"failed"_s, false);
    row(u"connecting"_s, false);
    row(u"open 10.0.0.*"_s, true);
    row(u"ended 10.0.0.*"_s, false);
    row(u"#"_s, false);
    row(u"[.*"_s, false); // nothing but * and ? is special
}

void TestConnectionFilter::wordsAreTrueOfARow()
{
    QFETCH(QString, text);
    ConnectionRow row;
    row.id = 12;
    row.state = ConnectionState::PeerFinished;
    row.local = SocketAddress::fromString(u"10.0.9.1:5000"_s);
    row.peer = SocketAddress::fromString(u"10.0.0.7:51522"_s);
    row.switches.name = u"the Meter"_s;
    QTEST(ConnectionFilter(text).accepts(row), "isAccepted");
}

void TestConnectionFilter::whatIsStillTriedCounts()
{
    ConnectionRow row;
    row.target = u"plc.local:502"_s;
    row.tried = SocketAddress::fromString(u"[fe80::1]:502"_s);
    QVERIFY(ConnectionFilter(u"PLC connecting"_s).accepts(row));
    QVERIFY(ConnectionFilter(u"plc.*:502"_s).accepts(row));
    QVERIFY(ConnectionFilter(u"fe80:*"_s).accepts(row));
    QVERIFY(!ConnectionFilter(u"open"_s).accepts(row));
}

void TestConnectionFilter::manyStarsTakeNoTime()
{
    ConnectionRow row;
    row.switches.name = QString(60, u'a');
    QVERIFY(!ConnectionFilter(u"a*"_s.repeated(50) + u'b').accepts(row));
}

QTEST_GUILESS_MAIN(TestConnectionFilter)
#include "tst_connectionfilter.moc"
