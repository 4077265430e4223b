#include <QSet>
#include <QTest>

#include "core/explain/phrases.h"
#include "core/journal/record.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

class tst_Phrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsHaveTheirSentence_data();
    void recordsHaveTheirSentence();
    void everyKindHasASentenceAndEveryEndAWord();
    void typedTextIsMadeVisible();
    void lossesAreCounted();
    void clockAndSleepAreToldWithTheirSize_data();
    void clockAndSleepAreToldWithTheirSize();

private:
    static Record record(EventKind kind, EndReason reason = EndReason::None, ConnectionId connection = 1);
};

Record tst_Phrases::record(EventKind kind, EndReason reason, ConnectionId connection)
{
    Record record;
    record.seq = 1;
    record.event.kind = kind;
    record.event.reason = reason;
    record.event.connection = connection;
    record.event.listener = connection == 0 ? 1 : 0;
    return record;
}

void tst_Phrases::recordsHaveTheirSentence_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<QString>("sentence");
    const SocketAddress here {QHostAddress(u"127.0.0.1"_s), 5000};
    const SocketAddress there {QHostAddress(u"192.168.1.9"_s), 502};
    const auto row = [&](const char *name, Record record, const QString &text, bool hasPeer, const QString &sentence) {
        record.event.text = text;
        if (hasPeer)
            record.event.peer = there;
        if (record.event.connection == 0)
            record.event.local = here;
        QTest::newRow(name) << record << sentence;
    };
    row("listening", record(EventKind::Listening, {}, 0), {}, false, u"Listening on 127.0.0.1:5000."_s);
    row("connecting", record(EventKind::Connecting), u"plc:502"_s, false, u"Connecting to plc:502."_s);
    row("trying", record(EventKind::Connecting), u"plc:502"_s, true, u"Trying 192.168.1.9:502."_s);
    row("connected", record(EventKind::Connected), {}, true, u"Connected to 192.168.1.9:502."_s);
    row("accepted", record(EventKind::Accepted), {}, true, u"Accepted a connection from 192.168.1.9:502."_s);
    row("gone already", record(EventKind::Accepted), {}, false, u"Accepted a connection that its peer had already reset."_s);
    row("fin", record(EventKind::PeerFinished), {}, true, u"Peer stopped sending (FIN)."_s);
    row("our fin", record(EventKind::WeFinished), {}, true, u"We stopped sending (FIN)."_s);
    row("closed by peer", record(EventKind::Closed, EndReason::ClosedByPeer), {}, true, u"Closed by the peer."_s);
    row("closed by us", record(EventKind::Closed, EndReason::ClosedByUs), {}, true, u"Closed by us."_s);
    row("reset", record(EventKind::Reset, EndReason::Reset), {}, true, u"Peer reset the connection (RST)."_s);
    row("reset by us", record(EventKind::Reset, EndReason::ResetByUs), {}, true, u"We reset the connection (RST)."_s);
    row("stopped", record(EventKind::Closed, EndReason::ClosedByUs, 0), {}, false,
        u"Stopped listening on 127.0.0.1:5000."_s);
    row("refused", record(EventKind::Failed, EndReason::Refused), u"plc:502"_s, true,
        u"Not connected to plc:502. Nothing is listening there."_s);
    row("attempt refused", record(EventKind::Note, EndReason::Refused), {}, true,
        u"192.168.1.9:502 failed. Nothing is listening there."_s);
    row("taken", record(EventKind::Failed, EndReason::AddressInUse, 0), u"localhost:5000"_s, false,
        u"Not listening on localhost:5000. The port is already taken."_s);
    row("shortage", record(EventKind::Note, EndReason::TooManyFiles, 0), {}, false,
        u"Accepting pauses. The system allows no more open files."_s);
    const auto withError = [](Record record, int error) {
        record.event.error = error;
        return record;
    };
    row("shortage of memory", withError(record(EventKind::Note, EndReason::TooManyFiles, 0), ENOBUFS), {}, false,
        u"Accepting pauses. The system has no memory for it."_s);
    row("client gone", withError(record(EventKind::Note, EndReason::TornDown, 0), ECONNABORTED), u"localhost:5000"_s,
        false, u"A client was not accepted. The system ended it."_s);
    row("no network", withError(record(EventKind::Note, EndReason::Unreachable), ENETUNREACH), {}, true,
        u"192.168.1.9:502 failed. No network leads to it."_s);
    row("no host", withError(record(EventKind::Note, EndReason::Unreachable), EHOSTUNREACH), {}, true,
        u"192.168.1.9:502 failed. It is off or not there, or a firewall is before it."_s);
    row("remark", record(EventKind::Note, {}, 0), u"hello"_s, false, u"hello"_s);
}

void tst_Phrases::recordsHaveTheirSentence()
{
    QFETCH(const Record, record);
    QTEST(describe(record), "sentence");
}

void tst_Phrases::everyKindHasASentenceAndEveryEndAWord()
{
    for (int kind = 0; kind <= int(EventKind::Failed); ++kind) {
        for (int reason = 0; reason <= int(EndReason::Other); ++reason) {
            for (const ConnectionId connection : {0U, 1U}) {
                const Record some = record(EventKind(kind), EndReason(reason), connection);
                const QString sentence = describe(some);
                QVERIFY2(sentence.size() > 5 && sentence.endsWith(u'.'), qPrintable(sentence));
                QVERIFY(!sentence.contains(u'%') || sentence.contains(u"%n"));
                const bool isEnd = some.event.kind == EventKind::Closed || some.event.kind == EventKind::Reset
                    || some.event.kind == EventKind::Failed;
                QCOMPARE(endingWord(some).isEmpty(), !isEnd);
                QVERIFY(endingWord(some).size() <= 16);
            }
        }
    }
}

void tst_Phrases::typedTextIsMadeVisible()
{
    for (const EventKind kind : {EventKind::Connecting, EventKind::Failed, EventKind::Note}) {
        Record some = record(kind);
        some.event.text = u"a\x1b[31m\u202E\n%1 %n"_s;
        const QString sentence = describe(some);
        QVERIFY2(sentence.contains(u"a\\x1B[31m\\u202E\\n%1 %n"), qPrintable(sentence));
        QVERIFY(!sentence.contains(u'\n'));
    }
}

void tst_Phrases::lossesAreCounted()
{
    Record some = record(EventKind::Reset, EndReason::Reset);
    some.event.unsent = 17;
    some.event.unacked = 99;
    const QString sentence = describe(some);
    QVERIFY(sentence.contains(u"17"));
    QVERIFY(sentence.contains(u"99"));

    some = record(EventKind::Note);
    some.event.unsent = 12;
    QCOMPARE(describe(some), u"12 byte(s) came after the end and were not sent."_s);

    some = record(EventKind::Note, EndReason::Discarded, 0);
    some.event.text = u"records=1234 bytes=64000000"_s;
    QVERIFY2(describe(some).contains(QLocale().toString(1234)), qPrintable(describe(some)));
    QVERIFY2(describe(some).contains(QLocale().formattedDataSize(64'000'000, 1, QLocale::DataSizeSIFormat)), qPrintable(describe(some)));
    some.event.reason = EndReason::RecordingResumed;
    QVERIFY2(describe(some).contains(u"in memory"_s) && !describe(some).contains(u"discarded"_s), qPrintable(describe(some)));
}

void tst_Phrases::clockAndSleepAreToldWithTheirSize_data()
{
    QTest::addColumn<EndReason>("reason");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString goOn = u" Times here go on from the start of the program."_s;
    QTest::newRow("ahead") << EndReason::ClockSet << u"seconds=3600"_s
                           << QString(u"The clock of this computer was set: 1 h ahead."_s + goOn);
    QTest::newRow("back") << EndReason::ClockSet << u"seconds=-7260"_s
                          << QString(u"The clock of this computer was set: 2 h 1 min back."_s + goOn);
    QTest::newRow("a little") << EndReason::ClockSet << u"seconds=-1"_s
                              << QString(u"The clock of this computer was set: 1 s back."_s + goOn);
    QTest::newRow("slept") << EndReason::Slept << u"seconds=90"_s
                           << u"This computer slept for 1 min 30 s. Times here do not count that."_s;
}

void tst_Phrases::clockAndSleepAreToldWithTheirSize()
{
    QFETCH(EndReason, reason);
    QFETCH(QString, text);
    Record some = record(EventKind::Note, reason, 0);
    some.event.text = text;
    QTEST(describe(some), "sentence");
}

QTEST_GUILESS_MAIN(tst_Phrases)
#include "tst_phrases.moc"
