#pragma once

#include <vector>

#include <QtGlobal>

namespace wirelark {

// Which line of the view shows which row: one line a row, but for a few that are expanded. Pure arithmetic.
class LineMap
{
public:
    struct TallRow
    {
        qint64 row = 0;
        int lines = 1; // the row's own line and those below it
    };
    struct Place
    {
        qint64 row = 0;
        int line = 0; // of the row: 0 is its own

        bool operator==(const Place &) const = default;
    };

    // In any order; each row once.
    void setTallRows(std::vector<TallRow> rows);

    qint64 lineCount(qint64 rows) const;
    qint64 firstLineOf(qint64 row) const;
    int linesOf(qint64 row) const;
    Place at(qint64 line) const;

private:
    std::vector<TallRow> m_tall; // by row
};

} // namespace wirelark
