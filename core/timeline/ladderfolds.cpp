#include "core/timeline/ladderfolds.h"

#include <algorithm>
#include <utility>

namespace wirelark {

using Part = LadderPlace::Part;

namespace {

bool isLike(const Message &a, const Message &b)
{
    return a.isData() && b.isData() && a.connection == b.connection && a.direction == b.direction && a.size == b.size
        && a.fault == Fault::None && b.fault == Fault::None;
}

bool isAnswer(const Message &to, const Message &message)
{
    return to.isData() && message.isData() && to.connection == message.connection && to.direction != message.direction
        && to.fault == Fault::None && message.fault == Fault::None;
}

constexpr qint64 leastTurns = 2 * LadderFolds::leastPairs;

} // namespace

void LadderFolds::clear()
{
    *this = LadderFolds();
}

void LadderFolds::take(const Message &message)
{
    const bool isQuiet = m_last && message.time - m_last.time > quietAfter;
    const bool hasHandshake = message.kind == EventKind::Connected || message.kind == EventKind::Accepted;
    const bool isAlike = !isQuiet && isLike(m_last, message);
    const bool isTurn = !isQuiet && isAnswer(m_last, message);
    const bool isSameTurn = isTurn && m_turns > 1 && isLike(m_beforeLast, message);
    const bool isLastTaken = endsRun(isAlike, isSameTurn);
    m_alike = isAlike && !isLastTaken ? m_alike + 1 : 1;
    m_turns = isSameTurn ? m_turns + 1 : isTurn && !isLastTaken ? 2 : 1;
    if (m_alike >= leastRun) {
        growRun(m_alike == leastRun, leastRun, false);
    } else if (m_turns >= leastTurns) {
        growRun(m_turns == leastTurns, leastTurns, true);
    } else {
        if (isQuiet || hasHandshake)
            m_marks.push_back({m_rows, m_lines, 1, isQuiet, hasHandshake});
        m_lines += 1 + isQuiet + hasHandshake;
    }
    m_beforeLast = m_last;
    m_last = message;
    ++m_rows;
}

// True: the row before is in a run that does not go on, and cannot be in another one.
bool LadderFolds::endsRun(bool isAlike, bool isSameTurn)
{
    if (m_alike >= leastRun)
        return !isAlike;
    if (m_turns < leastTurns || isSameTurn)
        return false;
    if (m_turns % 2 == 0)
        return true;
    letGoOfLast();
    return false;
}

// A question without its answer is a row by itself.
void LadderFolds::letGoOfLast()
{
    Mark &run = m_marks.back();
    if (run.rows == 1)
        return;
    --run.rows;
    ++m_lines;
    if (m_open.empty() || m_open.back().row != run.row)
        return;
    m_open.back().rows = run.rows;
    if (run.rows == 1) {
        std::erase(m_openedOrder, run.row);
        m_open.pop_back();
    }
}

// By the row that is being told; `begins` with as many as it takes at least.
void LadderFolds::growRun(bool begins, qint64 least, bool isPairs)
{
    if (begins) {
        const qint64 start = std::max(m_rows - least + 1, m_firstRow);
        m_lines -= m_rows - start - 1; // its rows up to now had one each
        if (m_marks.empty() || m_marks.back().row != start)
            m_marks.push_back({start, m_lines - 1});
        m_marks.back().rows = m_rows - start;
        m_marks.back().isPairs = isPairs;
    }
    ++m_marks.back().rows;
    if (!m_open.empty() && m_open.back().row == m_marks.back().row)
        m_open.back().rows = m_marks.back().rows;
}

void LadderFolds::dropFirst(qint64 rows)
{
    const qint64 first = m_firstRow + rows;
    if (first >= m_rows)
        return clear();
    m_firstLine = foldedLine(first);
    m_firstRow = first;
    while (!m_marks.empty() && m_marks.front().row + m_marks.front().rows <= first)
        m_marks.pop_front();
    std::erase_if(m_open, [first](const Open &open) { return open.row + open.rows <= first; });
    if (!m_marks.empty() && m_marks.front().row <= first) {
        Mark &cut = m_marks.front();
        // What was before it is gone, and with it the silence.
        const qint64 skipped = cut.row < first ? cut.hasQuiet + cut.hasHandshake : cut.hasQuiet;
        const qint64 row = std::exchange(cut.row, first);
        cut.rows -= first - row;
        cut.line += skipped;
        cut.hasQuiet = false;
        cut.hasHandshake = row == first && cut.hasHandshake;
        m_firstLine = cut.line;
        if (!m_open.empty() && m_open.front().row == row)
            m_open.front() = {cut.row, cut.ownLine(), cut.rows};
        std::ranges::replace(m_openedOrder, row, first);
        if (cut.rows == 1)
            std::erase_if(m_open, [first](const Open &open) { return open.row == first; });
    }
    std::erase_if(m_openedOrder, [this](qint64 row) { return !std::ranges::binary_search(m_open, row, {}, &Open::row); });
}

qint64 LadderFolds::lineCount() const
{
    qint64 lines = m_lines - m_firstLine;
    for (const Open &open : m_open)
        lines += open.rows;
    return lines;
}

LadderPlace LadderFolds::at(qint64 line) const
{
    qint64 folded = line + m_firstLine;
    for (const Open &open : m_open) {
        if (folded <= open.line)
            break;
        if (folded <= open.line + open.rows)
            return {.row = open.row + folded - open.line - 1 - m_firstRow, .runRow = open.row - m_firstRow};
        folded -= open.rows;
    }
    const auto after = std::ranges::upper_bound(m_marks, folded, {}, &Mark::line);
    if (after == m_marks.begin())
        return {.row = folded - m_firstLine};
    const Mark &mark = *std::prev(after);
    const qint64 row = mark.row - m_firstRow;
    const qint64 behind = folded - mark.ownLine();
    if (behind > 0)
        return {.row = row + mark.rows - 1 + behind};
    if (behind == 0 && mark.rows == 1)
        return {.row = row};
    if (behind == 0)
        return {.row = row, .part = Part::Run, .rows = mark.rows,
            .isOpen = std::ranges::binary_search(m_open, mark.row, {}, &Open::row), .isPairs = mark.isPairs};
    return {.row = row, .part = mark.hasHandshake && behind == -1 ? Part::Handshake : Part::Quiet};
}

qint64 LadderFolds::lineOf(const LadderPlace &place) const
{
    const Mark *mark = markBefore(place.row + m_firstRow);
    if (mark && mark->row == place.row + m_firstRow) {
        const qint64 before = openedBefore(mark->line) - m_firstLine;
        if (place.part == Part::Quiet && mark->hasQuiet)
            return mark->line + before;
        if (place.part == Part::Handshake && mark->hasHandshake)
            return mark->line + mark->hasQuiet + before;
        if (place.part == LadderPlace::Part::Run)
            return mark->ownLine() + before;
    }
    return lineOf(place.row);
}

qint64 LadderFolds::lineOf(qint64 row) const
{
    const qint64 folded = foldedLine(row + m_firstRow);
    const qint64 line = folded + openedBefore(folded) - m_firstLine;
    const auto open = std::ranges::find(m_open, folded, &Open::line);
    return open == m_open.end() ? line : line + 1 + row + m_firstRow - open->row;
}

const LadderFolds::Mark *LadderFolds::markBefore(qint64 row) const
{
    const auto after = std::ranges::upper_bound(m_marks, row, {}, &Mark::row);
    return after == m_marks.begin() ? nullptr : &*std::prev(after);
}

// Of the row itself, or of the run it is in.
qint64 LadderFolds::foldedLine(qint64 row) const
{
    const Mark *mark = markBefore(row);
    if (!mark)
        return m_firstLine + row - m_firstRow;
    return mark->ownLine() + std::max<qint64>(0, row - mark->row - mark->rows + 1);
}

qint64 LadderFolds::openedBefore(qint64 line) const
{
    qint64 lines = 0;
    for (const Open &open : m_open)
        lines += open.line < line ? open.rows : 0;
    return lines;
}

bool LadderFolds::toggle(qint64 row)
{
    const Mark *mark = markBefore(row + m_firstRow);
    if (!mark || mark->row != row + m_firstRow || mark->rows == 1)
        return false;
    const auto place = std::ranges::lower_bound(m_open, mark->row, {}, &Open::row);
    if (place != m_open.end() && place->row == mark->row) {
        m_open.erase(place);
        std::erase(m_openedOrder, mark->row);
        return true;
    }
    m_open.insert(place, {mark->row, mark->ownLine(), mark->rows});
    m_openedOrder.push_back(mark->row);
    if (m_open.size() > mostOpen) {
        std::erase_if(m_open, [this](const Open &open) { return open.row == m_openedOrder.front(); });
        m_openedOrder.erase(m_openedOrder.begin());
    }
    return true;
}

} // namespace wirelark
