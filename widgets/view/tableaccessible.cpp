#include "widgets/view/tableaccessible.h"

#include <algorithm>
#include <limits>

#include <QWindow>

namespace wirelark {

namespace {

// Cells that somebody asked for are kept, as accessible objects have to be; they are dropped beyond this
// number.
constexpr qsizetype maxCells = 4096;

QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *view = qobject_cast<QAbstractScrollArea *>(object);
    const auto *cells = dynamic_cast<const CellTableView *>(object);
    return view && cells ? new TableAccessible(view, &cells->cells()) : nullptr;
}

int toInt(qint64 number)
{
    return int(std::clamp<qint64>(number, -1, std::numeric_limits<int>::max()));
}

} // namespace

void TableAccessible::install()
{
    QAccessible::installFactory(accessibleOf);
}

void TableAccessible::announceCurrent(QWidget *view)
{
    if (!QAccessible::isActive() || !view->hasFocus())
        return;
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(view);
    const QAccessibleInterface *cell = accessible ? accessible->focusChild() : nullptr;
    if (!cell)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(accessible->indexOfChild(cell));
    QAccessible::updateAccessibility(&event);
}

TableAccessible::TableAccessible(QAbstractScrollArea *view, const CellTable *table)
    : QAccessibleWidget(view, QAccessible::Table)
    , m_view(view)
    , m_table(table)
{
}

TableAccessible::~TableAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
}

QWidget *TableAccessible::viewport() const
{
    return m_view->viewport();
}

void *TableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

qint64 TableAccessible::rowOfChild(int index) const
{
    return m_table->firstVisibleRow() + index / std::max(1, columnCount());
}

int TableAccessible::childCount() const
{
    return m_table->visibleRowCount() * columnCount();
}

QAccessibleInterface *TableAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return cellAt(toInt(rowOfChild(index)), index % columnCount());
}

int TableAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const CellAccessible *>(child);
    if (!cell)
        return -1;
    const qint64 row = cell->rowIndex() - m_table->firstVisibleRow();
    const bool isVisible = row >= 0 && row < m_table->visibleRowCount();
    return isVisible ? int(row) * columnCount() + cell->columnIndex() : -1;
}

QAccessibleInterface *TableAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *cell = child(i);
        if (cell && cell->rect().contains(x, y))
            return cell;
    }
    return nullptr;
}

QAccessibleInterface *TableAccessible::focusChild() const
{
    return m_table->currentRow() < 0 ? nullptr
                                     : cellAt(toInt(m_table->currentRow()), m_table->currentColumn());
}

QAccessibleInterface *TableAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return nullptr;
    const std::pair key{row, column};
    if (const auto known = m_cells.constFind(key); known != m_cells.cend())
        return QAccessible::accessibleInterface(*known);
    if (m_cells.size() >= maxCells) {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }
    // Qt owns a registered interface; it goes by deleteAccessibleInterface().
    auto *cell = new CellAccessible(this, m_view, row, column);
    m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QList<QAccessibleInterface *> TableAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column)
            cells += cellAt(row, column);
    }
    return cells;
}

QString TableAccessible::columnDescription(int column) const
{
    return m_table->columnTitle(column);
}

QString TableAccessible::rowDescription(int row) const
{
    return m_table->spokenRow(row);
}

int TableAccessible::columnCount() const
{
    return m_table->columnCount();
}

int TableAccessible::rowCount() const
{
    return toInt(m_table->rowCount());
}

QList<int> TableAccessible::selectedRows() const
{
    QList<int> rows;
    for (int i = 0; i < m_table->visibleRowCount(); ++i) {
        if (m_table->isRowSelected(m_table->firstVisibleRow() + i))
            rows += toInt(m_table->firstVisibleRow() + i);
    }
    return rows;
}

bool TableAccessible::isRowSelected(int row) const
{
    return m_table->isRowSelected(row);
}

CellAccessible::CellAccessible(const TableAccessible *table, QWidget *view, int row, int column)
    : m_table(table)
    , m_view(view)
    , m_row(row)
    , m_column(column)
{
}

void *CellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this)
                                                   : nullptr;
}

bool CellAccessible::isValid() const
{
    return m_view && m_row < cells().rowCount() && m_column < cells().columnCount();
}

QWindow *CellAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *CellAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QString CellAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
    case QAccessible::Value:
        return cells().spokenCell(m_row, m_column);
    case QAccessible::Description:
        return cells().spokenRow(m_row);
    default:
        return {};
    }
}

QRect CellAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect rect = cells().cellRect(m_row, m_column);
    return {m_table->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State CellAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid)
        return state;
    state.readOnly = true;
    state.selectable = true;
    state.selected = isSelected();
    state.focusable = true;
    state.focused =
        m_view->hasFocus() && m_row == cells().currentRow() && m_column == cells().currentColumn();
    return state;
}

bool CellAccessible::isSelected() const
{
    return cells().isRowSelected(m_row);
}

const CellTable &CellAccessible::cells() const
{
    return *m_table->table();
}

} // namespace wirelark
