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

} // namespace

void paintHexRow(
    QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens)
{
    paintSelection(painter, rect, row, layout, tokens);

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
}

} // namespace wirelark
