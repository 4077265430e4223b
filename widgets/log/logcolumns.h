#pragma once

#include <vector>

#include <QtGlobal>

namespace wirelark {

enum class LogColumn : quint8 { Number, Time, Connection, Direction, Size, Data, Note };
inline constexpr int logColumnCount = 7;

// Where a column stands in the view, in pixels.
struct ColumnPlace
{
    LogColumn column = LogColumn::Data;
    int x = 0;
    int width = 0;

    int end() const { return x + width; }
    bool operator==(const ColumnPlace &) const = default;
};

// The columns of the log from left to right. Data takes what the others leave; when that is too little to
// read, Note gives its place away, then Size.
std::vector<ColumnPlace> placeColumns(int width, int charWidth, bool showsConnection);

} // namespace wirelark
