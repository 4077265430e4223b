#pragma once

#include <QWidget>

namespace wirelark {

class ByteMapWindow;
class MessageRows;
class WindowActions;
class Workspace;

// The windows beside the main window that look at the rows it shows, each made when it is first asked for.
class ToolWindows : public QObject
{
    Q_OBJECT

public:
    // All outlive this; the windows belong to `window`.
    ToolWindows(const WindowActions &actions, Workspace &workspace, const MessageRows &rows, QWidget *window);

private:
    void openByteMap();

    Workspace &m_workspace;
    const MessageRows &m_rows;
    QWidget *m_window;
    ByteMapWindow *m_byteMap = nullptr;
};

} // namespace wirelark
