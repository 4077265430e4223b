#include <QTest>

#include "core/explain/interpretation.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Interpretation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentenceAndButtonSayWhatEnterDoes_data();
    void sentenceAndButtonSayWhatEnterDoes();
    void barePortIsNotForOtherComputers();
    void whatIsWrongIsUnderlined_data();
    void whatIsWrongIsUnderlined();
    void nearestWordMakesAWholeLine();
    void everyStartOfALineHasASentence();
    void answersWithinAKeystroke();
};

void tst_Interpretation::sentenceAndButtonSayWhatEnterDoes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("part"); // of the sentence
    QTest::addColumn<bool>("isValid");
    const auto row = [](const QString &line, const QString &button, const QString &part, bool isValid) {
        QTest::newRow(qPrintable(line)) << line << button << part << isValid;
    };
    row(u"5000"_s, u"Listen"_s, u"Waits for connections on port 5000, from this computer only."_s, true);
    row(u"listen localhost:5000"_s, u"Listen"_s, u"this computer only"_s, true);
    row(u"listen [::1]:5000"_s, u"Listen"_s, u"this computer only"_s, true);
    row(u"listen 0"_s, u"Listen"_s, u"a free port"_s, true);
    row(u":5000"_s, u"Listen"_s, u"any computer"_s, true);
    row(u"listen tcp://:5000"_s, u"Listen"_s, u"Waits on port 5000, from any computer"_s, true);
    row(u"listen 0.0.0.0:5000"_s, u"Listen"_s, u"any computer"_s, true);
    row(u"listen 192.0.2.1:5000"_s, u"Listen"_s, u"192.0.2.1"_s, true);
    row(u"5000 reply=echo"_s, u"Listen"_s, u"Sends back what it receives."_s, true);
    row(u"5000 reply=chargen"_s, u"Listen"_s, u"Answers as the built-in partner chargen."_s, true);
    row(u"host:80 reply=echo"_s, u"Connect"_s, u"Sends back what it receives."_s, true);
    row(u"5000 rule='when any send \"x\"' rule='limit none'"_s, u"Listen"_s, u"Answers by 2 rule"_s, true);
    row(u"5000 rules=/tmp/device.rules"_s, u"Listen"_s, u"Answers by the rules in /tmp/device.rules."_s, true);
    row(u"host:80 send=PING ending=crlf"_s, u"Connect"_s, u"Sends PING (6 byte(s)) when it is connected."_s, true);
    row(u"5000 send='hex:02 {n:u16be}' repeat='1500 ms, 10 times, until reply' pace='1000 B/s'"_s, u"Listen"_s,
        u"Sends 02 {n:u16be} (3 byte(s)) to each that connects, every 1,500 ms, 10 time(s), until a reply comes, at 1,000 B/s."_s, true);
    row(u"host:80 snippet=a/b pace='1 bytes, 20 ms'"_s, u"Connect"_s, u"Sends the snippet a/b when it is connected, 1 byte(s) each 20 ms."_s, true);
    row(u"http://host/ send=file:x"_s, u"Connect"_s, u"plain TCP. Sends the file x when it is connected."_s, true);
    row(u"host:80 send={crc16/modbs}"_s, u"Connect"_s, u"Did you mean crc-16/modbus?"_s, false);
    row(u"host:80 send=hex:0"_s, u"Connect"_s, u"0 has no partner."_s, false);
    row(u"host:80 repeat='5 ms'"_s, u"Connect"_s, u"beside send= or snippet=."_s, false);
    row(u"5000 rule='when sun send \"x\"'"_s, u"Listen"_s, u"Column 6: \"sun\" does not fit here."_s, false);
    row(u"5000 run=/tmp/login.seq"_s, u"Listen"_s, u"Runs the sequence in /tmp/login.seq."_s, true);
    row(u"5000 once"_s, u"Listen"_s, u"Takes one connection only."_s, true);
    row(u"5000 lens=Modbus"_s, u"Listen"_s, u"as the lens modbus cuts them"_s, true);
    row(u"open a.pcapng filter=size>4"_s, u"Open"_s, u"Shows what matches size>4."_s, true);
    row(u"5000 lens=modbsu"_s, u"Listen"_s, u"modbus"_s, false);
    row(u"plc.local:502"_s, u"Connect"_s, u"Connects to plc.local, port 502, plain TCP."_s, true);
    row(u"plc.local:502 retry"_s, u"Connect"_s, u"Tries again until it answers."_s, true);
    row(u"telnet a 23"_s, u"Connect"_s, u"Connects to a, port 23"_s, true);
    row(u"http://a/x"_s, u"Connect"_s, u"Connects to a, port 80; nothing is sent for you."_s, true);
    row(u"relay :1 -> a:2"_s, u"Relay"_s, u"cannot do that yet"_s, false);
    row(u"open a.pcapng"_s, u"Open"_s, u"Opens the capture a.pcapng."_s, true);
    row(u"ports"_s, u"Show"_s, u"Lists the programs"_s, true);
    row(u"who :81"_s, u"Show"_s, u"port 81"_s, true);
    row(u"help"_s, u"Show"_s, u"what can be typed"_s, true);
    row(u"99999"_s, u"Listen"_s, u"Ports go from 1 to 65535."_s, false);
    row(u"listen"_s, u"Listen"_s, u"No port is given."_s, false);
    row(u"tls://a:443"_s, u"Connect"_s, u"not possible yet"_s, false);
    row(u"listen tls://:5000 cert=me.pem"_s, u"Listen"_s, u"not possible yet"_s, false);
    row(u"openssl s_client -connect a:443"_s, u"Connect"_s, u"not possible yet"_s, false);
    row(u""_s, u"Connect"_s, u"Type a port to listen on"_s, false);
    row(u"host:80 once"_s, u"Connect"_s, u"What fits: reply, rules, rule, fin, nodelay, ending, send, snippet, snippets, repeat, pace, retry"_s, false);
}

void tst_Interpretation::sentenceAndButtonSayWhatEnterDoes()
{
    QFETCH(const QString, line);
    QFETCH(const QString, part);
    const Interpretation meaning = interpret(line);
    QTEST(meaning.button, "button");
    QVERIFY2(meaning.sentence.contains(part), qPrintable(meaning.sentence));
    QTEST(meaning.isValid, "isValid");
}

void tst_Interpretation::barePortIsNotForOtherComputers()
{
    QVERIFY(!interpret(u"5000"_s).sentence.contains(u"any computer"));
    QVERIFY(!interpret(u":5000"_s).sentence.contains(u"only"));
    QVERIFY(interpret(u"5000"_s).hint.contains(u"listen :5000"));
    QVERIFY(interpret(u":5000"_s).hint.contains(u"listen localhost:5000"));
}

void tst_Interpretation::whatIsWrongIsUnderlined_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("nothing wrong") << u"5000"_s << qsizetype(-1) << qsizetype(0);
    QTest::newRow("port") << u"host:99999"_s << qsizetype(5) << qsizetype(5);
    QTest::newRow("verb") << u" lisen 5000"_s << qsizetype(1) << qsizetype(5);
    QTest::newRow("missing") << u"listen"_s << qsizetype(-1) << qsizetype(0);
}

void tst_Interpretation::whatIsWrongIsUnderlined()
{
    QFETCH(const QString, line);
    const Interpretation meaning = interpret(line);
    QTEST(meaning.errorStart, "start");
    QTEST(meaning.errorLength, "length");
}

void tst_Interpretation::nearestWordMakesAWholeLine()
{
    const Interpretation meaning = interpret(u"lisen :5000 reply=echo"_s);
    QVERIFY(meaning.sentence.contains(u"\"lisen\" is not a command. Did you mean listen?"));
    QCOMPARE(meaning.suggestion, u"listen :5000 reply=echo");
    QCOMPARE(interpret(u"5000 reply=ecko"_s).suggestion, u"5000 reply=echo");
    QVERIFY(interpret(u"5000"_s).suggestion.isEmpty());
}

void tst_Interpretation::everyStartOfALineHasASentence()
{
    for (const QString &line : {u"listen localhost:5000 reply=echo fin=keep name=\"a b\""_s,
             u"relay :5000 -> db:5432"_s, u"nc -lvnp 5000"_s, u"http://[::1]:80/x?y"_s, u"open \"my file.pcapng\""_s}) {
        for (qsizetype length = 0; length <= line.size(); ++length) {
            const Interpretation meaning = interpret(line.left(length));
            QVERIFY(!meaning.sentence.isEmpty());
            QVERIFY(!meaning.button.isEmpty());
            QVERIFY(meaning.errorStart + meaning.errorLength <= length);
        }
    }
}

void tst_Interpretation::answersWithinAKeystroke()
{
    QBENCHMARK
    {
        interpret(u"listen :5000"_s);
    }
}

QTEST_GUILESS_MAIN(tst_Interpretation)
#include "tst_interpretation.moc"
