#include "widgets/window/toolwindows.h"

#include <algorithm>
#include <vector>

#include <QAction>

#include "core/timeline/messagerows.h"
#include "core/timeline/timeline.h"
#include "widgets/bytemap/bytemapwindow.h"
#include "widgets/compare/comparewindow.h"
#include "widgets/compose/framewindow.h"
#include "widgets/compose/hexeditorwindow.h"
#include "widgets/format.h"
#include "widgets/log/logview.h"
#include "widgets/send/sendbox.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/workspace.h"

namespace wirelark {

namespace {

constexpr qint64 mostSearched = 1000; // selected rows among which two messages are looked for

void present(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

ToolWindows::ToolWindows(const WindowActions &actions, Workspace &workspace, const MessageRows &rows,
    const Timeline &timeline, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_rows(rows)
    , m_timeline(timeline)
    , m_window(window)
{
    connect(actions.compare, &QAction::triggered, this, &ToolWindows::openCompare);
    connect(actions.byteMap, &QAction::triggered, this, &ToolWindows::openByteMap);
    connect(actions.editBytes, &QAction::triggered, this, &ToolWindows::openHexEditor);
    connect(&workspace.sendBox(), &SendBox::editBytesRequested, this, &ToolWindows::openHexEditor);
    connect(actions.editFrame, &QAction::triggered, this, &ToolWindows::openFrame);
    connect(&workspace.sendBox(), &SendBox::editFrameRequested, this, &ToolWindows::openFrame);
}

void ToolWindows::openHexEditor()
{
    if (!m_hexEditor)
        m_hexEditor = new HexEditorWindow(m_workspace.sendBox(), m_window);
    present(*m_hexEditor);
}

void ToolWindows::openFrame()
{
    if (!m_frame)
        m_frame = new FrameWindow(m_workspace.sendBox(), m_window);
    present(*m_frame);
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
    present(*m_byteMap);
    m_byteMap->count();
}

void ToolWindows::openCompare()
{
    if (!m_compare)
        m_compare = new CompareWindow(m_window);
    const auto [left, right] = sides();
    present(*m_compare);
    m_compare->compare(left, right);
}

// Two messages before all others; then what is selected among the connections.
std::pair<Side, Side> ToolWindows::sides() const
{
    const auto [first, second] = twoMessages();
    if (first && second)
        return {sideOf(first), sideOf(second)};
    const Selection &selection = m_workspace.selection();
    QList<ConnectionId> chosen = selection.connections.values();
    std::ranges::sort(chosen);
    if (!selection.listeners.isEmpty() || chosen.isEmpty() || chosen.size() > 2)
        return {};
    return {sideOf(chosen.first()), chosen.size() == 2 ? sideOf(chosen.last()) : Side()};
}

// Those between which the selection of the log stretches, or the only two in it.
std::pair<Message, Message> ToolWindows::twoMessages() const
{
    const LogSelection &selection = m_workspace.log().selection();
    const qint64 first = selection.firstRow(m_rows);
    const qint64 last = selection.lastRow(m_rows);
    if (first < 0 || first >= last)
        return {};
    std::vector<Message> found;
    for (qint64 row = first; row <= last && last - first < mostSearched && found.size() < 3; ++row) {
        if (const Message message = m_rows.at(row); message.isData())
            found.push_back(message);
    }
    if (found.size() == 2)
        return {found[0], found[1]};
    const std::pair ends {m_rows.at(first), m_rows.at(last)};
    return ends.first.isData() && ends.second.isData() ? ends : std::pair<Message, Message>();
}

Side ToolWindows::sideOf(const Message &message) const
{
    const QString number = message.number == 0 ? QStringLiteral("…") : formatCount(message.number);
    //: What is compared: the number of a message, its connection, its size
    return {&m_rows.journal(), message.connection, message,
        tr("Message %1 of #%2, %3").arg(number).arg(message.connection).arg(formatBytes(message.size))};
}

Side ToolWindows::sideOf(ConnectionId connection) const
{
    const ConnectionRow *row = m_timeline.connections().connection(connection);
    return {&m_rows.journal(), connection, {},
        tr("Connection #%1 %2").arg(connection).arg(row ? row->peer.toString() : QString())};
}

} // namespace wirelark
