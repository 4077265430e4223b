#pragma once

#include <vector>

#include <QByteArrayView>
#include <QString>

#include "core/payload/encoding.h"

namespace wirelark {

// What stands beside one byte in the text column of a hex view.
struct TextCell
{
    QString text; // one character, with its marks; empty: the byte belongs to the character before it
    bool isShown = true; // false: it is not safe to show, or no character, and `text` is a full stop

    bool operator==(const TextCell &) const = default;
};

// So many bytes before those that are asked for are looked at, and three behind them. It is even, so that a window over
// a text of UTF-16 that begins so far before a character begins with one too.
inline constexpr qsizetype maxTextContext = 64;

// The cells of `bytes` from `first` on, `count` of them or as many as there are. A character that begins before them or
// ends behind them is known as such where `bytes` has the rest of it. Where an encoding has characters of several bytes
// and cannot be entered anywhere (Shift_JIS and its like), a control or a blank in reach puts that right; without one
// characters may be cut wrongly.
std::vector<TextCell> textCells(QByteArrayView bytes, qsizetype first, qsizetype count, Encoding encoding);

} // namespace wirelark
