#include <QMenu>
#include <QToolButton>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/connections/replylabel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/ladder/ladderview.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;
using Shape = LadderLine::Shape;

// The ladder in the real window, of real sockets.
class WindowLadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFullSessionHasEveryStep();
    void whatThePeersSystemAcknowledgedIsSaid();
    void aResetIsSeen();
    void keysSwitchBetweenMessagesAndLadder();
    void theCurrentRowIsTheSameInBoth();
    void showMeShowsBothEnds();
    void moreThanSixConnectionsGiveAHint();
    void replyTimesAreListedAndGoToTheirMessage();

private:
    LadderView &ladder() { return m_open->window().workspace().ladder(); }
    // What every line says, an arrow by its direction, behind `dashed` what was inferred.
    QStringList steps();
    void connectTo(PeerListener &listener, Peer &peer);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowLadderTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowLadderTest::cleanup()
{
    m_open.reset();
}

void WindowLadderTest::connectTo(PeerListener &listener, Peer &peer)
{
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

QStringList WindowLadderTest::steps()
{
    QStringList steps;
    for (qint64 line = 0; line < ladder().lineCount(); ++line) {
        const LadderLine what = ladder().line(line);
        const QString way = !what.isArrow() ? QString() : what.direction == Direction::In ? u"< "_s : u"> "_s;
        const QString words = what.text.isEmpty() ? what.label : what.text;
        steps += (what.isInferred ? u"dashed "_s : way) + (words.isEmpty() ? what.remark.section(u' ', 0, 0) : words);
    }
    return steps;
}

void WindowLadderTest::aFullSessionHasEveryStep()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_open->isVisible("ladderView"));
    peer.send("T=21.4");
    QTRY_VERIFY(steps().contains(u"< T=21.4"_s));
    OpenWindow::type(u"OK"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "OK\n");
    peer.finish();
    const QStringList expected {u"Connecting"_s, u"Trying"_s, u"dashed handshake  SYN · SYN-ACK · ACK"_s, u"connected"_s, u"< T=21.4"_s,
        u"> OK\\n"_s, u"< FIN"_s, u"> FIN"_s, u"closed"_s};
    QTRY_COMPARE(steps(), expected);
    QVERIFY(m_open->isVisible("ladderLegend"));
    QCOMPARE(ladder().ends().peers.size(), 1);
    QVERIFY(ladder().ends().peers[0].name.contains(QString::number(listener.port())));
}

// While nothing else happens.
void WindowLadderTest::whatThePeersSystemAcknowledgedIsSaid()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_open->isVisible("ladderView"));
    OpenWindow::type(u"OK"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(steps().last(), u"> OK\\n"_s);
    const auto remark = [this] { return ladder().line(ladder().lineCount() - 1).remark; };
    QTRY_VERIFY(remark().contains(u" · acknowledged ≤ "_s));
    QCOMPARE(steps().last(), u"> OK\\n"_s);
    QVERIFY(ladder().cells().spokenRow(ladder().lineCount() - 1).contains(u"acknowledged"_s));
}

void WindowLadderTest::aResetIsSeen()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::press(Qt::Key_2, Qt::ControlModifier);
    peer.reset();
    QTRY_COMPARE(steps().last(), u"< RST"_s);
    QCOMPARE(ladder().line(ladder().lineCount() - 1).shape, Shape::CutArrow);
}

void WindowLadderTest::keysSwitchBetweenMessagesAndLadder()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(OpenWindow::focus(), u"ladderView"_s);
    QVERIFY(m_open->find<QToolButton>("viewLadder")->isChecked());
    QVERIFY(!m_open->isVisible("logView"));
    OpenWindow::press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(OpenWindow::focus(), u"logView"_s);
    QVERIFY(m_open->find<QToolButton>("viewMessages")->isChecked());
    m_open->click("viewLadder");
    QVERIFY(m_open->isVisible("ladderView"));
    OpenWindow::press(Qt::Key_Escape);
    QCOMPARE(OpenWindow::focus(), u"ladderView"_s);
}

void WindowLadderTest::theCurrentRowIsTheSameInBoth()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    peer.send("first");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In first"_s));
    peer.send("second one");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In second one"_s));
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_2, Qt::ControlModifier);
    OpenWindow::press(Qt::Key_End);
    QCOMPARE(m_open->log().currentMessage().size, 10);
    QTRY_VERIFY(m_open->isVisible("inspector"));
    OpenWindow::press(Qt::Key_Up);
    QCOMPARE(m_open->log().currentMessage().size, 5);
    OpenWindow::press(Qt::Key_1, Qt::ControlModifier);
    OpenWindow::press(Qt::Key_Down);
    QCOMPARE(m_open->log().currentMessage().size, 10);
    QCOMPARE(ladder().current(), m_open->log().current());
    QCOMPARE(ladder().currentLine(), ladder().lineCount() - 1);
}

void WindowLadderTest::showMeShowsBothEnds()
{
    m_open->click("startShowMe");
    QTRY_VERIFY(m_open->isVisible("ladderView"));
    QTRY_COMPARE(steps().filter(u"hello\\n"_s), QStringList({u"> hello\\n"_s, u"< hello\\n"_s, u"> hello\\n"_s, u"< hello\\n"_s}));
    QCOMPARE(steps().filter(u"dashed"_s).size(), 2);
    QCOMPARE(ladder().ends().peers.size(), 2);
}

void WindowLadderTest::moreThanSixConnectionsGiveAHint()
{
    const quint16 port = m_open->listen();
    QTRY_COMPARE(m_open->connections().size(), 1);
    std::vector<Peer> peers(7);
    for (Peer &peer : peers)
        QTRY_VERIFY(peer.connectTo(port));
    QTRY_COMPARE(m_open->connections().size(), 8);
    OpenWindow::press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_open->isVisible("ladderView"));
    QVERIFY(ladder().hint().isEmpty()); // the first client is selected
    m_open->window().workspace().connections().selectAll();
    QTRY_VERIFY(ladder().hint().contains(u"Select one"_s));
    m_open->window().workspace().connections().selectConnection(3);
    QTRY_VERIFY(ladder().hint().isEmpty());
    QCOMPARE(ladder().ends().peers.size(), 1);
}

void WindowLadderTest::replyTimesAreListedAndGoToTheirMessage()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    auto *label = m_open->find<ReplyLabel>("replyTimes");
    QVERIFY(!label->isVisible());
    OpenWindow::type(u"ask"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "ask\n");
    peer.send("answer");
    QTRY_VERIFY(label->isVisible());
    QVERIFY(label->text().startsWith(u"reply "_s));
    const QList<QAction *> lines = label->menu()->actions();
    QVERIFY(lines[0]->text().startsWith(u"Shortest: "_s));
    QVERIFY(lines[3]->text().startsWith(u"Longest: "_s));
    QVERIFY(m_open->window().actions().replyTimes->isEnabled());
    m_open->window().actions().replyTimes->trigger();
    QTRY_VERIFY(label->menu()->isVisible());
    label->menu()->close();
    lines[3]->trigger();
    QCOMPARE(m_open->log().currentMessage().size, 6);
    m_open->window().workspace().connections().selectAll();
    QTRY_VERIFY(!label->isVisible());
    QVERIFY(!m_open->window().actions().replyTimes->isEnabled());
}

QTEST_MAIN(WindowLadderTest)
#include "tst_windowladder.moc"
