#include "tests/support/hostile.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "tests/support/terminal.h"

using namespace Qt::StringLiterals;

namespace {

// Line ends are all that may steer a terminal.
bool isSafeOnTerminal(const QByteArray &shown)
{
    return isSafe(QString::fromUtf8(shown).remove(u'\n')) && QString::fromUtf8(shown).toUtf8() == shown;
}

} // namespace

// What a run without a window writes when it is a terminal that shows it.
class tst_Terminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peerCannotSteerIt_data();
    void peerCannotSteerIt();
    void aCharacterAcrossReadsIsWhole();
    void bytesGoToAPipeAsTheyAre();
    void argumentsCannotSteerIt_data();
    void argumentsCannotSteerIt();
};

void tst_Terminal::peerCannotSteerIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    for (const Hostile &hostile : hostileCorpus("/dev/null"))
        QTest::newRow(hostile.name) << hostile.bytes << hostile.shown;
}

void tst_Terminal::peerCannotSteerIt()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, shown);
    Terminal terminal;
    QVERIFY(!terminal.name().isEmpty());
    const quint16 port = closedPort();
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"127.0.0.1:%1"_s.arg(port), u"once"_s});
    run.process().setStandardOutputFile(terminal.name());
    run.start();
    Peer peer;
    WAIT(peer.connectTo(port));
    peer.send(bytes);
    WAIT(peer.sentAll());
    peer.finish();
    WAIT((terminal.shown(), run.isOver()));
    QCOMPARE(run.exitStatus(), 0);
    QVERIFY2(isSafeOnTerminal(terminal.shown()), terminal.shown().left(200).toPercentEncoding().constData());
    QCOMPARE(QString::fromUtf8(terminal.shown()).left(shown.size()), shown);
    QVERIFY(isSafeOnTerminal(run.errors()));
}

void tst_Terminal::aCharacterAcrossReadsIsWhole()
{
    Terminal terminal;
    const quint16 port = closedPort();
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"127.0.0.1:%1"_s.arg(port)});
    run.process().setStandardOutputFile(terminal.name());
    run.start();
    Peer first;
    Peer second;
    WAIT(first.connectTo(port));
    WAIT(second.connectTo(port));
    // Each a read of its own: what is sent next waits until the one before can be seen.
    first.send("a\xe2\x82");
    WAIT(terminal.shown().contains("a"));
    second.send("b\xac");
    WAIT(terminal.shown().contains("\\xAC"));
    first.send("\xac c\xf0\x9f");
    WAIT(terminal.shown().contains("c"));
    first.finish();
    WAIT(terminal.shown().contains("\\x9F"));
    QCOMPARE(terminal.shown(), "ab\\xAC€ c\\xF0\\x9F");
}

void tst_Terminal::bytesGoToAPipeAsTheyAre()
{
    for (const Hostile &hostile : hostileCorpus("/dev/null")) {
        PeerListener listener;
        Program run(
            Program::wirelark(), {u"--headless"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port())});
        run.start();
        run.endInput();
        Peer peer;
        WAIT(listener.acceptInto(peer));
        peer.send(hostile.bytes);
        WAIT(peer.sentAll());
        peer.finish();
        WAIT(run.isOver());
        QVERIFY2(run.output() == hostile.bytes, hostile.name);
    }
}

void tst_Terminal::argumentsCannotSteerIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString hostile = u"x\x1b[31m\x1b]0;title\x07\u202Ey\u2028z\u009b"_s;
    QTest::newRow("option") << QStringList{u"--"_s + hostile};
    QTest::newRow("command") << QStringList{hostile, u"5000"_s};
    QTest::newRow("host") << QStringList{u"connect"_s, hostile + u":1"_s};
    QTest::newRow("port") << QStringList{u"connect"_s, u"localhost:"_s + hostile};
    QTest::newRow("value") << QStringList{u"listen"_s, u"0"_s, u"reply="_s + hostile};
    QTest::newRow("name") << QStringList{u"connect"_s, u"127.0.0.1:1"_s, u"name="_s + hostile};
    QTest::newRow("capture") << QStringList{u"open"_s, hostile};
    QTest::newRow("recording") << QStringList{u"listen"_s, u"0"_s, u"record=/nowhere/"_s + hostile};
    QTest::newRow("needs a window") << QStringList{u"who"_s, hostile};
    QTest::newRow("relay") << QStringList{u"relay"_s, u"0"_s, hostile + u":1"_s};
}

void tst_Terminal::argumentsCannotSteerIt()
{
    QFETCH(const QStringList, arguments);
    Terminal terminal;
    Program run(Program::wirelark(), QStringList{u"--headless"_s} + arguments);
    run.process().setStandardErrorFile(terminal.name());
    run.start();
    WAIT((terminal.shown(), run.isOver()));
    QVERIFY(run.exitStatus() > 0);
    QCOMPARE(terminal.shown().count('\n'), 1);
    QVERIFY2(isSafeOnTerminal(terminal.shown()), terminal.shown().toPercentEncoding().constData());
}

QTEST_GUILESS_MAIN(tst_Terminal)
#include "tst_terminal.moc"
