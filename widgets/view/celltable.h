#pragma once

#include <QRect>
#include <QString>

namespace wirelark {

// What a painted view tells a screen reader: its cells as text. Rows are counted from the first of all.
class CellTable
{
public:
    virtual ~CellTable() = default;

    virtual qint64 rowCount() const = 0;
    virtual int columnCount() const = 0;
    virtual qint64 firstVisibleRow() const = 0;
    virtual int visibleRowCount() const = 0;
    virtual qint64 currentRow() const = 0; // -1: none
    virtual int currentColumn() const = 0;
    virtual bool isRowSelected(qint64 row) const = 0;

    virtual QString columnTitle(int column) const = 0;
    virtual QString spokenCell(qint64 row, int column) const = 0;
    // All of a row in one sentence.
    virtual QString spokenRow(qint64 row) const = 0;
    virtual QRect cellRect(qint64 row, int column) const = 0; // in the viewport
};

// A view that has such cells.
class CellTableView
{
public:
    virtual ~CellTableView() = default;

    virtual const CellTable &cells() const = 0;
};

} // namespace wirelark
