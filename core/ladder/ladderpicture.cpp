#include "core/ladder/ladderpicture.h"

#include "core/explain/language.h"

#include <algorithm>

#include <QCoreApplication>

namespace wirelark {

qsizetype LadderEnds::indexOf(ConnectionId connection) const
{
    const auto found = std::ranges::find(peers, connection, &LadderPeer::connection);
    return found == peers.end() ? -1 : found - peers.begin();
}

LadderPicture ladderPicture(const Ladder &ladder, const LadderEnds &ends, qint64 most)
{
    LadderPicture picture;
    picture.ends = ends;
    const qint64 count = std::min(most, ladder.lineCount());
    for (qint64 line = 0; line < count; ++line)
        picture.lines.push_back(ladderLine(ladder.rows().journal(), ladder.at(line), {}));
    picture.leftOut = ladder.lineCount() - count;
    return picture;
}

QString leftOutSentence(const LadderPicture &picture)
{
    if (picture.leftOut == 0)
        return {};
    return QCoreApplication::translate("wirelark::LadderPicture", "%Ln more step(s) left out", nullptr, pluralOf(picture.leftOut));
}

} // namespace wirelark
