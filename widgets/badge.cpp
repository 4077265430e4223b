#include "widgets/badge.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/theme.h"

namespace wirelark {

void paintBadge(QPainter &painter, const QRectF &rect, Severity severity, const Tokens &tokens)
{
    const bool isError = severity == Severity::Error;
    QPainterPath outline;
    if (isError) {
        outline.addRoundedRect(rect, 4, 4);
    } else {
        outline.addPolygon(
            QPolygonF({{rect.center().x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()}));
        outline.closeSubpath();
    }
    const qreal drop = isError ? 0 : rect.height() * 0.12; // a triangle is widest below its middle
    const QPointF top(rect.center().x(), rect.top() + rect.height() * 0.24 + drop);
    const QPointF foot(rect.center().x(), rect.top() + rect.height() * 0.56 + drop * 0.8);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline, isError ? tokens.error : tokens.warning);
    painter.setPen(
        QPen(isError ? tokens.onError : tokens.onWarning, rect.height() / 9, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(top, foot);
    painter.drawPoint(QPointF(foot.x(), rect.top() + rect.height() * 0.78 + drop * 0.6));
    painter.restore();
}

Badge::Badge(Severity severity, QWidget *parent)
    : QWidget(parent)
    , m_severity(severity)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_severity, Theme::tokens(this));
}

} // namespace wirelark
