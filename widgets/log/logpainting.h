#pragma once

#include <QSize>

class QPainter;

namespace wirelark {

class LogContent;
class LogSelection;
struct Tokens;

// What of the log is in view.
struct LogSight
{
    qint64 topLine = 0;
    int lineHeight = 1;
    QSize size; // of the viewport
    qint64 shade = 0; // added to a row's number to tell every second one
    bool hasFocus = false;
};

// Paints all of the viewport.
void paintLog(QPainter &painter, const LogContent &content, const LogSelection &selection,
    const LogSight &sight, const Tokens &tokens);

} // namespace wirelark
