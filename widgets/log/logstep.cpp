#include "widgets/log/logstep.h"

#include <algorithm>
#include <cstdlib>

#include "widgets/log/logcontent.h"

namespace wirelark {

LogStep stepFrom(qint64 row, qint64 lines, const LogContent &content, qint64 topLine, qint64 shownLines)
{
    const LineMap &map = content.lines();
    const qint64 first = map.firstLineOf(row);
    const qint64 end = first + map.linesOf(row);
    const qint64 bottom = topLine + shownLines;
    const bool isSeen = end > topLine && first < bottom;
    if (end - first > 1 && isSeen && (lines > 0 ? end > bottom : first < topLine))
        return {.scrolls = true};
    if (std::abs(lines) == 1)
        return {.row = row + lines};
    return {.row = map.at(std::clamp<qint64>(first + lines, 0, content.lineCount() - 1)).row};
}

} // namespace wirelark
