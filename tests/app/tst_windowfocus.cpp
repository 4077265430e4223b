#include <QAccessible>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/bar/banner.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Where the focus is, where it goes, and that nothing but the person moves it.
class WindowFocusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatHappensOutsideMovesNeitherFocusNorCaret();
    void aConnectThatSucceedsLeavesWhoTypesOnAlone();
    void f6VisitsEveryPaneAndReturns();
    void shiftF6GoesTheOtherWay();
    void f6ReachesPagesThatTakeNoKeysThemselves();
    void escapeGoesFromTheBarToTheSendBoxToTheLog();
    void tabFromTheBarReachesEveryPane();
    void everythingThatTakesTheFocusHasAName();
    void noLabelReadsMarkup();
    void oneConnectionNeedsAtMostTwentyControls();

private:
    void connectTo(PeerListener &listener, Peer &peer);
    void selectFirstMessage(Peer &peer);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowFocusTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowFocusTest::cleanup()
{
    m_open.reset();
}

void WindowFocusTest::connectTo(PeerListener &listener, Peer &peer)
{
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

// By F6 to the log and a key, which opens the inspector.
void WindowFocusTest::selectFirstMessage(Peer &peer)
{
    peer.send("some bytes\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In some bytes\\n"_s));
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_Up);
    QTRY_VERIFY(m_open->isVisible("inspector"));
}

void WindowFocusTest::whatHappensOutsideMovesNeitherFocusNorCaret()
{
    const quint16 port = m_open->listen();
    QTRY_COMPARE(m_open->connections().size(), 1);
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    auto *edit = m_open->find<QPlainTextEdit>("sendEdit");
    OpenWindow::type(u"half a sentence"_s);
    OpenWindow::press(Qt::Key_Left);
    const int caret = edit->textCursor().position();

    // A client, data, ends, and a banner that no Enter led to.
    Peer client;
    QTRY_VERIFY(client.connectTo(port));
    client.send("from a client\n");
    peer.send("from the peer\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In from the peer\\n"_s));
    client.close();
    QTRY_COMPARE(m_open->connections(Qt::AccessibleTextRole).filter(u"closed"_s).size(), 1);
    peer.reset();
    QTRY_COMPARE(m_open->connections(Qt::AccessibleTextRole).filter(u"reset"_s).size(), 1);
    m_open->window().banner().showProblem({u"Something"_s, u"because"_s, {}, {{ActionKind::Cancel, u"Stop"_s, {}, 0}}}, false);
    QVERIFY(m_open->isVisible("banner"));

    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
    QCOMPARE(edit->textCursor().position(), caret);
    QCOMPARE(edit->toPlainText(), u"half a sentence"_s);
}

void WindowFocusTest::aConnectThatSucceedsLeavesWhoTypesOnAlone()
{
    const quint16 port = closedPort();
    m_open->enter(u"127.0.0.1:%1 retry"_s.arg(port));
    QTRY_COMPARE(m_open->find<QPushButton>("startButton")->text(), u"Cancel"_s);
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    OpenWindow::type(u"zeppelin:99"_s); // nothing that the completer knows
    PeerListener listener(port);
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    peer.send("there\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In there\\n"_s));
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);
    QCOMPARE(m_open->bar(), u"zeppelin:99"_s);
}

void WindowFocusTest::f6VisitsEveryPaneAndReturns()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    selectFirstMessage(peer);
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    QStringList visited;
    for (int i = 0; i < 5; ++i) {
        OpenWindow::press(Qt::Key_F6);
        visited += OpenWindow::focus();
    }
    QCOMPARE(visited, QStringList({u"connectionsView"_s, u"logView"_s, u"hexView"_s, u"sendEdit"_s, u"addressBar"_s}));
}

void WindowFocusTest::shiftF6GoesTheOtherWay()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    QStringList visited;
    for (int i = 0; i < 4; ++i) {
        OpenWindow::press(Qt::Key_F6, Qt::ShiftModifier);
        visited += OpenWindow::focus();
    }
    QCOMPARE(visited, QStringList({u"sendEdit"_s, u"logView"_s, u"connectionsView"_s, u"addressBar"_s}));
}

void WindowFocusTest::f6ReachesPagesThatTakeNoKeysThemselves()
{
    OpenWindow::press(Qt::Key_F6);
    QCOMPARE(OpenWindow::focus(), u"startListen"_s);
    OpenWindow::press(Qt::Key_F6);
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);
    m_open->listen();
    QTRY_VERIFY(m_open->isVisible("waitingPanel"));
    OpenWindow::press(Qt::Key_F6);
    OpenWindow::press(Qt::Key_F6);
    QVERIFY(m_open->find("waitingPanel")->isAncestorOf(QApplication::focusWidget()));
    OpenWindow::press(Qt::Key_F6);
    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowFocusTest::escapeGoesFromTheBarToTheSendBoxToTheLog()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    OpenWindow::press(Qt::Key_Escape);
    QCOMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::press(Qt::Key_Escape);
    QCOMPARE(OpenWindow::focus(), u"logView"_s);
}

void WindowFocusTest::tabFromTheBarReachesEveryPane()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    selectFirstMessage(peer);
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    QStringList visited;
    const qsizetype enough = m_open->window().findChildren<QWidget *>().size();
    for (qsizetype i = 0; i < enough && visited.count(u"addressBar"_s) < 1; ++i) {
        OpenWindow::press(Qt::Key_Tab);
        visited += OpenWindow::focus();
    }
    for (const QString &pane : {u"connectionsView"_s, u"logView"_s, u"hexView"_s, u"sendEdit"_s, u"addressBar"_s})
        QVERIFY2(visited.contains(pane), qPrintable(pane + u" is not among "_s + visited.join(u' ')));
}

void WindowFocusTest::everythingThatTakesTheFocusHasAName()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    selectFirstMessage(peer);
    m_open->enter(u"127.0.0.1:%1"_s.arg(closedPort()));
    QTRY_VERIFY(m_open->isVisible("banner"));
    for (QWidget *widget : m_open->window().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
            qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void WindowFocusTest::noLabelReadsMarkup()
{
    PeerListener listener;
    m_open->enter(u"127.0.0.1:%1 name=<b>bold</b>"_s.arg(listener.port()));
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    selectFirstMessage(peer);
    m_open->window().banner().showProblem({u"<b>title</b>"_s, u"<b>cause</b>"_s, {}, {}}, false);
    int found = 0;
    for (const QLabel *label : m_open->window().findChildren<QLabel *>()) {
        if (!label->text().contains(u"<b>"_s))
            continue;
        ++found;
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + u' ' + label->text()));
    }
    QVERIFY(found >= 3); // the banner's two and the header strip's
}

// Menus and the status bar aside; the segments of a group, which share their parent, count once.
void WindowFocusTest::oneConnectionNeedsAtMostTwentyControls()
{
    PeerListener listener;
    Peer peer;
    connectTo(listener, peer);
    selectFirstMessage(peer);
    QStringList controls;
    QSet<const QObject *> groups;
    for (QWidget *widget : m_open->window().findChildren<QWidget *>()) {
        const bool isAside = m_open->window().menuBar()->isAncestorOf(widget) || m_open->window().statusBar()->isAncestorOf(widget);
        const auto *segment = qobject_cast<QToolButton *>(widget);
        const bool isCounted = segment && segment->isCheckable() && groups.contains(widget->parent());
        const bool isControl = qobject_cast<QAbstractButton *>(widget) || widget->focusPolicy() != Qt::NoFocus;
        if (isAside || isCounted || !isControl || !widget->isVisible() || !widget->isEnabled())
            continue;
        if (segment && segment->isCheckable())
            groups.insert(widget->parent());
        controls += QLatin1StringView(widget->metaObject()->className()) + u':' + widget->objectName();
    }
    QVERIFY2(controls.size() <= 20, qPrintable(controls.join(u' ')));
    QVERIFY(controls.size() > 8); // they are found at all
}

QTEST_MAIN(WindowFocusTest)
#include "tst_windowfocus.moc"
