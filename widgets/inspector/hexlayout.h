#pragma once

#include <QtGlobal>

namespace wirelark {

// Where things stand in a row of a hex view: offset, bytes in two halves, text. Pure arithmetic, in pixels.
struct HexLayout
{
    enum class Part { Hex, Text };

    static constexpr int margin = 8;

    // Sixteen bytes a row if they fit, else eight. `lastOffset` is the largest to be written.
    static HexLayout fit(int width, int charWidth, qint64 lastOffset);

    int charWidth = 8;
    int offsetDigits = 6;
    int bytesPerRow = 16;

    int hexX(int column) const;
    int textX(int column) const;
    int width() const;
    // The byte of the row that `x` is on, or nearest to.
    int columnAt(int x) const;
    Part partAt(int x) const;

    bool operator==(const HexLayout &) const = default;
};

} // namespace wirelark
