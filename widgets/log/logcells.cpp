#include "widgets/log/logcells.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "widgets/log/logcontent.h"
#include "widgets/log/logheader.h"
#include "widgets/log/logview.h"

namespace wirelark {

using namespace Qt::StringLiterals;

LogCells::LogCells(const LogView &view, const LogContent &content)
    : m_view(view)
    , m_content(content)
{
}

qint64 LogCells::rowCount() const
{
    return m_content.rowCount();
}

int LogCells::columnCount() const
{
    return int(m_content.columns().size());
}

qint64 LogCells::firstVisibleRow() const
{
    return m_content.lines().at(m_view.topLine()).row;
}

int LogCells::visibleRowCount() const
{
    if (rowCount() == 0)
        return 0;
    const qint64 end = std::min(m_view.topLine() + m_view.partLines(), m_content.lineCount());
    return int(m_content.lines().at(end - 1).row - firstVisibleRow() + 1);
}

qint64 LogCells::currentRow() const
{
    return m_view.currentRow();
}

int LogCells::currentColumn() const
{
    const auto found = std::ranges::find(m_content.columns(), LogColumn::Data, &ColumnPlace::column);
    return int(found - m_content.columns().begin());
}

bool LogCells::isRowSelected(qint64 row) const
{
    return m_view.isRowSelected(row);
}

QString LogCells::columnTitle(int column) const
{
    return LogHeader::title(m_content.columns()[size_t(column)].column, m_view.timeMode());
}

QString LogCells::spokenCell(qint64 row, int column) const
{
    const LogColumn what = m_content.columns()[size_t(column)].column;
    const LogRow logRow = m_content.row(row);
    return what == LogColumn::Direction ? spokenDirection(logRow.preview) : m_content.text(logRow, what);
}

QString LogCells::spokenRow(qint64 row) const
{
    const LogRow logRow = m_content.row(row);
    if (!logRow)
        return {};
    QStringList parts{spokenDirection(logRow.preview)};
    if (logRow.preview.isData())
        parts += QCoreApplication::translate(
            "wirelark::LogView", "%Ln byte(s)", nullptr, int(logRow.preview.message.size));
    parts << logRow.time << logRow.connection << m_content.text(logRow, LogColumn::Data) << logRow.cell(LogColumn::Note);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QRect LogCells::cellRect(qint64 row, int column) const
{
    const ColumnPlace &place = m_content.columns()[size_t(column)];
    const int lines = m_content.lines().linesOf(row);
    const qint64 line = m_content.lines().firstLineOf(row) - m_view.topLine();
    if (line + lines <= 0 || line > m_view.partLines())
        return {};
    const int height = m_view.lineHeight();
    return QRect(place.x, int(line) * height, place.width, lines * height)
        .intersected(m_view.viewport()->rect());
}

} // namespace wirelark
