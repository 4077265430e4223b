#include <QTemporaryDir>
#include <QTest>

#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

// What answers by itself, without a window.
class HeadlessReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partnerAnswers();
    void rulesAnswerTheMessagesOfTheLens();
    void rulesOfTheCommandStandBehindThoseOfItsFile();
    void connectionAnswersByRules();
    void badRulesAreExplained();
    void missingRulesAreExplained();

private:
    QString fileWith(const QByteArray &rules)
    {
        QFile file(m_folder.filePath(u"device.rules"_s));
        return file.open(QIODevice::WriteOnly) && file.write(rules) == rules.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

void HeadlessReplyTest::partnerAnswers()
{
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"reply=http-hello"_s});
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    WAIT(peer.sawFin());
    QVERIFY(peer.received().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(peer.received().endsWith("\r\n\r\nHello from Wirelark\n"));
}

void HeadlessReplyTest::rulesAnswerTheMessagesOfTheLens()
{
    const QString file = fileWith("when /^ADD (\\d+) (\\d+)/ send \"{2}+{1}\\n\" after 10 ms\n"
                                  "when any send \"?\\n\" once\n");
    Program run(Program::wirelark(),
        {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"lens=lines"_s, u"rules="_s + file});
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("what\nwhat\nADD 1");
    WAIT(peer.received() == "?\n");
    peer.send(" 22\n");
    peer.finish();
    WAIT(peer.sawFin()); // the answer that waits comes before
    QCOMPARE(peer.received(), "?\n22+1\n");
}

void HeadlessReplyTest::rulesOfTheCommandStandBehindThoseOfItsFile()
{
    const QString file = fileWith("when text \"a\" send \"file\\n\" # no line end"); // and none behind it
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"lens=lines"_s,
        u"rule=when text \"b\" send \"it's $HOME\\n\""_s, u"rules="_s + file, u"rule=when any send hex 3F 0A"_s});
    run.start();
    WAIT(run.port() != 0);
    Peer peer = Peer::connectedTo(run.port());
    peer.send("a b\nb\nc\n");
    WAIT(peer.received() == "file\nit's $HOME\n?\n");
}

void HeadlessReplyTest::connectionAnswersByRules()
{
    Program server(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s, u"reply=daytime"_s});
    server.start();
    WAIT(server.port() != 0);
    const QString file = fileWith("when text \"UTC\" send \"thanks\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"--json"_s, u"connect"_s, u"127.0.0.1:%1"_s.arg(server.port()),
        u"fin=keep"_s, u"rules="_s + file});
    run.start();
    WAIT(run.output().contains(QByteArray("thanks").toBase64()));
}

void HeadlessReplyTest::badRulesAreExplained()
{
    const QString file = fileWith("when any send \"x\"\nwhen sun send \"y\"\n");
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"0"_s, u"rules="_s + file});
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 2);
    QVERIFY2(run.errors().contains("Line 2 of device.rules"), run.errors().constData());
    QVERIFY2(run.errors().contains("Column 6: \"sun\" does not fit here. What fits: any, text, equals, hex, "),
        run.errors().constData());
}

void HeadlessReplyTest::missingRulesAreExplained()
{
    Program run(Program::wirelark(), {u"--headless"_s, u"listen"_s, u"0"_s, u"rules=/no/such/file"_s});
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 2);
    QVERIFY2(run.errors().contains("The rules in file cannot be read"), run.errors().constData());
}

QTEST_GUILESS_MAIN(HeadlessReplyTest)
#include "tst_headlessreply.moc"
