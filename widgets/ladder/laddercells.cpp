#include "widgets/ladder/laddercells.h"

#include <algorithm>

#include "widgets/ladder/ladderview.h"

namespace wirelark {

namespace {

enum Column { Time, Step, Remark, Columns };

} // namespace

LadderCells::LadderCells(const LadderView &view)
    : m_view(view)
{
}

qint64 LadderCells::rowCount() const
{
    return m_view.lineCount();
}

int LadderCells::columnCount() const
{
    return Columns;
}

qint64 LadderCells::firstVisibleRow() const
{
    return m_view.topLine();
}

int LadderCells::visibleRowCount() const
{
    return static_cast<int>(std::min<qint64>(m_view.partLines(), rowCount() - firstVisibleRow()));
}

qint64 LadderCells::currentRow() const
{
    return m_view.currentLine();
}

int LadderCells::currentColumn() const
{
    return Step;
}

bool LadderCells::isRowSelected(qint64 row) const
{
    return row == m_view.currentLine();
}

QString LadderCells::columnTitle(int column) const
{
    switch (column) {
    case Time:
        return LadderView::tr("Since last");
    case Step:
        return LadderView::tr("Step");
    default:
        return LadderView::tr("Remark");
    }
}

QString LadderCells::spokenCell(qint64 row, int column) const
{
    const LadderLine line = m_view.line(row);
    switch (column) {
    case Time:
        return line.time;
    case Step:
        return spokenLadderLine(line);
    default:
        return line.remark;
    }
}

QString LadderCells::spokenRow(qint64 row) const
{
    return spokenLadderLine(m_view.line(row));
}

QRect LadderCells::cellRect(qint64 row, int column) const
{
    const qint64 line = row - m_view.topLine();
    if (line < 0 || line >= m_view.partLines())
        return {};
    const LadderLayout &places = m_view.places();
    const int starts[] = {0, places.timeRight, places.remark, places.width};
    const int height = m_view.lineHeight();
    return {starts[column], static_cast<int>(line) * height, starts[column + 1] - starts[column], height};
}

} // namespace wirelark
