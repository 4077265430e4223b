#include <QRandomGenerator>
#include <QTest>

#include "core/command/command.h"
#include "core/compose/compose.h"
#include "core/reply/partner.h"
#include "core/reply/ruleset.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

using Verb = Command::Verb;

class tst_Command : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalFormIsShort_data();
    void canonicalFormIsShort();
    void everyCommandReadsBackFromItsCanonicalForm();
    void everyDraftOnOneLineIsTheSameBytes();
};

void tst_Command::canonicalFormIsShort_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const QString &line, const QString &canonical) {
        QTest::newRow(qPrintable(line)) << line << canonical;
    };
    row(u"5000"_s, u"listen localhost:5000"_s);
    row(u":5000"_s, u"listen :5000"_s);
    row(u"nc -lk 5000"_s, u"listen :5000"_s);
    row(u"telnet host 23"_s, u"connect host:23"_s);
    row(u"::1 80"_s, u"connect [::1]:80"_s);
    row(u"connect a:80 ENDING=CrLf"_s, u"connect a:80 ending=crlf"_s);
    row(u"5000 ending=none"_s, u"listen localhost:5000 ending=none"_s);
    row(u"listen 0 once reply=echo fin=finish nodelay=on"_s, u"listen localhost:0 reply=echo once"_s);
    row(u"host:80 timeout=2.50 retry name='a b'"_s, u"connect host:80 retry name=\"a b\" timeout=2.5"_s);
    row(u"relay 1 to b 2"_s, u"relay localhost:1 -> b:2"_s);
    row(u"open my file"_s, u"open \"my file\""_s);
    row(u"ports 81"_s, u"who :81"_s);
    row(u"ports"_s, u"ports"_s);
    row(u"help"_s, u"help"_s);
    row(u"run login.seq host 80"_s, u"connect host:80 run=login.seq"_s);
    row(u"RUN 'my login.seq' listen :5000 once"_s, u"listen :5000 once run=\"my login.seq\""_s);
    row(u"host:80 pace=1000B/s repeat='10ms,5times' send='a b' ending=lf"_s,
        u"connect host:80 ending=lf send=\"a b\" repeat=\"10 ms, 5 times\" pace=\"1000 B/s\""_s);
    row(u"5000 send=TEXT:file:x"_s, u"listen localhost:5000 send=text:file:x"_s);
    row(u"5000 send=text:x"_s, u"listen localhost:5000 send=x"_s);
    row(u"5000 snippets='a b' snippet=F/n"_s, u"listen localhost:5000 snippet=F/n snippets=\"a b\""_s);
    row(u"5000 rule='when any send \"x\\n\"' RULE=\"limit none\" rules=a"_s,
        u"listen localhost:5000 rules=a rule=\"when any send \\\"x\\\\n\\\"\" rule=\"limit none\""_s);
    row(u"run a.seq host:80 run=b.seq"_s, u"connect host:80 run=b.seq"_s);
}

void tst_Command::canonicalFormIsShort()
{
    QFETCH(const QString, line);
    QTEST(std::get<Command>(parseCommand(line)).toString(), "canonical");
}

// Makes commands of every verb with every option.
class RandomCommand
{
public:
    Command next()
    {
        Command command;
        command.verb = static_cast<Verb>(m_random.bounded(6));
        const bool isListen = command.verb == Verb::Listen;
        const bool isConnect = command.verb == Verb::Connect;
        if (isListen || command.verb == Verb::Relay)
            command.listen.at = {pick({u"localhost"_s, u""_s, u"::1"_s, u"0.0.0.0"_s, u"a-b.example"_s}), port(0)};
        if (isConnect || command.verb == Verb::Relay)
            command.connect.to = {pick({u"localhost"_s, u"::"_s, u"fe80::1%eth0"_s, u"plc"_s, u"10.0.0.1"_s}), port(1)};
        if ((isListen || isConnect) && coin())
            send(command);
        if (isListen) {
            command.listen.reply = anyReply();
            command.rules = text();
            command.ruleLines = rules();
            command.listen.once = coin();
            command.run = text();
            fill(command.listen);
        }
        if (isConnect) {
            command.connect.reply = anyReply();
            command.rules = text();
            command.ruleLines = rules();
            command.connect.retry = coin();
            command.run = text();
            fill(command.connect);
        }
        if (command.verb == Verb::Relay)
            command.listen.name = text();
        if (isListen || isConnect || command.verb == Verb::Relay) {
            command.record = text();
            if (coin())
                command.timeoutSeconds = m_random.generateDouble() * 1000 + 1e-9;
        }
        if (command.verb == Verb::Open)
            command.path = u"~/~ x"_s.mid(m_random.bounded(5)) + text();
        if (command.verb == Verb::Ports)
            command.port = coin() ? port(1) : 0;
        return command;
    }

private:
    void send(Command &command)
    {
        SendOption &send = command.send;
        send.kind = static_cast<SendOption::Kind>(m_random.bounded(1, 5));
        const bool isHex = send.kind == SendOption::Kind::Hex;
        send.what = isHex ? u"02 {crc16/modbus:le} aF"_s : u"x"_s + text().replace(u'\\', u"\\\\"_s);
        if (send.kind == SendOption::Kind::Snippet)
            send.snippets = text();
        if (send.kind == SendOption::Kind::Text && coin())
            send.what = pick({u"hex:"_s, u"file:"_s, u"text:"_s}) + send.what;
        if (coin() && send.kind != SendOption::Kind::File)
            send.plan = {std::chrono::milliseconds(m_random.bounded(1, 5000)), m_random.bounded(3), coin()};
        if (coin())
            send.plan.pace = coin() ? Pace::ofRate(m_random.bounded(1, 10'000'000))
                                    : Pace::ofPieces(m_random.bounded(1, 100), std::chrono::milliseconds(m_random.bounded(1, 100)));
    }

    Reply anyReply() { return builtInReplies[m_random.bounded(quint32(builtInReplies.size()))]; }
    bool coin() { return m_random.bounded(2) == 0; }
    quint16 port(int lowest) { return static_cast<quint16>(m_random.bounded(lowest, 65536)); }
    QString pick(const QStringList &list) { return list[m_random.bounded(list.size())]; }

    QString text()
    {
        const QString letters = u"abz09 '\"\\=-:./~%äß你"_s;
        QString text;
        for (int i = m_random.bounded(6); i > 0; --i)
            text += letters[m_random.bounded(letters.size())];
        return text;
    }

    QStringList rules()
    {
        QStringList lines;
        for (int i = m_random.bounded(4); i > 0; --i) {
            Rule rule {.when = Rule::When::Equals, .what = text().remove(u'\\'), .send = text().remove(u'\\')};
            rule.once = coin();
            lines += coin() ? toLine(rule) : toLine(AnswerLimit {.perSecond = 0.5 + m_random.bounded(9), .burst = 3});
        }
        return lines;
    }

    void fill(auto &request)
    {
        request.finAnswer = coin() ? FinAnswer::Keep : FinAnswer::Finish;
        request.noDelay = coin();
        request.name = text();
    }

    QRandomGenerator m_random {42};
};

void tst_Command::everyCommandReadsBackFromItsCanonicalForm()
{
    RandomCommand commands;
    for (int round = 0; round < 20'000; ++round) {
        const Command command = commands.next();
        const QString line = command.toString();
        const ParsedCommand parsed = parseCommand(line);
        QVERIFY2(std::holds_alternative<Command>(parsed), qPrintable(line));
        QVERIFY2(std::get<Command>(parsed) == command, qPrintable(line));
        QCOMPARE(std::get<Command>(parsed).toString(), line);
    }
}

void tst_Command::everyDraftOnOneLineIsTheSameBytes()
{
    QRandomGenerator random(7);
    const QStringList parts {u"a"_s, u" "_s, u"\\"_s, u"\n"_s, u"\\n"_s, u"\\x41"_s, u"{"_s, u"}"_s, u"{n}"_s, u"{len:u16be}"_s,
        u"{foo}"_s, u"{crc16/modbs}"_s, u"{text:a\\x7Db}"_s, u"'"_s, u"\""_s, u"$"_s, u"\t"_s, u"\u202E"_s, u"\u00A0"_s, u"ü"_s,
        u"\\q"_s, u"\\u{1F600}"_s, u"😀"_s, u"hex:"_s, u"0"_s, u"\\0"_s, QString(1, QChar::Null)};
    for (int round = 0; round < 20'000; ++round) {
        Draft draft {PayloadMode::Text, {}, static_cast<Ending>(random.bounded(5)), random.bounded(2) == 0};
        for (int i = random.bounded(8); i > 0; --i)
            draft.text += parts[random.bounded(parts.size())];
        const Composed wanted = compose(draft);
        if (wanted.fault || wanted.bytes.isEmpty())
            continue;
        Command command;
        command.connect.to = {u"host"_s, 80};
        command.send = writtenOnOneLine(draft);
        command.ending = draft.ending;
        const ParsedCommand parsed = parseCommand(command.toString());
        const auto *again = std::get_if<Command>(&parsed);
        QVERIFY2(again, qPrintable(command.toString()));
        QCOMPARE(compose(again->send.outgoing(again->ending).draft).bytes, wanted.bytes);
    }
}

QTEST_APPLESS_MAIN(tst_Command)
#include "tst_command.moc"
