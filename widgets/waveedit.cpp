#include "widgets/waveedit.h"

#include <algorithm>

#include <QFontDatabase>
#include <QPainter>
#include <QTextLayout>

#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

WaveEdit::WaveEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLayoutDirection(Qt::LeftToRight); // as addresses, numbers and bytes are in every language
}

void WaveEdit::setOffence(qsizetype start, qsizetype length)
{
    m_start = start;
    m_length = length;
    update();
}

// QLineEdit does not say where its characters are; a layout of our own does, moved to where the cursor is
// drawn.
QRectF WaveEdit::offenceRect() const
{
    QTextLayout layout(text(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    constexpr int cursorPadding = 5; // left of the cursor within cursorRect()
    const QRect cursor = cursorRect();
    const qreal origin = cursor.left() + cursorPadding - line.cursorToX(cursorPosition());
    const qreal from = line.cursorToX(static_cast<int>(m_start));
    const qreal to = line.cursorToX(static_cast<int>(m_start + m_length));
    const qreal baseline = cursor.top() + (cursor.height() + fontMetrics().height()) / 2.0;
    return QRectF(QPointF(origin + std::min(from, to), baseline - 3),
        QPointF(origin + std::max(from, to), baseline + 1));
}

void WaveEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_start < 0 || m_length <= 0)
        return;
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(4, 0, -textMargins().right(), 0));
    const QRectF place = offenceRect();
    StylePainter::wave(painter, place.left(), place.right(), place.bottom(), Theme::tokens(this).error);
}

} // namespace wirelark
