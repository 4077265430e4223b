#pragma once

#include <utility>

#include <QWidget>

#include "widgets/compare/side.h"

namespace wirelark {

class ByteMapWindow;
class CompareWindow;
class FrameWindow;
class HexEditorWindow;
class MessageRows;
class Timeline;
class WindowActions;
class Workspace;

// The windows beside the main window, that look at the rows it shows or at what will be sent, each made when it is first
// asked for.
class ToolWindows : public QObject
{
    Q_OBJECT

public:
    // All outlive this; the windows belong to `window`.
    ToolWindows(const WindowActions &actions, Workspace &workspace, const MessageRows &rows, const Timeline &timeline,
        QWidget *window);

private:
    void openByteMap();
    void openCompare();
    void openHexEditor();
    void openFrame();
    std::pair<Side, Side> sides() const;
    std::pair<Message, Message> twoMessages() const;
    Side sideOf(const Message &message) const;
    Side sideOf(ConnectionId connection) const;

    Workspace &m_workspace;
    const MessageRows &m_rows;
    const Timeline &m_timeline;
    QWidget *m_window;
    ByteMapWindow *m_byteMap = nullptr;
    CompareWindow *m_compare = nullptr;
    HexEditorWindow *m_hexEditor = nullptr;
    FrameWindow *m_frame = nullptr;
};

} // namespace wirelark
