#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

#include "widgets/palette/commandpalette.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// The palette over a window with a few menus, used by its keys.
class tst_CommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(ThemeChoice::Light); }
    void init();
    void cleanup();

    void hasTheFocusWhileItIsOpenAndGivesItBack();
    void givesTheFocusBackBeforeTheCommandIsDone();
    void readsTheMenusWhenItOpens();
    void anActionInTwoMenusIsListedOnce();
    void whatIsHiddenIsNotListed();
    void typingFindsByWords();
    void saysSoWhenNothingIsFound();
    void enterDoesWhatIsChosen();
    void aClickDoesIt();
    void whatIsDisabledDoesNothing();
    void whatWasDisabledMeanwhileDoesNothing();
    void whatIsGoneMeanwhileDoesNothing();
    void whatWasChosenComesFirst();
    void upAndDownGoRound();
    void tabStaysInside();
    void itsShortcutClosesItToo();
    void aPressBesideItClosesIt();
    void whoTakesTheFocusKeepsIt();
    void rowsAreSpokenWhole();
    void theRowsAreListItemsOfANamedList();
    void itStaysInASmallWindow();

private:
    QStringList rows() const;
    QLineEdit *field() const { return m_window->findChild<QLineEdit *>(u"paletteField"_s); }
    QListView *list() const { return m_window->findChild<QListView *>(u"paletteList"_s); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    std::unique_ptr<QMainWindow> m_window;
    QLineEdit *m_edit = nullptr; // somewhere in the window
    QAction *m_open = nullptr;
    QAction *m_dark = nullptr;
    QAction *m_reset = nullptr;
    CommandPalette *m_palette = nullptr;
};

void tst_CommandPalette::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(800, 600);
    auto *centre = new QWidget(m_window.get());
    m_edit = new QLineEdit(centre);
    m_edit->setGeometry(0, 500, 200, 28);
    m_window->setCentralWidget(centre);
    QMenu *file = m_window->menuBar()->addMenu(u"&File"_s);
    m_open = file->addAction(u"&Open…"_s);
    m_open->setShortcut(Qt::CTRL | Qt::Key_O);
    file->addSeparator();
    file->addAction(u"Save && quit"_s);
    QMenu *view = m_window->menuBar()->addMenu(u"&View"_s);
    m_dark = view->addMenu(u"&Theme"_s)->addAction(u"&Dark"_s);
    m_dark->setCheckable(true);
    m_reset = view->addAction(u"&Reset"_s);
    m_reset->setEnabled(false);
    m_palette = new CommandPalette(*m_window);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
    m_palette->toggle();
    QVERIFY(m_palette->isVisible());
}

void tst_CommandPalette::cleanup()
{
    m_window.reset();
}

QStringList tst_CommandPalette::rows() const
{
    QStringList texts;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        texts += list()->model()->index(row, 0).data().toString();
    return texts;
}

void tst_CommandPalette::hasTheFocusWhileItIsOpenAndGivesItBack()
{
    QCOMPARE(QApplication::focusWidget(), field());
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_edit);
}

void tst_CommandPalette::givesTheFocusBackBeforeTheCommandIsDone()
{
    QWidget *focus = nullptr;
    connect(m_open, &QAction::triggered, this, [&focus] { focus = QApplication::focusWidget(); });
    type(u"open"_s);
    press(Qt::Key_Return);
    QCOMPARE(focus, m_edit);
}

void tst_CommandPalette::readsTheMenusWhenItOpens()
{
    QCOMPARE(rows(), QStringList({u"Open…"_s, u"Save & quit"_s, u"Dark"_s, u"Reset"_s}));
    press(Qt::Key_Escape);
    m_window->menuBar()->addMenu(u"&Tools"_s)->addAction(u"&Later"_s);
    m_open->setText(u"&Open again…"_s);
    m_palette->toggle();
    QCOMPARE(rows(), QStringList({u"Open again…"_s, u"Save & quit"_s, u"Dark"_s, u"Later"_s, u"Reset"_s}));
}

void tst_CommandPalette::anActionInTwoMenusIsListedOnce()
{
    press(Qt::Key_Escape);
    m_window->menuBar()->addMenu(u"&Tools"_s)->addAction(m_open);
    m_palette->toggle();
    QCOMPARE(rows().count(u"Open…"_s), 1);
}

void tst_CommandPalette::whatIsHiddenIsNotListed()
{
    press(Qt::Key_Escape);
    m_open->setVisible(false);
    m_palette->toggle();
    QVERIFY(!rows().contains(u"Open…"_s));
}

void tst_CommandPalette::typingFindsByWords()
{
    type(u"theme da"_s);
    QCOMPARE(rows(), QStringList({u"Dark"_s}));
    QCOMPARE(list()->currentIndex().row(), 0);
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_Backspace);
    QCOMPARE(rows().size(), 4);
}

void tst_CommandPalette::saysSoWhenNothingIsFound()
{
    type(u"nothing like it"_s);
    QVERIFY(!list()->isVisible());
    const auto labels = m_palette->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && !label->text().isEmpty(); }));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void tst_CommandPalette::enterDoesWhatIsChosen()
{
    const QSignalSpy opened(m_open, &QAction::triggered);
    const QSignalSpy darkened(m_dark, &QAction::toggled);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(darkened.size(), 1);
    QVERIFY(!m_palette->isVisible());
}

void tst_CommandPalette::aClickDoesIt()
{
    const QSignalSpy darkened(m_dark, &QAction::toggled);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(2, 0)).center());
    QCOMPARE(darkened.size(), 1);
    QVERIFY(!m_palette->isVisible());
}

void tst_CommandPalette::whatIsDisabledDoesNothing()
{
    const QSignalSpy reset(m_reset, &QAction::triggered);
    type(u"reset"_s);
    QCOMPARE(rows(), QStringList({u"Reset"_s}));
    press(Qt::Key_Return);
    QCOMPARE(reset.size(), 0);
    QVERIFY(m_palette->isVisible());
}

void tst_CommandPalette::whatWasDisabledMeanwhileDoesNothing()
{
    const QSignalSpy opened(m_open, &QAction::triggered);
    m_open->setEnabled(false);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QVERIFY(m_palette->isVisible());
}

void tst_CommandPalette::whatIsGoneMeanwhileDoesNothing()
{
    m_open->deleteLater();
    QTRY_VERIFY(m_window->findChildren<QAction *>().count(m_open) == 0);
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void tst_CommandPalette::whatWasChosenComesFirst()
{
    type(u"dark"_s);
    press(Qt::Key_Return);
    m_palette->toggle();
    QCOMPARE(field()->text(), QString());
    QCOMPARE(rows(), QStringList({u"Dark"_s, u"Open…"_s, u"Save & quit"_s, u"Reset"_s}));
    type(u"open"_s);
    press(Qt::Key_Return);
    m_palette->toggle();
    QCOMPARE(rows(), QStringList({u"Open…"_s, u"Dark"_s, u"Save & quit"_s, u"Reset"_s}));
}

void tst_CommandPalette::upAndDownGoRound()
{
    press(Qt::Key_Up);
    QCOMPARE(list()->currentIndex().data().toString(), u"Reset"_s);
    press(Qt::Key_Down);
    QCOMPARE(list()->currentIndex().data().toString(), u"Open…"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(list()->currentIndex().data().toString(), u"Reset"_s);
}

void tst_CommandPalette::tabStaysInside()
{
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), field());
    QCOMPARE(list()->currentIndex().row(), 1);
    press(Qt::Key_Backtab);
    QCOMPARE(list()->currentIndex().row(), 0);
}

void tst_CommandPalette::itsShortcutClosesItToo()
{
    m_palette->toggle();
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_edit);
}

void tst_CommandPalette::aPressBesideItClosesIt()
{
    QTest::mouseClick(m_window->centralWidget(), Qt::LeftButton, {}, QPoint(600, 520)); // takes no focus
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_edit);
}

void tst_CommandPalette::whoTakesTheFocusKeepsIt()
{
    auto *other = new QLineEdit(m_window->centralWidget());
    other->show();
    other->setFocus();
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), other);
}

void tst_CommandPalette::rowsAreSpokenWhole()
{
    m_dark->setChecked(true);
    QStringList spoken;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        spoken += list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken,
        QStringList({u"Open…, File, Ctrl+O"_s, u"Save & quit, File"_s, u"Dark, View › Theme, on"_s, u"Reset, View, not available now"_s}));
}

void tst_CommandPalette::theRowsAreListItemsOfANamedList()
{
    QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(list());
    QCOMPARE(rows->role(), QAccessible::List);
    QVERIFY(!rows->text(QAccessible::Name).isEmpty());
    QCOMPARE(rows->child(0)->role(), QAccessible::ListItem);
    QCOMPARE(rows->child(0)->text(QAccessible::Name), u"Open…, File, Ctrl+O"_s);
    QVERIFY(!QAccessible::queryAccessibleInterface(field())->text(QAccessible::Name).isEmpty());
    QCOMPARE(QAccessible::queryAccessibleInterface(m_palette)->text(QAccessible::Name), u"Command palette"_s);
}

void tst_CommandPalette::itStaysInASmallWindow()
{
    m_window->resize(300, 200);
    QTRY_COMPARE(m_window->width(), 300);
    QTRY_VERIFY(m_window->rect().contains(m_palette->geometry()));
    QVERIFY(list()->height() > 0);
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_commandpalette.moc"
