#pragma once

#include <QColor>
#include <QFontMetrics>
#include <QRect>

#include "core/ladder/ladderpicture.h"

class QPainter;

namespace wirelark {

struct LadderLayout;
struct Tokens;

// How a line looks, besides what it says.
struct LadderLook
{
    bool isSelected = false;
    bool hasFocusFrame = false;
};

// Paints lines of a ladder from left to right, whatever the language or the bytes say. Solid is what was observed,
// dashed what was inferred.
class LadderPainter
{
public:
    LadderPainter(QPainter &painter, const LadderLayout &layout, const LadderEnds &ends, const Tokens &tokens);

    void paintLine(const QRect &line, const LadderLine &what, const LadderLook &look);
    // Below the last line.
    void paintEmpty(const QRect &rect);

private:
    void paintLifelines(const QRect &rect, bool isQuiet);
    void paintMark(int x, int y, LadderLine::Shape shape);
    void paintArrow(const QRect &line, const LadderLine &what, int peer);
    void paintShaft(int from, int to, int y, const LadderLine &what);
    void paintTips(int from, int to, int y, const LadderLine &what);
    void paintTip(int x, int y, int side, bool isCut);
    void paintPairs(int from, int to, int wordsFrom, int wordsTo, int y, Direction first);
    void paintText(int x, const QRect &line, const QString &text, int room);
    QColor colourOf(const LadderLine &what) const;

    QPainter &m_painter;
    const LadderLayout &m_layout;
    const LadderEnds &m_ends;
    const Tokens &m_tokens;
    QFontMetrics m_metrics;
    QColor m_ground; // of the line at hand
};

} // namespace wirelark
