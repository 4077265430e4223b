#pragma once

#include "widgets/view/celltable.h"

namespace wirelark {

class DifferenceView;
struct DifferenceLine;

// The lines of a comparison for a screen reader: a cell for either side.
class DifferenceWords : public CellTable
{
public:
    // Not owned, outlives this.
    explicit DifferenceWords(const DifferenceView &view) : m_view(view) { }

    qint64 rowCount() const override;
    int columnCount() const override { return 2; }
    qint64 firstVisibleRow() const override;
    int visibleRowCount() const override;
    qint64 currentRow() const override;
    int currentColumn() const override { return 0; }
    bool isRowSelected(qint64 row) const override { return row == currentRow(); }
    QString columnTitle(int column) const override;
    QString spokenCell(qint64 row, int column) const override;
    QString spokenRow(qint64 row) const override;
    QRect cellRect(qint64 row, int column) const override;

private:
    const DifferenceView &m_view;
};

} // namespace wirelark
