#include "widgets/log/logpainting.h"

#include <QPainter>

#include "widgets/log/logcontent.h"
#include "widgets/log/logselection.h"
#include "widgets/log/rowpainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

void paintLine(RowPainter &painter, const QRect &rect, const LogContent &content, const LogRow &row, int line,
    const RowLook &look)
{
    if (line > 0)
        painter.paintContinuation(rect, row, content.line(row, line), look);
    else if (content.isExpanded(row.id()))
        painter.paintRow(rect, row, {content.line(row, 0), {}}, look);
    else
        painter.paintRow(rect, row, content.data(row), look);
}

} // namespace

void paintLog(QPainter &painter, GlyphTable &glyphs, const LogContent &content, const LogSelection &selection,
    const LogSight &sight, const Tokens &tokens)
{
    RowPainter rowPainter(painter, glyphs, content.columns(), tokens);
    const qint64 firstSelected = selection.firstRow(content.rows());
    const qint64 lastSelected = selection.lastRow(content.rows());
    const qint64 current = sight.hasFocus ? selection.currentRow(content.rows()) : -1;
    const qint64 end = content.lineCount();
    LogRow row;
    qint64 rowNumber = -1;
    int y = 0;
    for (qint64 line = sight.topLine; line < end && y < sight.size.height(); ++line, y += sight.lineHeight) {
        const LineMap::Place place = content.lines().at(line);
        if (place.row != rowNumber)
            row = content.row(place.row);
        rowNumber = place.row;
        const RowLook look{.isAlternate = (place.row + sight.shade) % 2 != 0,
            .isSelected = firstSelected <= place.row && place.row <= lastSelected,
            .hasFocusFrame = place.row == current && place.line == 0};
        paintLine(
            rowPainter, QRect(0, y, sight.size.width(), sight.lineHeight), content, row, place.line, look);
    }
    painter.fillRect(QRect(0, y, sight.size.width(), sight.size.height()), tokens.base);
}

} // namespace wirelark
