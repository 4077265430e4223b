#include "widgets/compare/differencewords.h"

#include <algorithm>

#include "core/payload/hex.h"
#include "widgets/compare/differencepainter.h"
#include "widgets/compare/differenceview.h"

namespace wirelark {

using namespace Qt::StringLiterals;

qint64 DifferenceWords::rowCount() const
{
    return m_view.lineCount();
}

qint64 DifferenceWords::firstVisibleRow() const
{
    return m_view.topLine();
}

int DifferenceWords::visibleRowCount() const
{
    return static_cast<int>(std::min<qint64>(m_view.partLines(), m_view.lineCount() - m_view.topLine()));
}

qint64 DifferenceWords::currentRow() const
{
    return m_view.currentLine();
}

QString DifferenceWords::columnTitle(int column) const
{
    return column == 0 ? DifferenceView::tr("Left") : DifferenceView::tr("Right");
}

QString DifferenceWords::spokenCell(qint64 row, int column) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const DifferenceLine line = m_view.line(row);
    const qint64 offset = column == 0 ? line.leftOffset : line.rightOffset;
    if (offset < 0)
        return DifferenceView::tr("nothing");
    QByteArray bytes;
    for (const DifferenceByte &byte : column == 0 ? line.left : line.right) {
        if (byte.kind == DifferenceByte::Kind::Byte)
            bytes += byte.byte;
    }
    //: Bytes for a screen reader: where they stand, in hex, and their values
    return DifferenceView::tr("0x%1: %2").arg(QString::number(offset, 16).toUpper(), toHex(bytes));
}

QString DifferenceWords::spokenRow(qint64 row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    if (!m_view.line(row).differs())
        //: A line of bytes that is the same on both sides
        return DifferenceView::tr("same, %1").arg(spokenCell(row, 0));
    return DifferenceView::tr("differs, left %1, right %2").arg(spokenCell(row, 0), spokenCell(row, 1));
}

QRect DifferenceWords::cellRect(qint64 row, int column) const
{
    const qint64 line = row - m_view.topLine();
    if (line < 0 || line > m_view.partLines())
        return {};
    const int middle = m_view.layoutOfLines().rightX;
    const int width = m_view.viewport()->width();
    return {column == 0 ? 0 : middle, static_cast<int>(line) * m_view.lineHeight(),
        column == 0 ? middle : width - middle, m_view.lineHeight()};
}

} // namespace wirelark
