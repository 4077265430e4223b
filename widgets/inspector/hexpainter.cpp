#include "widgets/inspector/hexpainter.h"

#include <QPainter>

#include "widgets/inspector/hexlayout.h"
#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QString hexOf(char byte)
{
    return QString::number(quint8(byte), 16).toUpper().rightJustified(2, u'0');
}

bool isInFocus(const HexRow &row, int column)
{
    return column >= row.firstInFocus && column < row.endInFocus;
}

void paintSelection(
    QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens)
{
    if (row.firstSelected >= row.endSelected)
        return;
    const int last = row.endSelected - 1;
    const int hexEnd = layout.hexX(last) + 2 * layout.charWidth;
    const int textEnd = layout.textX(last) + layout.charWidth;
    const auto fill = [&](int from, int to) {
        painter.fillRect(
            QRect(QPoint(from - 2, rect.top()), QPoint(to + 1, rect.bottom())), tokens.selection);
    };
    fill(layout.hexX(row.firstSelected), hexEnd);
    fill(layout.textX(row.firstSelected) + 2, textEnd - 2);
}

void paintCurrent(
    QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens)
{
    if (row.current < 0)
        return;
    // Two pixels where the keys go, one elsewhere.
    const int pen = row.hasFocus ? 2 : 1;
    const auto frame = [&](int x, int width) {
        const QRect outer(x, rect.top(), width, rect.height());
        const QRegion region = QRegion(outer) - QRegion(outer.adjusted(pen, pen, -pen, -pen));
        for (const QRect &part : region)
            painter.fillRect(part, row.hasFocus ? tokens.focus : tokens.border);
    };
    frame(layout.hexX(row.current) - 3, 2 * layout.charWidth + 6);
    frame(layout.textX(row.current) - 1, layout.charWidth + 2);
}

enum class FieldPart { Ground, Line };

void paintFields(QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens,
    FieldPart part)
{
    for (const HexFieldSpan &field : row.fields) {
        if (part == FieldPart::Ground && !field.isLocked)
            continue;
        const int hexEnd = layout.hexX(field.end - 1) + 2 * layout.charWidth;
        const int textEnd = layout.textX(field.end - 1) + layout.charWidth;
        const auto mark = [&](int from, int to) {
            painter.setPen(QPen(tokens.focus, 1, field.isOfTheMoment ? Qt::DotLine : Qt::SolidLine));
            if (part == FieldPart::Ground)
                painter.fillRect(QRect(QPoint(from, rect.top() + 1), QPoint(to - 1, rect.bottom() - 1)), tokens.blueTint);
            else
                painter.drawLine(from, rect.bottom() - 1, to - 1, rect.bottom() - 1);
        };
        mark(layout.hexX(field.first) - (field.isBegun ? 2 : layout.charWidth / 2), hexEnd + 2);
        mark(layout.textX(field.first), textEnd);
    }
}

void paintCaret(QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens)
{
    const HexCaret &caret = row.caret;
    if (caret.column < 0)
        return;
    const QColor colour = row.hasFocus ? tokens.focus : tokens.border;
    const int digit = caret.isSecondDigit ? layout.charWidth : 0;
    const auto paint = [&](int x, int width, bool isActive) {
        const QRect cell(x, rect.top() + 1, width, rect.height() - 2);
        if (caret.isBar && !caret.isSecondDigit)
            painter.fillRect(QRect(x - 2, cell.top(), isActive ? 2 : 1, cell.height()), colour);
        else if (isActive)
            painter.fillRect(QRect(x, cell.bottom() - 2, width, 3), colour);
        const QRegion frame = QRegion(cell) - QRegion(cell.adjusted(1, 1, -1, -1));
        if (!caret.isBar || !isActive || caret.isSecondDigit)
            for (const QRect &part : frame)
                painter.fillRect(part, colour);
    };
    const int digits = caret.isInText ? 2 : 1;
    paint(layout.hexX(caret.column) - 1 + (caret.isInText ? 0 : digit), digits * layout.charWidth + 2,
        !caret.isInText && row.hasFocus);
    paint(layout.textX(caret.column) - 1, layout.charWidth + 2, caret.isInText && row.hasFocus);
}

} // namespace

void paintHexRow(
    QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens)
{
    paintFields(painter, rect, row, layout, tokens, FieldPart::Ground);
    paintSelection(painter, rect, row, layout, tokens);
    paintFields(painter, rect, row, layout, tokens, FieldPart::Line); // is seen in the selection too

    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setPen(tokens.info);
    painter.drawText(HexLayout::margin, baseline,
        QString::number(row.offset, 16).toUpper().rightJustified(layout.offsetDigits, u'0'));
    for (int column = 0; column < row.bytes.size(); ++column) {
        painter.setPen(isInFocus(row, column) ? tokens.text : tokens.info);
        painter.drawText(layout.hexX(column), baseline, hexOf(row.bytes[column]));
    }
    for (int column = 0; column < int(row.text.size()); ++column) {
        const TextCell &cell = row.text[size_t(column)];
        painter.setPen(cell.isShown && isInFocus(row, column) ? tokens.text : tokens.info);
        painter.drawText(layout.textX(column), baseline, cell.text);
    }
    for (const int column : row.borders) {
        painter.fillRect(layout.hexX(column) - layout.charWidth / 2 - 1, rect.top(), 1, rect.height(), tokens.border);
        painter.fillRect(layout.textX(column) - 1, rect.top(), 1, rect.height(), tokens.border);
    }
    paintCurrent(painter, rect, row, layout, tokens);
    paintCaret(painter, rect, row, layout, tokens);
}

} // namespace wirelark
