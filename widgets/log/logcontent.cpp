#include "widgets/log/logcontent.h"

#include <algorithm>

namespace wirelark {

LogContent::LogContent(const MessageRows &rows)
    : m_rows(rows)
{
}

void LogContent::layOut(int width, const QFontMetrics &metrics, const ColumnWidths &chosen)
{
    m_metrics = metrics;
    m_columns = placeColumns(width, metrics.horizontalAdvance(u'0'), m_rows.showsSeveral(), chosen);
    refit();
}

LogColumn LogContent::columnAt(int x) const
{
    const auto found = std::ranges::find_if(
        m_columns, [x](const ColumnPlace &place) { return x >= place.x && x < place.end(); });
    return found == m_columns.end() ? LogColumn::Data : found->column;
}

int LogContent::neededWidth(LogColumn column, qint64 firstRow, qint64 lastRow) const
{
    int width = 0;
    for (qint64 row = firstRow; column != LogColumn::Data && row <= lastRow; ++row)
        width = std::max(width, m_metrics->horizontalAdvance(this->row(row).cell(column)) + 2 * cellPadding);
    return width;
}

void LogContent::setMode(LogMode mode)
{
    m_mode = mode;
    refit();
}

void LogContent::refit()
{
    const auto data = std::ranges::find(m_columns, LogColumn::Data, &ColumnPlace::column);
    m_fitter.emplace(*m_metrics, data->width - 2 * cellPadding, m_mode);
    if (!m_expanded.isEmpty()) {
        m_expanded.refit(*m_fitter);
        takeRows();
    }
}

void LogContent::takeRows()
{
    if (!m_expanded.isEmpty())
        m_lines.setTallRows(m_expanded.tallRows(m_rows));
    else
        m_lines.setTallRows({});
}

LogRow LogContent::row(qint64 row) const
{
    return m_source.row(m_rows, row);
}

VisibleText LogContent::line(const LogRow &row, int line) const
{
    return m_expanded.line(row.id(), line, *m_fitter);
}

QString LogContent::text(const LogRow &row, LogColumn column) const
{
    return column == LogColumn::Data ? data(row).toString() : row.cell(column);
}

void LogContent::toggleExpanded(qint64 row)
{
    const LogRow logRow = this->row(row);
    if (!logRow.preview.isData())
        return;
    if (isExpanded(logRow.id()))
        m_expanded.fold(logRow.id());
    else
        m_expanded.expand(m_rows.journal(), logRow.preview, *m_fitter);
    takeRows();
}

void LogContent::toggleExpanded(qint64 firstRow, qint64 lastRow)
{
    std::vector<LogRow> data;
    bool isAnyExpanded = false;
    for (qint64 row = firstRow; row <= lastRow; ++row) {
        const LogRow logRow = this->row(row);
        isAnyExpanded = isAnyExpanded || isExpanded(logRow.id());
        if (logRow.preview.isData() && data.size() < ExpandedRows::maxRows)
            data.push_back(logRow);
    }
    if (isAnyExpanded)
        m_expanded.clear();
    else
        for (const LogRow &row : data)
            m_expanded.expand(m_rows.journal(), row.preview, *m_fitter);
    takeRows();
}

} // namespace wirelark
