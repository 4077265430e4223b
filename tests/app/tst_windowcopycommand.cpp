#include <QAction>
#include <QClipboard>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/send/sendbox.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/rowspresenter.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Copy as command, in the real window; and the real program that is given what was copied.
class WindowCopyCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aListenerIsCopiedAsItIsNow();
    void anAcceptedConnectionIsToldByItsListener();
    void theProgramDoesTheSame();
    void ourConnectionIsCopiedWithItsEnding();
    void anEndingOfACommandIsNotKeptForTheNextRun();
    void nothingIsCopiedOfEverything();
    void whatACommandSendsArrivesOnceItIsConnected();
    void aListenerSendsToEachThatComes();
    void whatWasSentIsCopiedAndSentAgain();
    void whatStandsInTheBoxIsCopiedForEveryClientOfAListener();
    void whatIsRepeatedIsCarriedAlong();
    void aMessageThatCannotBeACommandIsToldSo();

private:
    QString copiedSending();
    QString copied();
    ConnectionActions &actions() { return m_open->window().connectionActions(); }
    RowsPresenter &presenter() { return m_open->window().workspace().rowsPresenter(); }

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowCopyCommandTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowCopyCommandTest::cleanup()
{
    m_open.reset();
}

QString WindowCopyCommandTest::copied()
{
    QApplication::clipboard()->clear();
    actions().copyCommand->trigger();
    return QApplication::clipboard()->text();
}

QString WindowCopyCommandTest::copiedSending()
{
    QApplication::clipboard()->clear();
    m_open->window().actions().copySending->trigger();
    return QApplication::clipboard()->text();
}

void WindowCopyCommandTest::aListenerIsCopiedAsItIsNow()
{
    const quint16 port = closedPort();
    m_open->enter(u"%1 name=\"my plc\""_s.arg(port));
    QTRY_COMPARE(m_open->connections().size(), 1);
    m_open->window().workspace().connections().selectListener(1);
    QCOMPARE(copied(), u"listen localhost:%1 name='my plc'"_s.arg(port));

    actions().echo->trigger();
    actions().keepOpen->trigger();
    presenter().setLens({{}, {1}}, std::get<LensPair>(parseLensPair(u"length:u16be,max:100/lines:lf"_s)));
    m_open->window().workspace().viewBar().filterEdit().setText(u"size>12 -text:\"a b\""_s);
    const QString expected = u"listen localhost:%1 reply=echo fin=keep name='my plc' lens=length:u16be,max:100/lines:lf "
                             "filter='size>12 -text:\"a b\"'"_s.arg(port);
    QTRY_COMPARE(copied(), expected);
    const Command command = std::get<Command>(parseCommand(copied())); // the address bar takes it as well
    QCOMPARE(command.filter, u"size>12 -text:\"a b\""_s);
    QCOMPARE(command.listen.name, u"my plc"_s);
}

void WindowCopyCommandTest::anAcceptedConnectionIsToldByItsListener()
{
    const quint16 port = m_open->listen();
    Peer first;
    Peer second;
    QTRY_VERIFY(first.connectTo(port));
    QTRY_VERIFY(second.connectTo(port));
    QTRY_COMPARE(m_open->connections().size(), 3);
    m_open->window().workspace().connections().selectConnection(2);
    presenter().setLens({{2}, {}}, std::get<LensPair>(parseLensPair(u"lines"_s)));
    QCOMPARE(copied(), u"listen localhost:%1 lens=lines"_s.arg(port));
}

void WindowCopyCommandTest::theProgramDoesTheSame()
{
    const quint16 port = closedPort();
    m_open->enter(u"listen localhost:%1 reply=echo name=\"it's $HOME\" lens=lines filter=\"-re:^x\\\\$ dir:in\""_s.arg(port));
    QTRY_COMPARE(m_open->connections().size(), 1);
    m_open->window().workspace().connections().selectListener(1);
    QTRY_VERIFY(copied().contains(u"filter="_s));
    const QString command = copied();
    actions().stopListening->trigger();
    QTRY_VERIFY(!actions().stopListening->isEnabled());

    Program again(u"/bin/sh"_s, {u"-c"_s, u"exec \"$WIRELARK_BINARY\" --headless --json "_s + command});
    again.start();
    Peer peer;
    QTRY_VERIFY2(peer.connectTo(port), qPrintable(command + QString::fromUtf8(again.errors())));
    peer.send("one\nx$\ntwo\n");
    QTRY_COMPARE(peer.received(), "one\nx$\ntwo\n"); // the reply
    const auto messages = [&again] {
        QByteArrayList texts;
        for (const QJsonObject &object : again.lines()) {
            if (object[u"event"].toString() == "message"_L1)
                texts += QByteArray::fromBase64(object[u"data"].toString().toLatin1());
        }
        return texts;
    };
    QTRY_COMPARE(messages(), (QByteArrayList {"one\n", "two\n"}));
}

void WindowCopyCommandTest::ourConnectionIsCopiedWithItsEnding()
{
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1 ending=crlf nodelay=off"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::type(u"hi"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "hi\r\n");
    QCOMPARE(copied(), u"connect 127.0.0.1:%1 nodelay=off ending=crlf"_s.arg(listener.port()));
    m_open->window().workspace().sendBox().setEnding(Ending::Lf);
    QCOMPARE(copied(), u"connect 127.0.0.1:%1 nodelay=off ending=lf"_s.arg(listener.port()));
}

void WindowCopyCommandTest::anEndingOfACommandIsNotKeptForTheNextRun()
{
    m_open->enter(u"%1 ending=nul"_s.arg(closedPort()));
    QTRY_COMPARE(m_open->window().workspace().sendBox().ending(), Ending::Nul);
    QCOMPARE(m_settings->ending(), EndingSetting::Lf);
}

void WindowCopyCommandTest::nothingIsCopiedOfEverything()
{
    m_open->listen();
    QTRY_COMPARE(m_open->connections().size(), 1);
    m_open->window().workspace().connections().selectAll();
    QVERIFY(!actions().copyCommand->isEnabled());
}

void WindowCopyCommandTest::whatACommandSendsArrivesOnceItIsConnected()
{
    PeerListener listener;
    Peer peer;
    const QString line = u"connect 127.0.0.1:%1 ending=crlf send=\"{n} of 3\" repeat=\"5 ms, 3 times\""_s.arg(listener.port());
    m_open->enter(line);
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(peer.received(), "1 of 3\r\n2 of 3\r\n3 of 3\r\n");
    QTRY_VERIFY(m_open->find("sendProgress")->isVisible());
    QCOMPARE(copied(), u"connect 127.0.0.1:%1 ending=crlf send='{n} of 3' repeat='5 ms, 3 times'"_s.arg(listener.port()));
    // It is open: the same line again sends there.
    m_open->enter(u"connect 127.0.0.1:%1 send=again"_s.arg(listener.port()));
    QTRY_VERIFY(peer.received().endsWith("again"));
    QCOMPARE(m_open->connections().size(), 1);
    // What is wrong with it is told before anything is opened.
    m_open->enter(u"connect 127.0.0.1:1 send=file:/nowhere/at/all"_s);
    QTRY_VERIFY(m_open->bannerText().contains(u"/nowhere/at/all"_s));
    QCOMPARE(m_open->connections().size(), 1);
}

void WindowCopyCommandTest::aListenerSendsToEachThatComes()
{
    const quint16 port = closedPort();
    m_open->enter(u"listen localhost:%1 reply=echo send=hello"_s.arg(port));
    Peer one;
    Peer two;
    QTRY_VERIFY(one.connectTo(port));
    QTRY_VERIFY(two.connectTo(port));
    QTRY_COMPARE(one.received(), "hello");
    QTRY_COMPARE(two.received(), "hello");
    one.send("!");
    QTRY_COMPARE(one.received(), "hello!"); // beside its reply
}

void WindowCopyCommandTest::whatWasSentIsCopiedAndSentAgain()
{
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1 nodelay=off name=plc lens=lines"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    SendBox &box = m_open->window().workspace().sendBox();
    // Quotes, a dollar, a brace that is no field, and a line break within.
    box.setDraft({PayloadMode::Text, u"it's \"$HOME\" \\\\ {n:u8} {\"a\":1}\nnext"_s, Ending::CrLf, true});
    OpenWindow::press(Qt::Key_Return);
    const QByteArray bytes = "it's \"$HOME\" \\ \x01 {\"a\":1}\r\nnext\r\n";
    QTRY_COMPARE(peer.received(), bytes);
    QTRY_VERIFY(box.draft().text.isEmpty());
    const QString command = copiedSending();
    QVERIFY2(command.startsWith(u"wirelark --headless connect 127.0.0.1:%1 nodelay=off ending=crlf send="_s.arg(listener.port())),
        qPrintable(command));
    Program again(u"/bin/sh"_s, {u"-c"_s, u"wirelark() { exec \"$WIRELARK_BINARY\" \"$@\"; }; "_s + command});
    again.start();
    again.endInput();
    Peer another;
    QTRY_VERIFY2(listener.acceptInto(another), again.errors().constData());
    QTRY_VERIFY(another.sawFin());
    QCOMPARE(another.received(), bytes);
    // The address bar takes it as well.
    m_open->enter(command, Qt::AltModifier);
    Peer third;
    QTRY_VERIFY(listener.acceptInto(third));
    QTRY_COMPARE(third.received(), bytes);
}

void WindowCopyCommandTest::whatStandsInTheBoxIsCopiedForEveryClientOfAListener()
{
    const quint16 port = m_open->listen();
    Peer first;
    Peer second;
    QTRY_VERIFY(first.connectTo(port));
    QTRY_VERIFY(second.connectTo(port));
    QTRY_COMPARE(m_open->connections().size(), 3);
    m_open->window().workspace().connections().selectListener(1);
    SendBox &box = m_open->window().workspace().sendBox();
    box.setDraft({PayloadMode::Hex, u"02 {n:u8}"_s, Ending::Lf, true});
    box.setPlan({std::chrono::milliseconds(5), 2, false, Pace::ofPieces(1, std::chrono::milliseconds(1))});
    QTRY_COMPARE(box.target().count, 2);
    QCOMPARE(copiedSending(), u"wirelark --headless listen localhost:%1 send='hex:02 {n:u8}' repeat='5 ms, 2 times' "
                              "pace='1 bytes, 1 ms'"_s.arg(port));
    // Of one that was accepted: the first that comes.
    m_open->window().workspace().connections().selectConnection(2);
    QTRY_COMPARE(box.target().count, 1);
    QVERIFY2(copiedSending().contains(u" once"_s), qPrintable(copiedSending()));
}

void WindowCopyCommandTest::whatIsRepeatedIsCarriedAlong()
{
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    SendBox &box = m_open->window().workspace().sendBox();
    box.setDraft({PayloadMode::Text, u"tick"_s, Ending::Lf, true});
    box.setPlan({std::chrono::milliseconds(20), 0, false, {}});
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(peer.received().contains("tick\ntick\n"));
    QCOMPARE(copied(), u"connect 127.0.0.1:%1 ending=lf send=tick repeat='20 ms'"_s.arg(listener.port()));
}

void WindowCopyCommandTest::aMessageThatCannotBeACommandIsToldSo()
{
    QCOMPARE(copiedSending(), QString());
    QTRY_VERIFY(m_open->bannerText().contains(u"nothing to copy"_s));
    PeerListener listener;
    Peer peer;
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    peer.send("x");
    QTRY_VERIFY(m_open->logRows().contains(u"\u2193 In x"_s));
    QTRY_VERIFY(!m_open->window().workspace().sendBox().target().id.isEmpty());
    m_open->window().workspace().sendBox().setDraft({PayloadMode::Text, u"again {last}"_s});
    QCOMPARE(copiedSending(), QString());
    QTRY_VERIFY2(m_open->bannerText().contains(u"{last}"_s), qPrintable(m_open->bannerText()));
}

QTEST_MAIN(WindowCopyCommandTest)
#include "tst_windowcopycommand.moc"
