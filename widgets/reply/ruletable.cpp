#include "widgets/reply/ruletable.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>

#include "widgets/reply/rulelistmodel.h"

namespace wirelark {

using namespace Qt::StringLiterals;

RuleTable::RuleTable(RuleListModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"ruleTable"_s);
    setAccessibleName(tr("Reply rules, the first that is true of a message answers it"));
    setModel(&model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideRight);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    header()->resizeSection(RuleListModel::On, 8 * digit);
    header()->setSectionResizeMode(RuleListModel::When, QHeaderView::Stretch);
    header()->setSectionResizeMode(RuleListModel::Send, QHeaderView::Stretch);
    header()->resizeSection(RuleListModel::After, 13 * digit);
    header()->resizeSection(RuleListModel::Once, 7 * digit);
    header()->resizeSection(RuleListModel::Hits, 10 * digit);
    header()->resizeSection(RuleListModel::WouldFire, 12 * digit);
    connect(&model, &RuleListModel::ruleMoved, this, &RuleTable::setCurrentRow);
}

void RuleTable::setCurrentRow(int row)
{
    setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), 0));
}

void RuleTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void RuleTable::keyPressEvent(QKeyEvent *event)
{
    const bool hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    const QModelIndex on = currentIndex().siblingAtColumn(RuleListModel::On);
    if (event->key() == Qt::Key_Insert && hasControl)
        Q_EMIT duplicateRequested();
    else if (event->key() == Qt::Key_Insert)
        Q_EMIT insertRequested();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else if (hasControl && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Space && on.isValid())
        m_model.setData(on, m_model.rule(on.row()).isEnabled ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    else
        QTreeView::keyPressEvent(event);
}

} // namespace wirelark
