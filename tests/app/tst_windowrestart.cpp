#include <QAction>
#include <QCryptographicHash>
#include <QSignalSpy>
#include <QPlainTextEdit>
#include <QSplitter>

#include "app/capturewindow.h"
#include "core/journal/journaldirectory.h"
#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "tests/support/program.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/start/startpage.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What one run leaves for the next: where everything stood, what was typed, and a session that was killed.
class WindowRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void geometryAndSplittersAreKept();
    void modeAndZoomAreKept();
    void shownAndHiddenPanesAreKept();
    void columnsOfTheLogAreKept();
    void whatWasSentIsKeptUnlessForgotten();
    void recentTargetsAreOfferedAgain();
    void aMisspeltNameIsNotOfferedAgain();
    void aClosedWindowLeavesNoSession();
    void closingEndsTheConnections();
    void aKilledSessionIsRestoredWithAllItsBytes();
    void aDiscardedSessionIsGone();

private:
    void reopen();
    // A run of the program that has received `bytes` when it is killed; its data folder becomes this test's.
    void killRunThatReceived(const QByteArray &bytes);
    QSplitter *splitter(Qt::Orientation orientation);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<Program> m_killed;
};

void WindowRestartTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
}

void WindowRestartTest::cleanup()
{
    m_open.reset();
    m_killed.reset();
}

// Closes the window and begins again with what is in the file.
void WindowRestartTest::reopen()
{
    m_open.reset();
    m_settings.reset();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings, QSize());
    QVERIFY(m_open->isActive);
}

QSplitter *WindowRestartTest::splitter(Qt::Orientation orientation)
{
    for (QSplitter *splitter : m_open->window().workspace().findChildren<QSplitter *>()) {
        if (splitter->orientation() == orientation)
            return splitter;
    }
    return nullptr;
}

void WindowRestartTest::geometryAndSplittersAreKept()
{
    reopen();
    m_open->window().resize(1111, 700);
    m_open->listen();
    QTRY_VERIFY(m_open->isVisible("connectionsView"));
    QTRY_COMPARE(m_open->window().size(), QSize(1111, 700));
    QSplitter *columns = splitter(Qt::Horizontal);
    columns->setSizes({320, columns->width() - 320});
    const QList<int> sizes = columns->sizes();
    QVERIFY(sizes.constFirst() > 300);

    reopen();
    QCOMPARE(m_open->window().size(), QSize(1111, 700));
    m_open->listen();
    QTRY_VERIFY(m_open->isVisible("connectionsView"));
    QTRY_COMPARE(splitter(Qt::Horizontal)->sizes(), sizes);
}

void WindowRestartTest::modeAndZoomAreKept()
{
    reopen();
    OpenWindow::press(Qt::Key_F4);
    OpenWindow::press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_open->window().dataZoom(), 1);
    reopen();
    QCOMPARE(m_open->log().mode(), LogView::Mode::Hex);
    QCOMPARE(m_open->window().dataZoom(), 1);
}

void WindowRestartTest::shownAndHiddenPanesAreKept()
{
    reopen();
    m_open->window().resize(1280, 800); // where there is room for all
    m_open->listen();
    QTRY_VERIFY(m_open->isVisible("connectionsView"));
    OpenWindow::press(Qt::Key_F9);
    QVERIFY(!m_open->isVisible("connectionsView"));
    m_open->window().workspace().setInspectorShown(true);
    OpenWindow::press(Qt::Key_F8);
    QVERIFY(!m_open->isVisible("inspector"));

    reopen();
    const quint16 port = m_open->listen();
    Peer peer;
    QTRY_VERIFY(peer.connectTo(port));
    peer.send("some bytes");
    QTRY_COMPARE(m_open->window().workspace().selection().connections.size(), 1); // the first client; its rows then
    QTRY_VERIFY(m_open->log().rowCount() > 1);
    QVERIFY(!m_open->isVisible("connectionsView"));
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_Up);
    QVERIFY(bool(m_open->log().current()));
    QVERIFY(!m_open->isVisible("inspector")); // which a first row opens otherwise
    OpenWindow::press(Qt::Key_F9);
    OpenWindow::press(Qt::Key_F8);

    reopen();
    QVERIFY(!m_open->window().workspace().isInspectorShown()); // until there is a row
    m_open->listen();
    QTRY_VERIFY(m_open->isVisible("connectionsView"));
}

void WindowRestartTest::columnsOfTheLogAreKept()
{
    reopen();
    const auto timeWidth = [this] {
        for (const ColumnPlace &place : m_open->log().content().columns()) {
            if (place.column == LogColumn::Time)
                return place.width;
        }
        return 0;
    };
    ColumnWidths widths;
    widths.set(LogColumn::Time, 231);
    m_open->log().restoreColumns(widths.save());
    QCOMPARE(timeWidth(), 231);
    reopen();
    QCOMPARE(timeWidth(), 231);
    m_open->log().restoreColumns("nonsense");
    QVERIFY(timeWidth() != 231);
}

void WindowRestartTest::whatWasSentIsKeptUnlessForgotten()
{
    PeerListener listener;
    const QString line = u"127.0.0.1:%1"_s.arg(listener.port());
    const auto connectAgain = [&] {
        reopen();
        m_open->enter(line);
        QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    };
    const auto recalled = [this] {
        OpenWindow::press(Qt::Key_Up);
        return m_open->find<QPlainTextEdit>("sendEdit")->toPlainText();
    };
    connectAgain();
    OpenWindow::type(u"hello again"_s);
    OpenWindow::press(Qt::Key_Return);
    connectAgain();
    QCOMPARE(recalled(), u"hello again"_s);

    m_open->window().actions().forgetSent->trigger();
    QCOMPARE(recalled(), u"hello again"_s); // what stands in the box is no history
    connectAgain();
    QCOMPARE(recalled(), QString());

    m_open->window().actions().rememberSent->trigger();
    OpenWindow::type(u"secret"_s);
    OpenWindow::press(Qt::Key_Return);
    QCOMPARE(recalled(), u"secret"_s);
    connectAgain();
    QVERIFY(!m_open->window().actions().rememberSent->isChecked());
    QCOMPARE(recalled(), QString());
    QFile file(m_settings->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
}

void WindowRestartTest::aMisspeltNameIsNotOfferedAgain()
{
    reopen();
    m_open->enter(u"nosuch.invalid:1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_open->isVisible("banner"), 30000);
    QVERIFY(m_settings->recentTargets().isEmpty());
    const QString refused = u"127.0.0.1:%1"_s.arg(closedPort());
    m_open->enter(refused);
    QTRY_VERIFY(m_settings->recentTargets().join(u' ').contains(refused)); // there is such an address
}

void WindowRestartTest::recentTargetsAreOfferedAgain()
{
    PeerListener listener;
    const QString line = u"127.0.0.1:%1"_s.arg(listener.port());
    reopen();
    m_open->enter(line);
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_VERIFY(!m_settings->recentTargets().isEmpty());
    const QString remembered = m_settings->recentTargets().constFirst();
    QVERIFY2(remembered.contains(line), qPrintable(remembered));

    reopen();
    QVERIFY(m_settings->recentTargets().contains(remembered));
    bool isOffered = false;
    for (const QLabel *link : m_open->window().startPage().findChildren<QLabel *>())
        isOffered = isOffered || (link->isVisible() && link->text().contains(line));
    QVERIFY(isOffered);

    // Ctrl+L, Down, Enter: the same again without typing.
    OpenWindow::press(Qt::Key_L, Qt::ControlModifier);
    OpenWindow::press(Qt::Key_Down);
    OpenWindow::press(Qt::Key_Return);
    Peer again;
    QTRY_VERIFY(listener.acceptInto(again));
}

void WindowRestartTest::aClosedWindowLeavesNoSession()
{
    reopen();
    QVERIFY(!QDir(JournalDirectory::defaultParent()).isEmpty());
    m_open.reset();
    QVERIFY(QDir(JournalDirectory::defaultParent()).isEmpty());
}

void WindowRestartTest::closingEndsTheConnections()
{
    PeerListener listener;
    reopen();
    m_open->enter(u"127.0.0.1:%1"_s.arg(listener.port()));
    Peer peer;
    QTRY_VERIFY(listener.acceptInto(peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
    OpenWindow::type(u"last words"_s);
    OpenWindow::press(Qt::Key_Return);
    m_open.reset();
    QTRY_VERIFY(peer.sawFin());
    QCOMPARE(peer.received(), "last words\n");
    QVERIFY(!peer.sawReset());
}

void WindowRestartTest::killRunThatReceived(const QByteArray &bytes)
{
    m_killed = std::make_unique<Program>(Program::wirelark(), QStringList {u"--headless"_s, u"--json"_s, u"listen"_s, u"0"_s});
    m_killed->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_killed->port() != 0, 15000);
    Peer peer = Peer::connectedTo(m_killed->port());
    peer.send(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(peer.sentAll() && m_killed->bytes(u"in"_s).size() == bytes.size(), 30000);
    m_killed->kill();
    QTRY_VERIFY(m_killed->isOver());
    qputenv("XDG_DATA_HOME", (m_killed->home() + u"/data"_s).toUtf8());
}

void WindowRestartTest::aKilledSessionIsRestoredWithAllItsBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += char(i * 31 % 257);
    killRunThatReceived(bytes);
    reopen();
    QVERIFY(m_open->isVisible("startRestore"));
    const QString offer = m_open->find<QLabel>("startRestore")->text();
    QVERIFY2(offer.startsWith("Restore "_L1) && offer.endsWith(" session"_L1), qPrintable(offer));

    // As the application answers it.
    std::unique_ptr<CaptureWindow> restored;
    connect(&m_open->live(), &LiveWindow::restoreRequested, this, [&](const LeftoverSession &session) {
        restored = std::make_unique<CaptureWindow>(*m_settings, session.segments, u"restored"_s, JournalDirectory::adopt(session));
        restored->window().show();
    });
    m_open->click("startRestore");
    QVERIFY(restored);
    MainWindow &window = restored->window();
    QVERIFY(!window.findChild<QWidget *>(u"sendEdit"_s)->isVisible());
    QVERIFY(!window.findChild<QWidget *>(u"addressBar"_s)->isVisible());

    const auto received = [&] {
        LogView &log = window.workspace().log();
        Inspector &inspector = window.workspace().inspector();
        QByteArray all;
        for (qint64 row = 0; row < log.rowCount(); ++row) {
            if (!log.cellText(row, LogColumn::Direction).contains(u"In"_s) || log.cellText(row, LogColumn::Size).isEmpty())
                continue;
            inspector.showMessage(log.content().rows().at(row));
            all += inspector.bytes(0, inspector.message().size);
        }
        return all;
    };
    const auto hashOf = [](const QByteArray &data) { return QCryptographicHash::hash(data, QCryptographicHash::Sha256); };
    QTRY_COMPARE(received().size(), bytes.size());
    QCOMPARE(hashOf(received()), hashOf(bytes));
    window.close();
}

void WindowRestartTest::aDiscardedSessionIsGone()
{
    killRunThatReceived("not needed any more");
    reopen();
    QVERIFY(m_open->isVisible("startDiscard"));
    m_open->click("startDiscard");
    QVERIFY(!m_open->isVisible("startRestore"));
    QCOMPARE(JournalDirectory::leftovers().size(), size_t(0));
}

QTEST_MAIN(WindowRestartTest)
#include "tst_windowrestart.moc"
