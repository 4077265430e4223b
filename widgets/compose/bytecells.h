#pragma once

#include "widgets/view/celltable.h"

namespace wirelark {

class ByteEditor;
class HexEdit;

// The bytes of a hex editor for a screen reader.
class ByteCells : public CellTable
{
public:
    // Both outlive this.
    ByteCells(const HexEdit &view, const ByteEditor &editor);

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
    const HexEdit &m_view;
    const ByteEditor &m_editor;
};

} // namespace wirelark
