#pragma once

#include <array>

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenuBar;

namespace wirelark {

class ConnectionActions;
class LadderActions;
class LogActions;

// The commands of the window that are not of a connection or of a row, each one QAction with its text and shortcut.
// Menus and the list of shortcuts are made from these, ConnectionActions and LogActions, and from nothing else.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent = nullptr);

    // Fills the bar with the menus; `connection` are those of the selection, `copyAs` opens the inspector's forms.
    void fillMenuBar(QMenuBar *bar, const ConnectionActions &connection, const LogActions &log, const LadderActions &ladder,
        QAction *copyAs);

    // File
    QAction *newWindow, *openCapture, *saveCapture, *quit;
    QAction *exportText, *exportCsv, *exportJson, *exportBytes, *exportPcapng, *exportSelected;
    // Edit
    QAction *find, *findNext, *findPrevious, *mark, *writeNote, *nextMark, *previousMark, *rememberSent, *forgetSent, *sendAgain;
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
    QAction *byteMap, *compare, *ports, *snippets, *saveSnippet, *sequence;
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
};

} // namespace wirelark
