#include "widgets/window/toolwindows.h"

#include <QAction>

#include "core/timeline/messagerows.h"
#include "widgets/bytemap/bytemapwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

ToolWindows::ToolWindows(const WindowActions &actions, Workspace &workspace, const MessageRows &rows, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_rows(rows)
    , m_window(window)
{
    connect(actions.byteMap, &QAction::triggered, this, &ToolWindows::openByteMap);
}

void ToolWindows::openByteMap()
{
    if (!m_byteMap) {
        m_byteMap = new ByteMapWindow(m_rows, m_window);
        connect(m_byteMap, &ByteMapWindow::chosen, this, [this](const Message &message, qint64 byte) {
            if (!m_workspace.showByte(message, byte))
                m_byteMap->sayNotShown();
        });
    }
    m_byteMap->show();
    m_byteMap->raise();
    m_byteMap->activateWindow();
    m_byteMap->count();
}

} // namespace wirelark
