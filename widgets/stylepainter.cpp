#include "widgets/stylepainter.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include "widgets/theme.h"

namespace wirelark::StylePainter {

namespace {

const Tokens &tokensOf(const QStyleOption &option)
{
    return Theme::tokens(Theme::isDark(option.palette));
}

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor pressShade(const QStyleOption &option, const QColor &fill)
{
    const QColor text = tokensOf(option).text;
    if (has(option, QStyle::State_Sunken))
        return mix(fill, text, 0.16);
    return has(option, QStyle::State_MouseOver) ? mix(fill, text, 0.07) : fill;
}

void underline(QPainter &painter, const QRect &rect, const QColor &colour)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(
        QRect(rect.left() + 6, rect.bottom() - 4, rect.width() - 12, 2), colour); // clear of the focus ring
}

QColor indicatorBorder(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    if (!has(option, QStyle::State_Enabled))
        return mix(tokens.window, tokens.border, 0.5);
    return has(option, QStyle::State_MouseOver) ? mix(tokens.border, tokens.text, 0.4) : tokens.border;
}

} // namespace

QColor mix(const QColor &from, const QColor &to, qreal share)
{
    const auto between = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
        between(from.blueF(), to.blueF()));
}

QColor hairline(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    return mix(tokens.window, tokens.text, 0.14);
}

// The border is filled, not stroked: lines of one pixel take Qt's raster engine five times as long.
void panel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width)
{
    const auto inset = [&rect](qreal by) { return QRectF(rect).adjusted(by, by, -by, -by); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (border.isValid()) {
        QPainterPath shape;
        shape.addRoundedRect(inset(0), radius, radius);
        if (!fill.isValid())
            shape.addRoundedRect(inset(width), radius - width, radius - width);
        painter.fillPath(shape, border);
    }
    if (fill.isValid()) {
        const qreal within = border.isValid() ? width : width / 2;
        painter.setBrush(fill);
        painter.drawRoundedRect(inset(within), radius - within, radius - within);
    }
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &rect, const QColor &colour)
{
    panel(painter, rect, {}, colour, 2);
}

void button(QPainter &painter, const QStyleOption &option, bool isPrimary)
{
    const Tokens &tokens = tokensOf(option);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    QColor fill = isPrimary ? tokens.focus : tokens.base;
    QColor border = isPrimary ? tokens.focus : tokens.border;
    if (!isEnabled) {
        fill = tokens.window;
        border = mix(tokens.window, tokens.border, 0.5);
    }
    if (isEnabled && isPrimary && has(option, QStyle::State_MouseOver))
        border = fill = mix(fill, tokens.text, 0.15);
    else if (isEnabled)
        fill = pressShade(option, fill);
    panel(painter, option.rect, fill, border);
    if (has(option, QStyle::State_On))
        underline(painter, option.rect, isEnabled ? tokens.focus : border);
}

void field(QPainter &painter, const QStyleOption &option, bool hasBase)
{
    const Tokens &tokens = tokensOf(option);
    const QColor fill = has(option, QStyle::State_Enabled) ? tokens.base : tokens.window;
    panel(painter, option.rect, hasBase ? fill : QColor(), indicatorBorder(option));
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, tokens.focus);
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const bool isMarked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor accent = isEnabled ? tokens.focus : indicatorBorder(option);
    const QRect box = option.rect;
    panel(painter, box, isMarked ? accent : (isEnabled ? tokens.base : tokens.window),
        isMarked ? accent : indicatorBorder(option));
    if (!isMarked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.base, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    if (has(option, QStyle::State_On))
        painter.drawPolyline(QPolygonF({at(0.26, 0.52), at(0.43, 0.69), at(0.75, 0.32)}));
    else
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter.restore();
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const bool isOn = has(option, QStyle::State_On);
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn ? tokens.focus : indicatorBorder(option));
    painter.setBrush(tokens.base);
    painter.drawEllipse(circle);
    if (isOn) {
        const qreal inset = circle.width() * 0.27;
        painter.setBrush(tokens.focus);
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void chevron(QPainter &painter, const QRect &rect, const QColor &colour, qreal degrees)
{
    const qreal size = std::min({rect.width(), rect.height(), 12}) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    painter.rotate(degrees);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{-size * 0.6, -size * 0.3}, {0, size * 0.3}, {size * 0.6, -size * 0.3}}));
    painter.restore();
}

void wave(QPainter &painter, qreal from, qreal to, qreal bottom, const QColor &colour)
{
    QPolygonF line;
    bool isUp = false;
    for (qreal x = from; x <= to; x += 2, isUp = !isUp)
        line << QPointF(x, isUp ? bottom - 2.5 : bottom - 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4));
    painter.drawPolyline(line);
    painter.restore();
}

void headerSection(QPainter &painter, const QStyleOption &option)
{
    const QRect rect = option.rect;
    const QColor line = hairline(option);
    painter.fillRect(rect, tokensOf(option).window);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    painter.fillRect(QRect(rect.right(), rect.top() + 4, 1, rect.height() - 8), line);
}

void splitter(QPainter &painter, const QStyleOption &option)
{
    const QRect rect = option.rect;
    const QPoint centre = rect.center();
    const bool isUpright = has(option, QStyle::State_Horizontal);
    painter.fillRect(rect, tokensOf(option).window);
    painter.fillRect(isUpright ? QRect(centre.x(), rect.top(), 1, rect.height())
                               : QRect(rect.left(), centre.y(), rect.width(), 1),
        hairline(option));
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider)
{
    const Tokens &tokens = tokensOf(option);
    painter.fillRect(option.rect, tokens.alternate);
    if (option.maximum <= option.minimum)
        return;
    const bool isHeld =
        has(option, QStyle::State_Sunken) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool isNear = has(option, QStyle::State_MouseOver);
    const QColor colour = isHeld || isNear ? mix(tokens.border, tokens.text, 0.3) : tokens.border;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF handle = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal round = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, round, round);
    painter.restore();
}

} // namespace wirelark::StylePainter
