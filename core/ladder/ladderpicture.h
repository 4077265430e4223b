#pragma once

#include "core/ladder/ladderline.h"

#include <vector>

#include <QList>

namespace wirelark {

// The lifeline of the other end of a connection.
struct LadderPeer
{
    ConnectionId connection = 0;
    QString name; // one safe line: an address, or what a person called it

    bool operator==(const LadderPeer &) const = default;
};

// Whose lifelines there are: ours at the left, then the peers in the order of their connections.
struct LadderEnds
{
    QString me; // one safe line
    QList<LadderPeer> peers;

    // Which peer's a connection is; -1: none of these.
    qsizetype indexOf(ConnectionId connection) const;
    bool operator==(const LadderEnds &) const = default;
};

// What is exported: a ladder in words, apart from the journal it was read from. A value.
struct LadderPicture
{
    LadderEnds ends;
    std::vector<LadderLine> lines;
    qint64 leftOut = 0; // lines that come behind these
};

// So many lines are exported, and a sentence says how many more there were.
inline constexpr qint64 mostExportedLines = 2000;

// The first lines of a ladder, those that are folded as one.
LadderPicture ladderPicture(const Ladder &ladder, const LadderEnds &ends, qint64 most = mostExportedLines);

// The sentence that the picture ends with; empty if it has every line.
QString leftOutSentence(const LadderPicture &picture);

} // namespace wirelark
