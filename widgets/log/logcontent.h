#pragma once

#include <optional>
#include <vector>

#include <QFontMetrics>

#include "core/timeline/messagerows.h"
#include "widgets/log/datafitter.h"
#include "widgets/log/expandedrows.h"
#include "widgets/log/linemap.h"
#include "widgets/log/logcolumns.h"
#include "widgets/log/logrow.h"

namespace wirelark {

// What the log shows, apart from where it is scrolled to and what is selected: rows in lines, cells in
// columns, data fitted to its cell. Only what is asked for is read.
class LogContent
{
public:
    explicit LogContent(const MessageRows &rows); // not owned
    const MessageRows &rows() const { return m_rows; }
    qint64 rowCount() const { return m_rows.count(); }

    // Places the columns in a width and fits the data to it. To be called first.
    void layOut(int width, const QFontMetrics &metrics, const ColumnWidths &chosen = {});
    // What a column needs for some rows, in pixels; nothing for Data.
    int neededWidth(LogColumn column, qint64 firstRow, qint64 lastRow) const;
    const std::vector<ColumnPlace> &columns() const { return m_columns; }
    LogColumn columnAt(int x) const; // Data where there is none
    const DataFitter &fitter() const { return *m_fitter; }

    LogMode mode() const { return m_mode; }
    void setMode(LogMode mode);
    LogRowSource &source() const { return m_source; }

    // To be called when rows came or went, before lines are asked for.
    void takeRows();
    qint64 lineCount() const { return m_lines.lineCount(rowCount()); }
    const LineMap &lines() const { return m_lines; }

    LogRow row(qint64 row) const;
    FittedData data(const LogRow &row) const { return m_fitter->fit(row.preview); }
    // A line of an expanded row.
    VisibleText line(const LogRow &row, int line) const;
    // What stands in a cell as it is shown.
    QString text(const LogRow &row, LogColumn column) const;

    bool isExpanded(const RowId &id) const { return m_expanded.contains(id); }
    // Data alone can be expanded.
    void toggleExpanded(qint64 row);
    // Expands the first of some rows, as many as can be at a time; folds every row if any of these is expanded.
    void toggleExpanded(qint64 firstRow, qint64 lastRow);

private:
    void refit();

    const MessageRows &m_rows;
    mutable LogRowSource m_source;
    ExpandedRows m_expanded;
    LineMap m_lines;
    std::vector<ColumnPlace> m_columns;
    std::optional<DataFitter> m_fitter;
    std::optional<QFontMetrics> m_metrics;
    LogMode m_mode = LogMode::Text;
};

} // namespace wirelark
