#include <array>

#include <QListWidget>
#include <QXmlStreamReader>

#include "tests/app/sequencescene.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Sequences that run in the real window, against real sockets.
class WindowSequenceTest : public QObject, private SequenceScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_open.reset(); }

    void aSequencePasses();
    void aFailureTellsItsLineAndItsBytes();
    void itRunsOnThreeClientsAtOnce();
    void itIsStoppedAtOnce();
    void errorsAreListedAndNothingRuns();
    void anErrorThatIsClickedIsGoneTo();
    void resultsSurviveTheirConnection();
    void theResultIsJUnit();
    void aCommandShowsTheSameTable();
    void aCommandRunsOnWhatIsOpenAlready();
    void aListenersSequenceRunsOnWhoeverComes();
    void sequenceAndReplyBothAct();
    void peersBytesAreShownAsText();
};

void WindowSequenceTest::aSequencePasses()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    write(u"# a greeting\nexpect /^220 (\\S+)/ as server\nsend \"HELO {server}\\r\\n\"\nexpect \"250\"\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    QCOMPARE(button("sequenceRun")->text(), u"Run"_s);
    button("sequenceRun")->click();
    QTRY_COMPARE(cell("sequenceRuns", 0, 0), u"running"_s);
    peer.send("220 mail.example ready\r\n");
    QTRY_COMPARE(peer.received(), "HELO mail.example\r\n");
    peer.send("250 ok\r\n");
    QTRY_COMPARE(summary(), u"1 passed, 0 failed of 1"_s);
    QCOMPARE(cell("sequenceRuns", 0, 0), u"passed"_s);
    QVERIFY(cell("sequenceRuns", 0, 1).startsWith(u"#1 127.0.0.1"_s));
    QCOMPARE(rows("sequenceSteps"), 3);
    for (int step = 0; step < 3; ++step)
        QCOMPARE(cell("sequenceSteps", step, 0), u"passed"_s);
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->shapeOfLine(3), RunShape::Passed);
    QVERIFY(!part<SequenceEdit>("sequenceEdit")->shapeOfLine(1));
}

void WindowSequenceTest::aFailureTellsItsLineAndItsBytes()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    write(u"send \"USER x\\n\"\n\nexpect \"331\" within 300 ms\nsend \"PASS y\\n\"\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    button("sequenceRun")->click();
    peer.send("530 no\r\n");
    QTRY_COMPARE(summary(), u"0 passed, 1 failed of 1"_s);
    QCOMPARE(cell("sequenceRuns", 0, 2), u"3: expect \"331\" within 300 ms"_s);
    QCOMPARE(cell("sequenceSteps", 1, 0), u"failed"_s);
    QCOMPARE(cell("sequenceSteps", 1, 1), u"3"_s);
    QCOMPARE(cell("sequenceSteps", 2, 0), u"not run"_s);
    const QString told = details();
    QVERIFY2(told.contains(u"expected  expect \"331\" within 300 ms"_s), qPrintable(told));
    QVERIFY2(told.contains(u"came      \"530 no\\r\\n\" (35 33 30 20 6E 6F 0D 0A)"_s), qPrintable(told));
    auto *edit = part<SequenceEdit>("sequenceEdit");
    QCOMPARE(edit->shapeOfLine(3), RunShape::Failed);
    // A step that is clicked is gone to.
    auto *steps = part<QTreeView>("sequenceSteps");
    QTest::mouseClick(
        steps->viewport(), Qt::LeftButton, {}, steps->visualRect(steps->model()->index(2, 0)).center());
    QCOMPARE(edit->textCursor().blockNumber() + 1, 4);
    // What stood beside the lines was about other lines.
    edit->insertPlainText(u"# "_s);
    QVERIFY(!edit->shapeOfLine(3));
}

void WindowSequenceTest::itRunsOnThreeClientsAtOnce()
{
    const quint16 port = m_open->listen();
    std::array<Peer, 3> peers;
    for (Peer &peer : peers)
        QTRY_VERIFY(peer.connectTo(port));
    QTRY_COMPARE(m_open->connections().size(), 4);
    m_open->window().workspace().connections().selectListener(1);
    openSequence();
    write(u"send \"PING\\n\"\nexpect \"PONG\\n\" within 30 s\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    QCOMPARE(button("sequenceRun")->text(), u"Run on 3"_s);
    button("sequenceRun")->click();
    for (Peer &peer : peers)
        QTRY_COMPARE(peer.received(), "PING\n");
    peers[0].send("PONG\n");
    peers[1].send("PONG\n");
    peers[2].send("what?\n");
    peers[2].finish();
    QTRY_COMPARE(summary(), u"2 passed, 1 failed of 3"_s);
    QCOMPARE(rows("sequenceRuns"), 3);
    // The one that failed is the one whose steps are shown.
    QVERIFY2(details().contains(u"came      \"what?\\n\""_s), qPrintable(details()));
}

void WindowSequenceTest::itIsStoppedAtOnce()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    write(u"repeat 1000000 {\n    send \"x\"\n    wait 1 ms\n}\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    QVERIFY(!button("sequenceStop")->isEnabled());
    button("sequenceRun")->click();
    QTRY_VERIFY(peer.received().size() > 5);
    QTRY_VERIFY(button("sequenceStop")->isEnabled());
    button("sequenceStop")->click();
    QTRY_COMPARE(summary(), u"0 passed, 0 failed of 1, 1 stopped"_s);
    QCOMPARE(cell("sequenceRuns", 0, 0), u"stopped"_s);
    QVERIFY(!button("sequenceStop")->isEnabled());
    QVERIFY(!peer.sawFin()); // the connection stays
}

void WindowSequenceTest::errorsAreListedAndNothingRuns()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    QVERIFY(!button("sequenceRun")->isEnabled());
    QCOMPARE(part<QLabel>("sequenceReason")->text(), u"There is no step yet."_s);
    write(u"send \"ok\"\nexpekt \"331\"\nfinish\nwait soon\n"_s);
    auto *errors = part<QListWidget>("sequenceErrors");
    QTRY_COMPARE(errors->count(), 2);
    QVERIFY(errors->isVisible());
    QVERIFY2(errors->item(0)->text().startsWith(u"Line 2: "_s)
            && errors->item(0)->text().contains(u"Did you mean expect?"_s),
        qPrintable(errors->item(0)->text()));
    QVERIFY(errors->item(1)->text().startsWith(u"Line 4: "_s));
    QVERIFY(part<SequenceEdit>("sequenceEdit")->isWrong(2));
    QVERIFY(!button("sequenceRun")->isEnabled());
    QCOMPARE(part<QLabel>("sequenceReason")->text(), u"2 line(s) are wrong."_s);
    QTest::keyClick(part<SequenceEdit>("sequenceEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(rows("sequenceRuns"), 0);
    write(u"send \"ok\"\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    QVERIFY(!errors->isVisible());
    peer.close();
    QTRY_VERIFY(!button("sequenceRun")->isEnabled());
    QCOMPARE(part<QLabel>("sequenceReason")->text(), u"Closed. Reconnect to send."_s);
}

void WindowSequenceTest::anErrorThatIsClickedIsGoneTo()
{
    openSequence();
    write(u"finish\nexpect \"a\" wihtin 2 s\n"_s);
    auto *errors = part<QListWidget>("sequenceErrors");
    QTRY_COMPARE(errors->count(), 1);
    QTest::mouseClick(
        errors->viewport(), Qt::LeftButton, {}, errors->visualItemRect(errors->item(0)).center());
    const QTextCursor cursor = part<SequenceEdit>("sequenceEdit")->textCursor();
    QCOMPARE(cursor.blockNumber() + 1, 2);
    QCOMPARE(cursor.positionInBlock(), 11);
}

void WindowSequenceTest::resultsSurviveTheirConnection()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    write(u"expect \"never\" within 60 s\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    button("sequenceRun")->click();
    peer.send("something");
    peer.reset();
    QTRY_COMPARE(summary(), u"0 passed, 1 failed of 1"_s);
    QVERIFY2(details().contains(u"came      \"something\""_s), qPrintable(details()));
    QTRY_COMPARE(part<QLabel>("sequenceReason")->text(), u"Closed. Reconnect to send."_s);
    QCOMPARE(cell("sequenceRuns", 0, 0), u"failed"_s);
    button("sequenceClear")->click();
    QCOMPARE(rows("sequenceRuns"), 0);
    QCOMPARE(rows("sequenceSteps"), 0);
}

void WindowSequenceTest::theResultIsJUnit()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    write(u"send \"<&>\\\"\"\nexpect \"]]>\" within 200 ms\nfinish\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    QVERIFY(!button("sequenceSaveResult")->isEnabled());
    button("sequenceRun")->click();
    peer.send("\x1b<b>");
    QTRY_COMPARE(summary(), u"0 passed, 1 failed of 1"_s);
    const QString path = m_folder->filePath(u"out.xml"_s);
    choose(path);
    button("sequenceSaveResult")->click();
    QXmlStreamReader xml(read(path));
    QStringList elements;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            elements += xml.name().toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(elements,
        (QStringList{u"testsuites"_s, u"testsuite"_s, u"testcase"_s, u"testcase"_s, u"failure"_s,
            u"testcase"_s, u"skipped"_s}));
}

void WindowSequenceTest::aCommandShowsTheSameTable()
{
    const QString path = file(u"login.seq"_s, "expect \"220\"\r\nsend \"hi\"\r\n");
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1 run=%2"_s.arg(listener.port()).arg(path));
    QTRY_VERIFY(listener.acceptInto(peer));
    peer.send("220");
    QTRY_COMPARE(peer.received(), "hi");
    QVERIFY(sequence() && sequence()->isVisible());
    QTRY_COMPARE(summary(), u"1 passed, 0 failed of 1"_s);
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"expect \"220\"\nsend \"hi\"\n"_s);
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->shapeOfLine(2), RunShape::Passed);
    QVERIFY(part<QLabel>("sequenceFile")->text().endsWith(u"login.seq"_s));
    m_open->window().workspace().connections().selectAll();
    QTRY_VERIFY(m_open->logRows().join(u'\n').contains(u"login.seq: passed"_s));
}

void WindowSequenceTest::aCommandRunsOnWhatIsOpenAlready()
{
    const QString path = file(u"again.seq"_s, "send \"once more\"\n");
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->enter(u"127.0.0.1:%1 run=%2"_s.arg(listener.port()).arg(path));
    QTRY_COMPARE(peer.received(), "once more");
    QTRY_COMPARE(summary(), u"1 passed, 0 failed of 1"_s);
    QCOMPARE(m_open->connections().size(), 1);
}

void WindowSequenceTest::aListenersSequenceRunsOnWhoeverComes()
{
    const QString path = file(u"each.seq"_s, "send \"name?\"\nexpect \"ok\" within 30 s\n");
    const quint16 port = closedPort();
    m_open->enter(u"listen localhost:%1 run=%2"_s.arg(port).arg(path));
    std::array<Peer, 3> peers;
    for (Peer &peer : peers) {
        QTRY_VERIFY(peer.connectTo(port));
        QTRY_COMPARE(peer.received(), "name?");
        peer.send(&peer == &peers[1] ? "no" : "ok");
    }
    peers[1].finish();
    QTRY_COMPARE(summary(), u"2 passed, 1 failed of 3"_s);
    QVERIFY2(
        cell("sequenceRuns", 2, 1).startsWith(u"#3 127.0.0.1"_s), qPrintable(cell("sequenceRuns", 2, 1)));
    // Another one, after a while in which nothing ran.
    Peer late;
    QTRY_VERIFY(late.connectTo(port));
    QTRY_COMPARE(late.received(), "name?");
    late.send("ok");
    QTRY_COMPARE(summary(), u"3 passed, 1 failed of 4"_s);
}

void WindowSequenceTest::sequenceAndReplyBothAct()
{
    const QString path = file(u"both.seq"_s, "send \"a\"\nexpect \"b\"\nsend \"c\"\n");
    const quint16 port = closedPort();
    m_open->enter(u"listen localhost:%1 reply=http-hello run=%2"_s.arg(port).arg(path));
    Peer peer;
    QTRY_VERIFY(peer.connectTo(port));
    QTRY_COMPARE(peer.received(), "a");
    peer.send("GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer.received().contains("HTTP/1.1 200") && peer.received().endsWith('c'));
    QTRY_COMPARE(summary(), u"1 passed, 0 failed of 1"_s);
}

void WindowSequenceTest::peersBytesAreShownAsText()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    write(u"expect \"x\" within 200 ms\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    button("sequenceRun")->click();
    peer.send("<b>\x1b[31m\xE2\x80\xAE</b>\n");
    QTRY_COMPARE(summary(), u"0 passed, 1 failed of 1"_s);
    QVERIFY2(details().contains(u"\"<b>\\x1B[31m\\u202E</b>\\n\""_s), qPrintable(details()));
    QCOMPARE(part<QLabel>("sequenceDetails")->textFormat(), Qt::PlainText);
}

QTEST_MAIN(WindowSequenceTest)
#include "tst_windowsequence.moc"
