#include <QLabel>
#include <QMenu>
#include <QMenuBar>

#include "tests/support/openwindow.h"
#include "widgets/bytemap/bytemapview.h"
#include "widgets/bytemap/bytemapwindow.h"
#include "widgets/inspector/inspector.h"
#include "widgets/window/rowspresenter.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The one wrong byte among many messages, found in the real window without knowing which it is.
class WindowByteMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }

    void theOneWrongByteIsThreeClicksAway();
    void enterOnAValueDoesTheSame();
    void theWindowIsBesideTheMainWindow();

private:
    static constexpr int messages = 20'000;
    static constexpr int wrong = 13'370;

    Inspector &inspector() { return m_open->window().workspace().inspector(); }
    ByteMapWindow &map() { return *m_open->find<ByteMapWindow>("byteMap"); }
    void receiveAll();
    int clickIn(QMenu &menu, const QAction *action);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<PeerListener> m_listener;
    Peer m_peer;
};

void WindowByteMapTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    m_listener = std::make_unique<PeerListener>();
    m_open->enter(u"127.0.0.1:%1 lens=fixed:16"_s.arg(m_listener->port()));
    m_peer = Peer();
    QTRY_VERIFY(m_listener->acceptInto(m_peer));
    receiveAll();
}

void WindowByteMapTest::receiveAll()
{
    QByteArray all;
    for (int i = 0; i < messages; ++i) {
        QByteArray message = QByteArray(8, '\0') + QByteArray::number(i).rightJustified(8, '0');
        if (i == wrong)
            message[7] = char(0x80);
        all += message;
    }
    m_peer.send(all);
    const auto received = [this] {
        qint64 count = 0;
        const MessageRows &rows = m_open->log().content().rows();
        for (qint64 row = 0; rows.count() >= messages && row < rows.count(); ++row)
            count += rows.at(row).isData() ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(received(), messages);
}

// One click; told so that a test can add them up.
int WindowByteMapTest::clickIn(QMenu &menu, const QAction *action)
{
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(const_cast<QAction *>(action)).center());
    return 1;
}

void WindowByteMapTest::theOneWrongByteIsThreeClicksAway()
{
    QMenu *tools = nullptr;
    const auto menus = m_open->window().menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->menu()->actions().contains(m_open->window().actions().byteMap))
            tools = menu->menu();
    }
    QVERIFY(tools);
    tools->popup({0, 0});
    QVERIFY(QTest::qWaitForWindowExposed(tools));
    int clicks = clickIn(*tools, m_open->window().actions().byteMap);
    QTRY_VERIFY(m_open->isVisible("byteMap"));
    QTRY_VERIFY(map().run().map());

    ByteMapView &view = map().view();
    QCOMPARE(view.cells().spokenRow(0), u"offset 7: 80, rare, in 1 message(s), 00 in 19,999 message(s)"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.valueRect(0, 0).center());
    ++clicks;
    QVERIFY(clicks <= 3);
    QVERIFY(m_open->isVisible("inspector"));
    QCOMPARE(inspector().currentByte(), 7);
    QVERIFY2(inspector().message() == m_open->log().currentMessage(), qPrintable(inspector().headline()));
    QVERIFY(m_open->logRow(m_open->log().currentRow()).contains(u"\\x8000013370"_s));
}

void WindowByteMapTest::enterOnAValueDoesTheSame()
{
    m_open->window().actions().byteMap->trigger();
    QTRY_VERIFY(map().run().map());
    map().view().setFocus();
    QTest::keyClick(&map().view(), Qt::Key_Return);
    QCOMPARE(inspector().currentByte(), 7);
    QVERIFY(m_open->logRow(m_open->log().currentRow()).contains(u"00013370"_s));
}

void WindowByteMapTest::theWindowIsBesideTheMainWindow()
{
    m_open->window().actions().byteMap->trigger();
    QTRY_VERIFY(map().run().map());
    QVERIFY(!map().isModal());
    m_open->window().workspace().rowsPresenter().setLens({}, {});
    QTRY_VERIFY(map().findChild<QLabel *>(u"byteMapState"_s)->text().startsWith(u"The rows have changed"_s));
    map().view().setFocus();
    QTest::keyClick(&map().view(), Qt::Key_Escape);
    QTRY_VERIFY(!m_open->isVisible("byteMap"));
}

QTEST_MAIN(WindowByteMapTest)
#include "tst_windowbytemap.moc"
