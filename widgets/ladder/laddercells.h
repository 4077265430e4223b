#pragma once

#include "widgets/view/celltable.h"

namespace wirelark {

class LadderView;

// The lines of a ladder for a screen reader.
class LadderCells : public CellTable
{
public:
    // The view outlives this.
    explicit LadderCells(const LadderView &view);

    qint64 rowCount() const override;
    int columnCount() const override;
    qint64 firstVisibleRow() const override;
    int visibleRowCount() const override;
    qint64 currentRow() const override;
    int currentColumn() const override;
    bool isRowSelected(qint64 row) const override;
    QString columnTitle(int column) const override;
    QString spokenCell(qint64 row, int column) const override;
    QString spokenRow(qint64 row) const override;
    QRect cellRect(qint64 row, int column) const override;

private:
    const LadderView &m_view;
};

} // namespace wirelark
