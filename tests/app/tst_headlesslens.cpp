#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

// Lenses and filters without a window.
class HeadlessLensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreOneObjectEach();
    void openedCaptureHasTheSameMessages();
    void lastOneIsPrintedWhenTheDirectionEnds();
    void silenceEndsAMessageWhileTheRunGoesOn();
    void eachDirectionHasItsOwnLens();
    void filterChoosesObjects();
    void filterChoosesBytes();
    void wrongMessagesCanBeAskedFor();
    void wrongChecksumsCanBeAskedFor();
    void longMessageIsWhole();
    void mistakesAreExplained_data();
    void mistakesAreExplained();

private:
    static QStringList json(const QStringList &command) { return QStringList {u"--headless"_s, u"--json"_s} + command; }
    // The bytes and the rest of all messages.
    static QList<QByteArray> messages(const Program &run)
    {
        QList<QByteArray> all;
        for (const QJsonObject &object : run.lines()) {
            if (object[u"event"].toString() == u"message"_s)
                all += QByteArray::fromBase64(object[u"data"].toString().toLatin1());
        }
        return all;
    }
};

void HeadlessLensTest::messagesAreOneObjectEach()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"lens=lines"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("A\nB");
    WAIT(messages(run).size() == 1);
    peer.send("C\n");
    WAIT(messages(run).size() == 2);
    QCOMPARE(messages(run), QList<QByteArray>({"A\n", "BC\n"}));
    QVERIFY(!run.has(u"data"_s));
    const QJsonObject last = run.lines().constLast();
    QCOMPARE(last[u"chunks"].toInt(), 2);
    QCOMPARE(last[u"size"].toInt(), 3);
    QCOMPARE(last[u"direction"].toString(), u"in"_s);
    QCOMPARE(last[u"connection"].toInt(), 1);
    QVERIFY(!last.contains(u"fault"));
    QVERIFY(last[u"peer"].toString().startsWith(u"127.0.0.1:"_s));
}

void HeadlessLensTest::openedCaptureHasTheSameMessages()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pcapng"_s);
    const QString lens = u"lens=length:u8/lines:crlf"_s;
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"reply=echo"_s, lens, u"record=%1"_s.arg(file)}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("\3abc\2\r\n\1x");
    WAIT(messages(run).size() >= 4);
    peer.send("\5to");
    WAIT(peer.sentAll());
    peer.finish();
    WAIT(run.isOver());
    Program again(Program::wirelark(), json({u"open"_s, file, lens}));
    again.start();
    WAIT(again.isOver());
    QCOMPARE(again.output(), run.output());
    QVERIFY(messages(again).contains("\3abc"_ba));
}

void HeadlessLensTest::lastOneIsPrintedWhenTheDirectionEnds()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"lens=fixed:4"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("123456");
    WAIT(messages(run).size() == 1);
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(messages(run), QList<QByteArray>({"1234", "56"}));
    QStringList events;
    for (const QJsonObject &object : run.lines())
        events += object[u"event"].toString() + object[u"fault"].toString();
    QVERIFY2(events.join(u' ').contains(u"message messageunfinished peer-finished"_s), qPrintable(events.join(u' ')));
}

void HeadlessLensTest::silenceEndsAMessageWhileTheRunGoesOn()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"lens=gap:100"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("one");
    WAIT(messages(run).size() == 1); // nothing else came
    peer.send("two");
    WAIT(messages(run).size() == 2);
    QCOMPARE(messages(run), QList<QByteArray>({"one", "two"}));
}

void HeadlessLensTest::eachDirectionHasItsOwnLens()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"reply=echo"_s, u"lens=fixed:2/raw"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("abcd");
    WAIT(messages(run).size() == 3);
    QCOMPARE(run.bytes(u"in"_s), "abcd");
    QCOMPARE(run.bytes(u"out"_s), "abcd");
    QCOMPARE(messages(run).count("abcd"), 1);
}

void HeadlessLensTest::filterChoosesObjects()
{
    Program told(Program::wirelark(), json({u"listen"_s, u"0"_s, u"filter=note:\"listening on\""_s}));
    told.start();
    WAIT(told.port() != 0); // an event that is asked for is printed
    told.terminate();
    WAIT(told.isOver());
    QVERIFY(!told.has(u"closed"_s)); // any other is not
}

void HeadlessLensTest::filterChoosesBytes()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pcapng"_s);
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"record=%1"_s.arg(file)}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("alpha one\nbeta two\nalpha three\n");
    WAIT(peer.sentAll());
    peer.finish();
    WAIT(run.isOver());
    Program chosen(Program::wirelark(), {u"--headless"_s, u"open"_s, file, u"lens=lines"_s, u"filter=alpha"_s});
    chosen.start();
    WAIT(chosen.isOver());
    QCOMPARE(chosen.output(), "alpha one\nalpha three\n");
    Program counted(Program::wirelark(), json({u"open"_s, file, u"lens=lines"_s, u"filter=hex:\"62 ?? 74\""_s}));
    counted.start();
    WAIT(counted.isOver());
    QCOMPARE(messages(counted), QList<QByteArray>({"beta two\n"}));
}

void HeadlessLensTest::wrongMessagesCanBeAskedFor()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pcapng"_s);
    Program listener(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"lens=jsonlines"_s, u"record=%1"_s.arg(file)}));
    listener.start();
    WAIT(listener.port() != 0);
    Peer peer = Peer::connectedTo(listener.port());
    peer.send("{\"a\":1}\n{\"a\":}\n[1,2]\n");
    WAIT(peer.sentAll());
    peer.finish();
    WAIT(listener.isOver());
    QStringList faults;
    for (const QJsonObject &object : listener.lines()) {
        if (object[u"event"].toString() == u"message"_s)
            faults += object[u"fault"].toString();
    }
    QCOMPARE(faults, QStringList({QString(), u"content"_s, QString()}));
    Program wrong(Program::wirelark(), json({u"open"_s, file, u"lens=jsonlines"_s, u"filter=lens:bad"_s}));
    wrong.start();
    WAIT(wrong.isOver());
    QCOMPARE(messages(wrong), QList<QByteArray>({"{\"a\":}\n"}));
}

void HeadlessLensTest::wrongChecksumsCanBeAskedFor()
{
    const QString lens = u"lens=fixed:8,checksum:crc-16-modbus,le"_s;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pcapng"_s);
    Program listener(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"record=%1"_s.arg(file), lens}));
    listener.start();
    WAIT(listener.port() != 0);
    Peer peer = Peer::connectedTo(listener.port());
    peer.send(QByteArray::fromHex("010300000002C40B" "010300000003C40B" "010300000002C40B"));
    peer.finish();
    WAIT(listener.isOver());
    QCOMPARE(messages(listener).size(), 3);
    Program wrong(Program::wirelark(), json({u"open"_s, file, lens, u"filter=lens:checksum"_s}));
    wrong.start();
    WAIT(wrong.isOver());
    QCOMPARE(messages(wrong), QList<QByteArray>({QByteArray::fromHex("010300000003C40B")}));
    QCOMPARE(wrong.line(u"message"_s)[u"fault"].toString(), u"checksum"_s);
}

void HeadlessLensTest::longMessageIsWhole()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"lens=lines"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    const QByteArray line = QByteArray("0123456789").repeated(500'000) + '\n';
    peer.send(line);
    WAIT(peer.sentAll());
    peer.finish();
    WAIT(run.isOver());
    QVERIFY(messages(run) == QList<QByteArray>({line}));
    QVERIFY(run.line(u"message"_s)[u"chunks"].toInt() > 1);
}

void HeadlessLensTest::mistakesAreExplained_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("lens") << u"lens=linse"_s << "lines"_ba;
    QTest::newRow("parameter") << u"lens=fixed:zero"_s << "zero"_ba;
    QTest::newRow("filter") << u"filter=siez>3"_s << "size"_ba;
}

void HeadlessLensTest::mistakesAreExplained()
{
    QFETCH(const QString, option);
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"0"_s, option});
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 2);
    QFETCH(const QByteArray, said);
    QVERIFY2(run.errors().contains(said), run.errors().constData());
}

QTEST_GUILESS_MAIN(HeadlessLensTest)
#include "tst_headlesslens.moc"
