#include "widgets/compare/differencepainter.h"

#include <algorithm>

#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QString hexOf(char byte)
{
    return QString::number(quint8(byte), 16).toUpper().rightJustified(2, u'0');
}

// Beside the hex: what is a letter of ASCII, as is.
QChar letterOf(char byte)
{
    return byte >= 0x20 && byte < 0x7f ? QChar::fromLatin1(byte) : u'.';
}

void paintByte(QPainter &painter, const QRect &hex, const QRect &text, int baseline, const DifferenceByte &byte,
    const Tokens &tokens)
{
    if (byte.kind == DifferenceByte::Kind::Nothing)
        return;
    for (const QRect &cell : {hex, text}) {
        if (byte.isCurrent)
            painter.fillRect(cell, tokens.warning);
        else if (byte.differs)
            painter.fillRect(cell, tokens.selection);
        if (byte.differs)
            painter.fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2),
                byte.isCurrent ? tokens.onWarning : tokens.error);
    }
    const bool isGap = byte.kind == DifferenceByte::Kind::Gap;
    painter.setPen(byte.isCurrent ? tokens.onWarning : isGap ? tokens.info : tokens.text);
    painter.drawText(hex.left() + 1, baseline, isGap ? u"··"_s : hexOf(byte.byte));
    painter.drawText(text.left(), baseline, isGap ? u"·"_s : QString(letterOf(byte.byte)));
}

void paintHalf(QPainter &painter, const QRect &rect, qint64 offset, const std::vector<DifferenceByte> &bytes,
    const HexLayout &layout, int baseline, const Tokens &tokens)
{
    painter.setPen(tokens.info);
    if (offset >= 0)
        painter.drawText(rect.left() + HexLayout::margin, baseline,
            QString::number(offset, 16).toUpper().rightJustified(layout.offsetDigits, u'0'));
    for (int column = 0; column < int(bytes.size()); ++column) {
        const QRect hex(rect.left() + layout.hexX(column) - 1, rect.top(), 2 * layout.charWidth + 2, rect.height());
        const QRect text(rect.left() + layout.textX(column), rect.top(), layout.charWidth, rect.height());
        paintByte(painter, hex, text, baseline, bytes[size_t(column)], tokens);
    }
}

} // namespace

bool DifferenceLine::differs() const
{
    return std::ranges::any_of(left, &DifferenceByte::differs) || std::ranges::any_of(right, &DifferenceByte::differs);
}

DifferenceLayout DifferenceLayout::fit(int width, int charWidth, qint64 lastOffset)
{
    const int half = (width - signWidth) / 2;
    return {HexLayout::fit(half, charWidth, lastOffset), half + signWidth};
}

void paintDifferenceLine(QPainter &painter, const QRect &rect, const DifferenceLine &line,
    const DifferenceLayout &layout, const Tokens &tokens)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const int half = layout.rightX - DifferenceLayout::signWidth;
    paintHalf(painter, QRect(rect.left(), rect.top(), half, rect.height()), line.leftOffset, line.left, layout.half,
        baseline, tokens);
    paintHalf(painter, QRect(layout.rightX, rect.top(), half, rect.height()), line.rightOffset, line.right, layout.half,
        baseline, tokens);
    if (line.differs()) {
        painter.setPen(tokens.text);
        painter.drawText(QRect(half, rect.top(), DifferenceLayout::signWidth, rect.height()), Qt::AlignCenter, u"≠"_s);
    }
    if (line.isCurrent) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace wirelark
