#include "widgets/inspector/hexlayout.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr int gap = 2; // characters between the parts
constexpr int hexWidth = 3; // characters of a byte and its blank

int digitsOf(qint64 offset)
{
    int digits = 6;
    while (digits < 16 && offset >> (4 * digits) != 0)
        digits += 2;
    return digits;
}

} // namespace

HexLayout HexLayout::fit(int width, int charWidth, qint64 lastOffset)
{
    HexLayout layout{
        .charWidth = std::max(1, charWidth), .offsetDigits = digitsOf(lastOffset), .bytesPerRow = 16};
    if (layout.width() > width)
        layout.bytesPerRow = 8;
    return layout;
}

int HexLayout::hexX(int column) const
{
    const int half = bytesPerRow == 16 && column >= 8 ? 1 : 0;
    return margin + (offsetDigits + gap + hexWidth * column + half) * charWidth;
}

int HexLayout::textX(int column) const
{
    return hexX(bytesPerRow - 1) + (hexWidth - 1 + gap + column) * charWidth;
}

int HexLayout::width() const
{
    return textX(bytesPerRow) + margin;
}

int HexLayout::columnAt(int x) const
{
    const int last = bytesPerRow - 1;
    if (partAt(x) == Part::Text)
        return std::clamp((x - textX(0)) / charWidth, 0, last);
    int column = 0;
    // A byte reaches to the middle of the gap behind it.
    while (column < last && x >= hexX(column + 1) - charWidth / 2)
        ++column;
    return column;
}

HexLayout::Part HexLayout::partAt(int x) const
{
    return x < textX(0) - charWidth ? Part::Hex : Part::Text;
}

} // namespace wirelark
