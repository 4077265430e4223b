#include "widgets/log/logcolumns.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr int padding = 10; // both sides of a cell together
constexpr int leastDataCharacters = 24;

// As wide as looks right, or as the longest usual content needs in a larger font.
int widthOf(LogColumn column, int charWidth)
{
    const auto atLeast = [=](int pixels, int characters) {
        return std::max(pixels, characters * charWidth + padding);
    };
    switch (column) {
    case LogColumn::Number:
        return atLeast(90, 10);
    case LogColumn::Time:
        return atLeast(120, 12);
    case LogColumn::Connection:
        return atLeast(72, 7);
    case LogColumn::Direction:
        return atLeast(66, 6);
    case LogColumn::Size:
        return atLeast(62, 6);
    case LogColumn::Note:
        return atLeast(110, 12);
    case LogColumn::Data:
        break;
    }
    return 0;
}

int sum(const std::vector<LogColumn> &columns, int charWidth)
{
    int width = 0;
    for (const LogColumn column : columns)
        width += widthOf(column, charWidth);
    return width;
}

} // namespace

std::vector<ColumnPlace> placeColumns(int width, int charWidth, bool showsConnection)
{
    std::vector<LogColumn> columns{LogColumn::Number, LogColumn::Time, LogColumn::Direction, LogColumn::Size,
        LogColumn::Data, LogColumn::Note};
    if (showsConnection)
        columns.insert(columns.begin() + 2, LogColumn::Connection);

    const int leastData = leastDataCharacters * charWidth + padding;
    for (const LogColumn expendable : {LogColumn::Note, LogColumn::Size}) {
        if (width - sum(columns, charWidth) < leastData)
            std::erase(columns, expendable);
    }

    const int dataWidth = std::max(leastData, width - sum(columns, charWidth));
    std::vector<ColumnPlace> places;
    int x = 0;
    for (const LogColumn column : columns) {
        const int columnWidth = column == LogColumn::Data ? dataWidth : widthOf(column, charWidth);
        places.push_back({column, x, columnWidth});
        x += columnWidth;
    }
    return places;
}

} // namespace wirelark
