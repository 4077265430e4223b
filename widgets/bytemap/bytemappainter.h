#pragma once

#include <QRect>

#include "widgets/bytemap/bytemaplayout.h"

class QPainter;

namespace wirelark {

struct Tokens;

// How a row of the byte map looks, besides what it says.
struct ByteMapLook
{
    bool isAlternate = false;
    bool isCurrent = false;
    bool hasFocus = false;
    int currentValue = -1; // of the current row
    int firstValue = 0;    // that is shown
};

// Paints one row. Rare values have a frame and a mark, not only a colour.
void paintByteOffset(QPainter &painter, const QRect &line, const ByteOffset &offset, ByteMap::From from,
    const ByteMapLayout &layout, const ByteMapLook &look, const Tokens &tokens);

} // namespace wirelark
