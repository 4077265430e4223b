#include "widgets/log/linemap.h"

#include <algorithm>

namespace wirelark {

void LineMap::setTallRows(std::vector<TallRow> rows)
{
    m_tall = std::move(rows);
    std::ranges::sort(m_tall, {}, &TallRow::row);
}

qint64 LineMap::lineCount(qint64 rows) const
{
    return firstLineOf(rows);
}

qint64 LineMap::firstLineOf(qint64 row) const
{
    qint64 line = row;
    for (const TallRow &tall : m_tall) {
        if (tall.row >= row)
            break;
        line += tall.lines - 1;
    }
    return line;
}

int LineMap::linesOf(qint64 row) const
{
    const auto found = std::ranges::lower_bound(m_tall, row, {}, &TallRow::row);
    return found != m_tall.end() && found->row == row ? found->lines : 1;
}

LineMap::Place LineMap::at(qint64 line) const
{
    qint64 extra = 0; // lines of tall rows above
    for (const TallRow &tall : m_tall) {
        const qint64 start = tall.row + extra;
        if (line < start)
            break;
        if (line < start + tall.lines)
            return {tall.row, int(line - start)};
        extra += tall.lines - 1;
    }
    return {line - extra, 0};
}

} // namespace wirelark
