#include "widgets/log/logcolumns.h"

#include <algorithm>
#include <numeric>

#include <QByteArrayList>

namespace wirelark {

namespace {

constexpr int room = 10; // both sides of a cell together, and what a glyph may hang over
constexpr int leastDataCharacters = 24;
constexpr int leastCharacters = 3;
constexpr int mostPixels = 4000;

// As wide as looks right, or as the longest usual content needs in a larger font.
int usualWidth(LogColumn column, int charWidth)
{
    const auto atLeast = [=](int pixels, int characters) {
        return std::max(pixels, characters * charWidth + room);
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

int leastWidth(LogColumn column, int charWidth)
{
    return (column == LogColumn::Data ? leastDataCharacters : leastCharacters) * charWidth + room;
}

} // namespace

QByteArray ColumnWidths::save() const
{
    QByteArrayList numbers;
    for (const int width : m_widths)
        numbers.append(QByteArray::number(width));
    return numbers.join(' ');
}

ColumnWidths ColumnWidths::restored(const QByteArray &state)
{
    ColumnWidths widths;
    const QByteArrayList numbers = state.split(' ');
    if (numbers.size() != logColumnCount)
        return widths;
    for (std::size_t i = 0; i < widths.m_widths.size(); ++i)
        widths.m_widths[i] = std::clamp(numbers.at(qsizetype(i)).toInt(), 0, mostPixels);
    return widths;
}

std::vector<ColumnPlace> placeColumns(int width, int charWidth, bool showsConnection, const ColumnWidths &chosen)
{
    const auto widthOf = [&](LogColumn column) {
        const int wanted = chosen.of(column);
        return wanted > 0 ? std::max(wanted, leastWidth(column, charWidth)) : usualWidth(column, charWidth);
    };
    const auto sum = [&](const std::vector<LogColumn> &columns) {
        return std::accumulate(columns.begin(), columns.end(), 0,
            [&](int all, LogColumn column) { return column == LogColumn::Data ? all : all + widthOf(column); });
    };

    std::vector<LogColumn> columns{LogColumn::Number, LogColumn::Time, LogColumn::Direction, LogColumn::Size,
        LogColumn::Data, LogColumn::Note};
    if (showsConnection)
        columns.insert(columns.begin() + 2, LogColumn::Connection);

    const int leastData = leastWidth(LogColumn::Data, charWidth);
    for (const LogColumn expendable : {LogColumn::Note, LogColumn::Size}) {
        if (width - sum(columns) < leastData)
            std::erase(columns, expendable);
    }

    const int dataWidth = std::max(leastData, width - sum(columns));
    std::vector<ColumnPlace> places;
    int x = 0;
    for (const LogColumn column : columns) {
        const int columnWidth = column == LogColumn::Data ? dataWidth : widthOf(column);
        places.push_back({column, x, columnWidth});
        x += columnWidth;
    }
    return places;
}

std::vector<ColumnBorder> bordersOf(const std::vector<ColumnPlace> &places)
{
    std::vector<ColumnBorder> borders;
    bool isBehindData = false;
    for (const ColumnPlace &place : places) {
        if (place.column == LogColumn::Data)
            isBehindData = true;
        else
            borders.push_back({place.column, isBehindData ? place.x : place.end(), isBehindData});
    }
    return borders;
}

int boundedWidth(const std::vector<ColumnPlace> &places, LogColumn column, int wanted, int charWidth)
{
    const auto place = std::ranges::find(places, column, &ColumnPlace::column);
    const auto data = std::ranges::find(places, LogColumn::Data, &ColumnPlace::column);
    if (place == places.end() || data == places.end())
        return wanted;
    const int least = leastWidth(column, charWidth);
    const int spare = std::max(0, data->width - leastWidth(LogColumn::Data, charWidth));
    return std::clamp(wanted, least, std::max(least, place->width + spare));
}

} // namespace wirelark
