#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

#define WAIT(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60000)

class tst_HeadlessCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherLanguageDrivesIt();
    void everyCommandIsAnsweredInItsOrder();
    void whatIsWrongIsToldWithItsLine_data();
    void whatIsWrongIsToldWithItsLine();
    void allAreSentTo();
    void aSequenceRunsOnAConnection();
    void aReplyIsSet();
    void filesAreSent();
    void theEndOfInputFinishesOursAndTheAnswerStillArrives();
    void theEndOfInputWaitsForSequences();
    void aPeerThatReadsNothingHoldsTheCommandsBack();
    void longLinesAreRefusedAndTheNextIsRead();
    void commandsNeedJson();
};

namespace {

const QStringList arguments {u"--headless"_s, u"--json"_s, u"--commands"_s};

QByteArray connectTo(const PeerListener &listener)
{
    return "{\"connect\":\"127.0.0.1:" + QByteArray::number(listener.port()) + "\"}\n";
}

// The answers so far, in their order.
QList<QJsonObject> answers(const Program &run)
{
    QList<QJsonObject> found;
    for (const QJsonObject &line : run.lines()) {
        if (line[u"event"] == u"done"_s || line[u"event"] == u"error"_s)
            found += line;
    }
    return found;
}

} // namespace

void tst_HeadlessCommands::anotherLanguageDrivesIt()
{
    Program driver(qEnvironmentVariable("WIRELARK_PEERS") + u"/driver.py"_s, {Program::wirelark()});
    driver.start();
    WAIT(driver.isOver());
    QVERIFY2(driver.exitStatus() == 0, driver.errors().constData());
    QCOMPARE(driver.output(), "fine\n"_ba);
}

void tst_HeadlessCommands::everyCommandIsAnsweredInItsOrder()
{
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write(connectTo(listener) + "\n{\"send\":\"a\",\"connection\":1,\"id\":\"x\"}\n{\"id\":[1],\"note\":\"hello\"}\n");
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received() == "a");
    run.write("{\"quit\":true}"); // a last line needs no end
    run.endInput();
    WAIT(peer.sawFin());
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    const auto all = answers(run);
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0], (QJsonObject {{u"event"_s, u"done"_s}, {u"line"_s, 1}, {u"connection"_s, 1}}));
    QCOMPARE(all[1], (QJsonObject {{u"event"_s, u"done"_s}, {u"line"_s, 3}, {u"id"_s, u"x"_s}}));
    QCOMPARE(all[2][u"id"], QJsonValue(QJsonArray {1}));
    QCOMPARE(all[3][u"line"].toInt(), 5);
    QCOMPARE(run.line(u"note"_s)[u"message"].toString(), u"hello"_s);
}

void tst_HeadlessCommands::whatIsWrongIsToldWithItsLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const QByteArray &line, const QByteArray &message) { QTest::newRow(line.constData()) << line << message; };
    row("{", "no JSON");
    row("[1]", "a command is an object");
    row("\"send\"", "no JSON"); // by RFC 8259 it is some, but no command either way
    row("{}", "there is no command");
    row("{\"sned\":\"a\"}", "Did you mean send?");
    row("{\"send\":\"a\",\"close\":1}", "two commands");
    row("{\"send\":\"a\",\"conection\":1}", "Did you mean connection?");
    row("{\"send\":\"a\"}", "no open connection");
    row("{\"send\":\"a\",\"connection\":7}", "no open connection 7");
    row("{\"send\":\"a\",\"connection\":1.5}", "a connection is its number");
    row("{\"send\":\"a\",\"connection\":-1}", "a connection is its number");
    row("{\"send\":12}", "what is sent is");
    row("{\"send\":{\"hex\":\"0\"}}", "the hex is wrong at character 1");
    row("{\"send\":{\"base64\":\"?\"}}", "no base64");
    row("{\"send\":{\"hex\":\"00\",\"text\":\"a\"}}", "what is sent is");
    row("{\"close\":true}", "a connection is its number");
    row("{\"stop\":1}", "no listener 1");
    row("{\"connect\":\"host\"}", "no port");
    row("{\"connect\":\"host:80 lens=lines\"}", "command line");
    row("{\"listen\":5000}", "is a text");
    row("{\"listen\":\"0 run=/nowhere.seq\"}", "/nowhere.seq: ");
    row("{\"reply\":\"loud\"}", "a reply is");
    row("{\"run\":\"/nowhere.seq\"}", "/nowhere.seq: ");
    row("{\"quit\":1}", "the value of quit");
    row("\xff\xfe", "no JSON");
}

void tst_HeadlessCommands::whatIsWrongIsToldWithItsLine()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, message);
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write("\n" + line + "\n{\"note\":\"still here\"}\n");
    run.endInput();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    const auto all = answers(run);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0][u"event"].toString(), u"error"_s);
    QCOMPARE(all[0][u"line"].toInt(), 2);
    QVERIFY2(all[0][u"message"].toString().contains(QString::fromUtf8(message)), qPrintable(all[0][u"message"].toString()));
    QCOMPARE(all[1][u"event"].toString(), u"done"_s);
    QVERIFY(run.has(u"note"_s));
}

void tst_HeadlessCommands::allAreSentTo()
{
    Program run(Program::wirelark(), arguments + QStringList {u"listen"_s, u"0"_s});
    run.start();
    WAIT(run.port() != 0);
    Peer one = Peer::connectedTo(run.port());
    Peer two = Peer::connectedTo(run.port());
    WAIT(run.has(u"accepted"_s, 1) && run.has(u"accepted"_s, 2));
    run.write("{\"send\":\"both\"}\n{\"send\":\"one\",\"connection\":1}\n{\"send\":\"two\",\"connection\":[2]}\n{\"close\":\"all\"}\n");
    WAIT(one.received() == "bothone" && one.sawFin());
    WAIT(two.received() == "bothtwo" && two.sawFin());
}

void tst_HeadlessCommands::aSequenceRunsOnAConnection()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"a.seq"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("send \"ask\"\nexpect \"answer\" within 30 s\n");
    file.close();
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write(connectTo(listener) + "{\"run\":\"" + file.fileName().toUtf8() + "\",\"connection\":1}\n");
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received() == "ask");
    peer.send("answer");
    WAIT(run.has(u"sequence"_s));
    QCOMPARE(run.line(u"sequence"_s)[u"result"].toString(), u"passed"_s);
    run.write("{\"send\":\"more\",\"connection\":1}\n"); // the connection is left as it is
    WAIT(peer.received() == "askmore");
}

void tst_HeadlessCommands::aReplyIsSet()
{
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write("{\"listen\":\"0\"}\n{\"reply\":\"echo\",\"listener\":1}\n");
    WAIT(run.port() != 0 && answers(run).size() == 2);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("back");
    WAIT(peer.received() == "back");
    // Of the connection that is open, and of those to come.
    run.write("{\"reply\":\"daytime\",\"listener\":1}\n");
    WAIT(answers(run).size() == 3);
    Peer another = Peer::connectedTo(run.port());
    WAIT(another.received().endsWith("-UTC\r\n"));
}

void tst_HeadlessCommands::filesAreSent()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"big"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray content(10'000'000, 'f');
    file.write(content);
    file.close();
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write(connectTo(listener) + "{\"send\":{\"file\":\"" + file.fileName().toUtf8()
        + "\"}}\n{\"send\":\"behind\"}\n{\"send\":{\"file\":\"/nowhere\"}}\n");
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received().size() == content.size() + 6);
    QVERIFY(peer.received() == content + "behind");
    WAIT(run.has(u"error"_s));
}

void tst_HeadlessCommands::theEndOfInputFinishesOursAndTheAnswerStillArrives()
{
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write(connectTo(listener) + "{\"send\":\"question\"}\n");
    run.endInput();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received() == "question" && peer.sawFin());
    peer.send("answer");
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
    QCOMPARE(run.bytes(u"in"_s), "answer"_ba);
}

void tst_HeadlessCommands::theEndOfInputWaitsForSequences()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"a.seq"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("expect \"go\" within 30 s\nsend \"gone\"\n");
    file.close();
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    QByteArray connect = connectTo(listener);
    connect.insert(connect.indexOf("\"}"), " run=" + file.fileName().toUtf8());
    run.write(connect);
    run.endInput();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(answers(run).size() == 1);
    peer.send("go");
    WAIT(peer.received() == "gone" && peer.sawFin());
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_HeadlessCommands::aPeerThatReadsNothingHoldsTheCommandsBack()
{
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    Peer peer;
    run.write(connectTo(listener));
    WAIT(listener.acceptInto(peer));
    const QByteArray line = "{\"send\":\"" + QByteArray(100'000, 'x') + "\"}\n";
    for (int i = 0; i < 600; ++i)
        run.write(line);
    run.endInput();
    // What the kernel takes, what is on its way to it, and one line; not all of the 60 MB.
    qsizetype now = 0;
    int looks = 0; // that have seen as many
    const auto isStill = [&] {
        const qsizetype before = std::exchange(now, answers(run).size());
        looks = now > 10 && now == before ? looks + 1 : 0;
        return looks >= 20;
    };
    WAIT(isStill());
    QVERIFY2(now < 590, qPrintable(QString::number(now)));
    WAIT(peer.received().size() == 60'000'000 && peer.sawFin());
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(answers(run).size(), 601);
}

void tst_HeadlessCommands::longLinesAreRefusedAndTheNextIsRead()
{
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write("{\"note\":\"" + QByteArray(17 * 1024 * 1024, 'n') + "\"}\n{\"note\":\"short\"}\n");
    run.endInput();
    WAIT(run.isOver());
    const auto all = answers(run);
    QCOMPARE(all.size(), 2);
    QVERIFY(all[0][u"message"].toString().contains("16 MiB"_L1));
    QCOMPARE(all[1][u"event"].toString(), u"done"_s);
}

void tst_HeadlessCommands::commandsNeedJson()
{
    for (const QStringList &without : {QStringList {u"--headless"_s, u"--commands"_s}, QStringList {u"--commands"_s}}) {
        Program run(Program::wirelark(), without);
        run.start();
        WAIT(run.isOver());
        QCOMPARE(run.exitStatus(), 2);
        QVERIFY(run.errors().contains("--commands needs"));
    }
}

QTEST_GUILESS_MAIN(tst_HeadlessCommands)
#include "tst_headlesscommands.moc"
