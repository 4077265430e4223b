#pragma once

#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;

namespace wirelark::StylePainter {

inline constexpr qreal radius = 4;

// A colour between two; 0 is the first, 1 the second.
QColor mix(const QColor &from, const QColor &to, qreal share);
// Lines that separate without being part of a control.
QColor hairline(const QStyleOption &option);

void panel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1);
void focusRing(QPainter &painter, const QRect &rect, const QColor &colour);
// The bevel of push buttons, tool buttons and combo boxes. A checked one wears the accent underline.
void button(QPainter &painter, const QStyleOption &option, bool isPrimary);
// Line edits and framed views: the frame turns into the focus ring.
void field(QPainter &painter, const QStyleOption &option, bool hasBase);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void chevron(QPainter &painter, const QRect &rect, const QColor &colour, qreal degrees);
// Under what is wrong.
void wave(QPainter &painter, qreal from, qreal to, qreal bottom, const QColor &colour);
void headerSection(QPainter &painter, const QStyleOption &option);
void splitter(QPainter &painter, const QStyleOption &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider);

} // namespace wirelark::StylePainter
