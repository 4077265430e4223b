#include <csignal>

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStandardPaths>

#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray manyBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

QStringList jsonArguments(const QStringList &command)
{
    return QStringList {u"--headless"_s, u"--json"_s} + command;
}

} // namespace

class tst_Headless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatACommandSendsGoesBeforeStandardInput();
    void theEndOfInputWaitsForWhatIsRepeated();
    void eachClientIsSentToOnce();
    void whatCannotBeSentEndsItBeforeItConnects();
    void helpAndVersionNeedNoDisplay();
    void listenerTellsItsPortOnBothLoopbackAddresses();
    void everyRecordIsOneJsonObject();
    void echoSendsAllBackBeforeItsFin();
    void listenerPassesBytesThroughUnchanged();
    void standardInputWaitsForTheFirstClientAndGoesToEveryOne();
    void endOfInputLeavesAListenersConnectionsOpen();
    void endedInputIsNotWaitedFor();
    void endOfInputFinishesAConnectAndTheAnswerStillArrives();
    void largeInputArrivesWholeAtAPeerThatFinishedFirst();
    void keptFinLeavesOurSideOpen();
    void onceEndsWithTheFirstConnection();
    void refusedConnectSaysWhyAndExitsWithOne();
    void unknownHostSaysSo();
    void resetEndsAConnectWithOne();
    void wordsAndNumbersAreTheSameInEveryLocale();
    void portInUseNamesTheProgramThatHoldsIt();
    void timeoutEndsTheRunWithFour();
    void stopSignalEndsAListenerCleanly_data();
    void stopSignalEndsAListenerCleanly();
    void usageErrorsExitWithTwo_data();
    void usageErrorsExitWithTwo();
    void cleanRunLeavesNoJournalBehind();
    void killedRunLeavesItsJournal();
    void recordedFileOpensAgainWithTheSameLines();
    void recordedFileCanBeReadWhileItGrows();
    void unreadableCapturesAreExplained_data();
    void unreadableCapturesAreExplained();
    void recordingWhereNobodyMayWriteIsRefusedBeforeAnythingStarts();
    void slowReaderOfStandardOutputLosesNothing();
    void everyByteReachesAFile_data();
    void everyByteReachesAFile();
    void peerReadingNothingCostsNoMemory();
};

void tst_Headless::helpAndVersionNeedNoDisplay()
{
    for (const QString &option : {u"--help"_s, u"--version"_s}) {
        Program run(Program::wirelark(), {option});
        run.start();
        WAIT(run.isOver());
        QCOMPARE(run.exitStatus(), 0);
        QVERIFY(run.output().contains("irelark"));
        QCOMPARE(run.errors(), QByteArray());
    }
}

void tst_Headless::listenerTellsItsPortOnBothLoopbackAddresses()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    WAIT(run.lines().size() >= 2);
    const QJsonObject v4 = run.lines().at(0);
    const QJsonObject v6 = run.lines().at(1);
    QCOMPARE(v4[u"event"].toString(), u"listening"_s);
    QCOMPARE(v4[u"local"].toString(), u"127.0.0.1:%1"_s.arg(run.port()));
    QCOMPARE(v6[u"local"].toString(), u"[::1]:%1"_s.arg(run.port()));
    QVERIFY(!v4.contains(u"connection"));
    QVERIFY(Peer::connectedTo(run.port()).isValid());
}

void tst_Headless::everyRecordIsOneJsonObject()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"reply=echo"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    const QByteArray sent("\0\xff\x1b[31m\"\\\n", 9);
    peer.send(sent);
    WAIT(peer.received() == sent);
    peer.finish();
    WAIT(run.has(u"closed"_s));

    int seq = 0;
    const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z$"_s);
    const auto lines = run.lines();
    for (const QJsonObject &line : lines) {
        QCOMPARE(line[u"seq"].toInt(), ++seq);
        QVERIFY2(time.match(line[u"time"].toString()).hasMatch(), qPrintable(line[u"time"].toString()));
    }
    const QJsonObject accepted = run.line(u"accepted"_s);
    QCOMPARE(accepted[u"connection"].toInt(), 1);
    QCOMPARE(accepted[u"local"].toString(), u"127.0.0.1:%1"_s.arg(run.port()));
    QVERIFY(accepted[u"peer"].toString().startsWith("127.0.0.1:"_L1));
    const QJsonObject data = run.line(u"data"_s);
    QCOMPARE(data[u"direction"].toString(), u"in"_s);
    QCOMPARE(data[u"size"].toInt(), 9);
    QCOMPARE(data[u"peer"], accepted[u"peer"]);
    QCOMPARE(run.bytes(u"in"_s), sent);
    QCOMPARE(run.bytes(u"out"_s), sent);
    QVERIFY(run.has(u"peer-finished"_s));
    QVERIFY(run.has(u"we-finished"_s));
    const QJsonObject closed = run.line(u"closed"_s);
    QCOMPARE(closed[u"reason"].toString(), u"closed-by-peer"_s);
    QCOMPARE(closed[u"unsent"].toInt(-1), 0);
    QVERIFY(!closed[u"message"].toString().isEmpty());
}

void tst_Headless::echoSendsAllBackBeforeItsFin()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"reply=echo"_s}));
    run.start();
    WAIT(run.port() != 0);
    const QByteArray sent = manyBytes(100'000);
    Peer peer = Peer::connectedTo(run.port());
    peer.send(sent);
    WAIT(peer.sentAll());
    peer.finish();
    WAIT(peer.sawFin());
    QCOMPARE(peer.received(), sent);
}

void tst_Headless::listenerPassesBytesThroughUnchanged()
{
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"127.0.0.1:%1"_s.arg(closedPort()), u"once"_s});
    run.start();
    const quint16 port = quint16(run.process().arguments().at(2).section(u':', 1).toUInt());
    Peer peer;
    WAIT(peer.connectTo(port));
    const QByteArray sent = manyBytes(1'000'000) + QByteArray("\x1b[31mred\0", 9);
    peer.send(sent);
    WAIT(peer.sentAll());
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(run.output().size(), sent.size());
    QVERIFY(run.output() == sent);
}

void tst_Headless::standardInputWaitsForTheFirstClientAndGoesToEveryOne()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    WAIT(run.port() != 0);
    run.write("first\n");
    Peer one = Peer::connectedTo(run.port());
    WAIT(one.received() == "first\n");
    Peer two = Peer::connectedTo(run.port());
    WAIT(run.has(u"accepted"_s, 2));
    run.write("second\n");
    WAIT(one.received() == "first\nsecond\n");
    WAIT(two.received() == "second\n");
}

void tst_Headless::endOfInputLeavesAListenersConnectionsOpen()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    run.write("bye\n");
    run.endInput();
    WAIT(peer.received() == "bye\n");
    peer.send("still here");
    WAIT(run.bytes(u"in"_s) == "still here");
    QVERIFY(!peer.sawFin());
}

// Input that has not ended is given a moment before a FIN is answered.
void tst_Headless::endedInputIsNotWaitedFor()
{
    constexpr int connections = 40;
    constexpr qint64 aTenthOfASecondEach = connections * 100;
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    run.endInput();
    WAIT(run.port() != 0);
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < connections; ++i) {
        Peer peer = Peer::connectedTo(run.port());
        peer.finish();
        WAIT(peer.sawFin());
    }
    QVERIFY2(since.elapsed() < aTenthOfASecondEach, qPrintable(QString::number(since.elapsed())));
}

void tst_Headless::endOfInputFinishesAConnectAndTheAnswerStillArrives()
{
    PeerListener listener;
    Program run(Program::wirelark(), {u"--headless"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port())});
    run.start();
    run.write("question");
    run.endInput();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.sawFin());
    QCOMPARE(peer.received(), QByteArray("question"));
    peer.send("answer");
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(run.output(), QByteArray("answer"));
    QCOMPARE(run.errors(), QByteArray());
}

void tst_Headless::largeInputArrivesWholeAtAPeerThatFinishedFirst()
{
    PeerListener listener;
    Program run(Program::wirelark(), {u"--headless"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port())});
    run.start();
    const QByteArray sent = manyBytes(4'000'000);
    Peer peer;
    WAIT(listener.acceptInto(peer));
    peer.finish();
    run.write(sent);
    run.endInput();
    WAIT(peer.sawFin());
    QCOMPARE(peer.received().size(), sent.size());
    QVERIFY(peer.received() == sent);
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_Headless::keptFinLeavesOurSideOpen()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"fin=keep"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.finish();
    WAIT(run.has(u"peer-finished"_s));
    run.write("after your FIN");
    WAIT(peer.received() == "after your FIN");
    QVERIFY(!peer.sawFin());
    QVERIFY(!run.has(u"closed"_s));
}

void tst_Headless::onceEndsWithTheFirstConnection()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"once"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("x");
    peer.close();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(run.bytes(u"in"_s), QByteArray("x"));
    QVERIFY(run.has(u"closed"_s));
}

void tst_Headless::refusedConnectSaysWhyAndExitsWithOne()
{
    const quint16 port = closedPort();
    Program run(Program::wirelark(), jsonArguments({u"connect"_s, u"localhost:%1"_s.arg(port)}));
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    const QJsonObject failed = run.line(u"failed"_s);
    QCOMPARE(failed[u"reason"].toString(), u"refused"_s);
    QCOMPARE(failed[u"connection"].toInt(), 1);
    QVERIFY2(run.errors().contains(QByteArray("Nothing is listening on localhost:" + QByteArray::number(port))), run.errors().constData());
    QCOMPARE(run.errors().count('\n'), 1);
}

void tst_Headless::unknownHostSaysSo()
{
    Program run(Program::wirelark(), jsonArguments({u"connect"_s, u"nosuch.invalid:1"_s}));
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    // Without a name service the answer is another, but never "refused".
    const QString reason = run.line(u"failed"_s)[u"reason"].toString();
    QVERIFY2(reason == "host-not-found"_L1 || reason == "name-service-failed"_L1, qPrintable(reason));
    QVERIFY(run.errors().contains("nosuch.invalid"));
}

void tst_Headless::resetEndsAConnectWithOne()
{
    PeerListener listener;
    Program run(Program::wirelark(), jsonArguments({u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port())}));
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    peer.send("last words");
    peer.reset();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    QCOMPARE(run.bytes(u"in"_s), QByteArray("last words"));
    QCOMPARE(run.line(u"reset"_s)[u"reason"].toString(), u"reset"_s);
}

void tst_Headless::wordsAndNumbersAreTheSameInEveryLocale()
{
    PeerListener listener;
    Program run(Program::wirelark(), jsonArguments({u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port())}));
    QProcessEnvironment german = run.process().processEnvironment();
    german.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    german.insert(u"LANGUAGE"_s, u"de"_s);
    run.process().setProcessEnvironment(german);
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    run.write(manyBytes(20'000'000)); // more than a peer takes that does not read
    WAIT(run.has(u"data"_s));
    peer.reset();
    WAIT(run.has(u"closed"_s) || run.has(u"reset"_s) || run.has(u"failed"_s));
    const QString message = run.lines().last()[u"message"].toString();
    const QRegularExpression lost(u"\\b\\d{4,} byte\\(s\\) may not have arrived\\."_s);
    QVERIFY2(lost.match(message).hasMatch(), qPrintable(message));
    WAIT(run.errors().contains(" was reset."));
}

void tst_Headless::portInUseNamesTheProgramThatHoldsIt()
{
    PeerListener listener;
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, QString::number(listener.port())}));
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    QCOMPARE(run.line(u"failed"_s)[u"reason"].toString(), u"address-in-use"_s);
    QVERIFY2(run.errors().contains(QByteArray("Port " + QByteArray::number(listener.port()) + " is already taken")), run.errors().constData());
    QVERIFY2(run.errors().contains(QByteArray("pid " + QByteArray::number(QCoreApplication::applicationPid()))), run.errors().constData());
    QCOMPARE(run.errors().count('\n'), 1);
}

void tst_Headless::timeoutEndsTheRunWithFour()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"timeout=0.2"_s}));
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 4);
    QVERIFY(run.has(u"listening"_s));
}

void tst_Headless::stopSignalEndsAListenerCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_Headless::stopSignalEndsAListenerCleanly()
{
    QFETCH(int, signal);
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("x");
    WAIT(run.bytes(u"in"_s) == "x");
    ::kill(pid_t(run.pid()), signal);
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QVERIFY(run.has(u"closed"_s, 1));
    WAIT(peer.sawFin());
}

void tst_Headless::usageErrorsExitWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("saysAlso");
    QTest::newRow("unknown verb") << QStringList {u"--headless"_s, u"lisen"_s, u"5000"_s} << QByteArray("listen");
    QTest::newRow("unknown option") << QStringList {u"--headless"_s, u"listen"_s, u"5000"_s, u"replay=echo"_s} << QByteArray("reply");
    QTest::newRow("port too large") << QStringList {u"--headless"_s, u"connect"_s, u"a:99999"_s} << QByteArray("65535");
    QTest::newRow("port zero") << QStringList {u"--headless"_s, u"connect"_s, u"a:0"_s} << QByteArray("65535");
    QTest::newRow("no port") << QStringList {u"--headless"_s, u"connect"_s, u"plc.local"_s} << QByteArray("port");
    QTest::newRow("long host") << QStringList {u"--headless"_s, u"connect"_s, QString(300, u'a') + u":1"_s} << QByteArray("253");
    QTest::newRow("no command") << QStringList {u"--headless"_s} << QByteArray("listen");
    QTest::newRow("unknown switch") << QStringList {u"--hedless"_s, u"listen"_s, u"1"_s} << QByteArray("--headless");
    QTest::newRow("bad timeout") << QStringList {u"--headless"_s, u"listen"_s, u"0"_s, u"timeout=soon"_s} << QByteArray("soon");
}

void tst_Headless::usageErrorsExitWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, saysAlso);
    Program run(Program::wirelark(), arguments);
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 2);
    QCOMPARE(run.errors().count('\n'), 1);
    QVERIFY2(run.errors().contains(saysAlso), run.errors().constData());
    QCOMPARE(run.output(), QByteArray());
}

void tst_Headless::cleanRunLeavesNoJournalBehind()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    WAIT(run.port() != 0);
    const QString sessions = run.home() + u"/data/wirelark/sessions"_s;
    QCOMPARE(QDir(sessions).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    run.terminate();
    WAIT(run.isOver());
    QCOMPARE(QDir(sessions).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 0);
}

void tst_Headless::killedRunLeavesItsJournal()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("do not forget me");
    WAIT(run.bytes(u"in"_s) == "do not forget me");
    run.kill();
    WAIT(run.isOver());
    const QString sessions = run.home() + u"/data/wirelark/sessions"_s;
    const QString session = QDir(sessions).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    const QDir directory(sessions + u'/' + session);
    QCOMPARE(QFileInfo(directory.path()).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    const QStringList segments = directory.entryList({u"*.pcapng"_s});
    QCOMPARE(segments.size(), 1);
    Program again(Program::wirelark(), jsonArguments({u"open"_s, directory.filePath(segments.first())}));
    again.start();
    WAIT(again.isOver());
    QCOMPARE(again.bytes(u"in"_s), QByteArray("do not forget me"));
}

void tst_Headless::recordedFileOpensAgainWithTheSameLines()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"out.pcapng"_s);
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"reply=echo"_s, u"record="_s + file}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("ping");
    WAIT(peer.received() == "ping");
    Peer rude = Peer::connectedTo(run.port());
    WAIT(run.has(u"accepted"_s, 2));
    rude.reset();
    WAIT(run.has(u"reset"_s, 2));
    run.terminate();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);

    Program again(Program::wirelark(), jsonArguments({u"open"_s, file}));
    again.start();
    WAIT(again.isOver());
    QCOMPARE(again.exitStatus(), 0);
    QCOMPARE(QString::fromUtf8(again.output()), QString::fromUtf8(run.output()));
    QCOMPARE(int(QFileInfo(file).permissions() & QFile::Permissions(0x0077)), 0);
}

void tst_Headless::recordedFileCanBeReadWhileItGrows()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"out.pcapng"_s);
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"record="_s + file}));
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("so far");
    WAIT(run.bytes(u"in"_s) == "so far");
    Program tshark(QStandardPaths::findExecutable(u"tshark"_s),
        {u"-r"_s, file, u"-Y"_s, u"tcp.len>0"_s, u"-T"_s, u"fields"_s, u"-e"_s, u"tcp.payload"_s});
    tshark.start();
    WAIT(tshark.isOver());
    QCOMPARE(tshark.output().trimmed(), QByteArray("so far").toHex());
}

void tst_Headless::unreadableCapturesAreExplained_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("text") << QByteArray("hello, this is no capture") << QByteArray("is not a capture");
    QTest::newRow("empty") << QByteArray() << QByteArray("is not a capture");
    QTest::newRow("missing") << QByteArray("-") << QByteArray("No such file");
}

void tst_Headless::unreadableCapturesAreExplained()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x.pcapng"_s));
    if (content != "-") {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    Program run(Program::wirelark(), jsonArguments({u"open"_s, file.fileName()}));
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    QVERIFY2(run.errors().toLower().contains(says.toLower()), run.errors().constData());
    QVERIFY(run.errors().contains("x.pcapng"));
    QCOMPARE(run.output(), QByteArray());
}

void tst_Headless::recordingWhereNobodyMayWriteIsRefusedBeforeAnythingStarts()
{
    Program run(Program::wirelark(), jsonArguments({u"listen"_s, u"0"_s, u"record=/nowhere/at/all.pcapng"_s}));
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    QVERIFY2(run.errors().contains("/nowhere/at"), run.errors().constData());
    QCOMPARE(run.output(), QByteArray());
}

void tst_Headless::slowReaderOfStandardOutputLosesNothing()
{
    // Nobody reads standard output until that holds the peer up. The reader is what is waited for: it ends last.
    QTemporaryDir folder;
    Program run(u"/bin/sh"_s, {u"-c"_s, u"mkfifo %1; %2 --headless listen 127.0.0.1:0 once >%1 & exec 3<%1; read go; exec sha256sum <&3"_s
        .arg(folder.filePath(u"fifo"_s), Program::wirelark())});
    run.start();
    // It says on standard error which port it was given.
    const QRegularExpression told(u"127[.]0[.]0[.]1:(\\d+)"_s);
    WAIT(told.match(QString::fromLatin1(run.errors())).hasMatch());
    Peer peer = Peer::connectedTo(told.match(QString::fromLatin1(run.errors())).captured(1).toUShort());
    const QByteArray piece = manyBytes(1 << 20);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool isHeldUp = false;
    for (int i = 0; i < 100; ++i) {
        hash.addData(piece);
        peer.send(piece);
        qsizetype before = -1;
        WAIT(peer.sentAll() || isHeldUp || (isHeldUp = std::exchange(before, peer.unsent()) == peer.unsent()));
        if (!peer.sentAll()) {
            run.write("go\n");
            WAIT(peer.sentAll());
        }
    }
    QVERIFY(isHeldUp);
    peer.finish();
    WAIT(run.isOver());
    QVERIFY2(run.output().startsWith(hash.result().toHex()), run.output().constData());
}

void tst_Headless::everyByteReachesAFile_data()
{
    QTest::addColumn<QIODevice::OpenMode>("mode");
    QTest::newRow("from its beginning") << QIODevice::OpenMode(QIODevice::Truncate);
    QTest::newRow("at its end") << QIODevice::OpenMode(QIODevice::Append); // where sendfile(2) does not go
}

void tst_Headless::everyByteReachesAFile()
{
    QFETCH(QIODevice::OpenMode, mode);
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"0"_s, u"once"_s});
    const QString path = run.home() + u"/received"_s;
    run.process().setStandardOutputFile(path, mode);
    run.start();
    WAIT(run.errors().contains("127.0.0.1:"));
    const QRegularExpression listening(u"127\\.0\\.0\\.1:(\\d+)"_s);
    const quint16 port = listening.match(QString::fromUtf8(run.errors())).captured(1).toUShort();

    // Small and large pieces in turn: they go different ways.
    Peer peer = Peer::connectedTo(port);
    QByteArray sent;
    for (int i = 0; i < 40; ++i) {
        const QByteArray piece = QByteArray::number(i).repeated(i % 2 == 0 ? 3 : 200'000);
        sent += piece;
        peer.send(piece);
        WAIT(peer.sentAll());
    }
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray received = file.readAll();
    QCOMPARE(received.size(), sent.size());
    QVERIFY(received == sent);
}

void tst_Headless::peerReadingNothingCostsNoMemory()
{
    PeerListener listener;
    Program run(u"/bin/sh"_s, {u"-c"_s, u"head -c 300000000 /dev/zero | exec %1 --headless --json connect 127.0.0.1:%2"_s
        .arg(Program::wirelark()).arg(listener.port())});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    // The kernel's buffers fill, then nothing moves any more.
    qsizetype before = -1;
    WAIT(run.output().size() > 1'000'000 && std::exchange(before, run.output().size()) == run.output().size());
    peer.reset();
    WAIT(run.isOver());
    const QJsonObject end = run.line(u"reset"_s);
    QCOMPARE(end[u"reason"].toString(), u"reset"_s);
    // What was taken from standard input and not by the kernel: the bounded queue, exactly counted.
    QVERIFY(end[u"unsent"].toInt() > 0);
    QVERIFY2(end[u"unsent"].toInt() <= 1024 * 1024, qPrintable(QString::number(end[u"unsent"].toInt())));
}

void tst_Headless::whatACommandSendsGoesBeforeStandardInput()
{
    PeerListener listener;
    Program run(Program::wirelark(), {u"--headless"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port()),
        u"send=first {n:u8}{len:u8}\\x41,"_s, u"ending=nul"_s, u"pace=4 bytes, 10 ms"_s});
    run.start();
    run.write("typed");
    run.endInput();
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_VERIFY(peer.sawFin());
    QCOMPARE(peer.received(), "first \x01\x03" "A,"_ba + '\0' + "typed");
    peer.finish();
    QTRY_VERIFY(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_Headless::theEndOfInputWaitsForWhatIsRepeated()
{
    PeerListener listener;
    Program run(Program::wirelark(), {u"--headless"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port()), u"send=hex:{n:u8}"_s,
        u"repeat=30 ms, 5 times"_s});
    run.start();
    run.endInput();
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_VERIFY(peer.sawFin());
    QCOMPARE(peer.received(), QByteArray::fromHex("0102030405"));
    peer.finish();
    QTRY_VERIFY(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_Headless::eachClientIsSentToOnce()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"greeting"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(200'000, 'g'));
    file.close();
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"reply=echo"_s, u"send=file:"_s + file.fileName()});
    run.start();
    QTRY_VERIFY(run.port() != 0);
    for (int i = 0; i < 2; ++i) {
        Peer peer = Peer::connectedTo(run.port());
        QTRY_COMPARE(peer.received().size(), 200'000);
        peer.send("!");
        QTRY_VERIFY(peer.received().endsWith("g!"));
    }
}

void tst_Headless::whatCannotBeSentEndsItBeforeItConnects()
{
    PeerListener listener;
    for (const QString &option : {u"send=file:/nowhere/x"_s, u"snippet=nobody"_s, u"send={n:u17}"_s, u"repeat=5 ms"_s}) {
        Program run(Program::wirelark(), {u"--headless"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(listener.port()), option});
        run.start();
        QTRY_VERIFY(run.isOver());
        QCOMPARE(run.exitStatus(), 2);
        QVERIFY2(run.errors().startsWith("wirelark: "), run.errors().constData());
        QVERIFY(run.output().isEmpty());
    }
    Peer peer;
    QVERIFY(!listener.acceptInto(peer));
}

QTEST_GUILESS_MAIN(tst_Headless)
#include "tst_headless.moc"
