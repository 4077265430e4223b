#include "widgets/sequence/runshape.h"

#include <QCoreApplication>
#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::RunShape)
};

void drawStrokes(QPainter &painter, const QPolygonF &first, const QPolygonF &second, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(first);
    painter.drawPolyline(second);
}

} // namespace

RunShape shapeOf(SequenceBoard::Outcome outcome)
{
    switch (outcome) {
    case SequenceBoard::Outcome::Waiting:
        return RunShape::Waiting;
    case SequenceBoard::Outcome::Running:
        return RunShape::Running;
    case SequenceBoard::Outcome::Passed:
        return RunShape::Passed;
    case SequenceBoard::Outcome::Failed:
        return RunShape::Failed;
    case SequenceBoard::Outcome::Stopped:
        break;
    }
    return RunShape::Stopped;
}

RunShape shapeOf(const StepResult &result)
{
    switch (result.state) {
    case StepResult::State::NotRun:
        return RunShape::NotRun;
    case StepResult::State::Running:
        return RunShape::Running;
    case StepResult::State::Passed:
        return RunShape::Passed;
    case StepResult::State::Failed:
        break;
    }
    return result.failure == StepResult::Failure::Stopped ? RunShape::Stopped : RunShape::Failed;
}

QString wordOf(RunShape shape)
{
    switch (shape) {
    case RunShape::Waiting:
        return Words::tr("waiting");
    case RunShape::Running:
        return Words::tr("running");
    case RunShape::Passed:
        return Words::tr("passed");
    case RunShape::Failed:
        return Words::tr("failed");
    case RunShape::Stopped:
        return Words::tr("stopped");
    case RunShape::NotRun:
        break;
    }
    return Words::tr("not run");
}

void paintRunShape(QPainter &painter, const QRectF &rect, RunShape shape, const Tokens &tokens)
{
    constexpr qreal size = 12;
    constexpr qreal line = 1.6;
    QRectF box(0, 0, size, size);
    box.moveCenter(rect.center());
    const QRectF ring = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(x, y); };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (shape) {
    case RunShape::Waiting: {
        QPen pen(tokens.info, line);
        pen.setDashPattern({0.01, 1.86}); // round dots, eleven of them around the ring
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        painter.drawEllipse(ring);
        break;
    }
    case RunShape::Running:
        painter.setBrush(tokens.focus);
        painter.drawPolygon(QPolygonF({at(2, 1), at(11, 6), at(2, 11)}));
        break;
    case RunShape::Passed:
        painter.setBrush(tokens.ok);
        painter.drawEllipse(box);
        drawStrokes(painter, {at(3.2, 6.4), at(5.2, 8.4), at(8.8, 4)}, {}, tokens.base);
        break;
    case RunShape::Failed:
        painter.setBrush(tokens.error);
        painter.drawRoundedRect(box, 1, 1);
        drawStrokes(painter, {at(3.4, 3.4), at(8.6, 8.6)}, {at(8.6, 3.4), at(3.4, 8.6)}, tokens.onError);
        break;
    case RunShape::Stopped:
        painter.setPen(QPen(tokens.info, line));
        painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), 1, 1);
        break;
    case RunShape::NotRun:
        drawStrokes(painter, {at(3.5, 6), at(8.5, 6)}, {}, tokens.info);
        break;
    }
    painter.restore();
}

} // namespace wirelark
