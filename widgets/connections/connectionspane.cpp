#include "widgets/connections/connectionspane.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/model/connectionlist.h"
#include "core/model/connectionmodel.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectionsview.h"
#include "widgets/connections/filterbar.h"
#include "widgets/format.h"

namespace wirelark {

namespace {

constexpr int aDozen = 12; // rows that are seen at a glance

} // namespace

ConnectionsPane::ConnectionsPane(ConnectionModel &model, ConnectionActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_filter(new FilterBar(this))
    , m_view(new ConnectionsView(model, actions, this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("connectionsTitle"));
    m_title->setContentsMargins(8, 6, 8, 6);
    m_title->setBuddy(m_view);
    m_filter->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);

    connect(m_view, &ConnectionsView::chosen, this,
        [this](const Selection &selection) { Q_EMIT selectionChanged(selection.connections, selection.listeners); });
    connect(m_view, &ConnectionsView::filterRequested, this, &ConnectionsPane::startFilter);
    connect(m_view, &ConnectionsView::filterEnded, m_filter, &FilterBar::clear);
    connect(actions.filter, &QAction::triggered, this, &ConnectionsPane::startFilter);
    connect(m_filter, &FilterBar::textChanged, this, &ConnectionsPane::setFilter);
    connect(m_filter, &FilterBar::orderChosen, &m_view->list(), &ConnectionList::setOrder);
    connect(m_filter, &FilterBar::left, this, &ConnectionsPane::leaveFilter);
    connect(&model.timeline(), &Timeline::connectionsChanged, this, &ConnectionsPane::refresh);
    connect(actions.clearEnded, &QAction::triggered, this, &ConnectionsPane::refresh);
    refresh();
}

void ConnectionsPane::refresh()
{
    const qint64 all = m_model.timeline().connections().counts().connections() - m_model.clearedCount();
    const QString count = formatCount(all);
    if (m_view->list().isFiltering())
        m_title->setText(tr("Connections %1 of %2", "the title of the pane, with how many fit the filter")
                             .arg(formatCount(m_view->list().shownCount()), count));
    else
        m_title->setText(all > 0 ? tr("Connections %1", "the title of the pane, with how many").arg(count) : tr("Connections"));
    if (hasManyRows())
        m_filter->show();
}

bool ConnectionsPane::hasManyRows() const
{
    int rows = m_model.rowCount();
    for (int row = m_model.rowCount() - 1; row >= 0 && rows <= aDozen; --row) {
        const QModelIndex index = m_model.index(row, 0);
        rows += index.data(ConnectionModel::IsListener).toBool() ? m_model.rowCount(index) : 0;
    }
    return rows > aDozen;
}

void ConnectionsPane::startFilter()
{
    m_filter->show();
    m_filter->start();
}

void ConnectionsPane::setFilter(const QString &text)
{
    m_view->list().setFilter(text);
    refresh();
}

void ConnectionsPane::leaveFilter()
{
    m_view->setFocus(Qt::OtherFocusReason);
    if (!hasManyRows() && m_view->list().order() == ConnectionList::Order::Number)
        m_filter->hide();
}

} // namespace wirelark
