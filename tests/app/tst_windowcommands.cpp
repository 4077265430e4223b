#include <QAction>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

#include "app/capturewindow.h"
#include "tests/support/openwindow.h"
#include "widgets/palette/menucommands.h"
#include "widgets/window/helppages.h"
#include "widgets/window/windowactions.h"

using namespace Qt::StringLiterals;
using namespace wirelark;

// Every command is one action: in a menu, in the palette, with a text and keys of its own.
class WindowCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePaletteHasEveryCommandOfTheMenus_data() { kinds(); }
    void thePaletteHasEveryCommandOfTheMenus();
    void aCaptureOffersNothingThatOnlyASessionCanDo();
    void everyActionIsInAMenu();
    void everyTextIsThereOnce();
    void noTwoCommandsHaveTheSameKeys();
    void inputMethodsAndMenusKeepTheirKeys();
    void mnemonicsDifferWithinAMenu();
    void theListOfShortcutsHasEveryShortcut();

private:
    static void kinds();
    static QList<QAction *> actionsIn(const QList<QAction *> &menu);
    QList<QAction *> actions() const { return actionsIn(m_open->window().menuBar()->actions()); }
    static QStringList sharedMnemonics(const QList<QAction *> &menu, const QString &name);

    std::unique_ptr<PrivateHome> m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowCommandsTest::init()
{
    m_home = std::make_unique<PrivateHome>();
    m_settings = std::make_unique<Settings>(m_home->settingsFile());
    m_open = std::make_unique<OpenWindow>(*m_settings);
    QVERIFY(m_open->isActive);
}

void WindowCommandsTest::cleanup()
{
    m_open.reset();
}

// All of a menu and of its submenus, by a walk of the test's own.
QList<QAction *> WindowCommandsTest::actionsIn(const QList<QAction *> &menu)
{
    QList<QAction *> found;
    for (QAction *action : menu) {
        if (action->menu())
            found += actionsIn(action->menu()->actions());
        else if (!action->isSeparator())
            found += action;
    }
    return found;
}

void WindowCommandsTest::kinds()
{
    QTest::addColumn<bool>("isCapture");
    QTest::newRow("live") << false;
    QTest::newRow("capture") << true;
}

void WindowCommandsTest::thePaletteHasEveryCommandOfTheMenus()
{
    QFETCH(const bool, isCapture);
    std::unique_ptr<CaptureWindow> capture;
    if (isCapture) {
        capture = std::make_unique<CaptureWindow>(*m_settings, QStringList(), u"nothing"_s);
        capture->window().show();
        capture->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&capture->window()));
    }
    MainWindow &window = isCapture ? capture->window() : m_open->window();
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.findChild<QWidget *>(u"commandPalette"_s)->isVisible());

    QStringList listed;
    const QAbstractItemModel &rows = *window.findChild<QListView *>(u"paletteList"_s)->model();
    for (int row = 0; row < rows.rowCount(); ++row)
        listed += rows.index(row, 0).data().toString();
    const QList<QAction *> all = actionsIn(window.menuBar()->actions());
    QVERIFY(all.size() > 60);
    for (const QAction *action : all)
        QVERIFY2(listed.contains(withoutMnemonic(action->text())), qPrintable(action->text()));
    QCOMPARE(listed.size(), all.size());
}

void WindowCommandsTest::aCaptureOffersNothingThatOnlyASessionCanDo()
{
    CaptureWindow capture(*m_settings, QStringList(), u"nothing"_s);
    const WindowActions &actions = capture.window().actions();
    for (const QAction *action : {actions.newListener, actions.newConnection, actions.focusBar, actions.record, actions.saveCapture,
             actions.showMe, actions.snippets, actions.sendAgain, actions.snippetKeys.front()})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    QVERIFY(actions.newWindow->isEnabled() && actions.openCapture->isEnabled() && actions.exportText->isEnabled());
    QVERIFY(m_open->window().actions().newListener->isEnabled());
}

void WindowCommandsTest::everyActionIsInAMenu()
{
    const QList<QAction *> inMenus = actions();
    const QList<QAction *> made = m_open->window().findChildren<QAction *>();
    for (const QAction *action : made) {
        // What a menu has made itself is one of its choices, as the encodings are.
        const bool isCommand = !action->text().isEmpty() && !action->isSeparator() && !qobject_cast<QMenu *>(action->parent());
        QVERIFY2(!isCommand || inMenus.contains(action), qPrintable(action->text()));
    }
}

void WindowCommandsTest::everyTextIsThereOnce()
{
    QSet<QString> texts;
    for (const QAction *action : actions()) {
        const QString text = withoutMnemonic(action->text()).remove(u'…').toCaseFolded();
        QVERIFY2(!text.isEmpty(), "an action without words");
        QVERIFY2(!texts.contains(text), qPrintable(action->text()));
        texts.insert(text);
    }
}

void WindowCommandsTest::noTwoCommandsHaveTheSameKeys()
{
    QHash<QKeySequence, QString> known;
    for (const QAction *action : actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!known.contains(keys), qPrintable(action->text() + u" and "_s + known.value(keys)));
            known.insert(keys, action->text());
        }
    }
    QVERIFY(known.size() > 30);
}

void WindowCommandsTest::inputMethodsAndMenusKeepTheirKeys()
{
    for (const QAction *action : actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QKeyCombination first = keys[0];
            const bool isLetter = first.key() >= Qt::Key_A && first.key() <= Qt::Key_Z;
            QVERIFY2(first != (Qt::CTRL | Qt::SHIFT | Qt::Key_U) && first != (Qt::CTRL | Qt::Key_Period), qPrintable(action->text()));
            QVERIFY2(!isLetter || (first.keyboardModifiers() & ~Qt::ShiftModifier) != Qt::AltModifier, qPrintable(action->text()));
            QVERIFY2(!isLetter || first.keyboardModifiers() & (Qt::ControlModifier | Qt::MetaModifier), qPrintable(action->text()));
        }
    }
}

// Those of a menu and its submenus that two have, in words.
QStringList WindowCommandsTest::sharedMnemonics(const QList<QAction *> &menu, const QString &name)
{
    QStringList twice;
    QHash<QString, QString> known;
    for (const QAction *action : menu) {
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (!key.isEmpty() && known.contains(key))
            twice += u"%1: %2 and %3"_s.arg(name, action->text(), known.value(key));
        known.insert(key, action->text());
        if (action->menu())
            twice += sharedMnemonics(action->menu()->actions(), action->text());
    }
    return twice;
}

void WindowCommandsTest::mnemonicsDifferWithinAMenu()
{
    QCOMPARE(sharedMnemonics(m_open->window().menuBar()->actions(), u"the menu bar"_s).join(u'\n'), QString());
}

void WindowCommandsTest::theListOfShortcutsHasEveryShortcut()
{
    showShortcuts(m_open->window());
    const QList<QDialog *> pages = OpenWindow::dialogs();
    QCOMPARE(pages.size(), 1);
    const auto *table = pages.first()->findChild<QTreeWidget *>();
    QStringList listed;
    for (int row = 0; row < table->topLevelItemCount(); ++row)
        listed += table->topLevelItem(row)->text(0) + u' ' + table->topLevelItem(row)->text(1);
    for (const QAction *action : actions()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(keys.isEmpty() || listed.contains(keys + u' ' + withoutMnemonic(action->text())), qPrintable(action->text()));
    }
}

QTEST_MAIN(WindowCommandsTest)
#include "tst_windowcommands.moc"
