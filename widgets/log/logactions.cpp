#include "widgets/log/logactions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include "widgets/inspector/copyasmenu.h"
#include "widgets/log/logclipboard.h"
#include "widgets/log/logview.h"

namespace wirelark {

LogActions::LogActions(LogView &view)
    : QObject(&view)
    , m_view(view)
    , m_copyRows(new QAction(tr("Copy rows"), this))
    , m_expand(new QAction(tr("Expand or fold the row"), this))
    , m_expandShown(new QAction(tr("Expand or fold all rows in view"), this))
    , m_follow(new QAction(tr("Follow the newest"), this))
    , m_resetColumns(new QAction(tr("Usual widths of the columns"), this))
    , m_resynchronise(new QAction(tr("Begin a message at the next chunk"), this))
    , m_makeSequence(new QAction(tr("Make a sequence of the rows"), this))
    , m_makeSequenceOfPeer(new QAction(tr("Make a sequence of the rows, as the other end"), this))
    , m_copyAs(new CopyAsMenu(&view))
{
    connect(m_copyRows, &QAction::triggered, this, &LogActions::copyRowsNow);
    connect(m_expand, &QAction::triggered, &view, &LogView::toggleExpanded);
    m_expandShown->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(m_expandShown, &QAction::triggered, &view, &LogView::toggleShown);
    connect(m_resetColumns, &QAction::triggered, &view, [&view] { view.restoreColumns({}); });
    connect(m_follow, &QAction::triggered, &view, &LogView::follow);
    connect(m_resynchronise, &QAction::triggered, this, [this] { Q_EMIT resynchroniseRequested(m_view.currentMessage()); });
    connect(m_copyAs, &CopyAsMenu::chosen, this, &LogActions::copyBytes);
    connect(m_copyAs, &QMenu::aboutToShow, this, &LogActions::refresh);
    connect(&view, &LogView::currentChanged, this, &LogActions::refresh);
    refresh();
}

void LogActions::refresh()
{
    const bool hasCurrent = bool(m_view.current());
    m_copyRows->setEnabled(hasCurrent);
    m_expand->setEnabled(hasCurrent);
    // A tail may be one that waits for an end which its wrong length has promised.
    const Message message = m_view.currentMessage();
    m_resynchronise->setEnabled(message.isData() && (message.fault != Fault::None || message.isTail()));
    const bool hasBytes = hasCurrent && LogClipboard::hasBytes(m_view.content(), m_view.selection());
    for (QAction *format : m_copyAs->actions())
        format->setEnabled(hasBytes);
}

void LogActions::copyRowsNow() const
{
    if (m_view.currentRow() >= 0)
        QGuiApplication::clipboard()->setText(LogClipboard::lines(m_view.content(), m_view.selection()));
}

void LogActions::copyBytes(CopyFormat format) const
{
    if (m_view.currentRow() >= 0 && LogClipboard::hasBytes(m_view.content(), m_view.selection()))
        QGuiApplication::clipboard()->setText(
            LogClipboard::bytesAs(format, m_view.content(), m_view.selection()));
}

void LogActions::popup(QPoint position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copyRows);
    menu->addMenu(m_copyAs);
    menu->addActions({m_expand, m_expandShown});
    if (m_resynchronise->isEnabled())
        menu->addAction(m_resynchronise);
    menu->addAction(m_follow);
    menu->addSeparator();
    menu->addActions({m_makeSequence, m_makeSequenceOfPeer});
    menu->popup(position);
}

} // namespace wirelark
