#include "widgets/window/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include "widgets/connections/connectionactions.h"
#include "widgets/inspector/copyasmenu.h"
#include "widgets/ladder/ladderactions.h"
#include "widgets/log/logactions.h"

namespace wirelark {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    makeFile();
    makeExport();
    makeEdit();
    makeView();
    makeRest();
}

QAction *WindowActions::make(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    return action;
}

QAction *WindowActions::makeCheckable(const QString &text, const QKeySequence &shortcut)
{
    QAction *action = make(text, shortcut);
    action->setCheckable(true);
    return action;
}

void WindowActions::makeFile()
{
    newWindow = make(tr("&New window"), QKeySequence::New);
    openCapture = make(tr("&Open capture…"), QKeySequence::Open);
    saveCapture = make(tr("&Save capture…"), QKeySequence::Save);
    // The platform's own key for Quit is empty without a desktop.
    quit = make(tr("&Quit"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeExport()
{
    exportText = make(tr("As &text…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    exportCsv = make(tr("As &CSV…"));
    exportJson = make(tr("As &JSON lines…"));
    exportBytes = make(tr("As &bytes, a file for each direction…"));
    exportPcapng = make(tr("As a ca&pture…"));
    exportSelected = makeCheckable(tr("Only the &selected rows"));
}

void WindowActions::makeEdit()
{
    mark = make(tr("&Mark or unmark the row"), Qt::CTRL | Qt::Key_M);
    writeNote = make(tr("&Note on the row…"));
    nextMark = make(tr("Ne&xt mark"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    previousMark = make(tr("&Previous mark"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    find = make(tr("&Find…"), Qt::CTRL | Qt::Key_F);
    findNext = make(tr("Find &next"), Qt::Key_F3);
    findPrevious = make(tr("Find &previous"), Qt::SHIFT | Qt::Key_F3);
    rememberSent = makeCheckable(tr("&Remember what was sent"));
    forgetSent = make(tr("&Forget what was sent"));
    sendAgain = make(tr("Put the message into the &send box"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
}

void WindowActions::makeView()
{
    auto *views = new QActionGroup(this);
    viewMessages = makeCheckable(tr("&Messages"), Qt::CTRL | Qt::Key_1);
    viewLadder = makeCheckable(tr("La&dder"), Qt::CTRL | Qt::Key_2);
    for (QAction *shown : {viewMessages, viewLadder})
        views->addAction(shown);
    viewMessages->setChecked(true);

    toggleHex = makeCheckable(tr("Payload in &hex"), Qt::Key_F4);
    chooseLens = make(tr("&Lens…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    filter = make(tr("&Filter the messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    saveFilter = make(tr("Sa&ve the filter as a colour rule…"));
    colourRules = make(tr("Colour &rules…"));
    showSidebar = makeCheckable(tr("&Connections"), Qt::Key_F9);
    showInspector = makeCheckable(tr("&Inspector"), Qt::Key_F8);
    nextPane = make(tr("&Next pane"), Qt::Key_F6);
    previousPane = make(tr("Previous p&ane"), Qt::SHIFT | Qt::Key_F6);

    auto *themes = new QActionGroup(this);
    themeSystem = makeCheckable(tr("As the &system"));
    themeLight = makeCheckable(tr("&Light"));
    themeDark = makeCheckable(tr("&Dark"));
    for (QAction *theme : {themeSystem, themeLight, themeDark})
        themes->addAction(theme);

    zoomIn = make(tr("Zoom &in"), QKeySequence::ZoomIn);
    zoomOut = make(tr("Zoom &out"), QKeySequence::ZoomOut);
    zoomReset = make(tr("&Original size"), Qt::CTRL | Qt::Key_0);
    fullScreen = makeCheckable(tr("F&ull screen"), Qt::Key_F11);
}

void WindowActions::makeRest()
{
    focusBar = make(tr("&Address bar"), Qt::CTRL | Qt::Key_L);
    newListener = make(tr("&Listen…"));
    newConnection = make(tr("&Connect…"));
    previousConnection = make(tr("&Previous connection"), Qt::ALT | Qt::Key_Up);
    nextConnection = make(tr("Ne&xt connection"), Qt::ALT | Qt::Key_Down);
    showEverything = make(tr("Sho&w all connections"));
    replyTimes = make(tr("Reply &times…"));
    replyTimes->setEnabled(false);

    record = makeCheckable(tr("&Record to a file…"), Qt::CTRL | Qt::Key_R);
    byteMap = make(tr("&Byte map"));
    compare = make(tr("&Compare"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    ports = make(tr("&Who uses which port?"));
    snippets = make(tr("&Snippets…"), Qt::CTRL | Qt::SHIFT | Qt::Key_0);
    saveSnippet = make(tr("S&ave what is in the send box…"));
    for (std::size_t i = 0; i < snippetKeys.size(); ++i) {
        const int digit = int(i) + 1;
        snippetKeys[i] = make(tr("Snippet &%1").arg(digit), Qt::CTRL | Qt::SHIFT | Qt::Key(Qt::Key_0 + digit));
    }
    sequence = make(tr("Se&quence…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Q);
    showMe = make(tr("Show &me"));
    shortcuts = make(tr("&Keyboard shortcuts"), Qt::Key_F1);
    about = make(tr("&About Wirelark"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::fillMenuBar(
    QMenuBar *bar, const ConnectionActions &connection, const LogActions &log, const LadderActions &ladder, QAction *copyAs)
{
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newWindow, openCapture, saveCapture, ladder.saveSvg()});
    QMenu *exports = file->addMenu(tr("&Export what is shown"));
    exports->addActions({exportText, exportCsv, exportJson, exportBytes, exportPcapng});
    exports->addSeparator();
    exports->addAction(exportSelected);
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addAction(log.copyRows());
    QMenu *rowsAs = edit->addMenu(tr("Copy &as"));
    rowsAs->addActions(log.copyAsMenu()->actions());
    edit->addActions({copyAs, ladder.copyMermaid()});
    edit->addSeparator();
    edit->addActions({mark, writeNote, nextMark, previousMark});
    edit->addSeparator();
    edit->addActions({find, findNext, findPrevious});
    edit->addSeparator();
    edit->addActions({sendAgain, rememberSent, forgetSent});

    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions({viewMessages, viewLadder});
    view->addSeparator();
    view->addActions({toggleHex, chooseLens, filter, saveFilter, colourRules});
    view->addSeparator();
    view->addActions(
        {log.expand(), log.expandShown(), log.follow(), log.resynchronise(), log.resetColumns(), ladder.fold()});
    view->addSeparator();
    view->addActions({showSidebar, showInspector, nextPane, previousPane});
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions({themeSystem, themeLight, themeDark});
    view->addMenu(tr("&Zoom"))->addActions({zoomIn, zoomOut, zoomReset});
    view->addAction(fullScreen);

    QMenu *connections = bar->addMenu(tr("&Connection"));
    connections->addActions({focusBar, newListener, newConnection});
    connections->addSeparator();
    connections->addActions(connection.all());
    connections->addActions({connection.echo, connection.keepOpen});
    connections->addSeparator();
    connections->addActions({previousConnection, nextConnection, showEverything, replyTimes});

    bar->addMenu(tr("C&apture"))->addAction(record);
    QMenu *tools = bar->addMenu(tr("&Tools"));
    tools->addActions({byteMap, compare, ports});
    tools->addSeparator();
    tools->addActions({sequence, log.makeSequence(), log.makeSequenceOfPeer()});
    tools->addSeparator();
    tools->addActions({snippets, saveSnippet});
    QMenu *keys = tools->addMenu(tr("Put a snippet into the send &box"));
    for (QAction *key : snippetKeys)
        keys->addAction(key);
    bar->addMenu(tr("&Help"))->addActions({showMe, shortcuts, about});
}

} // namespace wirelark
