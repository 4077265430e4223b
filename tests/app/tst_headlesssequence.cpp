#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

class tst_HeadlessSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSequenceThatPassesExitsWithZero();
    void aSequenceThatFailsExitsWithThreeAndSaysWhy();
    void jsonHasAnObjectForEachStep();
    void rowsAndStepsDoNotMix();
    void whoDoesNotConnectExitsWithOne();
    void errorsInTheSequenceExitWithTwo();
    void aReportWithoutASequenceIsRefused();
    void aListenerRunsItOnEachConnection();
    void whatAnswersByItselfActsBesideIt();
    void onceEndsWithTheFirstConnection();
    void aPeerThatFinishesAtOnceIsAnswered();
    void aResetThatIsExpectedIsNoFailure();
    void filesAreFoundBesideTheSequence();
    void aStoppedRunReportsWhatWasRun();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_directory;
};

namespace {

QString target(const PeerListener &listener)
{
    return u"127.0.0.1:%1"_s.arg(listener.port());
}

// The elements called so, as their attributes; none of what is no document.
QList<QXmlStreamAttributes> elementsOf(const QByteArray &xml, const QString &name)
{
    QList<QXmlStreamAttributes> found;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            found += reader.attributes();
    }
    return reader.hasError() ? QList<QXmlStreamAttributes>() : found;
}

} // namespace

void tst_HeadlessSequence::aSequenceThatPassesExitsWithZero()
{
    PeerListener listener;
    const QString path = write(u"login.seq"_s, "expect /^220 (\\w+)/ as host\nsend \"USER {host}\\r\\n\"\nexpect \"331\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"run"_s, path, u"--junit"_s, m_directory.filePath(u"out.xml"_s), u"connect"_s, target(listener)});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    peer.send("220 plc7 ready\r\n");
    WAIT(peer.received() == "USER plc7\r\n");
    peer.send("331 ok\r\n");
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(run.errors(), QByteArray());
    const QList<QByteArray> lines = run.output().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith("1: login.seq:1: ok: expect /^220 (\\w+)/ as host ("), lines[0].constData());
    QVERIFY2(lines[3].startsWith("1: login.seq: passed: 3 passed, 0 failed, 0 not run ("), lines[3].constData());
    const QByteArray xml = read(u"out.xml"_s);
    QCOMPARE(elementsOf(xml, u"testsuite"_s).size(), 1);
    QCOMPARE(elementsOf(xml, u"testsuite"_s).front().value(u"tests"_s), u"3"_s);
    QCOMPARE(elementsOf(xml, u"testcase"_s).size(), 3);
    QCOMPARE(elementsOf(xml, u"testcase"_s)[1].value(u"name"_s), u"2: send \"USER {host}\\r\\n\""_s);
    QVERIFY(peer.sawFin());
}

void tst_HeadlessSequence::aSequenceThatFailsExitsWithThreeAndSaysWhy()
{
    PeerListener listener;
    const QString path = write(u"fails.seq"_s, "expect \"230\" within 300 ms\nsend \"never\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--junit"_s, m_directory.filePath(u"fails.xml"_s), u"connect"_s, target(listener), u"run="_s + path});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    peer.send("530 \x1b[31m<no>\x80\r\n");
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 3);
    QCOMPARE(peer.received(), QByteArray());
    QVERIFY2(run.output().contains("nothing like it came in time; came instead: \"530 \\x1B[31m<no>\\x80\\r\\n\" (35 33 30"), run.output().constData());
    QVERIFY2(run.output().contains("fails.seq:2: not run: send"), run.output().constData());
    const QByteArray xml = read(u"fails.xml"_s);
    const auto failures = elementsOf(xml, u"failure"_s);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.front().value(u"type"_s), u"too-late"_s);
    QVERIFY(failures.front().value(u"message"_s).contains("<no>"_L1));
    QCOMPARE(elementsOf(xml, u"skipped"_s).size(), 1);
}

void tst_HeadlessSequence::jsonHasAnObjectForEachStep()
{
    PeerListener listener;
    const QString path = write(u"json.seq"_s, "repeat 2 {\nsend \"a\"\nexpect \"b\"\n}\nexpect \"c\" within 200 ms\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"run"_s, path, target(listener)});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received() == "a");
    peer.send("b");
    WAIT(peer.received() == "aa");
    peer.send("bxy");
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 3);
    QList<QJsonObject> steps;
    for (const QJsonObject &line : run.lines()) {
        QVERIFY(!line.isEmpty());
        if (line[u"event"] == u"step"_s)
            steps += line;
    }
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0][u"times"].toInt(), 2);
    QCOMPARE(steps[0][u"result"].toString(), u"passed"_s);
    QCOMPARE(steps[2][u"line"].toInt(), 5);
    QCOMPARE(steps[2][u"result"].toString(), u"failed"_s);
    QCOMPARE(steps[2][u"reason"].toString(), u"too-late"_s);
    QCOMPARE(QByteArray::fromBase64(steps[2][u"came"].toString().toLatin1()), "xy"_ba);
    QCOMPARE(run.line(u"sequence"_s)[u"result"].toString(), u"failed"_s);
    QCOMPARE(run.bytes(u"out"_s), "aa"_ba); // the records are there as well
}

void tst_HeadlessSequence::rowsAndStepsDoNotMix()
{
    PeerListener listener;
    const QString path = write(u"rows.seq"_s, "send \"a\"\nexpect \"b\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--csv"_s, u"run"_s, path, target(listener)});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    peer.send("b");
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QVERIFY(!run.output().contains("rows.seq"));
    QVERIFY(run.errors().contains("rows.seq:2: ok"));
}

void tst_HeadlessSequence::whoDoesNotConnectExitsWithOne()
{
    const QString path = write(u"one.seq"_s, "send \"a\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--junit"_s, m_directory.filePath(u"one.xml"_s), u"run"_s, path, u"127.0.0.1:%1"_s.arg(closedPort())});
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    QVERIFY(run.errors().contains("Nothing is listening"));
    QCOMPARE(elementsOf(read(u"one.xml"_s), u"error"_s).size(), 1);
}

void tst_HeadlessSequence::errorsInTheSequenceExitWithTwo()
{
    const QString path = write(u"wrong.seq"_s, "finish\n  sned \"a\"\nexpect hex 0\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"run"_s, path, u"127.0.0.1:1"_s});
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 2);
    const QList<QByteArray> lines = run.errors().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(QByteArray(path.toUtf8() + ":2:3: ")), lines[0].constData());
    QVERIFY2(lines[0].contains("Did you mean send?"), lines[0].constData());
    QVERIFY2(lines[1].startsWith(QByteArray(path.toUtf8() + ":3:12: ")), lines[1].constData());

    Program missing(Program::wirelark(), {u"--headless"_s, u"run"_s, u"/nowhere.seq"_s, u"127.0.0.1:1"_s});
    missing.start();
    WAIT(missing.isOver());
    QCOMPARE(missing.exitStatus(), 2);
    QVERIFY(missing.errors().startsWith("/nowhere.seq: "));
}

void tst_HeadlessSequence::aReportWithoutASequenceIsRefused()
{
    for (const QStringList &arguments : {QStringList {u"--headless"_s, u"--junit"_s, u"x.xml"_s, u"listen"_s, u"0"_s}, QStringList {u"--headless"_s, u"--junit"_s}}) {
        Program run(Program::wirelark(), arguments);
        run.start();
        WAIT(run.isOver());
        QCOMPARE(run.exitStatus(), 2);
        QVERIFY(run.errors().contains("--junit"));
    }
    const QString path = write(u"empty.seq"_s, "");
    Program run(Program::wirelark(), {u"--headless"_s, u"--junit"_s, u"/nowhere/x.xml"_s, u"run"_s, path, u"listen"_s, u"0"_s});
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 1);
    QVERIFY(run.errors().contains("no report"));
}

void tst_HeadlessSequence::aListenerRunsItOnEachConnection()
{
    const QString path = write(u"server.seq"_s, "send \"hello\\n\"\nexpect /(\\w+)\\n/ as word within 30 s\nsend \"{word}!\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"--junit"_s, m_directory.filePath(u"server.xml"_s), u"run"_s, path, u"listen"_s, u"0"_s});
    run.start();
    WAIT(run.port() != 0);
    Peer one = Peer::connectedTo(run.port());
    Peer two = Peer::connectedTo(run.port());
    WAIT(one.received() == "hello\n" && two.received() == "hello\n");
    two.send("two\n");
    WAIT(two.received() == "hello\ntwo!" && two.sawFin());
    two.close();
    one.send("one\n");
    WAIT(one.received() == "hello\none!" && one.sawFin());
    one.close();
    WAIT(run.has(u"sequence"_s, 1) && run.has(u"sequence"_s, 2));
    run.terminate();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(elementsOf(read(u"server.xml"_s), u"testsuite"_s).size(), 2);
}

void tst_HeadlessSequence::whatAnswersByItselfActsBesideIt()
{
    const QString rules = write(u"server.rules"_s, "when equals \"PING\" send \"PONG\"\n");
    const QString path = write(u"beside.seq"_s, "expect \"PING\" within 30 s\nsend \"!\"\nexpect end within 30 s\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"rules="_s + rules, u"run="_s + path});
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("PING");
    WAIT(peer.received() == "PONG!");
    peer.finish();
    WAIT(run.has(u"sequence"_s, 1));
    run.terminate();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_HeadlessSequence::onceEndsWithTheFirstConnection()
{
    const QString path = write(u"once.seq"_s, "expect \"go\" within 30 s\nsend \"gone\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"once"_s, u"run="_s + path});
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("go");
    WAIT(peer.received() == "gone" && peer.sawFin());
    peer.close();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_HeadlessSequence::aPeerThatFinishesAtOnceIsAnswered()
{
    const QString path = write(u"half.seq"_s, "expect \"all\"\nexpect end\nwait 100 ms\nsend \"answer\"\n");
    for (int i = 0; i < 20; ++i) {
        Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"run"_s, path, u"listen"_s, u"0"_s, u"once"_s});
        run.start();
        WAIT(run.port() != 0);
        Peer peer = Peer::connectedTo(run.port());
        peer.send("all");
        peer.finish();
        WAIT(peer.received() == "answer" && peer.sawFin());
        WAIT(run.isOver());
        QCOMPARE(run.exitStatus(), 0);
    }
}

void tst_HeadlessSequence::aResetThatIsExpectedIsNoFailure()
{
    PeerListener listener;
    const QString path = write(u"reset.seq"_s, "send \"bad\"\nexpect reset\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"run"_s, path, target(listener)});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received() == "bad");
    peer.reset();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(run.errors(), QByteArray());
}

void tst_HeadlessSequence::filesAreFoundBesideTheSequence()
{
    PeerListener listener;
    const QByteArray content(3'000'000, 'c');
    write(u"big.bin"_s, content);
    const QString path = write(u"file.seq"_s, "send file \"big.bin\"\nfinish\nexpect \"got it\" within 30 s\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"run"_s, path, target(listener)});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received().size() == content.size() && peer.sawFin());
    QVERIFY(peer.received() == content);
    peer.send("got it");
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_HeadlessSequence::aStoppedRunReportsWhatWasRun()
{
    PeerListener listener;
    const QString path = write(u"long.seq"_s, "send \"a\"\nexpect \"never\" within 600 s\nclose\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"--junit"_s, m_directory.filePath(u"long.xml"_s), u"run"_s, path, target(listener)});
    run.start();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(run.has(u"step"_s)); // the first is told before the sequence is over
    run.terminate();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 3);
    QCOMPARE(run.line(u"sequence"_s)[u"notRun"].toInt(), 1);
    QCOMPARE(elementsOf(read(u"long.xml"_s), u"testcase"_s).size(), 3);
}

QTEST_GUILESS_MAIN(tst_HeadlessSequence)
#include "tst_headlesssequence.moc"
