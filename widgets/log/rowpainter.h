#pragma once

#include <vector>

#include <QRect>

#include "widgets/log/datafitter.h"
#include "widgets/log/logcolumns.h"

class QPainter;

namespace wirelark {

class GlyphTable;
struct LogRow;
struct Tokens;

// How a line looks, besides what it says.
struct RowLook
{
    bool isAlternate = false;
    bool isSelected = false;
    bool hasFocusFrame = false; // the current row, while the keys go to the log
};

// Paints lines of the log from left to right, whatever the language or the bytes say.
class RowPainter
{
public:
    RowPainter(QPainter &painter, GlyphTable &glyphs, const std::vector<ColumnPlace> &columns, const Tokens &tokens);

    void paintRow(const QRect &line, const LogRow &row, const FittedData &data, const RowLook &look);
    // A further line of an expanded row: data alone.
    void paintContinuation(
        const QRect &line, const LogRow &row, const VisibleText &data, const RowLook &look);

private:
    void paintGround(const QRect &line, const LogRow &row, const RowLook &look);
    void paintMark(const QRect &line);
    void paintCell(const QRect &line, const ColumnPlace &place, const LogRow &row);
    void paintNote(const QRect &cell, const LogRow &row);
    void paintRule(const QRect &cell, const LogRow &row);
    void paintData(const QRect &line, const LogRow &row, const VisibleText &data, const QString &rest);
    int paintSegment(int x, int baseline, QStringView text);
    int baseline(const QRect &line) const;

    QPainter &m_painter;
    GlyphTable &m_glyphs; // of the painter's font
    const std::vector<ColumnPlace> &m_columns;
    const Tokens &m_tokens;
    QFontMetrics m_metrics;
};

} // namespace wirelark
