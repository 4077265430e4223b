#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QFileDialog>
#include <QTreeView>
#include <QXmlStreamReader>

#include "app/capturewindow.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logcontent.h"
#include "widgets/send/targetcombo.h"
#include "widgets/sequence/sequenceedit.h"
#include "widgets/sequence/sequencewindow.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Sequences in the real window against real sockets.
class WindowSequenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void filesAreFoundBesideTheSequence();
    void whatSomebodyElseChangedIsAskedAbout();
    void anUnsavedTextIsThereInTheNextRun();
    void rowsBecomeASequenceThatPasses();
    void selectedRowsAsTheOtherEnd();
    void aCaptureGivesASequenceAndRunsNone();
    void copyAsCommandNamesTheFile();
    void peersBytesAreShownAsText();

private:
    void openSequence()
    {
        actions().sequence->trigger();
        QTRY_VERIFY(sequence() && sequence()->isVisible());
    }
    WindowActions &actions() { return m_open->window().actions(); }
    SequenceWindow *sequence() { return m_open->window().findChild<SequenceWindow *>(); }
    template <typename Widget> Widget *part(const char *name)
    {
        return sequence()->findChild<Widget *>(QLatin1StringView(name));
    }
    void write(const QString &text) { part<SequenceEdit>("sequenceEdit")->setPlainText(text); }
    QPushButton *button(const char *name) { return part<QPushButton>(name); }
    // The runs, or the steps, cell by cell.
    QString cell(const char *table, int row, int column)
    {
        return part<QTreeView>(table)->model()->index(row, column).data().toString();
    }
    int rows(const char *table) { return part<QTreeView>(table)->model()->rowCount(); }
    QString summary() { return part<QLabel>("sequenceSummary")->text(); }
    QString details() { return part<QLabel>("sequenceDetails")->text(); }
    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder->filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("cannot write");
        return made.fileName();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void connectTo(PeerListener &listener, Peer &peer)
    {
        m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
        QTRY_VERIFY(listener.acceptInto(peer));
        QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    }
    // What a person chooses in the file dialog that comes up.
    static void choose(const QString &path)
    {
        QTimer::singleShot(0, qApp, [path] {
            for (QDialog *dialog : OpenWindow::dialogs()) {
                if (auto *files = qobject_cast<QFileDialog *>(dialog)) {
                    files->selectFile(path);
                    files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
                    static_cast<QDialog *>(files)->accept();
                    return;
                }
            }
            choose(path);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowSequenceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowSequenceTest::cleanup()
{
    m_open.reset();
}

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

void WindowSequenceTest::filesAreFoundBesideTheSequence()
{
    file(u"bytes.bin"_s, QByteArray::fromHex("00ff10"));
    const QString path = file(u"send.seq"_s, "send file \"bytes.bin\"\n");
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    openSequence();
    choose(path);
    button("sequenceOpen")->click();
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    button("sequenceRun")->click();
    QTRY_COMPARE(peer.received(), QByteArray::fromHex("00ff10"));
}

void WindowSequenceTest::whatSomebodyElseChangedIsAskedAbout()
{
    const QString path = file(u"shared.seq"_s, "finish\n");
    openSequence();
    choose(path);
    button("sequenceOpen")->click();
    QVERIFY(!button("sequenceSave")->isEnabled());
    part<SequenceEdit>("sequenceEdit")->insertPlainText(u"note \"mine\"\n"_s);
    QVERIFY(part<QLabel>("sequenceFile")->text().endsWith(u"changed"_s));
    file(u"shared.seq"_s, "reset\n");
    button("sequenceSave")->click();
    QCOMPARE(read(path), "reset\n");
    auto *question = sequence()->findChild<QDialog *>(u"confirmDialog"_s);
    QVERIFY(question && question->isVisible());
    QVERIFY(part<QLabel>("sequenceWords")->text().contains(u"was changed by somebody else"_s));
    question->reject();
    QCOMPARE(read(path), "reset\n");
    QTRY_VERIFY(!sequence()->findChild<QDialog *>(u"confirmDialog"_s));
    button("sequenceSave")->click();
    QTest::mouseClick(sequence()->findChild<QPushButton *>(u"confirmYes"_s), Qt::LeftButton);
    QTRY_COMPARE(read(path), "note \"mine\"\nfinish\n");
    QVERIFY(!button("sequenceSave")->isEnabled());
}

void WindowSequenceTest::anUnsavedTextIsThereInTheNextRun()
{
    openSequence();
    write(u"send \"not lost\"\n"_s);
    sequence()->close();
    openSequence();
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"send \"not lost\"\n"_s);
    m_open.reset(); // the window is closed, and nothing asks
    m_open = std::make_unique<OpenWindow>(*m_settings);
    openSequence();
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"send \"not lost\"\n"_s);
    QVERIFY(part<QLabel>("sequenceWords")->isVisible());
    // A command has its own text, and does not take this one away.
    m_open.reset();
    m_open = std::make_unique<OpenWindow>(*m_settings);
    m_open->enter(u"listen localhost:%1 run=%2"_s.arg(closedPort()).arg(file(u"other.seq"_s, "finish\n")));
    QTRY_VERIFY(sequence() && sequence()->isVisible());
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"finish\n"_s);
    m_open.reset();
    m_open = std::make_unique<OpenWindow>(*m_settings);
    openSequence();
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"send \"not lost\"\n"_s);
    choose(m_folder->filePath(u"kept.seq"_s));
    button("sequenceSave")->click();
    QCOMPARE(read(m_folder->filePath(u"kept.seq"_s)), "send \"not lost\"\n");
    m_open.reset();
    m_open = std::make_unique<OpenWindow>(*m_settings);
    openSequence();
    QVERIFY(part<SequenceEdit>("sequenceEdit")->text().isEmpty());
}

void WindowSequenceTest::rowsBecomeASequenceThatPasses()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    peer.send("220 \"ready\" {x}\r\n");
    QTRY_VERIFY(m_open->logRows().join(u'\n').contains(u"220"_s));
    OpenWindow::type(u"hello"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "hello\n");
    peer.send(QByteArray::fromHex("01ff80"));
    peer.finish();
    QTRY_VERIFY(peer.sawFin());
    QTRY_VERIFY(
        m_open->logRows().last().contains(u"losed"_s) || m_open->logRows().last().contains(u"nded"_s));
    m_open->log().logActions()->makeSequence()->trigger();
    QTRY_VERIFY(sequence() && sequence()->isVisible());
    const QString text = part<SequenceEdit>("sequenceEdit")->text();
    const QString expected =
        u"expect \"220 \\\"ready\\\" \\{x}\\r\\n\"\nsend \"hello\\n\"\nexpect hex 01 FF 80\nexpect end\nfinish\n"_s;
    QVERIFY2(text.startsWith(u"# 5 row(s) of connection #1"_s) && text.endsWith(expected), qPrintable(text));

    sequence()->close();
    Peer again;
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()), Qt::AltModifier);
    QTRY_VERIFY(listener.acceptInto(again));
    QTRY_COMPARE(m_open->connections().size(), 2);
    m_open->window().workspace().connections().selectConnection(2);
    openSequence();
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    button("sequenceRun")->click();
    for (const char *piece : {"22", "0 \"ready\" ", "{x}\r", "\n"})
        again.send(piece);
    QTRY_COMPARE(again.received(), "hello\n");
    again.send(QByteArray::fromHex("01ff80"));
    again.finish();
    QTRY_COMPARE(summary(), u"1 passed, 0 failed of 1"_s);
}

void WindowSequenceTest::selectedRowsAsTheOtherEnd()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    for (const char *line : {"one", "two", "three"}) {
        const qint64 before = m_open->log().rowCount();
        peer.send(line);
        QTRY_VERIFY(m_open->log().rowCount() > before);
    }
    const qint64 last = m_open->log().rowCount() - 1;
    m_open->log().setFocus();
    m_open->log().setCurrent(m_open->log().content().rows().idAt(last - 1));
    OpenWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    m_open->log().logActions()->makeSequenceOfPeer()->trigger();
    QTRY_VERIFY(sequence() && sequence()->isVisible());
    const QString text = part<SequenceEdit>("sequenceEdit")->text();
    QVERIFY2(text.contains(u"as the other end"_s) && text.endsWith(u"\nsend \"two\"\nsend \"three\"\n"_s),
        qPrintable(text));
    // It is not saved: another one does not take its place unasked.
    m_open->log().logActions()->makeSequence()->trigger();
    QVERIFY(sequence()->findChild<QDialog *>(u"confirmDialog"_s));
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), text);
}

void WindowSequenceTest::aCaptureGivesASequenceAndRunsNone()
{
    const QString path = m_folder->filePath(u"talk.pcapng"_s);
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1 record=%2"_s.arg(listener.port()).arg(path));
    QTRY_VERIFY(listener.acceptInto(peer));
    peer.send("welcome\n");
    QTRY_VERIFY(m_open->logRows().join(u'\n').contains(u"welcome"_s));
    m_open.reset();

    CaptureWindow capture(*m_settings, {path}, u"talk"_s);
    capture.window().show();
    QTRY_VERIFY(capture.window().workspace().log().rowCount() > 2);
    capture.window().workspace().connections().selectConnection(1);
    QTRY_VERIFY(capture.window().workspace().log().rowCount() > 2);
    capture.window().workspace().log().logActions()->makeSequence()->trigger();
    auto *made = capture.window().findChild<SequenceWindow *>();
    QVERIFY(made && made->isVisible());
    QVERIFY2(
        made->editor().text().contains(u"\nexpect \"welcome\\n\"\n"_s), qPrintable(made->editor().text()));
    QVERIFY(!made->findChild<QPushButton *>(u"sequenceRun"_s)->isVisible());
    capture.window().close();
}

void WindowSequenceTest::copyAsCommandNamesTheFile()
{
    const QString path = file(u"copied.seq"_s, "note \"ran\"\n");
    const quint16 port = m_open->listen();
    Peer peer;
    QTRY_VERIFY(peer.connectTo(port));
    QTRY_COMPARE(m_open->connections().size(), 2);
    m_open->window().workspace().connections().selectConnection(1);
    const auto copied = [this] {
        m_open->window().connectionActions().copyCommand->trigger();
        return QApplication::clipboard()->text();
    };
    openSequence();
    choose(path);
    button("sequenceOpen")->click();
    part<SequenceEdit>("sequenceEdit")->insertPlainText(u"# "_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled() || !part<QLabel>("sequenceReason")->text().isEmpty());
    part<SequenceEdit>("sequenceEdit")->insertPlainText(u"\n"_s);
    QTRY_VERIFY(button("sequenceRun")->isEnabled());
    button("sequenceRun")->click();
    QTRY_COMPARE(summary(), u"1 passed, 0 failed of 1"_s);
    QCOMPARE(copied(), u"listen localhost:%1"_s.arg(port)); // what ran is not what is in the file
    part<SequenceEdit>("sequenceEdit")->undo();
    part<SequenceEdit>("sequenceEdit")->undo();
    QTRY_VERIFY(!button("sequenceSave")->isEnabled());
    button("sequenceRun")->click();
    QTRY_COMPARE(copied(), u"listen localhost:%1 run=%2"_s.arg(port).arg(path));
    m_open->window().workspace().connections().selectListener(1);
    QCOMPARE(copied(), u"listen localhost:%1"_s.arg(port)); // it ran on one of its connections
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
