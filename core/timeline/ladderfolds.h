#pragma once

#include "core/timeline/message.h"

#include <deque>
#include <vector>

namespace wirelark {

// What stands on one line of a ladder: a row of the log, or one of the things that are drawn between rows.
struct LadderPlace
{
    enum class Part : quint8 {
        Quiet,     // nothing happened before this row
        Handshake, // what the system did before it told of this connection
        Run,       // this row and those behind it, which are alike or repeat a pair
        Row,
    };

    qint64 row = 0;
    Part part = Part::Row;
    qint64 rows = 1; // of a run
    bool isOpen = false; // a run whose rows stand on the lines behind it
    qint64 runRow = -1;  // of a row of such a run: where that begins
    bool isPairs = false; // a run in which two messages take turns, this one and the one behind it

    bool operator==(const LadderPlace &) const = default;
};

// Which line of a ladder shows which row of the log, where runs of alike messages, and of a question and its answer
// again and again, share a line and silences have one of their own. Told the rows in order; a row costs nothing, one
// that begins a run, or has something drawn before it, 32 bytes. A value without a thread; finding a place takes the logarithm of their number.
class LadderFolds
{
public:
    // A time longer than this between two rows is a silence.
    static constexpr qint64 quietAfter = 1'000'000'000; // ns
    // So many messages of one connection in a row, of one direction and one size and without a fault, are a run.
    static constexpr qint64 leastRun = 4;
    // So many pairs of one connection in a row are one as well: two messages without a fault, one a direction, that
    // take turns and have each the size it had before. One that is not answered is part of it as long as it may be.
    static constexpr qint64 leastPairs = 4;
    // So many runs are open at a time; opening one more closes the one that has been open longest.
    static constexpr size_t mostOpen = 256;

    void clear();
    // The next row. It must be settled: a message that goes on growing is not for here.
    void take(const Message &message);
    // Rows left at the front.
    void dropFirst(qint64 rows);

    qint64 rowCount() const { return m_rows - m_firstRow; } // that were told and are still there
    qint64 lineCount() const;
    // line is in [0, lineCount()), row in [0, rowCount()).
    LadderPlace at(qint64 line) const;
    qint64 lineOf(const LadderPlace &place) const; // where the part is not there, the line of its row
    qint64 lineOf(qint64 row) const; // its own, or that of the run it is hidden in

    // Opens the run that begins with this row, or closes it. False: none does.
    bool toggle(qint64 row);

private:
    // Rows and lines are counted from the very first, those that left included, and lines as if nothing was open.
    struct Mark
    {
        qint64 row = 0;
        qint64 line = 0; // its first one
        qint64 rows = 1; // more: a run
        bool hasQuiet = false;
        bool hasHandshake = false;
        bool isPairs = false;

        qint64 ownLine() const { return line + hasQuiet + hasHandshake; }
    };
    struct Open
    {
        qint64 row = 0;
        qint64 line = 0; // of its run
        qint64 rows = 0;
    };

    bool endsRun(bool isAlike, bool isSameTurn);
    void letGoOfLast();
    void growRun(bool begins, qint64 least, bool isPairs);
    const Mark *markBefore(qint64 row) const; // the last one at or before it; null: none
    qint64 foldedLine(qint64 row) const;
    qint64 openedBefore(qint64 line) const; // lines that open runs take before this one

    std::deque<Mark> m_marks; // in order; a deque, because one that doubles stalls
    std::vector<Open> m_open; // in the order of rows
    std::vector<qint64> m_openedOrder; // their rows, the one that was opened first in front
    qint64 m_firstRow = 0;
    qint64 m_firstLine = 0;
    qint64 m_rows = 0;
    qint64 m_lines = 0;
    Message m_last;       // the row before
    Message m_beforeLast; // and the one before that
    // How many rows, up to the last one, are like it, and how many take turns as it does. Only those that are in no run,
    // or in the one that still grows.
    qint64 m_alike = 0;
    qint64 m_turns = 0;
};

} // namespace wirelark
