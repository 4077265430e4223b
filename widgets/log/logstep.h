#pragma once

#include <QtGlobal>

namespace wirelark {

class LogContent;

// What a key that moves by lines does to the log.
struct LogStep
{
    bool scrolls = false; // stays in its row, which is read on
    qint64 row = 0;       // else the row to go to; may be outside, which stands for the first or last
};

// From a row by some lines, upwards if negative; a view of `shownLines` begins at `topLine`. An expanded row that the
// view does not hold is read to its end before the next one is gone to.
LogStep stepFrom(qint64 row, qint64 lines, const LogContent &content, qint64 topLine, qint64 shownLines);

} // namespace wirelark
