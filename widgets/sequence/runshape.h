#pragma once

#include "core/sequence/sequenceboard.h"

class QPainter;
class QRectF;

namespace wirelark {

struct Tokens;

// What became of a run, or of a step, as a shape that can be told without its colour.
enum class RunShape : quint8 {
    Waiting, // dotted ring
    Running, // triangle
    Passed,  // filled disc with a tick
    Failed,  // filled square with an x
    Stopped, // empty square
    NotRun,  // a dash
};

RunShape shapeOf(SequenceBoard::Outcome outcome);
RunShape shapeOf(const StepResult &result);
QString wordOf(RunShape shape);

// In the middle of `rect`, 12 px across.
void paintRunShape(QPainter &painter, const QRectF &rect, RunShape shape, const Tokens &tokens);

} // namespace wirelark
