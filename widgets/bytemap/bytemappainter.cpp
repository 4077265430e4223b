#include "widgets/bytemap/bytemappainter.h"

#include <algorithm>
#include <ranges>

#include <QPainter>

#include "widgets/theme.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr int rareWidth = 5;  // in the bar, whatever its share
constexpr int mostRareShown = 12;

int baselineOf(const QRect &line, const QFontMetrics &metrics)
{
    return line.top() + (line.height() - metrics.height()) / 2 + metrics.ascent();
}

// The common values share the bar from the left, the most common first; the rare ones stand at its right end, each as
// a tick that is as high as the line.
void paintBar(QPainter &painter, const QRect &line, const ByteOffset &offset, int x, const Tokens &tokens)
{
    const auto rare = static_cast<int>(std::ranges::count_if(offset.values, &ByteValue::isRare));
    const int ticks = std::min(rare, mostRareShown);
    const QRect bar(x, line.top() + 5, ByteMapLayout::barWidth - ticks * rareWidth, line.height() - 10);
    painter.fillRect(bar, tokens.alternate);
    quint64 before = 0;
    bool isDark = true;
    for (const ByteValue &value :
        offset.values | std::views::reverse | std::views::take(offset.values.size() - size_t(rare))) {
        const auto at = [&](quint64 count) {
            return bar.left() + int(double(count) / double(offset.messages) * bar.width());
        };
        const int from = at(before);
        before += value.count;
        const QRect segment(QPoint(from, bar.top()), QPoint(std::max(from, at(before) - 1), bar.bottom()));
        QColor color = tokens.in;
        color.setAlpha(isDark ? 160 : 80);
        painter.fillRect(segment, color);
        isDark = !isDark;
    }
    painter.setPen(tokens.border);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    for (int tick = 0; tick < ticks; ++tick)
        painter.fillRect(
            QRect(bar.right() + 3 + tick * rareWidth, line.top() + 2, rareWidth - 2, line.height() - 4), tokens.error);
}

void paintValue(QPainter &painter, const QRect &line, const ValuePlace &place, bool isRare, const Tokens &tokens)
{
    const QRect frame(place.x, line.top() + 1, place.width, line.height() - 2);
    if (isRare) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.error);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(frame, 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
    }
    painter.setPen(isRare ? tokens.onError : tokens.text);
    painter.drawText(place.x + ByteMapLayout::valuePadding, baselineOf(line, painter.fontMetrics()), place.text);
}

} // namespace

void paintByteOffset(QPainter &painter, const QRect &line, const ByteOffset &offset, ByteMap::From from,
    const ByteMapLayout &layout, const ByteMapLook &look, const Tokens &tokens)
{
    painter.fillRect(line, look.isCurrent ? tokens.selection : look.isAlternate ? tokens.alternate : tokens.base);
    const int baseline = baselineOf(line, painter.fontMetrics());
    painter.setPen(tokens.text);
    painter.drawText(ByteMapLayout::margin, baseline, offsetText(offset.offset, from));
    paintBar(painter, line, offset, layout.barX(), tokens);
    const std::vector<ValuePlace> places = layout.valuesFrom(look.firstValue, offset, painter.fontMetrics());
    for (const ValuePlace &place : places) {
        paintValue(painter, line, place, offset.values[static_cast<size_t>(place.index)].isRare, tokens);
        if (look.isCurrent && place.index == look.currentValue) {
            painter.setPen(QPen(look.hasFocus ? tokens.focus : tokens.border, look.hasFocus ? 2 : 1));
            painter.drawRect(place.x, line.top() + 1, place.width, line.height() - 2);
        }
    }
    const size_t hidden = offset.values.size() - places.size();
    if (hidden == 0)
        return;
    painter.setPen(tokens.info);
    painter.drawText(places.back().end() + ByteMapLayout::margin, baseline, u"… +%1"_s.arg(hidden));
}

} // namespace wirelark
