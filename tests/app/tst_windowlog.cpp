#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include "tests/support/openwindow.h"
#include "tests/support/peer.h"
#include "widgets/inspector/hexview.h"
#include "widgets/inspector/inspector.h"
#include "widgets/viewbar/viewbar.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// What came over a real connection, as the log and the inspector of the real window show it.
class WindowLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyMessageHasAnArrowAndAWord();
    void hostileBytesStayBytes();
    void f4ChangesTheLookAndNothingElse();
    void theFirstRowThatIsChosenOpensTheInspector();
    void anInspectorThatWasClosedStaysClosed();
    void aLaptopScreenHasRoomForBytesAndRows();
    void everyByteThatCameIsInTheInspector();
    void scrollingUpPausesAndControlEndFollowsAgain();
    void aSelectionShowsItsMessagesOnly();
    void receivedStoredAndShownAgree();

private:
    Inspector &inspector() { return m_open->window().workspace().inspector(); }
    void receive(const QByteArray &bytes, const QString &row);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<PeerListener> m_listener;
    Peer m_peer;
};

void WindowLogTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    m_listener = std::make_unique<PeerListener>();
    m_open->enter(u"127.0.0.1:%1"_s.arg(m_listener->port()));
    m_peer = Peer();
    QTRY_VERIFY(m_listener->acceptInto(m_peer));
    QTRY_COMPARE(OpenWindow::focus(), u"sendEdit"_s);
}

void WindowLogTest::cleanup()
{
    m_open.reset();
}

void WindowLogTest::receive(const QByteArray &bytes, const QString &row)
{
    m_peer.send(bytes);
    QTRY_VERIFY2(m_open->logRows().contains(u"↓ In "_s + row), qPrintable(m_open->logRows().join(u'\n')));
}

void WindowLogTest::everyMessageHasAnArrowAndAWord()
{
    receive("question\n", u"question\\n"_s);
    OpenWindow::type(u"answer"_s);
    OpenWindow::press(Qt::Key_Return);
    QTRY_VERIFY(m_open->logRows().contains(u"↑ Out answer\\n"_s));
    for (const QString &row : m_open->logRows())
        QVERIFY2(row.startsWith(u"↓ In "_s) || row.startsWith(u"↑ Out "_s) || row.startsWith(u"· Info "_s), qPrintable(row));
}

void WindowLogTest::hostileBytesStayBytes()
{
    receive("\x1b[31mred <b>bold</b> \u202Eback", u"\\x1B[31mred <b>bold</b> \\u202Eback"_s);
}

void WindowLogTest::f4ChangesTheLookAndNothingElse()
{
    receive("first", u"first"_s);
    receive("second", u"second"_s);
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_Up);
    const RowId chosen = m_open->log().current();
    QVERIFY(bool(chosen));
    inspector().select(3, 3);

    OpenWindow::press(Qt::Key_F4);
    QCOMPARE(m_open->log().mode(), LogView::Mode::Hex);
    QCOMPARE(m_open->window().workspace().viewBar().mode(), ViewBar::Mode::Hex);
    QTRY_VERIFY2(m_open->logRows().constLast().startsWith(u"↓ In 73 65 63 6F 6E 64"_s), qPrintable(m_open->logRows().constLast()));
    QCOMPARE(m_open->log().current(), chosen);
    QCOMPARE(inspector().currentByte(), 3);
    OpenWindow::press(Qt::Key_F4);
    QCOMPARE(m_open->log().mode(), LogView::Mode::Text);
    QCOMPARE(m_open->log().current(), chosen);
    QCOMPARE(inspector().currentByte(), 3);
}

void WindowLogTest::theFirstRowThatIsChosenOpensTheInspector()
{
    receive("some bytes", u"some bytes"_s);
    QVERIFY(!m_open->isVisible("inspector"));
    const int header = m_open->log().lineHeight() / 2;
    QTest::mouseClick(m_open->log().viewport(), Qt::LeftButton, {}, {300, header});
    QVERIFY(m_open->isVisible("inspector"));
}

void WindowLogTest::anInspectorThatWasClosedStaysClosed()
{
    receive("some bytes", u"some bytes"_s);
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_Up);
    QVERIFY(m_open->isVisible("inspector"));
    OpenWindow::press(Qt::Key_F8);
    QVERIFY(!m_open->isVisible("inspector"));
    OpenWindow::press(Qt::Key_Up);
    QVERIFY(!m_open->isVisible("inspector"));
    OpenWindow::press(Qt::Key_F8);
    QVERIFY(m_open->isVisible("inspector"));
}

void WindowLogTest::aLaptopScreenHasRoomForBytesAndRows()
{
    QCOMPARE(m_open->window().size(), QSize(1280, 800));
    receive(QByteArray(64, 'x'), QString(64, u'x'));
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_End);
    QTRY_VERIFY(m_open->isVisible("inspector"));
    const HexView *hex = inspector().hexView();
    QTRY_COMPARE(hex->columnCount(), 16);
    QVERIFY(!hex->horizontalScrollBar()->isVisible());
    QTRY_VERIFY2(m_open->log().wholeLines() >= 15, qPrintable(QString::number(m_open->log().wholeLines())));
}

void WindowLogTest::everyByteThatCameIsInTheInspector()
{
    QByteArray all;
    for (int value = 0; value < 256; ++value)
        all += char(value);
    m_peer.send(all);
    QTRY_VERIFY(m_open->logRows().filter(u"↓ In "_s).size() == 1);
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_End);
    QTRY_COMPARE(inspector().hexView()->bytes(0, 256), all);
}

void WindowLogTest::scrollingUpPausesAndControlEndFollowsAgain()
{
    // Each a read of its own: the next is sent when the one before can be seen.
    for (int i = 0; i < 60; ++i)
        receive(QByteArray::number(1000 + i), QString::number(1000 + i));
    QVERIFY(m_open->log().isFollowing());
    m_open->log().setFocus();
    OpenWindow::press(Qt::Key_PageUp);
    QVERIFY(!m_open->log().isFollowing());
    const qint64 top = m_open->log().topLine();

    receive("later", u"later"_s);
    receive("and later", u"and later"_s);
    QCOMPARE(m_open->log().topLine(), top);
    const auto *pill = m_open->find<QPushButton>("followPill");
    QVERIFY(pill->isVisible());
    QVERIFY2(pill->text().contains(u"2 new"_s), qPrintable(pill->text()));

    OpenWindow::press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_open->log().isFollowing());
    QVERIFY(!pill->isVisible());
    receive("newest", u"newest"_s);
    QTRY_COMPARE(m_open->log().topLine(), m_open->log().lastTopLine());
}

void WindowLogTest::aSelectionShowsItsMessagesOnly()
{
    receive("of the first", u"of the first"_s);
    m_open->enter(u"127.0.0.1:%1"_s.arg(m_listener->port()), Qt::AltModifier);
    Peer second;
    QTRY_VERIFY(m_listener->acceptInto(second));
    second.send("of the second");
    QTRY_COMPARE(m_open->logRows().filter(u"↓ In "_s), QStringList(u"↓ In of the second"_s));
    OpenWindow::press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(m_open->logRows().filter(u"↓ In "_s), QStringList(u"↓ In of the first"_s));
    m_open->window().workspace().connections().selectAll();
    QTRY_COMPARE(m_open->logRows().filter(u"↓ In "_s).size(), 2);
}

void WindowLogTest::receivedStoredAndShownAgree()
{
    const QString before = m_open->find<QToolButton>("statusMessages")->toolTip();
    QVERIFY2(before.contains(u"Received and sent: 0"_s), qPrintable(before));
    for (int i = 0; i < 20; ++i)
        receive(QByteArray::number(1000 + i), QString::number(1000 + i));
    OpenWindow::type(u"answer"_s);
    OpenWindow::press(Qt::Key_Return);
    const auto *button = m_open->find<QToolButton>("statusMessages");
    QTRY_VERIFY2(button->text().startsWith(u"21 message"_s), qPrintable(button->text()));
    QTRY_COMPARE(button->accessibleDescription(), u"Received and sent: 21\nStored: 21\nShown: 21"_s);
    QVERIFY(!m_open->isVisible("statusSlowingPeer"));
}

QTEST_MAIN(WindowLogTest)
#include "tst_windowlog.moc"
