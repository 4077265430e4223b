#include <QTest>

#include <cerrno>

#include <unistd.h>

#include "core/explain/explain.h"
#include "core/journal/journaldirectory.h"
#include "core/journal/journalloader.h"
#include "core/journal/record.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Explain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenPortNamesItsHolder();
    void anotherPortKeepsTheOptions();
    void ownListenerIsNotToBeEnded();
    void holderOfAnotherUserIsNotToBeEnded();
    void portOfClosingConnectionsIsToBeTriedAgain();
    void lowPortOffersAHighOne();
    void strangeAddressOffersOurs();
    void refusedConnectOffersToRetry();
    void refusedConnectToThisComputerNamesWhoListens();
    void unknownNameIsToBeEdited();
    void silenceCountsTheSeconds();
    void otherFailuresHaveTheirCause_data();
    void otherFailuresHaveTheirCause();
    void whatGoesOnIsNoError();
    void whatIsNoFailureIsNoProblem();
    void everyFailureIsWellWorded();
    void commandErrorsSayWhatToType_data();
    void commandErrorsSayWhatToType();
    void capturesSayWhatIsWrong_data();
    void capturesSayWhatIsWrong();
    void lineIsPrintableWhateverIsInIt();
    void factsOfATakenPortAreGathered();

private:
    static Record listenFailure(EndReason reason, int error, const QString &target);
    static Record connectFailure(EndReason reason, int error, const QString &target);
    static PortHolder holder(qint64 pid, bool isOwnUser);
    static QStringList labels(const Problem &problem);
};

Record tst_Explain::listenFailure(EndReason reason, int error, const QString &target)
{
    Record record;
    record.event = {.kind = EventKind::Failed, .reason = reason, .error = error, .listener = 1, .text = target};
    return record;
}

Record tst_Explain::connectFailure(EndReason reason, int error, const QString &target)
{
    Record record;
    record.event = {.kind = EventKind::Failed, .reason = reason, .error = error, .connection = 1, .text = target};
    return record;
}

PortHolder tst_Explain::holder(qint64 pid, bool isOwnUser)
{
    PortHolder holder;
    holder.at = {QHostAddress(u"0.0.0.0"_s), 5000};
    holder.pid = pid;
    holder.program = pid == 0 ? QString() : u"python3 server.py"_s;
    holder.isOwnUser = isOwnUser;
    holder.uid = 1234;
    holder.started = QDateTime(QDate::currentDate(), QTime(14, 1));
    return holder;
}

QStringList tst_Explain::labels(const Problem &problem)
{
    QStringList labels;
    for (const Action &action : problem.actions)
        labels += action.label;
    return labels;
}

void tst_Explain::takenPortNamesItsHolder()
{
    MachineFacts facts;
    facts.holder = holder(4711, true);
    facts.freePort = 5001;
    const Problem problem = explain(listenFailure(EndReason::AddressInUse, EADDRINUSE, u":5000"_s), facts);
    QCOMPARE(problem.title, u"Port 5000 is already taken");
    QCOMPARE(problem.cause, u"python3 server.py (pid 4711, you, started 14:01) is listening on 0.0.0.0:5000.");
    QCOMPARE(labels(problem), (QStringList {u"Use 5001"_s, u"Connect to it"_s, u"End python3 server.py…"_s}));
    QCOMPARE(problem.actions[0].kind, ActionKind::StartCommand);
    QCOMPARE(problem.actions[0].argument, u"listen :5001");
    QCOMPARE(problem.actions[1].argument, u"connect localhost:5000");
    QCOMPARE(problem.actions[2].kind, ActionKind::EndProcess);
    QCOMPARE(problem.actions[2].pid, 4711);
    QCOMPARE(problem.actions[2].argument, u"python3 server.py");
    QVERIFY(problem.details.startsWith(u"EADDRINUSE (98)"));
    QCOMPARE(problem.toLine(), problem.title + u". "_s + problem.cause + u" Try: listen :5001"_s);
}

void tst_Explain::anotherPortKeepsTheOptions()
{
    MachineFacts facts;
    facts.command = std::get<Command>(parseCommand(u"listen localhost:5000 reply=echo once"_s));
    facts.freePort = 5002;
    const Problem problem = explain(listenFailure(EndReason::AddressInUse, EADDRINUSE, u"localhost:5000"_s), facts);
    QCOMPARE(problem.actions[1].argument, u"listen localhost:5002 reply=echo once");
}

void tst_Explain::ownListenerIsNotToBeEnded()
{
    MachineFacts facts;
    facts.holder = holder(getpid(), true);
    const Problem problem = explain(listenFailure(EndReason::AddressInUse, EADDRINUSE, u":5000"_s), facts);
    QVERIFY(problem.cause.startsWith(u"This Wirelark"));
    QCOMPARE(labels(problem), QStringList {u"Connect to it"_s});
}

void tst_Explain::holderOfAnotherUserIsNotToBeEnded()
{
    MachineFacts facts;
    facts.holder = holder(0, false);
    Problem problem = explain(listenFailure(EndReason::AddressInUse, EADDRINUSE, u":5000"_s), facts);
    QCOMPARE(problem.cause, u"Another user's program (uid 1234) is listening on 0.0.0.0:5000.");
    QCOMPARE(problem.actions.back().kind, ActionKind::CopyCommand);
    QCOMPARE(problem.actions.back().argument, u"sudo ss -ltnp sport = :5000");

    facts.holder = holder(4711, false);
    problem = explain(listenFailure(EndReason::AddressInUse, EADDRINUSE, u":5000"_s), facts);
    QVERIFY(problem.cause.contains(u"pid 4711, uid 1234"));
    for (const Action &action : problem.actions)
        QVERIFY(action.kind != ActionKind::EndProcess);
}

void tst_Explain::portOfClosingConnectionsIsToBeTriedAgain()
{
    MachineFacts facts;
    facts.freePort = 5001;
    const Problem problem = explain(listenFailure(EndReason::AddressInUse, EADDRINUSE, u"localhost:5000"_s), facts);
    QVERIFY(problem.cause.contains(u"still closing"));
    QCOMPARE(labels(problem), (QStringList {u"Try again"_s, u"Use 5001"_s}));
    QCOMPARE(problem.actions[0].argument, u"listen localhost:5000");
}

void tst_Explain::lowPortOffersAHighOne()
{
    MachineFacts facts;
    facts.freePort = 8081;
    const Problem problem = explain(listenFailure(EndReason::PermissionDenied, EACCES, u"localhost:81"_s), facts);
    QCOMPARE(problem.title, u"Port 81 needs administrator rights");
    QCOMPARE(labels(problem), (QStringList {u"Use 8081"_s, u"Copy command that allows it"_s}));
    QCOMPARE(problem.actions[0].argument, u"listen localhost:8081");
}

void tst_Explain::strangeAddressOffersOurs()
{
    MachineFacts facts;
    facts.addresses = QStringList {u"192.168.1.20"_s, u"127.0.0.1"_s};
    const Problem problem =
        explain(listenFailure(EndReason::AddressNotAvailable, EADDRNOTAVAIL, u"10.1.2.3:5000"_s), facts);
    QCOMPARE(problem.title, u"10.1.2.3 is not an address of this computer");
    QCOMPARE(problem.cause, u"This computer has 192.168.1.20, 127.0.0.1.");
    QCOMPARE(labels(problem), (QStringList {u"Listen on 192.168.1.20"_s, u"Listen on all"_s}));
    QCOMPARE(problem.actions[0].argument, u"listen 192.168.1.20:5000");
    QCOMPARE(problem.actions[1].argument, u"listen :5000");
}

void tst_Explain::refusedConnectOffersToRetry()
{
    MachineFacts facts;
    facts.listening = {holder(4711, true)};
    const Problem problem = explain(connectFailure(EndReason::Refused, ECONNREFUSED, u"plc.local:502"_s), facts);
    QCOMPARE(problem.title, u"Nothing is listening on plc.local:502");
    QCOMPARE(labels(problem), QStringList {u"Retry until it answers"_s});
    QCOMPARE(problem.actions[0].kind, ActionKind::RetryUntilItAnswers);
    QCOMPARE(problem.actions[0].argument, u"plc.local:502");
}

void tst_Explain::refusedConnectToThisComputerNamesWhoListens()
{
    MachineFacts facts;
    PortHolder other = holder(0, false);
    other.at.port = 5002;
    facts.listening = {other, holder(4711, true)};
    const Problem problem = explain(connectFailure(EndReason::Refused, ECONNREFUSED, u"localhost:5002"_s), facts);
    QVERIFY(problem.cause.contains(u"Listening here now: port 5000, python3 server.py."));
    QCOMPARE(
        labels(problem), (QStringList {u"Retry until it answers"_s, u"Connect to 5000"_s, u"Listen on 5002 here"_s}));
    QCOMPARE(problem.actions[1].argument, u"connect localhost:5000");
    QCOMPARE(problem.actions[2].argument, u"listen localhost:5002");
}

void tst_Explain::unknownNameIsToBeEdited()
{
    MachineFacts facts;
    facts.recentHosts = QStringList {u"db.local"_s, u"plc.local"_s};
    const Problem problem = explain(connectFailure(EndReason::HostNotFound, 0, u"plc.locall:502"_s), facts);
    QCOMPARE(problem.title, u"\"plc.locall\" was not found");
    QCOMPARE(labels(problem), (QStringList {u"Edit name"_s, u"Use plc.local"_s}));
    QCOMPARE(problem.actions[0].kind, ActionKind::EditCommand);
    QCOMPARE(problem.actions[0].argument, u"plc.locall");
    QCOMPARE(problem.actions[1].argument, u"connect plc.local:502");
}

void tst_Explain::silenceCountsTheSeconds()
{
    const Record failure = connectFailure(EndReason::TimedOut, ETIMEDOUT, u"plc.local:502"_s);
    Problem problem = explain(failure, {});
    QCOMPARE(problem.title, u"plc.local:502 did not answer in 10 s");
    QCOMPARE(labels(problem), (QStringList {u"Keep trying"_s, u"Stop"_s}));
    MachineFacts facts;
    facts.command.emplace().connect.deadline = std::chrono::milliseconds(2500);
    QCOMPARE(explain(failure, facts).title, u"plc.local:502 did not answer in 3 s");
}

void tst_Explain::otherFailuresHaveTheirCause_data()
{
    QTest::addColumn<Record>("failure");
    QTest::addColumn<QString>("title");
    QTest::newRow("no network") << connectFailure(EndReason::Unreachable, ENETUNREACH, u"10.9.9.9:80"_s)
                                << u"No route to 10.9.9.9:80"_s;
    QTest::newRow("no host") << connectFailure(EndReason::Unreachable, EHOSTUNREACH, u"10.9.9.9:80"_s)
                             << u"10.9.9.9:80 cannot be reached"_s;
    QTest::newRow("names") << connectFailure(EndReason::NameServiceFailed, 0, u"a.b:80"_s)
                           << u"The name service did not answer"_s;
    QTest::newRow("itself") << connectFailure(EndReason::ConnectedToItself, 0, u"localhost:40000"_s)
                            << u"localhost:40000 connected to itself"_s;
    QTest::newRow("other") << connectFailure(EndReason::Other, EPROTO, u"a:80"_s) << u"Not connected to a:80"_s;
    QTest::newRow("listen") << listenFailure(EndReason::Other, EPROTO, u":80"_s) << u"Cannot listen on :80"_s;
    Record broken = connectFailure(EndReason::TimedOut, ETIMEDOUT, {});
    broken.event.local = {QHostAddress(u"10.0.0.1"_s), 5000};
    broken.event.peer = {QHostAddress(u"10.0.0.2"_s), 6000};
    QTest::newRow("broken") << broken << u"The connection to 10.0.0.2:6000 broke"_s;
    broken.event.kind = EventKind::Reset;
    broken.event.reason = EndReason::Reset;
    QTest::newRow("reset") << broken << u"The connection to 10.0.0.2:6000 was reset"_s;
    Record note = listenFailure(EndReason::TooManyFiles, EMFILE, {});
    note.event.kind = EventKind::Note;
    QTest::newRow("files") << note << u"The system allows no more connections"_s;
    note.event.reason = EndReason::DiskFull;
    QTest::newRow("disk") << note << u"The disk is full: messages are kept in memory"_s;
    note.event.reason = EndReason::RecordingFailed;
    note.event.error = EIO;
    QTest::newRow("broken disk") << note << u"The disk cannot be written: messages are kept in memory"_s;
    note.event.reason = EndReason::DiskFull;
    note.event.text = u"/tmp/a.pcapng"_s;
    QTest::newRow("disk of a recording") << note << u"Recording stopped: the disk is full"_s;
}

void tst_Explain::otherFailuresHaveTheirCause()
{
    QFETCH(const Record, failure);
    const Problem problem = explain(failure, machineFacts(failure));
    QTEST(problem.title, "title");
    QVERIFY(problem.cause.endsWith(u'.'));
    QCOMPARE(problem.details.isEmpty(), failure.event.error == 0);
}

void tst_Explain::whatGoesOnIsNoError()
{
    Record note = listenFailure(EndReason::DiskFull, ENOSPC, {});
    note.event.kind = EventKind::Note;
    const MachineFacts facts = machineFacts(note);
    QCOMPARE(facts.folder, JournalDirectory::defaultParent());
    const Problem full = explain(note, facts);
    QCOMPARE(full.severity, Severity::Warning);
    QVERIFY2(full.cause.contains(u"Traffic goes on"_s), qPrintable(full.cause));
    note.event.reason = EndReason::TooManyFiles;
    QCOMPARE(explain(note, {}).severity, Severity::Warning);
    note.event.reason = EndReason::DiskFull;
    note.event.text = u"/tmp/a.pcapng"_s;
    QCOMPARE(explain(note, {}).severity, Severity::Error);
    QCOMPARE(explainWaiting({u"plc"_s, 502}, {}).severity, Severity::Information);
}

void tst_Explain::whatIsNoFailureIsNoProblem()
{
    QVERIFY(explain(connectFailure(EndReason::Cancelled, 0, u"a:1"_s), {}).isNull());
    Record closed = connectFailure(EndReason::ClosedByPeer, 0, {});
    closed.event.kind = EventKind::Closed;
    QVERIFY(explain(closed, {}).isNull());
    Record attempt = connectFailure(EndReason::Refused, ECONNREFUSED, u"a:1"_s);
    attempt.event.kind = EventKind::Note;
    QVERIFY(explain(attempt, {}).isNull());
    QVERIFY(Problem().toLine().isEmpty());
}

void tst_Explain::everyFailureIsWellWorded()
{
    const QString host = QString(QString(60, u'x') + u'.').repeated(4);
    for (int reason = 1; reason <= int(EndReason::Other); ++reason) {
        for (const auto &make : {&listenFailure, &connectFailure}) {
            MachineFacts facts;
            facts.holder = holder(1, true);
            const Problem problem = explain(make(EndReason(reason), EIO, host + u":65535"_s), facts);
            if (problem.isNull())
                continue;
            QVERIFY2(problem.title.size() <= 60, qPrintable(problem.title));
            QVERIFY(!problem.title.endsWith(u'.'));
            QVERIFY2(problem.cause.endsWith(u'.'), qPrintable(problem.cause));
            QVERIFY(!problem.cause.contains(u'!'));
            QVERIFY(!problem.title.contains(u"%1") && !problem.cause.contains(u"%1"));
            for (const Action &action : problem.actions) {
                QVERIFY(!action.label.isEmpty());
                if (action.kind == ActionKind::StartCommand)
                    QVERIFY2(
                        std::holds_alternative<Command>(parseCommand(action.argument)), qPrintable(action.argument));
            }
        }
    }
}

void tst_Explain::commandErrorsSayWhatToType_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &line, const QString &expected) {
        QTest::newRow(qPrintable(line)) << line << expected;
    };
    row(u""_s, u"Nothing is asked for. Type a port to listen on, or host:port to connect."_s);
    row(u"lisen 5000"_s, u"\"lisen\" is not a command. Did you mean listen? Try: listen 5000"_s);
    row(u"hello!"_s,
        u"\"hello!\" is not a command. The commands are listen, connect, relay, open, ports, who, help. Check \"hello!\"."_s);
    row(u"host:80 once"_s,
        u"\"once\" does not fit here. What fits: reply, rules, rule, fin, nodelay, ending, send, snippet, snippets, repeat, pace, retry, name, record, run, timeout, lens, filter, find. Check \"once\"."_s);
    row(u"help me"_s, u"\"me\" does not fit here. Nothing more can follow. Check \"me\"."_s);
    row(u"5000 reply=loud"_s, u"\"loud\" is not a value of this option. What fits: none, echo, discard, chargen, daytime, time, http-hello, hold, close, reset. Check \"loud\"."_s);
    row(u"5000 timeout=soon"_s,
        u"\"soon\" is not a value of this option. It has to be a number of seconds, above 0. Check \"soon\"."_s);
    row(u"5000 once=1"_s, u"\"1\" is not a value of this option. It stands alone, without a value. Check \"1\"."_s);
    row(u"5000 name="_s, u"\"name=\" has no value. It has to be text without invisible characters. Check \"name=\"."_s);
    row(u"listen"_s, u"No port is given. A port is a number from 1 to 65535, behind a colon: listen :5000"_s);
    row(u"plc.local"_s,
        u"\"plc.local\" has no port. A port is a number from 1 to 65535, behind a colon: plc.local:80 Check \"plc.local\"."_s);
    row(u"::1"_s,
        u"\"::1\" has no port. A port is a number from 1 to 65535, behind a colon: [::1]:80 Check \"::1\"."_s);
    row(u"99999"_s, u"\"99999\" is not a port. Ports go from 1 to 65535. Check \"99999\"."_s);
    row(u"a..b:80"_s,
        u"\"a..b\" is not a host. A host is a name such as plc.local, or an address such as 192.168.1.20 or [::1]. Check \"a..b\"."_s);
    row(u"open"_s, u"No file is given. Write the path of a capture: open capture.pcapng"_s);
    row(u"tls://a:1"_s,
        u"\"tls://\" is not possible yet. This version listens and connects with plain TCP. Check \"tls://\"."_s);
}

void tst_Explain::commandErrorsSayWhatToType()
{
    QFETCH(const QString, line);
    const ParsedCommand parsed = parseCommand(line);
    QTEST(explain(std::get<CommandError>(parsed), line).toLine(), "expected");
}

void tst_Explain::capturesSayWhatIsWrong_data()
{
    QTest::addColumn<LoadFault>("fault");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("part");
    QTest::newRow("missing") << LoadFault::CannotRead << ENOENT << u"a.pcapng cannot be read"_s << u"no such file"_s;
    QTest::newRow("forbidden") << LoadFault::CannotRead << EACCES << u"a.pcapng cannot be read"_s << u"not allowed"_s;
    QTest::newRow("folder") << LoadFault::CannotRead << EISDIR << u"a.pcapng cannot be read"_s << u"it is a folder"_s;
    QTest::newRow("other") << LoadFault::CannotRead << EIO << u"a.pcapng cannot be read"_s << u"Input/output error"_s;
    QTest::newRow("text") << LoadFault::NotPcapng << 0 << u"a.pcapng is not a capture"_s << u"/tmp/a.pcapng"_s;
    QTest::newRow("foreign") << LoadFault::NotOurs << 0 << u"a.pcapng was not written by Wirelark"_s << u"Wireshark"_s;
    QTest::newRow("torn") << LoadFault::Torn << 0 << u"a.pcapng is cut short"_s << u"at byte 77"_s;
    QTest::newRow("damaged") << LoadFault::Damaged << 0 << u"a.pcapng is damaged"_s << u"from byte 77"_s;
}

void tst_Explain::capturesSayWhatIsWrong()
{
    QFETCH(const LoadFault, fault);
    QFETCH(const int, error);
    QFETCH(const QString, part);
    const Problem problem = explain(LoadResult {fault, error, u"/tmp/a.pcapng"_s, 77});
    QTEST(problem.title, "title");
    QVERIFY2(problem.cause.contains(part), qPrintable(problem.cause));
    QVERIFY(explain(LoadResult()).isNull());
}

void tst_Explain::lineIsPrintableWhateverIsInIt()
{
    const QString hostile = u"/tmp/\x1b[31m\n\u202E<b>.pcapng"_s;
    const QStringList lines {
        explain(LoadResult {LoadFault::NotPcapng, 0, hostile, 0}).toLine(),
        explain(FileFault::CannotRecord, hostile, EACCES).toLine(),
        explain(std::get<CommandError>(parseCommand(u"a\x1b[31m b"_s)), u"a\x1b[31m b"_s).toLine(),
        explain(connectFailure(EndReason::Refused, ECONNREFUSED, hostile), {}).toLine(),
    };
    for (const QString &line : lines) {
        QVERIFY(line.size() > 20);
        for (const char32_t c : line.toUcs4())
            QVERIFY2(QChar::isPrint(c), qPrintable(line));
    }
}

void tst_Explain::factsOfATakenPortAreGathered()
{
    // 1 is nobody's: only the shape of the facts counts.
    const MachineFacts facts = machineFacts(listenFailure(EndReason::AddressInUse, EADDRINUSE, u"localhost:1"_s));
    QVERIFY(!facts.addresses.isEmpty());
    QCOMPARE(facts.addresses.last(), u"127.0.0.1");
    QVERIFY(facts.freePort > 1);
    Record shortage = listenFailure(EndReason::TooManyFiles, EMFILE, {});
    shortage.event.kind = EventKind::Note;
    const MachineFacts files = machineFacts(shortage);
    QVERIFY(files.fileLimit > 0);
    QVERIFY(files.openFiles > 2);
    QVERIFY(files.openFiles < files.fileLimit);
}

QTEST_GUILESS_MAIN(tst_Explain)
#include "tst_explain.moc"
