#pragma once

#include "core/timeline/ladder.h"

#include <QString>

namespace wirelark {

// One line of a ladder as it is drawn, whoever draws it: the window, SVG or Mermaid. Every text is one line without
// anything invisible or misleading in it, see visibleText(); nothing of it is escaped.
struct LadderLine
{
    enum class Shape : quint8 {
        None,
        Arrow,     // of one message, or of a FIN
        RunArrow,  // of many
        PairsArrow, // of many in one direction, each with one in the other behind it
        CutArrow,  // RST: ends in a cross
        BothWays,  // the handshake
        Opened,    // a filled dot on both lifelines
        Ended,     // an empty one
        Failed,    // a cross
        Quiet,     // the lifelines are interrupted
        Remark,    // a small dot on ours
    };

    Shape shape = Shape::None;
    Direction direction = Direction::In; // of arrows
    bool isInferred = false;
    ConnectionId connection = 0; // 0: of none, as what is said of a listener
    QString time;   // since the line before: `+4.812 ms`
    QString label;  // on the arrow, or beside the dot: `13 B`, `FIN`, `accepted`
    QString text;   // of a message, behind the label
    QString question; // of pairs: what the label says of the first of each, as `13 B`
    QString answer;   // and of the second
    QString remark; // at the right: `↓ In   message 1`, `observed`

    bool isArrow() const { return shape >= Shape::Arrow && shape <= Shape::BothWays; }
};

// How the bytes of a message are shown, and how much of it.
struct LadderText
{
    qsizetype columns = 40;
    bool isHex = false; // `48 65 6C`, else as text
};

// Reads no more bytes of a message than are shown.
LadderLine ladderLine(const Journal &journal, const LadderStep &step, LadderText form);

// For a screen reader: all of a line in one sentence.
QString spokenLadderLine(const LadderLine &line);

// A time between two things: `4.812 ms`, `12.40 s`.
QString ladderTime(qint64 ns);

} // namespace wirelark
