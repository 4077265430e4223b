#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace wirelark {

class ConnectionActions;

// The commands of the window that are not of a connection, each one QAction with its text and shortcut.
// Menus and the list of shortcuts are made from these and from ConnectionActions, and from nothing else.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent = nullptr);

    // Fills the bar with the menus; `connection` are those of the selection, `copyAs` of the bytes.
    void fillMenuBar(QMenuBar *bar, const ConnectionActions &connection, QMenu *copyAs);

    // File
    QAction *newWindow, *openCapture, *saveCapture, *quit;
    // Edit
    QAction *copy;
    // View
    QAction *toggleHex, *expandRow, *follow, *showSidebar, *showInspector, *nextPane, *previousPane;
    QAction *themeSystem, *themeLight, *themeDark, *zoomIn, *zoomOut, *zoomReset, *fullScreen;
    // Connection
    QAction *focusBar, *newListener, *newConnection, *previousConnection, *nextConnection, *showEverything;
    // Capture
    QAction *record;
    // Tools
    QAction *ports;
    // Help
    QAction *showMe, *shortcuts, *about;

private:
    QAction *make(const QString &text, const QKeySequence &shortcut = {});
    QAction *makeCheckable(const QString &text, const QKeySequence &shortcut = {});
    void makeFileAndEdit();
    void makeView();
    void makeRest();
};

} // namespace wirelark
