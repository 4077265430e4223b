#pragma once

#include <QSize>

class QPainter;

namespace wirelark {

class GlyphTable;
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

// Paints all of the viewport. The glyphs are of the painter's font.
void paintLog(QPainter &painter, GlyphTable &glyphs, const LogContent &content, const LogSelection &selection,
    const LogSight &sight, const Tokens &tokens);

} // namespace wirelark
