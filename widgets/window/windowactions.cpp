#include "widgets/window/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include "widgets/connections/connectionactions.h"
#include "widgets/inspector/copyasmenu.h"
#include "widgets/inspector/inspector.h"
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
    findNext = make(tr("Find n&ext"), Qt::Key_F3);
    findPrevious = make(tr("Find pre&vious"), Qt::SHIFT | Qt::Key_F3);
    rememberSent = makeCheckable(tr("&Remember what was sent"));
    forgetSent = make(tr("For&get what was sent"));
    sendAgain = make(tr("Put the message into the &send box"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    copySending = make(tr("Copy send&ing as command"));
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
    zoomReset = make(tr("Original &size"), Qt::CTRL | Qt::Key_0);
    fullScreen = makeCheckable(tr("F&ull screen"), Qt::Key_F11);
}

void WindowActions::makeRest()
{
    focusBar = make(tr("&Address bar"), Qt::CTRL | Qt::Key_L);
    newListener = make(tr("L&isten…"));
    newConnection = make(tr("&Connect…"));
    previousConnection = make(tr("Pre&vious connection"), Qt::ALT | Qt::Key_Up);
    nextConnection = make(tr("Ne&xt connection"), Qt::ALT | Qt::Key_Down);
    showEverything = make(tr("Sho&w all connections"));
    replyTimes = make(tr("Repl&y times…"));

    record = makeCheckable(tr("&Record to a file…"), Qt::CTRL | Qt::Key_R);
    commandPalette = make(tr("Command &palette"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    byteMap = make(tr("&Byte map"));
    compare = make(tr("&Compare"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    ports = make(tr("&Who uses which port?"));
    editBytes = make(tr("&Edit the bytes to send…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    editFrame = make(tr("Put a &frame together…"), Qt::CTRL | Qt::ALT | Qt::Key_F);
    snippets = make(tr("&Snippets…"), Qt::CTRL | Qt::SHIFT | Qt::Key_0);
    saveSnippet = make(tr("S&ave the send box as a snippet…"));
    useSnippet = make(tr("P&ut the snippet into the send box"));
    sendSnippet = make(tr("Se&nd the snippet"));
    copySnippet = make(tr("Copy the snippet as comman&d"));
    moveSnippet = make(tr("Rename or &move the snippet…"));
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

QList<QAction *> WindowActions::ofWorkspace() const
{
    QList<QAction *> actions {find, findNext, findPrevious, nextMark, previousMark, viewMessages, viewLadder, toggleHex,
        chooseLens, filter, colourRules, showInspector, previousConnection, nextConnection, showEverything, byteMap, compare,
        copySending, sequence, editBytes, editFrame, snippets, saveSnippet};
    for (QAction *key : snippetKeys)
        actions += key;
    return actions;
}

void WindowActions::fillMenuBar(QMenuBar *bar, const ConnectionActions &connection)
{
    m_file = bar->addMenu(tr("&File"));
    m_file->addActions({newWindow, openCapture, saveCapture});
    m_exports = m_file->addMenu(tr("&Export what is shown"));
    m_exports->addActions({exportText, exportCsv, exportJson, exportBytes, exportPcapng});
    m_exports->addSeparator();
    m_exports->addAction(exportSelected);
    m_file->addSeparator();
    m_file->addAction(quit);

    m_edit = bar->addMenu(tr("&Edit"));
    m_edit->addActions({mark, writeNote, nextMark, previousMark});
    m_edit->addSeparator();
    m_edit->addActions({find, findNext, findPrevious});
    m_edit->addSeparator();
    m_edit->addActions({sendAgain, copySending, rememberSent, forgetSent});

    m_view = bar->addMenu(tr("&View"));
    m_view->addActions({viewMessages, viewLadder});
    m_view->addSeparator();
    m_view->addActions({toggleHex, chooseLens, filter, saveFilter, colourRules});
    m_view->addSeparator();
    m_view->addActions({showSidebar, showInspector, nextPane, previousPane});
    m_view->addSeparator();
    m_view->addMenu(tr("&Theme"))->addActions({themeSystem, themeLight, themeDark});
    m_view->addMenu(tr("&Zoom"))->addActions({zoomIn, zoomOut, zoomReset});
    m_view->addAction(fullScreen);

    QMenu *connections = bar->addMenu(tr("&Connection"));
    connections->addActions({focusBar, newListener, newConnection});
    connections->addSeparator();
    connections->addActions(connection.all());
    QMenu *replies = connections->addMenu(tr("Re&ply"));
    replies->addActions(QList<QAction *> {connection.noReply, connection.echo} + connection.partners);
    replies->addAction(connection.rules);
    replies->addSeparator();
    replies->addActions({connection.editRules, connection.keepOpen});
    connections->addSeparator();
    connections->addActions({previousConnection, nextConnection, showEverything, connection.filter, replyTimes});

    bar->addMenu(tr("C&apture"))->addAction(record);
    m_tools = bar->addMenu(tr("&Tools"));
    m_tools->addAction(commandPalette);
    m_tools->addSeparator();
    m_tools->addActions({byteMap, compare, ports});
    m_tools->addSeparator();
    m_tools->addAction(sequence);
    m_behindSequence = m_tools->addSeparator();
    m_tools->addActions({editBytes, editFrame});
    m_tools->addSeparator();
    m_tools->addActions({snippets, saveSnippet, useSnippet, sendSnippet, copySnippet, moveSnippet});
    QMenu *keys = m_tools->addMenu(tr("Put a snippet &into the send box"));
    for (QAction *key : snippetKeys)
        keys->addAction(key);
    bar->addMenu(tr("&Help"))->addActions({showMe, shortcuts, about});

    // There is no message yet, and no filter.
    for (QAction *action : {mark, writeNote, sendAgain, saveFilter, replyTimes, useSnippet, sendSnippet, copySnippet, moveSnippet})
        action->setEnabled(false);
}

void WindowActions::addWorkspace(const LogActions &log, const LadderActions &ladder, const Inspector &inspector)
{
    m_file->insertAction(m_exports->menuAction(), ladder.saveSvg());

    auto *rowsAs = new QMenu(tr("Copy &as"), m_edit);
    rowsAs->addActions(log.copyAsMenu()->actions());
    m_edit->insertActions(mark, {log.copyRows(), rowsAs->menuAction(), inspector.copyAsAction(), ladder.copyMermaid()});
    m_edit->insertSeparator(mark);

    m_view->insertActions(showSidebar,
        {log.expand(), log.expandShown(), log.follow(), log.resynchronise(), inspector.beginAction(), log.resetColumns(),
            ladder.fold()});
    m_view->insertSeparator(showSidebar);

    m_tools->insertAction(ports, inspector.sidePane()->checksumAction());
    m_tools->insertActions(m_behindSequence, {log.makeSequence(), log.makeSequenceOfPeer()});
}

void WindowActions::leaveOutLive()
{
    QList<QAction *> live {saveCapture, rememberSent, forgetSent, sendAgain, focusBar, newListener, newConnection, record,
        editBytes, editFrame, snippets, saveSnippet, useSnippet, sendSnippet, copySnippet, moveSnippet, copySending, showMe};
    live.append(QList<QAction *>(snippetKeys.begin(), snippetKeys.end()));
    for (QAction *action : live)
        action->setEnabled(false);
}

} // namespace wirelark
