#include "widgets/sequence/linegutter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

#include "widgets/badge.h"
#include "widgets/sequence/sequenceedit.h"
#include "widgets/stylepainter.h"
#include "widgets/theme.h"

namespace wirelark {

namespace {

constexpr int markWidth = 22; // the shape, and the space around it
constexpr int gap = 8;

} // namespace

LineGutter::LineGutter(SequenceEdit &edit)
    : QWidget(&edit)
    , m_edit(edit)
{
}

int LineGutter::neededWidth() const
{
    const qsizetype digits = std::max<qsizetype>(3, QString::number(m_edit.blockCount()).size());
    return markWidth + int(digits) * m_edit.fontMetrics().horizontalAdvance(u'9') + gap;
}

void LineGutter::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = Theme::tokens(this);
    QPainter painter(this);
    painter.fillRect(event->rect(), tokens.alternate);
    painter.setFont(m_edit.font());
    const int height = m_edit.fontMetrics().height(); // the last one has room below it
    m_edit.eachVisibleLine([&](int line, const QRectF &block) {
        const QRectF place(block.left(), block.top(), block.width(), height);
        const bool isCurrent = line == m_edit.textCursor().blockNumber() + 1;
        painter.setPen(isCurrent ? tokens.text : tokens.info);
        painter.drawText(QRectF(markWidth, place.top(), width() - markWidth - gap, place.height()),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        const QRectF mark(3, place.top(), 16, place.height());
        if (m_edit.isWrong(line)) {
            QRectF box(0, 0, 12, 12);
            box.moveCenter(mark.center());
            paintBadge(painter, box, Severity::Error, tokens);
        } else if (const auto shape = m_edit.shapeOfLine(line)) {
            paintRunShape(painter, mark, *shape, tokens);
        }
    });
}

void LineGutter::mousePressEvent(QMouseEvent *event)
{
    m_edit.eachVisibleLine([&](int line, const QRectF &place) {
        if (place.top() <= event->position().y() && event->position().y() < place.bottom())
            m_edit.goTo(line, 0);
    });
}

} // namespace wirelark
