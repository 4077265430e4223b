#include <QAction>
#include <QClipboard>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/send/sendbox.h"
#include "widgets/viewbar/filteredit.h"
#include "widgets/viewbar/viewbar.h"
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

private:
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

QTEST_MAIN(WindowCopyCommandTest)
#include "tst_windowcopycommand.moc"
