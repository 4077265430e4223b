#pragma once

#include <vector>

#include <QByteArray>
#include <QRect>

#include "core/payload/textcells.h"

class QPainter;

namespace wirelark {

struct HexLayout;
struct Tokens;

// Columns [first, end) of bytes of a field: they have a line below, and another ground where they cannot be typed over.
struct HexFieldSpan
{
    int first = 0;
    int end = 0;
    bool isBegun = true; // the field begins here, or at the beginning of this row it goes on
    bool isLocked = true;
    bool isOfTheMoment = false; // the line has dots
};

// Where one types: a bar before a byte where it is inserted, else a block on it.
struct HexCaret
{
    int column = -1; // -1: in another row; one behind the last byte where the message ends
    bool isInText = false; // the block is there, and its frame in the hex column
    bool isBar = false;
    bool isSecondDigit = false;
};

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
    std::vector<HexFieldSpan> fields;
    HexCaret caret;
    bool hasFocus = false;
};

void paintHexRow(
    QPainter &painter, const QRect &rect, const HexRow &row, const HexLayout &layout, const Tokens &tokens);

} // namespace wirelark
