#include <QRegularExpression>
#include <QTest>

#include "tests/support/peer.h"
#include "tests/support/program.h"

using namespace Qt::StringLiterals;

// Find without a window.
class HeadlessFindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsArePrintedAsTheyComeAcrossReads();
    void hitThatMayGrowIsPrintedAtTheEnd();
    void openedCaptureHasTheSameHits();
    void aFilterLeavesTheHitsInItsMessages();
    void formsAreTextAndTable();
    void mistakesAreExplained_data();
    void mistakesAreExplained();

private:
    static QStringList json(const QStringList &command) { return QStringList {u"--headless"_s, u"--json"_s} + command; }
    // Where it listens is said on standard error.
    static quint16 port(const Program &run)
    {
        static const QRegularExpression number(u":([0-9]+)"_s);
        return quint16(number.match(QString::fromUtf8(run.errors())).captured(1).toUInt());
    }
    // Direction, place and bytes of all hits; nothing else is printed.
    static QStringList hits(const Program &run)
    {
        QStringList all;
        for (const QJsonObject &object : run.lines()) {
            all += u"%1 %2 %3 %4"_s.arg(object[u"event"].toString(), object[u"direction"].toString())
                       .arg(object[u"offset"].toInteger())
                       .arg(QString::fromLatin1(QByteArray::fromBase64(object[u"data"].toString().toLatin1())));
        }
        return all;
    }
};

void HeadlessFindTest::hitsArePrintedAsTheyComeAcrossReads()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"reply=echo"_s, u"find=needle"_s}));
    run.start();
    WAIT(port(run) != 0);
    Peer peer = Peer::connectedTo(port(run));
    peer.send("a nee");
    WAIT(peer.received() == "a nee");
    peer.send("dle, a Needle");
    WAIT(hits(run).size() == 4);
    QStringList found = hits(run);
    found.sort();
    QCOMPARE(found, QStringList({u"hit in 12 Needle"_s, u"hit in 2 needle"_s, u"hit out 12 Needle"_s, u"hit out 2 needle"_s}));
    const QJsonObject first = run.lines().constFirst();
    QCOMPARE(first[u"connection"].toInt(), 1);
    QCOMPARE(first[u"size"].toInt(), 6);
    QVERIFY(first[u"peer"].toString().startsWith(u"127.0.0.1:"_s));
    QVERIFY(!run.isOver());
}

void HeadlessFindTest::hitThatMayGrowIsPrintedAtTheEnd()
{
    Program run(Program::wirelark(), json({u"listen"_s, u"0"_s, u"once"_s, u"find=re:a+"_s}));
    run.start();
    WAIT(port(run) != 0);
    Peer peer = Peer::connectedTo(port(run));
    peer.send("xaab");
    WAIT(hits(run) == QStringList(u"hit in 1 aa"_s));
    peer.send("aaa");
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(hits(run), QStringList({u"hit in 1 aa"_s, u"hit in 4 aaa"_s}));
    QCOMPARE(run.exitStatus(), 0);
}

void HeadlessFindTest::openedCaptureHasTheSameHits()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pcapng"_s);
    Program run(Program::wirelark(),
        json({u"listen"_s, u"0"_s, u"once"_s, u"reply=echo"_s, u"find=hex:02 ?? 80"_s, u"record=%1"_s.arg(file)}));
    run.start();
    WAIT(port(run) != 0);
    Peer peer = Peer::connectedTo(port(run));
    peer.send("\2z\x80-\2");
    WAIT(peer.received().size() == 5);
    peer.send("y\x80");
    WAIT(peer.received().size() == 7);
    peer.finish();
    WAIT(run.isOver());
    QCOMPARE(hits(run).size(), 4);
    Program again(Program::wirelark(), json({u"open"_s, file, u"find=hex:02 ?? 80"_s}));
    again.start();
    WAIT(again.isOver());
    QCOMPARE(again.output(), run.output());
}

void HeadlessFindTest::aFilterLeavesTheHitsInItsMessages()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.pcapng"_s);
    const QStringList options {u"lens=lines"_s, u"filter=dir:in size>6"_s, u"find=re:a[^x]"_s};
    Program run(Program::wirelark(),
        json(QStringList {u"listen"_s, u"0"_s, u"once"_s, u"reply=echo"_s, u"record=%1"_s.arg(file)} + options));
    run.start();
    WAIT(port(run) != 0);
    Peer peer = Peer::connectedTo(port(run));
    peer.send("short a1\na2\nlong"); // 9 bytes, 3, and one that goes on
    WAIT(hits(run) == QStringList(u"hit in 6 a1"_s));
    peer.send("er a3\na"); // a hit in a message that has not ended waits, and so does what it depends on
    WAIT(hits(run).size() == 2);
    peer.send("\nba5");
    peer.finish();
    WAIT(run.isOver());
    // The one that begins with the last letter of a short line is of that line; and so is what never had an end.
    QCOMPARE(hits(run), QStringList({u"hit in 6 a1"_s, u"hit in 19 a3"_s}));
    QCOMPARE(run.exitStatus(), 0);
    for (const QString &filter : {u"filter=dir:in size>6"_s, u"filter=dir:in size<=6"_s, u"filter=dir:out"_s}) {
        Program again(Program::wirelark(), json({u"open"_s, file, u"lens=lines"_s, filter, u"find=re:a[^x]"_s}));
        again.start();
        WAIT(again.isOver());
        const qsizetype expected = filter.endsWith(u"dir:out"_s) ? 5 : filter.endsWith(u"size>6"_s) ? 2 : 3;
        QVERIFY2(hits(again).size() == expected, qPrintable(filter + hits(again).join(u',')));
    }
}

void HeadlessFindTest::formsAreTextAndTable()
{
    for (const QString &form : {u"--text"_s, u"--csv"_s}) {
        Program run(Program::wirelark(), {u"--headless"_s, form, u"listen"_s, u"0"_s, u"once"_s, u"find=hex:[0A 3D] 41"_s});
        run.start();
        WAIT(port(run) != 0);
        Peer peer = Peer::connectedTo(port(run));
        peer.send("=A,\nA");
        peer.finish();
        WAIT(run.isOver());
        const QByteArray printed = run.output();
        if (form == u"--text"_s) {
            const QByteArrayList lines = printed.trimmed().split('\n');
            QCOMPARE(lines.size(), 2);
            QVERIFY2(lines[0].endsWith("\t0\t2\t=A"), lines[0].constData());
            QVERIFY2(lines[1].endsWith("\t3\t2\t\\nA"), lines[1].constData());
        } else {
            QVERIFY(printed.startsWith("number,time,connection,local,peer,direction,offset,size,text,hex\r\n1,"));
            QVERIFY2(printed.contains(",in,0,2,\"'=A\",3D 41\r\n2,"), printed.constData()); // safe in a spreadsheet
            QVERIFY2(printed.endsWith(",in,3,2,\"\\nA\",0A 41\r\n"), printed.constData());
        }
    }
}

void HeadlessFindTest::mistakesAreExplained_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("kind") << QStringList(u"find=hxe:02"_s) << "hex"_ba;
    QTest::newRow("digit") << QStringList(u"find=hex:0g"_s) << "g"_ba;
    QTest::newRow("two") << QStringList({u"find=a"_s, u","_s, u"listen"_s, u"0"_s, u"find=b"_s}) << "twice"_ba;
}

void HeadlessFindTest::mistakesAreExplained()
{
    QFETCH(const QStringList, options);
    Program run(Program::wirelark(), QStringList {u"--headless"_s, u"listen"_s, u"0"_s} + options);
    run.start();
    WAIT(run.isOver());
    QCOMPARE(run.exitStatus(), 2);
    QFETCH(const QByteArray, said);
    QVERIFY2(run.errors().contains(said), run.errors().constData());
}

QTEST_GUILESS_MAIN(HeadlessFindTest)
#include "tst_headlessfind.moc"
