#pragma once

#include <QAbstractScrollArea>
#include <QAccessibleWidget>
#include <QHash>

#include "widgets/view/celltable.h"

namespace wirelark {

class CellAccessible;

// The accessible table of a painted view. Its children are the visible cells alone, whatever the number of
// rows, so that walking the tree stays cheap; every other cell can be asked for by row and column.
class TableAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    // For any view that is a CellTableView as well.
    static void install();
    // Tells a screen reader that the current cell is another one now.
    static void announceCurrent(QWidget *view);

    TableAccessible(QAbstractScrollArea *view, const CellTable *table);
    ~TableAccessible() override;

    const CellTable *table() const { return m_table; }
    QWidget *viewport() const;

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override { return int(selectedCells().size()); }
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override; // those that are visible
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    qint64 rowOfChild(int index) const;

    QAbstractScrollArea *m_view;
    const CellTable *m_table;
    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells; // by row and column
};

// One cell of it.
class CellAccessible : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellAccessible(const TableAccessible *table, QWidget *view, int row, int column);

    void *interface_cast(QAccessible::InterfaceType type) override;
    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    const CellTable &cells() const;

    const TableAccessible *m_table;
    QPointer<QWidget> m_view;
    int m_row;
    int m_column;
};

} // namespace wirelark
