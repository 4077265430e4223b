#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

class tst_HeadlessCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherLanguageDrivesIt();
    void everyCommandIsAnsweredInItsOrder();
    void whatIsWrongIsToldWithItsLine_data();
    void whatIsWrongIsToldWithItsLine();
    void whatIsWrongEndsNothing();
    void messagesHaveFieldsEndingsAndPlans();
    void repeatingEndsAtTheReplyOrWhenItIsStopped();
    void theEndOfInputWaitsForWhatIsRepeated();
    void snippetsAreSent();
    void aLensCutsFromThenOn();
    void allAreSentTo();
    void aSequenceRunsOnAConnection();
    void aReplyIsSet();
    void filesAreSent();
    void theEndOfInputFinishesOursAndTheAnswerStillArrives();
    void theEndOfInputWaitsForSequences();
    void aPeerThatReadsNothingHoldsTheCommandsBack();
    void longLinesAreRefusedAndTheNextIsRead();
    void commandsNeedJson();

private:
    std::unique_ptr<Program> m_shared;
    int m_sharedLines = 0; // that it was given
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
    QTest::addColumn<QString>("member");
    const auto row = [](const QByteArray &line, const QByteArray &message, const QString &member = {}) {
        QTest::newRow(line.constData()) << line << message << member;
    };
    row("{", "no JSON");
    row("[1]", "a command is an object");
    row("\"send\"", "no JSON"); // by RFC 8259 it is some, but no command either way
    row("{}", "there is no command");
    row("{\"sned\":\"a\"}", "Did you mean send?");
    row("{\"send\":\"a\",\"close\":1}", "two commands", u"close"_s);
    row("{\"send\":\"a\",\"conection\":1}", "Did you mean connection?", u"conection"_s);
    row("{\"send\":\"a\"}", "no open connection", u"connection"_s);
    row("{\"send\":\"a\",\"connection\":7}", "no open connection 7", u"connection"_s);
    row("{\"send\":\"a\",\"connection\":1.5}", "a connection is its number", u"connection"_s);
    row("{\"send\":\"a\",\"connection\":-1}", "a connection is its number", u"connection"_s);
    row("{\"send\":12}", "what is sent is", u"send"_s);
    row("{\"send\":{\"hex\":\"0\"}}", "the hex is wrong at character 1", u"send"_s);
    row("{\"send\":{\"base64\":\"?\"}}", "no base64", u"send"_s);
    row("{\"send\":{\"hex\":\"00\",\"text\":\"a\"}}", "what is sent is", u"send"_s);
    row("{\"close\":true}", "a connection is its number", u"close"_s);
    row("{\"stop\":1}", "no listener 1", u"stop"_s);
    row("{\"connect\":\"host\"}", "no port", u"connect"_s);
    row("{\"connect\":\"host:80 find=a\"}", "command line", u"connect"_s);
    row("{\"listen\":5000}", "is a text", u"listen"_s);
    row("{\"listen\":\"0 run=/nowhere.seq\"}", "/nowhere.seq: ", u"listen"_s);
    row("{\"reply\":\"loud\"}", "a reply is", u"reply"_s);
    row("{\"run\":\"/nowhere.seq\"}", "/nowhere.seq: ", u"run"_s);
    row("{\"quit\":1}", "the value of quit", u"quit"_s);
    row("{\"send\":\"a {crc16/modbs}\",\"fields\":true}", "character 4", u"send"_s);
    row("{\"send\":\"a \\\\q\",\"fields\":true}", "character 3", u"send"_s);
    row("{\"send\":{\"hex\":\"02 {n:u17}\"},\"fields\":true}", "u17", u"send"_s);
    row("{\"send\":\"a\",\"fields\":1}", "true or false", u"fields"_s);
    row("{\"send\":\"a\",\"ending\":\"eol\"}", "an ending is", u"ending"_s);
    row("{\"send\":\"a\",\"repeat\":\"often\"}", "1000 ms", u"repeat"_s);
    row("{\"send\":\"a\",\"repeat\":1000}", "1000 ms", u"repeat"_s);
    row("{\"send\":\"a\",\"pace\":\"fast\"}", "1000 B/s", u"pace"_s);
    row("{\"send\":{\"file\":\"a\"},\"repeat\":\"5 ms\"}", "sent once", u"repeat"_s);
    row("{\"send\":{\"file\":\"a\"},\"ending\":\"lf\"}", "does not fit", u"ending"_s);
    row("{\"send\":\"a\",\"snippets\":\"b\"}", "does not fit", u"snippets"_s);
    row("{\"lens\":\"linse\",\"connection\":1}", "character 1", u"lens"_s);
    row("{\"lens\":\"lines\",\"connection\":1}", "no open connection 1", u"connection"_s);
    row("{\"lens\":\"lines\",\"listener\":3}", "no listener 3", u"listener"_s);
    row("{\"stop\":\"repeat\",\"connection\":2}", "no open connection 2", u"connection"_s);
    row("{\"connect\":\"host:80 send=file:/nowhere\"}", "/nowhere", u"connect"_s);
    row("\xff\xfe", "no JSON");
}

// All by one run, for none of them changes anything.
void tst_HeadlessCommands::whatIsWrongIsToldWithItsLine()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, message);
    if (!m_shared) {
        m_shared = std::make_unique<Program>(Program::wirelark(), arguments);
        m_shared->start();
    }
    const qsizetype before = answers(*m_shared).size();
    m_shared->write("\n" + line + "\n{\"note\":\"still here\"}\n");
    m_sharedLines += 3;
    WAIT(answers(*m_shared).size() == before + 2);
    const auto all = answers(*m_shared);
    QCOMPARE(all[before][u"event"].toString(), u"error"_s);
    QCOMPARE(all[before][u"line"].toInt(), m_sharedLines - 1);
    const QString said = all[before][u"message"].toString();
    QVERIFY2(said.contains(QString::fromUtf8(message)), qPrintable(said));
    QTEST(all[before][u"member"].toString(), "member");
    QCOMPARE(all[before + 1][u"event"].toString(), u"done"_s);
}

void tst_HeadlessCommands::whatIsWrongEndsNothing()
{
    QVERIFY(m_shared && !m_shared->isOver());
    m_shared->endInput();
    WAIT(m_shared->isOver());
    QCOMPARE(m_shared->exitStatus(), 0);
    QVERIFY(m_shared->has(u"note"_s));
    m_shared.reset();
}

void tst_HeadlessCommands::messagesHaveFieldsEndingsAndPlans()
{
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    Peer peer;
    run.write(connectTo(listener));
    WAIT(listener.acceptInto(peer));
    run.write("{\"send\":\"{n} as it is\\\\n\",\"ending\":\"crlf\"}\n");
    WAIT(peer.received() == "{n} as it is\\n\r\n");
    run.write("{\"send\":\"{n:u8}{len:u8}\\\\x41\",\"fields\":true,\"ending\":\"nul\"}\n");
    WAIT(peer.received().endsWith(QByteArray::fromHex("01024100")));
    run.write("{\"send\":{\"hex\":\"{n:u8} 7A\"},\"fields\":true,\"repeat\":\"5 ms, 3 times\"}\n");
    WAIT(peer.received().endsWith("\x01z\x02z\x03z"));
    run.write("{\"send\":\"slowly\",\"pace\":\"2 bytes, 10 ms\"}\n");
    WAIT(peer.received().endsWith("slowly"));
    // Each piece is a write of its own.
    const auto pieces = [&run] {
        int found = 0;
        for (const QJsonObject &object : run.lines()) {
            const QByteArray bytes = QByteArray::fromBase64(object[u"data"].toString().toLatin1());
            found += object[u"direction"] == u"out"_s && QByteArrayList({"sl", "ow", "ly"}).contains(bytes);
        }
        return found;
    };
    WAIT(pieces() == 3);
}

void tst_HeadlessCommands::repeatingEndsAtTheReplyOrWhenItIsStopped()
{
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    Peer peer;
    run.write(connectTo(listener));
    WAIT(listener.acceptInto(peer));
    run.write("{\"send\":\"a\",\"repeat\":\"5 ms, until reply\"}\n");
    WAIT(peer.received().size() > 3);
    peer.send("enough");
    WAIT(run.bytes(u"in"_s) == "enough");
    run.write("{\"send\":\"b\"}\n");
    WAIT(peer.received().endsWith('b'));
    run.write("{\"send\":\"c\",\"repeat\":\"5 ms\"}\n");
    WAIT(peer.received().endsWith("ccc"));
    run.write("{\"stop\":\"repeat\"}\n{\"send\":\"d\"}\n{\"finish\":1}\n");
    WAIT(peer.sawFin());
    QVERIFY2(peer.received().endsWith("cd"), peer.received().right(20).constData());
}

void tst_HeadlessCommands::theEndOfInputWaitsForWhatIsRepeated()
{
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write(connectTo(listener) + "{\"send\":\"again\",\"repeat\":\"50 ms, 4 times\"}\n");
    run.endInput();
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.sawFin());
    QCOMPARE(peer.received(), "againagainagainagain"_ba);
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 0);
}

void tst_HeadlessCommands::snippetsAreSent()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"s.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Plc/ask]\nending: crlf\nrepeat: 5 ms, 2 times\n> ASK {n}\n");
    file.close();
    PeerListener listener;
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write(connectTo(listener) + "{\"send\":{\"snippet\":\"Plc/ask\"},\"snippets\":\"" + file.fileName().toUtf8() + "\"}\n");
    Peer peer;
    WAIT(listener.acceptInto(peer));
    WAIT(peer.received() == "ASK 1\r\nASK 2\r\n");
    run.write("{\"send\":{\"snippet\":\"Plc/aks\"},\"snippets\":\"" + file.fileName().toUtf8() + "\"}\n");
    WAIT(run.has(u"error"_s));
    QVERIFY(run.line(u"error"_s)[u"message"].toString().contains(u"Did you mean Plc/ask?"_s));
    QCOMPARE(run.line(u"error"_s)[u"member"].toString(), u"send"_s);
}

void tst_HeadlessCommands::aLensCutsFromThenOn()
{
    Program run(Program::wirelark(), arguments);
    run.start();
    run.write("{\"listen\":\"0\"}\n");
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("raw\nbytes\n");
    WAIT(run.bytes(u"in"_s) == "raw\nbytes\n");
    run.write("{\"lens\":\"lines\",\"listener\":1}\n");
    WAIT(answers(run).size() == 2);
    peer.send("one\ntwo\nthr");
    const auto messages = [&run] {
        QByteArrayList all;
        for (const QJsonObject &object : run.lines()) {
            if (object[u"event"] == u"message"_s)
                all += QByteArray::fromBase64(object[u"data"].toString().toLatin1());
        }
        return all;
    };
    WAIT(messages() == QByteArrayList({"one\n", "two\n"}));
    // What had begun is a message of its own, and the connection's lens counts before that of its listener.
    run.write("{\"lens\":\"fixed:3\",\"connection\":1}\n");
    WAIT(messages().size() == 3);
    QCOMPARE(messages().last(), "thr"_ba);
    peer.send("abcdef");
    WAIT(messages() == QByteArrayList({"one\n", "two\n", "thr", "abc", "def"}));
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
    for (int i = 0; i < 300; ++i)
        run.write(line);
    run.endInput();
    // What the kernel takes, what is on its way to it, and one line; not all of the 30 MB.
    qsizetype now = 0;
    int looks = 0; // that have seen as many
    const auto isStill = [&] {
        const qsizetype before = std::exchange(now, answers(run).size());
        looks = now > 10 && now == before ? looks + 1 : 0;
        return looks >= 20;
    };
    WAIT(isStill());
    QVERIFY2(now < 290, qPrintable(QString::number(now)));
    WAIT(peer.received().size() == 30'000'000 && peer.sawFin());
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(answers(run).size(), 301);
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
