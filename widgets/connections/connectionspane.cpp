#include "widgets/connections/connectionspane.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/model/connectionmodel.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/format.h"

namespace wirelark {

ConnectionsPane::ConnectionsPane(ConnectionModel &model, ConnectionActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_view(new ConnectionsView(model, actions, this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("connectionsTitle"));
    m_title->setContentsMargins(8, 6, 8, 6);
    m_title->setBuddy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);

    connect(m_view, &ConnectionsView::chosen, this,
        [this](const Selection &selection) { Q_EMIT selectionChanged(selection.connections, selection.listeners); });
    connect(&model.timeline(), &Timeline::connectionsChanged, this, &ConnectionsPane::showCount);
    connect(actions.clearEnded, &QAction::triggered, this, &ConnectionsPane::showCount);
    showCount();
}

void ConnectionsPane::showCount()
{
    const ConnectionCounts &counts = m_model.timeline().connections().counts();
    const qint64 all = counts.connections() - m_model.clearedCount();
    m_title->setText(all > 0 ? tr("Connections %1", "the title of the pane, with how many").arg(formatCount(all))
                             : tr("Connections"));
}

} // namespace wirelark
