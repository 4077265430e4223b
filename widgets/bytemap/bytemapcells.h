#pragma once

#include "widgets/view/celltable.h"

namespace wirelark {

class ByteMapView;

// The cells of a byte map: the offset, how many messages have it, its current value, all its values.
class ByteMapCells : public CellTable
{
public:
    // Not owned, outlives this.
    explicit ByteMapCells(const ByteMapView &view) : m_view(view) { }

    qint64 rowCount() const override;
    int columnCount() const override { return 4; }
    qint64 firstVisibleRow() const override;
    int visibleRowCount() const override;
    qint64 currentRow() const override;
    int currentColumn() const override { return 2; }
    bool isRowSelected(qint64 row) const override { return row == currentRow(); }
    QString columnTitle(int column) const override;
    QString spokenCell(qint64 row, int column) const override;
    QString spokenRow(qint64 row) const override;
    QRect cellRect(qint64 row, int column) const override;

private:
    const ByteMapView &m_view;
};

} // namespace wirelark
