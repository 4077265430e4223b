#include "widgets/log/rowpainter.h"

#include <algorithm>

#include <QPainter>

#include "widgets/log/glyphtable.h"
#include "widgets/log/logrow.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int barWidth = 2; // of the selection, at the left edge
constexpr int gutterX = 3;
constexpr int gutterWidth = 3; // tells the direction by its pattern
constexpr int stripe = 3;

QColor directionColor(const RecordPreview &preview, const Tokens &tokens)
{
    if (!preview.isData())
        return tokens.info;
    return preview.message.direction == Direction::In ? tokens.in : tokens.out;
}

} // namespace

RowPainter::RowPainter(QPainter &painter, GlyphTable &glyphs, const std::vector<ColumnPlace> &columns, const Tokens &tokens)
    : m_painter(painter)
    , m_glyphs(glyphs)
    , m_columns(columns)
    , m_tokens(tokens)
    , m_metrics(painter.fontMetrics())
{
}

void RowPainter::paintRow(const QRect &line, const LogRow &row, const FittedData &data, const RowLook &look)
{
    paintGround(line, row, look);
    if (row.isMarked)
        paintMark(line);
    for (const ColumnPlace &place : m_columns) {
        if (place.column == LogColumn::Data)
            paintData(line, row, data.shown, data.rest);
        else
            paintCell(line, place, row);
    }
    if (look.hasFocusFrame) {
        m_painter.setPen(QPen(m_tokens.focus, 2));
        m_painter.drawRect(line.adjusted(1, 1, -1, -1));
    }
}

void RowPainter::paintContinuation(
    const QRect &line, const LogRow &row, const VisibleText &data, const RowLook &look)
{
    paintGround(line, row, look);
    paintData(line, row, data, {});
}

void RowPainter::paintGround(const QRect &line, const LogRow &row, const RowLook &look)
{
    m_painter.fillRect(line,
        look.isSelected           ? m_tokens.selection
            : !row.rule.isEmpty() ? m_tokens.*ruleTint(row.ruleColour)
            : look.isAlternate    ? m_tokens.alternate
                                  : m_tokens.base);
    if (look.isSelected)
        m_painter.fillRect(QRect(line.left(), line.top(), barWidth, line.height()), m_tokens.focus);
    if (!row.preview.isData())
        return;
    const QColor color = directionColor(row.preview, m_tokens);
    const QRect gutter(line.left() + gutterX, line.top(), gutterWidth, line.height());
    if (row.preview.message.direction == Direction::In) {
        m_painter.fillRect(gutter, color);
        return;
    }
    for (int y = gutter.top(); y <= gutter.bottom(); y += 2 * stripe)
        m_painter.fillRect(
            QRect(gutter.left(), y, gutterWidth, std::min(stripe, gutter.bottom() - y + 1)), color);
}

// A flag on its pole, beside the gutter: the number keeps to the right of it.
void RowPainter::paintMark(const QRect &line)
{
    constexpr int height = 10;
    const int left = line.left() + gutterX + gutterWidth + 3;
    const int top = line.top() + (line.height() - height) / 2;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.focus);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.drawPolygon(QPolygon({{left, top}, {left + 8, top + height / 3}, {left, top + 2 * height / 3}}));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.fillRect(QRect(left, top, 2, height), m_tokens.focus);
}

void RowPainter::paintCell(const QRect &line, const ColumnPlace &place, const LogRow &row)
{
    const QRect cell(place.x + cellPadding, line.top(), place.width - 2 * cellPadding, line.height());
    if (place.column == LogColumn::Note) {
        paintNote(cell, row);
        return;
    }
    const bool isRight = place.column == LogColumn::Number || place.column == LogColumn::Size;
    const bool isDirection = place.column == LogColumn::Direction;
    m_painter.setPen(isDirection   ? directionColor(row.preview, m_tokens)
            : row.preview.isData() ? m_tokens.text
                                   : m_tokens.info);
    m_painter.setClipRect(cell);
    const QString text = row.cell(place.column);
    const int x = isRight ? cell.right() + 1 - m_glyphs.width(text) : cell.left();
    paintSegment(x, baseline(line), text);
    m_painter.setClipping(false);
}

void RowPainter::paintNote(const QRect &cell, const LogRow &row)
{
    if (!row.rule.isEmpty())
        paintRule(cell, row);
    if (row.note.isEmpty())
        return;
    m_painter.setClipRect(cell);
    m_painter.setPen(m_tokens.info);
    if (row.preview.isAlarm) {
        const QRect badge(
            cell.left() - 2, cell.top() + 1, m_glyphs.width(row.note) + 10, cell.height() - 2);
        m_painter.setClipRect(badge.intersected(cell.adjusted(-2, 0, 2, 0)));
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(m_tokens.error);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawRoundedRect(badge, 3, 3);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(m_tokens.onError);
    }
    paintSegment(cell.left() + (row.preview.isAlarm ? 3 : 0), baseline(cell), row.note);
    m_painter.setClipping(false);
}

// Behind the note, on its tint whatever the row stands on.
void RowPainter::paintRule(const QRect &cell, const LogRow &row)
{
    const int noteWidth = row.note.isEmpty() ? 0 : m_glyphs.width(row.note) + 14;
    QRect chip = cell.adjusted(noteWidth - 2, 1, 2, -1);
    chip.setWidth(std::min(chip.width(), m_glyphs.width(row.rule) + 4));
    if (chip.width() <= 0)
        return;
    m_painter.setClipRect(chip);
    m_painter.fillRect(chip, m_tokens.*ruleTint(row.ruleColour));
    m_painter.setPen(m_tokens.text);
    paintSegment(chip.left() + 2, baseline(cell), row.rule);
    m_painter.setClipping(false);
}

// Token by token and text by text: each is a line of its own to the text engine, so that a right-to-left
// letter in one of them moves nothing in another.
void RowPainter::paintData(const QRect &line, const LogRow &row, const VisibleText &data, const QString &rest)
{
    const auto place = std::ranges::find(m_columns, LogColumn::Data, &ColumnPlace::column);
    m_painter.setClipRect(QRect(place->x, line.top(), place->width, line.height()));
    int x = place->x + cellPadding;
    qsizetype at = 0;
    const auto paintTo = [&](qsizetype end, const QColor &color) {
        m_painter.setPen(color);
        x += paintSegment(x, baseline(line), QStringView(data.text).sliced(at, end - at));
        at = end;
    };
    const QColor plain = row.preview.isData() ? m_tokens.text : m_tokens.info;
    for (const TextSpan &token : data.tokens) {
        paintTo(token.start, plain);
        paintTo(token.start + token.length, m_tokens.info);
    }
    paintTo(data.text.size(), plain);
    m_painter.setPen(m_tokens.info);
    paintSegment(x, baseline(line), rest);
    m_painter.setClipping(false);
}

int RowPainter::paintSegment(int x, int baseline, QStringView text)
{
    return text.isEmpty() ? 0 : m_glyphs.draw(m_painter, x, baseline, text);
}

int RowPainter::baseline(const QRect &line) const
{
    return line.top() + (line.height() - m_metrics.height()) / 2 + m_metrics.ascent();
}

} // namespace wirelark
