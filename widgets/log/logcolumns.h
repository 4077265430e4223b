#pragma once

#include <array>
#include <vector>

#include <QByteArray>

namespace wirelark {

enum class LogColumn : quint8 { Number, Time, Connection, Direction, Size, Data, Note };
inline constexpr int logColumnCount = 7;

inline constexpr int cellPadding = 4; // pixels, at either side of a text

// Where a column stands in the view, in pixels.
struct ColumnPlace
{
    LogColumn column = LogColumn::Data;
    int x = 0;
    int width = 0;

    int end() const { return x + width; }
    bool operator==(const ColumnPlace &) const = default;
};

// The widths that a person chose, in pixels; of the columns that are not among them the usual ones.
class ColumnWidths
{
public:
    int of(LogColumn column) const { return m_widths[static_cast<std::size_t>(column)]; } // 0: none was chosen
    void set(LogColumn column, int width) { m_widths[static_cast<std::size_t>(column)] = width; }

    // For the settings; what makes no sense is nothing chosen.
    QByteArray save() const;
    static ColumnWidths restored(const QByteArray &state);

    bool operator==(const ColumnWidths &) const = default;

private:
    std::array<int, logColumnCount> m_widths {};
};

// The columns of the log from left to right. Data takes what the others leave; when that is too little to
// read, Note gives its place away, then Size.
std::vector<ColumnPlace> placeColumns(int width, int charWidth, bool showsConnection, const ColumnWidths &chosen = {});

// A border between two columns, and the column that grows or shrinks by it: the one that is not Data.
struct ColumnBorder
{
    LogColumn column = LogColumn::Data;
    int x = 0;
    bool isBefore = false; // it is the left one of the column
};
std::vector<ColumnBorder> bordersOf(const std::vector<ColumnPlace> &places);

// The width nearest to the wanted one that leaves this column and Data something to read.
int boundedWidth(const std::vector<ColumnPlace> &places, LogColumn column, int wanted, int charWidth);

} // namespace wirelark
