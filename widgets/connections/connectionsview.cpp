#include "widgets/connections/connectionsview.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include "core/model/connectionlist.h"
#include "widgets/connections/connectionactions.h"
#include "widgets/connections/connectiondelegate.h"
#include "widgets/connections/connectionwords.h"
#include "widgets/theme.h"

namespace wirelark {

ConnectionsView::ConnectionsView(ConnectionModel &model, ConnectionActions &actions, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_actions(actions)
    , m_list(new ConnectionList(model, this))
    , m_words(new ConnectionWords(*m_list, this))
{
    setObjectName(QStringLiteral("connectionsView"));
    setAccessibleName(tr("Connections"));
    setItemDelegate(new ConnectionDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(14);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers); // the action does it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions(actions.all());
    addAction(actions.filter);
    setModel(m_words);
    expandListeners({}, 0, m_words->rowCount() - 1);

    connect(actions.rename, &QAction::triggered, this, [this] {
        const QModelIndexList rows = selectedIndexes();
        if (rows.size() == 1)
            edit(rows.first());
    });
    connect(actions.clearEnded, &QAction::triggered, this, [this] {
        m_model.clearEnded();
        refreshClearEnded();
    });
    connect(&model.timeline(), &Timeline::connectionsChanged, this, &ConnectionsView::refreshClearEnded);
    // Left to be done in the middle of a picture it would ask for another one.
    connect(&model.timeline(), &Timeline::connectionsChanged, this, &ConnectionsView::executeDelayedItemsLayout);
    connect(m_words, &ConnectionWords::renameRequested, this, &ConnectionsView::renameRequested);
    connect(m_words, &ConnectionWords::listenerRenameRequested, this, &ConnectionsView::listenerRenameRequested);
}

void ConnectionsView::refreshClearEnded()
{
    m_actions.clearEnded->setEnabled(m_model.hasEnded());
}

void ConnectionsView::selectConnection(ConnectionId id)
{
    choose(m_model.indexOf(id));
}

void ConnectionsView::selectListener(ListenerId id)
{
    choose(m_model.indexOfListener(id));
}

void ConnectionsView::select(const Selection &selection)
{
    QItemSelection rows;
    const auto add = [&](const QModelIndex &source) {
        const QModelIndex index = m_words->mapFromSource(m_list->mapFromSource(source));
        if (index.isValid())
            rows.select(index, index);
    };
    for (const ListenerId id : selection.listeners)
        add(m_model.indexOfListener(id));
    for (const ConnectionId id : selection.connections)
        add(m_model.indexOf(id));
    if (!rows.isEmpty())
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void ConnectionsView::choose(const QModelIndex &source)
{
    if (!source.isValid())
        return;
    if (!m_list->mapFromSource(source).isValid()) {
        m_list->setFilter({});
        Q_EMIT filterEnded();
    }
    const QModelIndex index = m_words->mapFromSource(m_list->mapFromSource(source));
    setCurrentIndex(index);
    scrollTo(index);
}

void ConnectionsView::selectAll()
{
    clearSelection();
}

void ConnectionsView::selectNext()
{
    step(true);
}

void ConnectionsView::selectPrevious()
{
    step(false);
}

void ConnectionsView::step(bool forward)
{
    const QModelIndex from = currentIndex();
    QModelIndex to = forward ? indexBelow(from) : indexAbove(from);
    if (!from.isValid())
        to = m_words->index(forward ? 0 : m_words->rowCount() - 1, 0);
    // The fold is a row, but nothing to select.
    while (to.isValid() && !to.flags().testFlag(Qt::ItemIsSelectable))
        to = forward ? indexBelow(to) : indexAbove(to);
    if (to.isValid())
        setCurrentIndex(to);
}

void ConnectionsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Selection selection;
    const QModelIndexList rows = selectedIndexes();
    for (const QModelIndex &row : rows) {
        if (row.data(ConnectionModel::IsFold).toBool())
            continue;
        auto &ids = row.data(ConnectionModel::IsListener).toBool() ? selection.listeners : selection.connections;
        ids.insert(row.data(ConnectionModel::Id).toUInt());
    }
    m_hasChosen = m_hasChosen || !selection.isAll();
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_model.keep(selection.connections);
    m_list->keep(selection.connections);
    m_actions.setSelection(selection);
    Q_EMIT chosen(selection);
}

// Between the two there may be ten thousand rows, of which QTreeView asks each for its place; a screenful is drawn sooner.
void ConnectionsView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (topLeft == bottomRight || QAccessible::isActive())
        QTreeView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

void ConnectionsView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    expandListeners(parent, first, last);
    if (m_hasChosen || !m_model.timeline().isLive() || parent.data(ConnectionModel::IsFold).toBool())
        return;
    for (int row = first; row <= last && !m_hasChosen; ++row) {
        const QModelIndex index = m_words->index(row, 0, parent);
        if (!index.data(ConnectionModel::IsListener).toBool() && !index.data(ConnectionModel::IsFold).toBool())
            setCurrentIndex(index);
    }
}

void ConnectionsView::expandListeners(const QModelIndex &parent, int first, int last)
{
    for (int row = first; !parent.isValid() && row <= last; ++row) {
        const QModelIndex index = m_words->index(row, 0);
        if (index.data(ConnectionModel::IsListener).toBool())
            expand(index);
    }
}

// Ctrl+F is this list's as long as the focus is in it.
bool ConnectionsView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
        event->accept();
    return QTreeView::event(event);
}

void ConnectionsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        Q_EMIT filterRequested();
    else if (event->key() == Qt::Key_Escape && !m_selection.isAll())
        clearSelection();
    else
        QTreeView::keyPressEvent(event);
}

// The selection is the same from edge to edge, with a bar at its beginning: not told by a tint alone.
void ConnectionsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int bar = 2;
    const Tokens &tokens = Theme::tokens(this);
    QStyleOptionViewItem row(option);
    row.palette.setColor(QPalette::Highlight, tokens.selection);
    const bool isSelected = selectionModel()->isSelected(index);
    if (isSelected)
        painter->fillRect(option.rect, tokens.selection);
    QTreeView::drawRow(painter, row, index);
    if (isSelected) {
        const QRect edge(option.rect.left(), option.rect.top(), bar, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge), tokens.focus);
    }
}

} // namespace wirelark
