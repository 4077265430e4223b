#include <QPushButton>

#include "app/options.h"
#include "core/explain/ports.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/start/startpage.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The first minute with the program: the first screen, the first Enter, a target in argv, the tour.
class WindowStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theBarOffersAFreePortAndNothingIsOpened();
    void theFirstScreenHasThreeButtonsAndNoPanes();
    void oneEnterListensOnBothLoopbackAddresses();
    void aFirstClientIsSelectedAndMovesNoFocus();
    void aTargetInArgvIsConnectedWithTheFocusInTheSendBox();
    void aListenerInArgvListens();
    void showMeSaysHelloBothWays();
    void enterOnAnOpenTargetSelectsIt();
    void altEnterOpensTheTargetOnceMore();
    void enterOnAListenerThatIsThereSelectsIt();
    void cancelEndsAConnectThatHangs();

private:
    quint16 suggestedPort() { return quint16(m_open->bar().mid(m_open->bar().lastIndexOf(u':') + 1).toUInt()); }
    void run(const QStringList &arguments);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowStartTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowStartTest::cleanup()
{
    const bool hasDialog = !OpenWindow::dialogs().isEmpty();
    m_open.reset();
    QVERIFY(!hasDialog);
}

void WindowStartTest::run(const QStringList &arguments)
{
    const Options options = parseOptions(arguments);
    QVERIFY2(options.error.isEmpty(), qPrintable(options.error));
    for (const Command &command : options.commands)
        m_open->live().run(command);
}

void WindowStartTest::theBarOffersAFreePortAndNothingIsOpened()
{
    auto *bar = m_open->find<QLineEdit>("addressBar");
    QVERIFY(bar->hasFocus());
    QCOMPARE(bar->selectedText(), bar->text());
    QVERIFY2(bar->text().startsWith("listen localhost:"_L1), qPrintable(bar->text()));
    // Meanwhile another program may have taken it: then the next one is offered.
    bool wasFree = false;
    const auto isFree = [this, &wasFree] {
        m_open->live().fillStartPage();
        wasFree = wasFree || (suggestedPort() >= 5000 && nextFreePort(suggestedPort()) == suggestedPort());
        return wasFree;
    };
    QTRY_VERIFY(isFree());

    const qint64 self = QCoreApplication::applicationPid();
    for (const PortHolder &holder : listeningPorts())
        QVERIFY(holder.pid != self);
}

void WindowStartTest::theFirstScreenHasThreeButtonsAndNoPanes()
{
    int buttons = 0;
    for (const QPushButton *button : m_open->window().startPage().findChildren<QPushButton *>())
        buttons += button->isVisible();
    QCOMPARE(buttons, 3);
    for (const char *pane : {"connectionsView", "inspector", "sendEdit", "logView", "banner"})
        QVERIFY2(!m_open->isVisible(pane), pane);
}

void WindowStartTest::oneEnterListensOnBothLoopbackAddresses()
{
    const quint16 port = suggestedPort();
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_open->connections(), QStringList(u"localhost:%1  listening"_s.arg(port)));
    QStringList addresses;
    for (const PortHolder &holder : listeningPorts()) {
        if (holder.at.port == port && holder.pid == QCoreApplication::applicationPid())
            addresses += holder.at.host.toString();
    }
    addresses.sort();
    QCOMPARE(addresses, QStringList({u"127.0.0.1"_s, u"::1"_s}));
    QVERIFY(m_open->isVisible("waitingPanel"));
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);
}

void WindowStartTest::aFirstClientIsSelectedAndMovesNoFocus()
{
    const quint16 port = m_open->listen();
    Peer client;
    QTRY_VERIFY(client.connectTo(port));
    client.send("hello\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In hello\\n"_s));
    QTRY_COMPARE(m_open->window().workspace().selection().connections, QSet<ConnectionId> {1});
    QCOMPARE(OpenWindow::focus(), u"addressBar"_s);
}

void WindowStartTest::aTargetInArgvIsConnectedWithTheFocusInTheSendBox()
{
    PeerListener listener;
    run({u"127.0.0.1:%1"_s.arg(listener.port())});
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::type(u"hi"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(peer.received(), "hi\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↑ Out hi\\n"_s));
    QCOMPARE(m_open->find<QPushButton>("startButton")->text(), u"Connect"_s);
}

void WindowStartTest::aListenerInArgvListens()
{
    const quint16 port = closedPort();
    run({u"listen"_s, QString::number(port), u"reply=echo"_s, u"name=first"_s});
    Peer client;
    QTRY_VERIFY(client.connectTo(port));
    client.send("back?");
    QTRY_COMPARE(client.received(), "back?");
    QTRY_VERIFY2(m_open->connections().value(0).contains("first"_L1), qPrintable(m_open->connections().value(0)));
}

void WindowStartTest::showMeSaysHelloBothWays()
{
    m_open->click("startShowMe");
    QTRY_VERIFY(m_open->connections().size() >= 3); // the listener and both ends
    m_open->window().workspace().connections().selectAll();
    QTRY_VERIFY(m_open->logRows().filter(u"↓ In hello"_s).size() >= 1);
    QTRY_VERIFY(m_open->logRows().filter(u"↑ Out hello"_s).size() >= 1);
}

void WindowStartTest::enterOnAnOpenTargetSelectsIt()
{
    PeerListener listener;
    const QString line = u"127.0.0.1:%1"_s.arg(listener.port());
    m_open->enter(line);
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    m_open->window().workspace().connections().selectAll();

    m_open->enter(line);
    QTRY_COMPARE(m_open->window().workspace().selection().connections, QSet<ConnectionId> {1});
    QCOMPARE(m_open->connections().size(), 1);
    // Whoever comes after it comes first: had Enter connected again, that would be here before this one.
    Peer next;
    m_open->enter(line, Qt::AltModifier);
    QTRY_VERIFY(listener.acceptInto(next));
    QTRY_COMPARE(m_open->connections().size(), 2);
}

void WindowStartTest::altEnterOpensTheTargetOnceMore()
{
    PeerListener listener;
    const QString line = u"127.0.0.1:%1"_s.arg(listener.port());
    Peer first;
    Peer second;
    m_open->enter(line);
    QTRY_VERIFY(listener.acceptInto(first));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    m_open->enter(line, Qt::AltModifier);
    QTRY_VERIFY(listener.acceptInto(second));
    QTRY_COMPARE(m_open->window().workspace().selection().connections, QSet<ConnectionId> {2});
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::type(u"for the second"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_COMPARE(second.received(), "for the second\n");
    QCOMPARE(first.received(), "");
}

void WindowStartTest::enterOnAListenerThatIsThereSelectsIt()
{
    const QString line = u"listen localhost:%1"_s.arg(m_open->listen());
    QTRY_COMPARE(m_open->connections().size(), 1);
    m_open->enter(line);
    QTRY_COMPARE(m_open->window().workspace().selection().listeners, QSet<ListenerId> {1});
    QCOMPARE(m_open->connections().size(), 1);
    QVERIFY(!m_open->isVisible("banner"));
}

void WindowStartTest::cancelEndsAConnectThatHangs()
{
    // Tried again and again, a port that refuses hangs as long as one that is silent, and needs no silent host.
    m_open->enter(u"127.0.0.1:%1 retry"_s.arg(closedPort()));
    auto *button = m_open->find<QPushButton>("startButton");
    QTRY_COMPARE(button->text(), u"Cancel"_s);
    QTRY_COMPARE(m_open->connections().size(), 1);
    m_open->click("startButton");
    QTRY_COMPARE(button->text(), u"Connect"_s);
    QTRY_VERIFY2(m_open->connections().value(0).contains("cancel"_L1), qPrintable(m_open->connections().value(0)));
    QVERIFY(!m_open->isVisible("banner"));
}

QTEST_MAIN(WindowStartTest)
#include "tst_windowstart.moc"
