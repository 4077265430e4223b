#pragma once

#include <vector>

#include <QByteArray>
#include <QRect>

#include "core/payload/textcells.h"

class QPainter;

namespace wirelark {

struct HexLayout;
struct Tokens;

// One row of a hex view, as it is painted.
struct HexRow
{
    qint64 offset = 0; // in the stream
    QByteArray bytes;
    std::vector<TextCell> text; // one for each byte, or none
    int firstSelected = 0; // columns [firstSelected, endSelected)
    int endSelected = 0;
    int current = -1; // the column of the current byte
    int firstInFocus = 0; // columns [firstInFocus, endInFocus): the others are dimmer
    int endInFocus = 0;
    std::vector<int> borders; // columns before which a message begins
    bool hasFocus = false;
};

void paintHexRow(
    QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens);

} // namespace wirelark
