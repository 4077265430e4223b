#pragma once

#include "widgets/view/celltable.h"

namespace wirelark {

class LogContent;
class LogView;

// The cells of the log for a screen reader.
class LogCells : public CellTable
{
public:
    // Both outlive this.
    LogCells(const LogView &view, const LogContent &content);

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
    const LogView &m_view;
    const LogContent &m_content;
};

} // namespace wirelark
