#include "widgets/ladder/ladderpainter.h"

#include <algorithm>

#include <QPainter>

#include "widgets/ladder/ladderlayout.h"
#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

using Shape = LadderLine::Shape;

constexpr int barWidth = 2; // of the selection, at the left edge
constexpr int tip = 8;
constexpr int wordsGap = 6; // between a shaft and the words on it

QPen penOf(const QColor &colour, bool isDashed)
{
    QPen pen(colour, 1.4);
    if (isDashed)
        pen.setDashPattern({4, 4});
    return pen;
}

} // namespace

LadderPainter::LadderPainter(QPainter &painter, const LadderLayout &layout, const LadderEnds &ends, const Tokens &tokens)
    : m_painter(painter)
    , m_layout(layout)
    , m_ends(ends)
    , m_tokens(tokens)
    , m_metrics(painter.fontMetrics())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QColor LadderPainter::colourOf(const LadderLine &what) const
{
    if (what.isInferred)
        return m_tokens.info;
    return what.direction == Direction::In ? m_tokens.in : m_tokens.out;
}

void LadderPainter::paintLine(const QRect &line, const LadderLine &what, const LadderLook &look)
{
    m_ground = look.isSelected ? m_tokens.selection : m_tokens.base;
    m_painter.fillRect(line, m_ground);
    if (look.isSelected)
        m_painter.fillRect(QRect(line.left(), line.top(), barWidth, line.height()), m_tokens.focus);
    paintLifelines(line, what.shape == Shape::Quiet);

    m_painter.setPen(m_tokens.info);
    paintText(std::max(barWidth, m_layout.timeRight - m_metrics.horizontalAdvance(what.time)), line, what.time, m_layout.timeRight);
    paintText(m_layout.remark, line, what.remark, m_layout.width - m_layout.remark);

    const qsizetype peer = m_ends.indexOf(what.connection);
    if (what.isArrow() && peer >= 0) {
        paintArrow(line, what, m_layout.peers[size_t(peer)]);
    } else {
        const int middle = line.center().y();
        paintMark(m_layout.me, middle, what.shape);
        if (peer >= 0 && what.shape != Shape::Remark)
            paintMark(m_layout.peers[size_t(peer)], middle, what.shape);
        m_painter.setPen(what.shape == Shape::Quiet ? m_tokens.info : m_tokens.text);
        paintText(m_layout.me + 2 * wordsGap, line, what.label, m_layout.remark - m_layout.me - 4 * wordsGap);
    }
    if (look.hasFocusFrame) {
        m_painter.setPen(QPen(m_tokens.focus, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(line.adjusted(1, 1, -1, -1));
    }
}

void LadderPainter::paintEmpty(const QRect &rect)
{
    m_painter.fillRect(rect, m_tokens.base);
}

// A silence interrupts them.
void LadderPainter::paintLifelines(const QRect &rect, bool isQuiet)
{
    QPen pen(m_tokens.border, 1);
    if (isQuiet)
        pen.setDashPattern({1, 4});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(m_layout.me + 0.5, rect.top()), QPointF(m_layout.me + 0.5, rect.bottom() + 1));
    for (const int peer : m_layout.peers)
        m_painter.drawLine(QPointF(peer + 0.5, rect.top()), QPointF(peer + 0.5, rect.bottom() + 1));
}

void LadderPainter::paintMark(int x, int y, Shape shape)
{
    const QPointF centre(x + 0.5, y + 0.5);
    m_painter.setPen(QPen(m_tokens.text, 1.4));
    m_painter.setBrush(m_tokens.text);
    switch (shape) {
    case Shape::Opened:
        m_painter.drawEllipse(centre, 4, 4);
        break;
    case Shape::Ended:
        m_painter.setBrush(m_tokens.base);
        m_painter.drawEllipse(centre, 4, 4);
        break;
    case Shape::Failed:
        m_painter.setPen(QPen(m_tokens.error, 2));
        m_painter.drawLine(centre + QPointF(-4, -4), centre + QPointF(4, 4));
        m_painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4));
        break;
    case Shape::Quiet:
    case Shape::None:
        break;
    default:
        m_painter.drawEllipse(centre, 2, 2);
        break;
    }
    m_painter.setBrush(Qt::NoBrush);
}

// The words stand on the shaft, which gives way to them. Each is a text of its own to the text engine, so that a
// right-to-left letter in one of them moves nothing in the other.
void LadderPainter::paintArrow(const QRect &line, const LadderLine &what, int peer)
{
    const int y = line.center().y();
    const int from = m_layout.me + 3;
    const int to = peer - 3;
    const int room = std::max(0, to - from - 2 * (tip + 3 * wordsGap));
    const QString text = what.text.isEmpty() ? QString() : u"  "_s + what.text;
    const int labelWidth = std::min(room, m_metrics.horizontalAdvance(what.label));
    const int textWidth = std::min(room - labelWidth, m_metrics.horizontalAdvance(text));
    const int words = labelWidth + textWidth;
    const int start = (from + to - words) / 2;

    const QColor colour = colourOf(what);
    const bool isPairs = what.shape == Shape::PairsArrow;
    m_painter.setPen(penOf(colour, what.isInferred));
    m_painter.setBrush(colour);
    if (isPairs) {
        paintPairs(from, to, start - wordsGap, start + words + wordsGap, y, what.direction);
    } else {
        paintShaft(from, start - wordsGap, y, what);
        paintShaft(start + words + wordsGap, to, y, what);
        m_painter.setPen(QPen(colour, 1.4));
        paintTips(from, to, y, what);
    }
    m_painter.setBrush(Qt::NoBrush);
    // No lifeline of another peer goes through the words.
    m_painter.fillRect(QRect(start - wordsGap / 2, line.top() + 1, words + wordsGap, line.height() - 2), m_ground);
    m_painter.setPen(isPairs ? m_tokens.text : colour);
    paintText(start, line, what.label, labelWidth);
    m_painter.setPen(m_tokens.text);
    paintText(start + labelWidth, line, text, textWidth);
}

void LadderPainter::paintShaft(int from, int to, int y, const LadderLine &what)
{
    if (to <= from)
        return;
    const bool isDouble = what.shape == Shape::RunArrow;
    for (const qreal offset : {isDouble ? -1.5 : 0.0, isDouble ? 1.5 : 0.0})
        m_painter.drawLine(QPointF(from, y + 0.5 + offset), QPointF(to, y + 0.5 + offset));
}

void LadderPainter::paintTips(int from, int to, int y, const LadderLine &what)
{
    const bool isBoth = what.shape == Shape::BothWays;
    if (isBoth || what.direction == Direction::In)
        paintTip(from, y, 1, what.shape == Shape::CutArrow);
    if (isBoth || what.direction == Direction::Out)
        paintTip(to, y, -1, what.shape == Shape::CutArrow);
}

// What came first above what came then, each with the half of a tip.
void LadderPainter::paintPairs(int from, int to, int wordsFrom, int wordsTo, int y, Direction first)
{
    for (const bool isFirst : {true, false}) {
        const bool isIn = isFirst == (first == Direction::In);
        const QColor &colour = isIn ? m_tokens.in : m_tokens.out;
        const qreal side = isFirst ? -1 : 1;
        const qreal height = y + 0.5 + side * 2;
        m_painter.setPen(QPen(colour, 1.4));
        if (wordsFrom > from)
            m_painter.drawLine(QPointF(from, height), QPointF(wordsFrom, height));
        if (to > wordsTo)
            m_painter.drawLine(QPointF(wordsTo, height), QPointF(to, height));
        const QPointF point(isIn ? from : to, height);
        const qreal back = isIn ? tip : -tip;
        m_painter.setBrush(colour);
        m_painter.drawPolygon(QPolygonF {point, point + QPointF(back, 0), point + QPointF(back, side * 4)});
    }
}

void LadderPainter::paintTip(int x, int y, int side, bool isCut)
{
    const QPointF point(x, y + 0.5);
    if (isCut) {
        m_painter.drawLine(point + QPointF(-4, -4), point + QPointF(4, 4));
        m_painter.drawLine(point + QPointF(-4, 4), point + QPointF(4, -4));
        return;
    }
    m_painter.drawPolygon(QPolygonF {point, point + QPointF(side * tip, -4), point + QPointF(side * tip, 4)});
}

void LadderPainter::paintText(int x, const QRect &line, const QString &text, int room)
{
    if (text.isEmpty() || room <= 0)
        return;
    // Its own measure of a text is finer than that by which the room was made.
    const bool fits = m_metrics.horizontalAdvance(text) <= room;
    const QString shown = fits ? text : m_metrics.elidedText(text, Qt::ElideRight, room);
    m_painter.drawText(x, line.top() + (line.height() - m_metrics.height()) / 2 + m_metrics.ascent(), shown);
}

} // namespace wirelark
