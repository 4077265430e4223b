#pragma once

#include <vector>

#include <QRect>

#include "widgets/inspector/hexlayout.h"

class QPainter;

namespace wirelark {

struct Tokens;

// One byte of one side.
struct DifferenceByte
{
    enum class Kind : quint8 {
        Nothing, // behind the end
        Gap,     // only the other side has one here
        Byte,
    };

    Kind kind = Kind::Nothing;
    char byte = 0;
    bool differs = false;
    bool isCurrent = false; // it is of the difference that was gone to
};

// One line: as many bytes of either side.
struct DifferenceLine
{
    qint64 leftOffset = -1; // of the first byte; -1: there is none
    qint64 rightOffset = -1;
    std::vector<DifferenceByte> left;
    std::vector<DifferenceByte> right;
    bool isCurrent = false; // the row that was moved to, while the keys go here

    bool differs() const;
};

// Where the right half begins; a sign stands between the halves where a line differs. In pixels.
struct DifferenceLayout
{
    static constexpr int signWidth = 24;

    static DifferenceLayout fit(int width, int charWidth, qint64 lastOffset);

    HexLayout half;
    int rightX = 0;
};

// Differing bytes are underlined and have another ground, gaps are dots; a sign in the middle tells of either.
void paintDifferenceLine(QPainter &painter, const QRect &rect, const DifferenceLine &line,
    const DifferenceLayout &layout, const Tokens &tokens);

} // namespace wirelark
