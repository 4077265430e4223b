#include "widgets/badge.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/theme.h"

namespace wirelark {

namespace {

QPainterPath outlineOf(const QRectF &rect, Severity severity)
{
    QPainterPath outline;
    switch (severity) {
    case Severity::Error:
        outline.addRoundedRect(rect, 4, 4);
        break;
    case Severity::Warning:
        outline.addPolygon(QPolygonF({{rect.center().x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()}));
        outline.closeSubpath();
        break;
    case Severity::Information:
        outline.addEllipse(rect);
        break;
    }
    return outline;
}

// What is in the sign, and what it is drawn in.
std::pair<QColor, QColor> coloursOf(Severity severity, const Tokens &tokens)
{
    switch (severity) {
    case Severity::Error: return {tokens.error, tokens.onError};
    case Severity::Warning: return {tokens.warning, tokens.onWarning};
    case Severity::Information: break;
    }
    return {tokens.info, tokens.base};
}

} // namespace

void paintBadge(QPainter &painter, const QRectF &rect, Severity severity, const Tokens &tokens)
{
    const auto [fill, sign] = coloursOf(severity, tokens);
    const qreal drop = severity == Severity::Warning ? rect.height() * 0.12 : 0; // a triangle is widest below its middle
    const QPointF top(rect.center().x(), rect.top() + rect.height() * 0.24 + drop);
    const QPointF foot(rect.center().x(), rect.top() + rect.height() * 0.56 + drop * 0.8);
    const QPointF dot(foot.x(), rect.top() + rect.height() * 0.78 + drop * 0.6);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outlineOf(rect, severity), fill);
    painter.setPen(QPen(sign, rect.height() / 9, Qt::SolidLine, Qt::RoundCap));
    if (severity == Severity::Information) { // an i: the same sign upside down
        painter.translate(0, 2 * rect.center().y());
        painter.scale(1, -1);
    }
    painter.drawLine(top, foot);
    painter.drawPoint(dot);
    painter.restore();
}

Badge::Badge(Severity severity, QWidget *parent)
    : QWidget(parent)
    , m_severity(severity)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setSeverity(Severity severity)
{
    m_severity = severity;
    update();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_severity, Theme::tokens(this));
}

} // namespace wirelark
