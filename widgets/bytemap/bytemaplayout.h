#pragma once

#include <vector>

#include <QFontMetrics>

#include "core/timeline/bytemap.h"

namespace wirelark {

// Where a value of a row of the byte map stands, in pixels.
struct ValuePlace
{
    int index = 0; // among the values of its row
    int x = 0;
    int width = 0;
    QString text;

    int end() const { return x + width; }
};

// Where things stand in a row of the byte map: the offset, a bar of how its values share the messages, the values. Pure
// arithmetic, in pixels.
struct ByteMapLayout
{
    static constexpr int margin = 8;
    static constexpr int barWidth = 160;
    static constexpr int valuePadding = 6;

    static ByteMapLayout fit(int width, const QFontMetrics &metrics);

    int offsetWidth = 0;
    int width = 0;

    int barX() const { return margin + offsetWidth; }
    int valuesX() const { return barX() + barWidth + margin; }
    // The values from that one on, as many as have room; at least one if there is one. Behind them there is
    // room for the number of the others.
    std::vector<ValuePlace> valuesFrom(int first, const ByteOffset &offset, const QFontMetrics &metrics) const;
};

// `80 × 1`: what is painted for a value.
QString valueText(const ByteValue &value);
// `offset 7`, `last − 7`.
QString offsetText(int offset, ByteMap::From from);

} // namespace wirelark
