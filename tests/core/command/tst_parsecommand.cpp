#include <QDir>
#include <QTest>

#include "core/command/command.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

using Kind = CommandError::Kind;
using Verb = Command::Verb;

class tst_ParseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOn_data();
    void listensOn();
    void connectsTo_data();
    void connectsTo();
    void opens_data();
    void opens();
    void relaysFromOnePlaceToAnother_data();
    void relaysFromOnePlaceToAnother();
    void askForPorts_data();
    void askForPorts();
    void optionsAreRead();
    void whatIsSentIsRead();
    void errorsSayWhatAndWhere_data();
    void errorsSayWhatAndWhere();
    void errorsNameTheNearestWord_data();
    void errorsNameTheNearestWord();
    void errorsNameWhatFits_data();
    void errorsNameWhatFits();
    void errorsKnowTheVerb_data();
    void errorsKnowTheVerb();
    void hugeHostsAreRefusedQuickly();
    void argumentsWithBlanksStayOneWord();
};

static Command parsed(const QString &line)
{
    const ParsedCommand result = parseCommand(line);
    const auto *command = std::get_if<Command>(&result);
    if (!command)
        qWarning("%s is an error of kind %d", qUtf8Printable(line), int(std::get<CommandError>(result).kind));
    return command ? *command : Command();
}

static CommandError refused(const QString &line)
{
    const ParsedCommand result = parseCommand(line);
    const auto *error = std::get_if<CommandError>(&result);
    if (!error)
        qWarning("%s is a command", qUtf8Printable(line));
    return error ? *error : CommandError();
}

void tst_ParseCommand::listensOn_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const QString &line, const QString &host, int port) {
        QTest::newRow(qPrintable(line)) << line << host << port;
    };
    for (const QString &line : {u"5000"_s, u"listen 5000"_s, u"listen localhost:5000"_s, u"LISTEN localhost 5000"_s,
             u" 5000 "_s, u"listen tcp://localhost:5000"_s, u"tcp://5000"_s, u"05000"_s})
        row(line, u"localhost"_s, 5000);
    for (const QString &line : {u":5000"_s, u"*:5000"_s, u"listen :5000"_s, u"listen *:5000"_s, u"listen tcp://:5000"_s,
             u"tcp://:5000"_s, u"nc -l 5000"_s, u"nc -l -p 5000"_s, u"nc -lk 5000"_s, u"nc -lvnp 5000"_s,
             u"nc -lp5000"_s, u"ncat -l 5000"_s, u"ncat --listen --keep-open 5000"_s, u"netcat -k -l 5000"_s})
        row(line, QString(), 5000);
    row(u"listen 0"_s, u"localhost"_s, 0);
    row(u":0"_s, QString(), 0);
    row(u"listen 192.168.1.20:5000"_s, u"192.168.1.20"_s, 5000);
    row(u"listen [::1]:5000"_s, u"::1"_s, 5000);
    row(u"listen ::1 5000"_s, u"::1"_s, 5000);
    row(u"nc -l 127.0.0.1 5000"_s, u"127.0.0.1"_s, 5000);
    row(u"nc -l -p 5000 127.0.0.1"_s, u"127.0.0.1"_s, 5000);
    row(u"listen 65535"_s, u"localhost"_s, 65535);
}

void tst_ParseCommand::listensOn()
{
    QFETCH(const QString, line);
    const Command command = parsed(line);
    QCOMPARE(command.verb, Verb::Listen);
    QTEST(command.listen.at.host, "host");
    QTEST(int(command.listen.at.port), "port");
}

void tst_ParseCommand::connectsTo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const QString &line, const QString &host, int port) {
        QTest::newRow(qPrintable(line)) << line << host << port;
    };
    for (const QString &line : {u"host:80"_s, u"host 80"_s, u"nc host 80"_s, u"ncat host 80"_s, u"nc -v host 80"_s,
             u"nc -N host 80"_s, u"telnet host 80"_s, u"tcp://host:80"_s, u"tcp://host:80/"_s, u"TCP://host:80"_s,
             u"connect host:80"_s, u"connect host 80"_s, u"connect tcp://host:80"_s, u"http://host/x"_s,
             u"http://host"_s, u"http://host?a:b"_s, u"connect http://host:80/x"_s})
        row(line, u"host"_s, 80);
    row(u"wirelark --headless --json connect host:80"_s, u"host"_s, 80);
    row(u"wirelark host:80"_s, u"host"_s, 80);
    row(u"wirelark 80"_s, u"wirelark"_s, 80);
    row(u"telnet host"_s, u"host"_s, 23);
    row(u"localhost:5000"_s, u"localhost"_s, 5000);
    row(u"localhost 5000"_s, u"localhost"_s, 5000);
    row(u"connect 5000"_s, u"localhost"_s, 5000);
    row(u"connect :5000"_s, u"localhost"_s, 5000);
    row(u"http://a.example:8080/x/y"_s, u"a.example"_s, 8080);
    row(u"http://:8080/"_s, u"localhost"_s, 8080);
    row(u"[::1]:80"_s, u"::1"_s, 80);
    row(u"::1 80"_s, u"::1"_s, 80);
    row(u"[fe80::1%eth0]:80"_s, u"fe80::1%eth0"_s, 80);
    row(u"10.0.0.7:51522"_s, u"10.0.0.7"_s, 51522);
    row(u"plc_2.local. 502"_s, u"plc_2.local."_s, 502);
    row(u"münchen.example:80"_s, u"münchen.example"_s, 80);
    row(u"post 80"_s, u"post"_s, 80);
    row(u"listener:80"_s, u"listener"_s, 80);
    row(u"lisen:80"_s, u"lisen"_s, 80);
    row(u"connect lisen 80"_s, u"lisen"_s, 80);
    row(u"open:80"_s, u"open"_s, 80);
}

void tst_ParseCommand::connectsTo()
{
    QFETCH(const QString, line);
    const Command command = parsed(line);
    QCOMPARE(command.verb, Verb::Connect);
    QTEST(command.connect.to.host, "host");
    QTEST(int(command.connect.to.port), "port");
}

void tst_ParseCommand::opens_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("path");
    const auto row = [](const QString &line, const QString &path) { QTest::newRow(qPrintable(line)) << line << path; };
    row(u"open a.pcapng"_s, u"a.pcapng"_s);
    row(u"open anything"_s, u"anything"_s);
    row(u"open \"my file.pcapng\""_s, u"my file.pcapng"_s);
    row(u"open 'my file.pcapng'"_s, u"my file.pcapng"_s);
    row(u"open my  file.pcapng "_s, u"my  file.pcapng"_s);
    row(u"open my\\ file.pcapng"_s, u"my file.pcapng"_s);
    row(u"open Bob's file"_s, u"Bob's file"_s);
    row(u"open listen"_s, u"listen"_s);
    row(u"open ~/a.pcapng"_s, QDir::homePath() + u"/a.pcapng"_s);
    row(u"open \"~/a.pcapng\""_s, u"~/a.pcapng"_s);
    row(u"a.pcapng"_s, u"a.pcapng"_s);
    row(u"A.PCAPNG"_s, u"A.PCAPNG"_s);
    row(u"/tmp/my file.pcapng"_s, u"/tmp/my file.pcapng"_s);
    row(u"'my file.pcapng'"_s, u"my file.pcapng"_s);
}

void tst_ParseCommand::opens()
{
    QFETCH(const QString, line);
    const Command command = parsed(line);
    QCOMPARE(command.verb, Verb::Open);
    QTEST(command.path, "path");
}

void tst_ParseCommand::relaysFromOnePlaceToAnother_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("from");
    QTest::newRow("arrow") << u"relay :5000 -> db:5432"_s << QString();
    QTest::newRow("to") << u"relay 5000 to db:5432"_s << u"localhost"_s;
    QTest::newRow("typeset arrow") << u"relay 5000 → db:5432"_s << u"localhost"_s;
    QTest::newRow("ports apart") << u"relay localhost 5000 to db 5432"_s << u"localhost"_s;
    QTest::newRow("addresses") << u"relay [::1]:5000 -> tcp://db:5432"_s << u"::1"_s;
}

void tst_ParseCommand::relaysFromOnePlaceToAnother()
{
    QFETCH(const QString, line);
    const Command command = parsed(line);
    QCOMPARE(command.verb, Verb::Relay);
    QTEST(command.listen.at.host, "from");
    QCOMPARE(command.listen.at.port, 5000);
    QCOMPARE(command.connect.to, (Endpoint {u"db"_s, 5432}));
}

void tst_ParseCommand::askForPorts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("port");
    QTest::newRow("all") << u"ports"_s << 0;
    QTest::newRow("ports 81") << u"ports 81"_s << 81;
    QTest::newRow("who :81") << u"who :81"_s << 81;
    QTest::newRow("who 81") << u"who 81"_s << 81;
    QTest::newRow("who localhost:81") << u"who localhost:81"_s << 81;
}

void tst_ParseCommand::askForPorts()
{
    QFETCH(const QString, line);
    const Command command = parsed(line);
    QCOMPARE(command.verb, Verb::Ports);
    QTEST(int(command.port), "port");
}

void tst_ParseCommand::optionsAreRead()
{
    const Command server = parsed(
        u"listen :5000 reply=echo fin=keep nodelay=off once name=\"two words\" record=/tmp/a.pcapng timeout=1.5"_s);
    QCOMPARE(server.listen.reply, Reply::Echo);
    QCOMPARE(server.listen.finAnswer, FinAnswer::Keep);
    QCOMPARE(server.listen.noDelay, false);
    QCOMPARE(server.listen.once, true);
    QCOMPARE(server.listen.name, u"two words");
    QCOMPARE(server.record, u"/tmp/a.pcapng");
    QCOMPARE(server.timeoutSeconds, std::optional(1.5));

    const Command client = parsed(u"nc host 80 FIN=Keep nodelay=on retry name=x timeout=2"_s);
    QCOMPARE(client.connect.finAnswer, FinAnswer::Keep);
    QCOMPARE(client.connect.noDelay, true);
    QCOMPARE(client.connect.retry, true);
    QCOMPARE(client.connect.name, u"x");
    QCOMPARE(client.timeoutSeconds, std::optional(2.0));

    QCOMPARE(parsed(u"5000 record=a.pcapng"_s).verb, Verb::Listen);
    QCOMPARE(parsed(u"listen 1 reply=echo reply=none"_s).listen.reply, Reply::None);
}

void tst_ParseCommand::whatIsSentIsRead()
{
    using Sent = SendOption::Kind;
    using std::chrono::milliseconds;
    const auto sent = [](const QString &line) { return parsed(u"host:80 "_s + line).send; };
    QCOMPARE(sent(u"send=PING\\r\\n"_s).what, u"PING\\r\\n"_s);
    QCOMPARE(sent(u"send=text:hex:02"_s).what, u"hex:02"_s);
    QCOMPARE(sent(u"send='hex:02 {crc16/modbus:le}'"_s), (SendOption {.kind = Sent::Hex, .what = u"02 {crc16/modbus:le}"_s}));
    QCOMPARE(sent(u"send=\"file:my file\""_s), (SendOption {.kind = Sent::File, .what = u"my file"_s}));
    QCOMPARE(sent(u"send='{\"json\":1}'"_s).what, u"{\"json\":1}"_s); // looks like no field
    const SendOption snippet = sent(u"snippet='Modbus/Read registers' snippets=team.txt"_s);
    QCOMPARE(snippet, (SendOption {.kind = Sent::Snippet, .what = u"Modbus/Read registers"_s, .snippets = u"team.txt"_s}));

    const SendOption again = sent(u"send=a repeat='1000 ms, 10 times, until reply' pace='10 bytes, 100ms'"_s);
    const RepeatPlan plan {milliseconds(1000), 10, true, Pace::ofPieces(10, milliseconds(100))};
    QCOMPARE(again.plan, plan);
    QCOMPARE(sent(u"pace='1000 B/s' send=a repeat=5ms"_s).plan, (RepeatPlan {milliseconds(5), 0, false, Pace::ofRate(1000)}));

    QCOMPARE(sent(u"send=a\\r"_s).outgoing(Ending::Lf).draft, (Draft {PayloadMode::Text, u"a\\r"_s, Ending::Lf, true}));
    QCOMPARE(sent(u"send=a"_s).outgoing({}).draft.ending, Ending::None);
    QCOMPARE(parsed(u"5000 send=text: ending=crlf"_s).send.what, QString());
    QCOMPARE(parsed(u"5000 send=a snippet=b"_s).send.kind, Sent::Snippet);
    QCOMPARE(parsed(u"5000 snippet=b send=a"_s).send.kind, Sent::Text);
}

void tst_ParseCommand::errorsSayWhatAndWhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("underlined"); // the part of the line
    const auto row = [](const QString &line, Kind kind, const QString &underlined) {
        QTest::newRow(qPrintable(line)) << line << kind << underlined;
    };
    row(u""_s, Kind::Empty, u""_s);
    row(u"  "_s, Kind::Empty, u""_s);
    row(u"lisen 5000"_s, Kind::UnknownWord, u"lisen"_s);
    row(u"lisen :5000"_s, Kind::UnknownWord, u"lisen"_s);
    row(u"frobnicate the host"_s, Kind::UnknownWord, u"frobnicate"_s);
    row(u"hello!"_s, Kind::UnknownWord, u"hello!"_s);
    row(u"-x"_s, Kind::MissingPort, u"-x"_s);
    row(u"ssh://host:22"_s, Kind::UnknownWord, u"ssh"_s);
    row(u"relay 1 2 3"_s, Kind::UnknownWord, u"2"_s);
    row(u"5000 foo"_s, Kind::UnknownOption, u"foo"_s);
    row(u"5000 foo=bar"_s, Kind::UnknownOption, u"foo"_s);
    row(u"host:80 once"_s, Kind::UnknownOption, u"once"_s);
    row(u"5000 retry"_s, Kind::UnknownOption, u"retry"_s);
    row(u"run a.seq ports"_s, Kind::UnknownOption, u"a.seq"_s);
    row(u"run a.seq"_s, Kind::MissingPort, {});
    row(u"run a.seq run b.seq c:80"_s, Kind::UnknownWord, u"run"_s);
    row(u"run '' host:80"_s, Kind::BadValue, u"''"_s);
    row(u"ports :81 once"_s, Kind::UnknownOption, u"once"_s);
    row(u"help me"_s, Kind::UnknownOption, u"me"_s);
    row(u"open \"a b\" c"_s, Kind::UnknownOption, u"c"_s);
    row(u"nc host 80 | less"_s, Kind::UnknownOption, u"|"_s);
    row(u"5000 rule='when sun send \"x\"'"_s, Kind::BadValue, u"sun"_s);
    row(u"5000 rule=limit"_s, Kind::BadValue, u"t"_s);
    row(u"5000 rule='# no rule'"_s, Kind::BadValue, u"# no rule"_s);
    row(u"5000 rule='when any send \"\"\nwhen any send \"\"'"_s, Kind::BadValue, u"when any send \"\"\nwhen any send \"\""_s);
    row(u"5000 reply=loud"_s, Kind::BadValue, u"loud"_s);
    row(u"5000 once=yes"_s, Kind::BadValue, u"yes"_s);
    row(u"5000 timeout=soon"_s, Kind::BadValue, u"soon"_s);
    row(u"5000 timeout=0"_s, Kind::BadValue, u"0"_s);
    row(u"5000 timeout=-1"_s, Kind::BadValue, u"-1"_s);
    row(u"5000 timeout=inf"_s, Kind::BadValue, u"inf"_s);
    row(u"5000 timeout=nan"_s, Kind::BadValue, u"nan"_s);
    row(u"5000 name=a\x1b[31m"_s, Kind::BadValue, u"a\x1b[31m"_s);
    row(u"5000 reply"_s, Kind::MissingValue, u"reply"_s);
    row(u"5000 reply="_s, Kind::MissingValue, u"reply="_s);
    row(u"nc -l -p"_s, Kind::MissingValue, u"-p"_s);
    row(u"listen"_s, Kind::MissingPort, u""_s);
    row(u"listen reply=echo"_s, Kind::MissingPort, u""_s);
    row(u"connect"_s, Kind::MissingPort, u""_s);
    row(u"nc -l"_s, Kind::MissingPort, u""_s);
    row(u"relay :5000"_s, Kind::MissingPort, u""_s);
    row(u"relay :5000 ->"_s, Kind::MissingPort, u""_s);
    row(u"plc.local"_s, Kind::MissingPort, u"plc.local"_s);
    row(u"plc.local:"_s, Kind::MissingPort, u"plc.local:"_s);
    row(u"connect plc.local retry"_s, Kind::MissingPort, u"plc.local"_s);
    row(u"localhost"_s, Kind::MissingPort, u"localhost"_s);
    row(u"database"_s, Kind::MissingPort, u"database"_s);
    row(u"::1"_s, Kind::MissingPort, u"::1"_s);
    row(u"[::1]"_s, Kind::MissingPort, u"[::1]"_s);
    row(u"::1:80"_s, Kind::MissingPort, u"::1:80"_s);
    row(u"tcp://"_s, Kind::MissingPort, u"tcp://"_s);
    row(u"who"_s, Kind::MissingPort, u""_s);
    row(u"99999"_s, Kind::PortOutOfRange, u"99999"_s);
    row(u"65536"_s, Kind::PortOutOfRange, u"65536"_s);
    row(u":99999"_s, Kind::PortOutOfRange, u"99999"_s);
    row(u"host:99999"_s, Kind::PortOutOfRange, u"99999"_s);
    row(u"host 99999"_s, Kind::PortOutOfRange, u"99999"_s);
    row(u"host:abc"_s, Kind::PortOutOfRange, u"abc"_s);
    row(u"host.local abc"_s, Kind::PortOutOfRange, u"abc"_s);
    row(u"host:-5"_s, Kind::PortOutOfRange, u"-5"_s);
    row(u"host:0"_s, Kind::PortOutOfRange, u"host:0"_s);
    row(u"host 0"_s, Kind::PortOutOfRange, u"0"_s);
    row(u"host:18446744073709551696"_s, Kind::PortOutOfRange, u"18446744073709551696"_s);
    row(u"ho,st:80"_s, Kind::BadHost, u"ho,st"_s);
    row(u"a..b:80"_s, Kind::BadHost, u"a..b"_s);
    row(u"[::1:80"_s, Kind::BadHost, u"[::1:80"_s);
    row(u"[host]:80"_s, Kind::BadHost, u"[host]"_s);
    row(u"[::1]80"_s, Kind::BadHost, u"[::1]"_s);
    row(u"[::1%a\u202Eb]:80"_s, Kind::BadHost, u"[::1%a\u202Eb]"_s);
    row(u"ho\u202Est:80"_s, Kind::BadHost, u"ho\u202Est"_s);
    row(u"ho\u0007st:80"_s, Kind::BadHost, u"ho\u0007st"_s);
    row(u"\"ho st:80\""_s, Kind::BadHost, u"ho st"_s);
    row(u"http://user@host/"_s, Kind::BadHost, u"user@host"_s);
    row(u"listen http://host/"_s, Kind::BadHost, u"http://host/"_s);
    row(u"who host:81"_s, Kind::BadHost, u"host:81"_s);
    row(QString(254, u'a') + u":80"_s, Kind::HostTooLong, QString(254, u'a'));
    row(QString(64, u'a') + u".example:80"_s, Kind::HostTooLong, QString(64, u'a') + u".example"_s);
    row(u"open"_s, Kind::MissingPath, u""_s);
    row(u"open \"\""_s, Kind::MissingPath, u""_s);
    row(u"tls://host:443"_s, Kind::NotYet, u"tls://"_s);
    row(u"https://host/x"_s, Kind::NotYet, u"https://"_s);
    row(u"listen udp://:5000"_s, Kind::NotYet, u"udp://"_s);
    row(u"openssl s_client -connect a:443"_s, Kind::NotYet, u"openssl"_s);
    row(u"nc -u host 80"_s, Kind::NotYet, u"-u"_s);
    row(u"nc -w 5 host 80"_s, Kind::NotYet, u"-w"_s);
    row(u"nc -p 4000 host 80"_s, Kind::NotYet, u"-p"_s);
    row(u"ncat --ssl host 443"_s, Kind::NotYet, u"--ssl"_s);
    row(u"telnet -l me host"_s, Kind::NotYet, u"-l"_s);
    row(u"5000 bind=lo"_s, Kind::NotYet, u"bind"_s);
    row(u"5000 lens=linse"_s, Kind::BadValue, u"linse"_s);
    row(u"5000 lens=lines/fixed:0"_s, Kind::BadValue, u"0"_s);
    row(u"5000 find=hex:0g"_s, Kind::BadValue, u"g"_s);
    row(u"host:443 cert=me.pem"_s, Kind::NotYet, u"cert"_s);
    row(u"host:80 send="_s, Kind::MissingValue, u"send="_s);
    row(u"host:80 send=hex:0g"_s, Kind::BadValue, u"g"_s);
    row(u"host:80 send='hex:02 0'"_s, Kind::BadValue, u"0"_s);
    row(u"host:80 send=\"a \\\"b\\\" \\\\q\""_s, Kind::BadValue, u"\\q"_s);
    row(u"host:80 send='sum {crc16/modbs} of'"_s, Kind::BadValue, u"crc16/modbs"_s);
    row(u"host:80 send='again {last}'"_s, Kind::BadValue, u"{last}"_s);
    row(u"host:80 send=file:"_s, Kind::BadValue, u"file:"_s);
    row(u"host:80 send=text:"_s, Kind::NeedsOther, u"send"_s);
    row(u"host:80 send=a repeat=soon"_s, Kind::BadValue, u"soon"_s);
    row(u"host:80 send=a repeat='10 ms, 5 tmes, until reply'"_s, Kind::BadValue, u"5 tmes"_s);
    row(u"host:80 send=a pace='10 bytes'"_s, Kind::BadValue, u"10 bytes"_s);
    row(u"host:80 send=a pace='10 bytes, soon'"_s, Kind::BadValue, u"soon"_s);
    row(u"host:80 repeat='10 ms'"_s, Kind::NeedsOther, u"repeat"_s);
    row(u"5000 pace='10 B/s' name=x"_s, Kind::NeedsOther, u"pace"_s);
    row(u"5000 snippets=a.txt send=b"_s, Kind::NeedsOther, u"snippets"_s);
    row(u"5000 send=file:a repeat='1 ms'"_s, Kind::FileOnce, u"repeat"_s);
    row(u"open 'a.pcapng' send=b"_s, Kind::UnknownOption, u"send"_s);
    row(u"5000 filter='size>1 conn:x'"_s, Kind::BadValue, u"x"_s);
    row(u"relay :1 -> a:2 fault=delay:200ms"_s, Kind::NotYet, u"fault"_s);
}

void tst_ParseCommand::errorsSayWhatAndWhere()
{
    QFETCH(const QString, line);
    const CommandError error = refused(line);
    QTEST(error.kind, "kind");
    QTEST(line.mid(error.start, error.length), "underlined");
}

void tst_ParseCommand::errorsNameTheNearestWord_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("listen") << u"lisen :5000"_s << u"listen"_s;
    QTest::newRow("connect") << u"conect host:80"_s << u"connect"_s;
    QTest::newRow("half a verb") << u"lis"_s << u"listen"_s;
    QTest::newRow("arrow") << u"relay :1 >- a:2"_s << u"->"_s;
    QTest::newRow("scheme") << u"tpc://host:80"_s << u"tcp"_s;
    QTest::newRow("option") << u"5000 replay=echo"_s << u"reply"_s;
    QTest::newRow("value") << u"5000 reply=ecko"_s << u"echo"_s;
    QTest::newRow("a value without its option") << u"listen 5000 Echo"_s << u"reply=echo"_s;
    QTest::newRow("a value of two options") << u"listen 5000 none"_s << QString();
    QTest::newRow("a value that an option is given") << u"listen 5000 echo=on"_s << QString();
    QTest::newRow("field") << u"5000 send='{crc16/modbs}'"_s << u"crc-16/modbus"_s;
    QTest::newRow("an option that does not fit is spelt well") << u"host:80 once"_s << QString();
}

void tst_ParseCommand::errorsNameTheNearestWord()
{
    QFETCH(const QString, line);
    QTEST(refused(line).nearest, "nearest");
}

void tst_ParseCommand::errorsNameWhatFits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("allowed");
    QTest::newRow("options of connect") << u"host:80 once"_s << u"reply rules rule fin nodelay ending send snippet snippets repeat pace retry name record run timeout lens filter find"_s.split(u' ');
    QTest::newRow("options of listen") << u"5000 retry"_s
                                       << u"reply rules rule fin nodelay ending send snippet snippets repeat pace once name record run timeout lens filter find"_s.split(u' ');
    QTest::newRow("no options") << u"ports once"_s << QStringList();
    QTest::newRow("values") << u"5000 reply=loud"_s << u"none echo discard chargen daytime time http-hello hold close reset"_s.split(u' ');
    QTest::newRow("values of a lens") << u"5000 lens=lines:cr"_s << QStringList {u"any"_s, u"lf"_s, u"crlf"_s};
    QTest::newRow("a missing value") << u"5000 timeout="_s << QStringList {u"SECONDS"_s};
}

void tst_ParseCommand::errorsNameWhatFits()
{
    QFETCH(const QString, line);
    QTEST(refused(line).allowed, "allowed");
}

void tst_ParseCommand::errorsKnowTheVerb_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<std::optional<Verb>>("verb");
    QTest::newRow("listen") << u"listen"_s << std::optional(Verb::Listen);
    QTest::newRow("bare port") << u"99999"_s << std::optional(Verb::Listen);
    QTest::newRow("nc -l") << u"nc -l 5000 lens=x"_s << std::optional(Verb::Listen);
    QTest::newRow("host without port") << u"plc.local"_s << std::optional(Verb::Connect);
    QTest::newRow("relay") << u"relay"_s << std::optional(Verb::Relay);
    QTest::newRow("unknown") << u"lisen 5000"_s << std::optional<Verb>();
}

void tst_ParseCommand::errorsKnowTheVerb()
{
    QFETCH(const QString, line);
    QTEST(refused(line).verb, "verb");
}

void tst_ParseCommand::hugeHostsAreRefusedQuickly()
{
    const QString host(1'000'000, u'a');
    QCOMPARE(refused(u"connect "_s + host + u":80"_s).kind, Kind::HostTooLong);
    QCOMPARE(refused(host + u" 80"_s).kind, Kind::HostTooLong);
    QCOMPARE(refused(QString(1'000'000, u'9')).kind, Kind::PortOutOfRange);
}

void tst_ParseCommand::argumentsWithBlanksStayOneWord()
{
    const auto parse = [](const QStringList &arguments) { return std::get<Command>(parseArguments(arguments)); };
    QCOMPARE(parse({u"open"_s, u"my file\".pcapng"_s}).path, u"my file\".pcapng");
    QCOMPARE(parse({u"/tmp/my file.pcapng"_s}).path, u"/tmp/my file.pcapng");
    QCOMPARE(parse({u"listen"_s, u"5000"_s, u"name=a  b"_s}).listen.name, u"a  b");
    QCOMPARE(parse({u"open"_s, u"back\\slash"_s}).path, u"back\\slash");
    QCOMPARE(std::get<CommandError>(parseArguments({u"listen 5000"_s})).kind, Kind::UnknownWord);
    QCOMPARE(std::get<CommandError>(parseArguments({})).kind, Kind::Empty);
}

QTEST_APPLESS_MAIN(tst_ParseCommand)
#include "tst_parsecommand.moc"
