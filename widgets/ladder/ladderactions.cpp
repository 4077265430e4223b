#include "widgets/ladder/ladderactions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include "core/ladder/laddermermaid.h"
#include "widgets/ladder/ladderview.h"

namespace wirelark {

LadderActions::LadderActions(LadderView &view)
    : QObject(&view)
    , m_view(view)
    , m_fold(new QAction(tr("Open or fold the run"), this))
    , m_copyMermaid(new QAction(tr("Copy la&dder as Mermaid"), this))
    , m_saveSvg(new QAction(tr("Save &ladder as SVG…"), this))
{
    connect(m_fold, &QAction::triggered, &view, &LadderView::toggleRun);
    connect(m_copyMermaid, &QAction::triggered, this, &LadderActions::copyNow);
    setShown(false);
}

void LadderActions::setShown(bool shown)
{
    for (QAction *action : {m_fold, m_copyMermaid, m_saveSvg})
        action->setEnabled(shown);
}

void LadderActions::popup(QPoint position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_fold, m_copyMermaid, m_saveSvg});
    menu->popup(position);
}

void LadderActions::copyNow() const
{
    QGuiApplication::clipboard()->setText(ladderMermaid(m_view.picture()));
}

} // namespace wirelark
