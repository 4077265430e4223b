#include <QAction>
#include <QLabel>

#include "tests/support/openwindow.h"
#include "widgets/compare/comparewindow.h"
#include "widgets/compare/differenceview.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Two rows of the real window, compared by a key.
class WindowCompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_open.reset(); }

    void twoSelectedRowsAreCompared();
    void rangeComparesItsFirstAndLast();
    void oneRowComparesNothing();
    void aConnectionAloneAsksForACapture();

private:
    static void pressCompare() { OpenWindow::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); }
    CompareWindow &compare() { return *m_open->find<CompareWindow>("compareWindow"); }
    QString state() { return compare().findChild<QLabel *>(u"compareState"_s)->text(); }
    void select(const QString &first, int more);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<PeerListener> m_listener;
    Peer m_peer;
};

void WindowCompareTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
    m_listener = std::make_unique<PeerListener>();
    m_open->enter(u"127.0.0.1:%1 lens=lines"_s.arg(m_listener->port()));
    m_peer = Peer();
    QTRY_VERIFY(m_listener->acceptInto(m_peer));
    m_peer.send("T=21.4 H=40\nT=21.5 H=40\nT=21.5 H=41\n");
    QTRY_VERIFY(m_open->logRows().contains(u"↓ In T=21.5 H=41\\n"_s));
}

// From the row with these words on, so many more.
void WindowCompareTest::select(const QString &first, int more)
{
    const qint64 row = m_open->logRows().indexOf(first);
    QVERIFY(row >= 0);
    m_open->log().setCurrent(m_open->log().content().rows().idAt(row));
    m_open->log().setFocus();
    for (int i = 0; i < more; ++i)
        OpenWindow::press(Qt::Key_Down, Qt::ShiftModifier);
}

void WindowCompareTest::twoSelectedRowsAreCompared()
{
    select(u"↓ In T=21.4 H=40\\n"_s, 1);
    pressCompare();
    QTRY_VERIFY(m_open->isVisible("compareWindow"));
    QTRY_VERIFY2(state().startsWith(u"Difference 1 of 1 · at 0x5 left"_s), qPrintable(state()));
    QVERIFY(!compare().isModal());
}

void WindowCompareTest::rangeComparesItsFirstAndLast()
{
    select(u"↓ In T=21.4 H=40\\n"_s, 2);
    pressCompare();
    QTRY_VERIFY(m_open->isVisible("compareWindow"));
    QTRY_VERIFY2(state().startsWith(u"Difference 1 of 2 · at 0x5 left"_s), qPrintable(state()));
}

void WindowCompareTest::oneRowComparesNothing()
{
    m_open->window().workspace().connections().selectAll();
    select(u"↓ In T=21.4 H=40\\n"_s, 0);
    pressCompare();
    QTRY_VERIFY(m_open->isVisible("compareWindow"));
    QVERIFY2(state().startsWith(u"Select two messages"_s), qPrintable(state()));
}

void WindowCompareTest::aConnectionAloneAsksForACapture()
{
    QCOMPARE(m_open->window().workspace().selection().connections.size(), 1);
    pressCompare();
    QTRY_VERIFY(m_open->isVisible("compareWindow"));
    QVERIFY2(state().startsWith(u"Choose another capture"_s), qPrintable(state()));
}

QTEST_MAIN(WindowCompareTest)
#include "tst_windowcompare.moc"
