#include <QClipboard>

#include "app/capturewindow.h"
#include "tests/app/sequencescene.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/log/logactions.h"
#include "widgets/log/logcontent.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The text of a sequence in the real window: its file, and the rows it is made of.
class WindowSequenceTextTest : public QObject, private SequenceScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_open.reset(); }

    void filesAreFoundBesideTheSequence();
    void whatSomebodyElseChangedIsAskedAbout();
    void anUnsavedTextIsThereInTheNextRun();
    void anUnsavedTextIsForgottenWithWhatWasSent();
    void rowsBecomeASequenceThatPasses();
    void selectedRowsAsTheOtherEnd();
    void aCaptureGivesASequenceAndRunsNone();
    void copyAsCommandNamesTheFile();
};

void WindowSequenceTextTest::filesAreFoundBesideTheSequence()
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

void WindowSequenceTextTest::whatSomebodyElseChangedIsAskedAbout()
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

void WindowSequenceTextTest::anUnsavedTextIsThereInTheNextRun()
{
    openSequence();
    write(u"send \"not lost\"\n"_s);
    sequence()->close();
    openSequence();
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"send \"not lost\"\n"_s);
    openAgain(); // nothing asks
    openSequence();
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"send \"not lost\"\n"_s);
    QVERIFY(part<QLabel>("sequenceWords")->isVisible());
    // A command has its own text, and does not take this one away.
    openAgain();
    m_open->enter(u"listen localhost:%1 run=%2"_s.arg(closedPort()).arg(file(u"other.seq"_s, "finish\n")));
    QTRY_VERIFY(sequence() && sequence()->isVisible());
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"finish\n"_s);
    openAgain();
    openSequence();
    QCOMPARE(part<SequenceEdit>("sequenceEdit")->text(), u"send \"not lost\"\n"_s);
    choose(m_folder->filePath(u"kept.seq"_s));
    button("sequenceSave")->click();
    QCOMPARE(read(m_folder->filePath(u"kept.seq"_s)), "send \"not lost\"\n");
    openAgain();
    openSequence();
    QVERIFY(part<SequenceEdit>("sequenceEdit")->text().isEmpty());
}

void WindowSequenceTextTest::anUnsavedTextIsForgottenWithWhatWasSent()
{
    openSequence();
    write(u"send \"a secret\"\n"_s);
    openAgain(); // kept
    m_open->window().actions().forgetSent->trigger();
    openSequence();
    QVERIFY(part<SequenceEdit>("sequenceEdit")->text().isEmpty());

    m_open->window().actions().rememberSent->trigger();
    QVERIFY(!m_open->window().actions().rememberSent->isChecked());
    write(u"send \"a secret\"\n"_s);
    openAgain();
    openSequence();
    QVERIFY(part<SequenceEdit>("sequenceEdit")->text().isEmpty());
}

void WindowSequenceTextTest::rowsBecomeASequenceThatPasses()
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

void WindowSequenceTextTest::selectedRowsAsTheOtherEnd()
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

void WindowSequenceTextTest::aCaptureGivesASequenceAndRunsNone()
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

void WindowSequenceTextTest::copyAsCommandNamesTheFile()
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

QTEST_MAIN(WindowSequenceTextTest)
#include "tst_windowsequencetext.moc"
