#include "widgets/connections/stateshape.h"

#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

namespace {

void paintSquareWithCross(QPainter &painter, const QRectF &box, const Tokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.error);
    painter.drawRoundedRect(box, 1, 1);
    painter.setPen(QPen(tokens.onError, 1.6, Qt::SolidLine, Qt::RoundCap));
    const QRectF cross = box.adjusted(3.2, 3.2, -3.2, -3.2);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

} // namespace

StateShape shapeOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Connecting: return StateShape::Connecting;
    case ConnectionState::Open: return StateShape::Open;
    case ConnectionState::PeerFinished: return StateShape::PeerFinished;
    case ConnectionState::WeFinished: return StateShape::WeFinished;
    case ConnectionState::Closed: return StateShape::Closed;
    case ConnectionState::Failed: break;
    }
    return StateShape::Failed;
}

StateShape shapeOf(ListenerState state)
{
    switch (state) {
    case ListenerState::Listening: return StateShape::Listening;
    case ListenerState::Closed: return StateShape::Closed;
    case ListenerState::Failed: break;
    }
    return StateShape::Failed;
}

void paintStateShape(QPainter &painter, const QRect &rect, StateShape shape, const Tokens &tokens)
{
    constexpr qreal size = 12;
    constexpr qreal line = 1.6;
    constexpr int degree = 16; // what QPainter counts angles in
    QRectF box(0, 0, size, size);
    box.moveCenter(QRectF(rect).center());
    const QRectF ring = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (shape == StateShape::Failed) {
        paintSquareWithCross(painter, box, tokens);
        painter.restore();
        return;
    }
    const bool isAlive = shape != StateShape::Connecting && shape != StateShape::Closed;
    const QColor colour = isAlive ? tokens.ok : tokens.info;
    QPen pen(colour, line);
    if (shape == StateShape::Connecting) {
        pen.setDashPattern({0.01, 1.86}); // round dots, eleven of them around the ring
        pen.setCapStyle(Qt::RoundCap);
    }
    painter.setPen(pen);
    painter.setBrush(shape == StateShape::Open ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (shape == StateShape::Listening)
        painter.drawEllipse(box.center(), size / 4.5, size / 4.5);
    else if (shape == StateShape::PeerFinished)
        painter.drawPie(ring, 90 * degree, 180 * degree);
    else if (shape == StateShape::WeFinished)
        painter.drawPie(ring, -90 * degree, 180 * degree);
    painter.restore();
}

} // namespace wirelark
