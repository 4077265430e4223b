#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/inspector/hexview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Find in the real window, by keys, in what a real socket said.
class WindowFindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ctrlFFindsWhatThePeerSaid();
    void f3GoesOnFromTheLogWithoutTheBar();
    void escapeStopsAtOnce();
    void commandLooksForWhatItSays();
    void everythingInTheBarHasANameAndAKey();

private:
    QString count() { return m_open->find<QLabel>("findCount")->text(); }

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    PeerListener m_listener;
    Peer m_peer;
};

void WindowFindTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    m_open->enter(u"127.0.0.1:%1"_s.arg(m_listener.port()));
    QTRY_VERIFY(m_listener.acceptInto(m_peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowFindTest::cleanup()
{
    m_open.reset();
    m_peer.close();
}

void WindowFindTest::ctrlFFindsWhatThePeerSaid()
{
    m_peer.send("first hay\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In first hay\\n"_s));
    m_peer.send("a nee");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In a nee"_s));
    m_peer.send("dle");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In dle"_s));
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(OpenWindow::focus(), u"findEdit"_s);
    OpenWindow::type(u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QTRY_COMPARE(m_open->logRow(m_open->log().currentRow()), u"↓ In a nee"_s);
    QTRY_VERIFY(m_open->isVisible("inspector"));
    const auto *hexView = m_open->find<HexView>("hexView");
    QCOMPARE(hexView->selectionStart() - hexView->focus().start, 2);
    QCOMPARE(hexView->selectionSize(), 6);
    QCOMPARE(OpenWindow::focus(), u"findEdit"_s);

    m_peer.send("another needle");
    QTRY_COMPARE(count(), u"1 of 2"_s);
    OpenWindow::press(Qt::Key_F3);
    QTRY_COMPARE(count(), u"2 of 2"_s);
    QCOMPARE(m_open->logRow(m_open->log().currentRow()), u"↓ In another needle"_s);
}

void WindowFindTest::f3GoesOnFromTheLogWithoutTheBar()
{
    for (const char *text : {"one needle", "two needles", "three needles"}) {
        m_peer.send(text);
        QTRY_VERIFY(m_open->logRows().contains(u"↓ In "_s + QLatin1StringView(text)));
    }
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier);
    OpenWindow::type(u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    OpenWindow::press(Qt::Key_Escape);
    QVERIFY(!m_open->isVisible("findBar"));
    QCOMPARE(OpenWindow::focus(), u"logView"_s);
    OpenWindow::press(Qt::Key_F3);
    QTRY_COMPARE(m_open->logRow(m_open->log().currentRow()), u"↓ In two needles"_s);
    OpenWindow::press(Qt::Key_F3);
    QTRY_COMPARE(m_open->logRow(m_open->log().currentRow()), u"↓ In three needles"_s);
    OpenWindow::press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(m_open->logRow(m_open->log().currentRow()), u"↓ In two needles"_s);
    QVERIFY(!m_open->isVisible("findBar"));
    QCOMPARE(OpenWindow::focus(), u"logView"_s);
    // What was typed is still there.
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_open->find<QLineEdit>("findEdit")->text(), u"needle"_s);
}

void WindowFindTest::escapeStopsAtOnce()
{
    m_peer.send(QByteArray(4'000'000, 'a'));
    QTRY_VERIFY(m_open->log().rowCount() > 10);
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier);
    m_open->find<QComboBox>("findKind")->setCurrentIndex(2);
    m_open->find<QLineEdit>("findEdit")->setText(u"a.{1,99}a.{1,99}[bc]"_s); // takes very long
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(!count().isEmpty());
    QElapsedTimer timer;
    timer.start();
    OpenWindow::press(Qt::Key_Escape);
    QVERIFY(timer.elapsed() < 100);
    QVERIFY(!m_open->isVisible("findBar"));
}

void WindowFindTest::commandLooksForWhatItSays()
{
    m_open->enter(u"listen 127.0.0.1:0 find=\"re,nocase:n(e)+dle\""_s);
    QTRY_COMPARE(m_open->connections().size(), 2);
    QVERIFY(m_open->isVisible("findBar"));
    QCOMPARE(m_open->find<QLineEdit>("findEdit")->text(), u"n(e)+dle"_s);
    QVERIFY(OpenWindow::focus() != u"findEdit"_s);
    m_peer.send("one NEEEDLE");
    QTRY_COMPARE(count(), u"1 of 1"_s);
    m_open->window().workspace().connections().selectConnection(1);
    m_open->window().connectionActions().copyCommand->trigger();
    QVERIFY2(QApplication::clipboard()->text().contains("find='re,nocase:n(e)+dle'"_L1), qPrintable(QApplication::clipboard()->text()));
}

void WindowFindTest::everythingInTheBarHasANameAndAKey()
{
    OpenWindow::press(Qt::Key_F, Qt::ControlModifier);
    int reached = 0;
    const auto parts = m_open->find("findBar")->findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        if (part->focusPolicy() == Qt::NoFocus || !part->isVisible())
            continue;
        ++reached;
        QVERIFY2(!part->accessibleName().isEmpty(), qPrintable(part->objectName()));
        QVERIFY2(part->focusPolicy() & Qt::TabFocus, qPrintable(part->objectName()));
    }
    QCOMPARE(reached, 8);
}

QTEST_MAIN(WindowFindTest)
#include "tst_windowfind.moc"
