#pragma once

#include <array>

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace wirelark {

class ConnectionActions;
class Inspector;
class LadderActions;
class LogActions;

// The commands of the window that are not of a connection or of a row, each one QAction with its text and shortcut.
// Menus and the list of shortcuts are made from these, ConnectionActions and LogActions, and from nothing else.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent = nullptr);

    // Fills the bar with the menus; `connection` are those of the selection.
    void fillMenuBar(QMenuBar *bar, const ConnectionActions &connection);
    // Adds what can be done with the rows and bytes of a workspace.
    void addWorkspace(const LogActions &log, const LadderActions &ladder, const Inspector &inspector);
    // Those that nobody answers but who is there with a workspace.
    QList<QAction *> ofWorkspace() const;

    // Switches off what only a session can do: a window that shows a capture sends, records and connects nothing.
    void leaveOutLive();

    // File
    QAction *newWindow, *openCapture, *saveCapture, *quit;
    QAction *exportText, *exportCsv, *exportJson, *exportBytes, *exportPcapng, *exportSelected;
    // Edit
    QAction *find, *findNext, *findPrevious, *mark, *writeNote, *nextMark, *previousMark, *rememberSent, *forgetSent, *sendAgain,
        *copySending;
    // View
    QAction *viewMessages, *viewLadder;
    QAction *toggleHex, *chooseLens, *filter, *saveFilter, *colourRules;
    QAction *showSidebar, *showInspector, *nextPane, *previousPane;
    QAction *themeSystem, *themeLight, *themeDark, *zoomIn, *zoomOut, *zoomReset, *fullScreen;
    // Connection
    QAction *focusBar, *newListener, *newConnection, *previousConnection, *nextConnection, *showEverything, *replyTimes;
    // Capture
    QAction *record;
    // Tools
    QAction *commandPalette, *byteMap, *compare, *ports, *sequence, *editBytes, *editFrame;
    QAction *snippets, *saveSnippet, *useSnippet, *sendSnippet, *copySnippet, *moveSnippet;
    std::array<QAction *, 9> snippetKeys; // the first is of shortcut 1
    // Help
    QAction *showMe, *shortcuts, *about;

private:
    QAction *make(const QString &text, const QKeySequence &shortcut = {});
    QAction *makeCheckable(const QString &text, const QKeySequence &shortcut = {});
    void makeFile();
    void makeExport();
    void makeEdit();
    void makeView();
    void makeRest();

    QMenu *m_file = nullptr;
    QMenu *m_exports = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_tools = nullptr;
    QAction *m_behindSequence = nullptr;
};

} // namespace wirelark
