#include "core/timeline/neighbourhood.h"

#include "core/journal/journal.h"
#include "core/timeline/messagebytes.h"
#include "core/timeline/messagerows.h"

#include <algorithm>

namespace wirelark {

namespace {

constexpr quint64 farthestRecord = 20'000; // of other streams too, among which the neighbours are looked for
constexpr qint64 farthestRow = 5'000;
constexpr qint64 lineBytes = 16; // of a hex view, in which a message is to begin where a line does

bool isSameStream(const Message &message, ConnectionId connection, Direction direction)
{
    return message.isData() && message.connection == connection && message.direction == direction;
}

// Moves the beginning of the stretch back by up to `reach` bytes; how many these are.
qint64 reachBack(const Journal &journal, Message &stretch, qint64 reach)
{
    qint64 before = std::min<qint64>(reach, stretch.first.offset);
    stretch.first.offset -= static_cast<quint32>(before);
    const quint64 from = stretch.first.seq;
    const quint64 lowest = std::max(journal.first(), from > farthestRecord ? from - farthestRecord : 0);
    for (quint64 seq = from; seq-- > lowest && before < reach;) {
        const Entry entry = journal.entry(seq);
        if (!entry.isData() || entry.connection != stretch.connection || entry.direction() != stretch.direction)
            continue;
        const qint64 some = std::min<qint64>(reach - before, static_cast<qint64>(entry.size));
        stretch.first = {seq, static_cast<quint32>(static_cast<qint64>(entry.size) - some)};
        before += some;
    }
    return before;
}

// How many bytes, up to `reach`, follow the last one of a message.
qint64 bytesBehind(const Journal &journal, const Message &message, qint64 reach)
{
    MessageBytes bytes(journal, message);
    const BytePlace last = bytes.placeOf(message.size - 1);
    if (last.seq == 0)
        return 0;
    qint64 behind = static_cast<qint64>(journal.entry(last.seq).size) - last.offset - 1;
    const quint64 end = std::min(journal.end(), last.seq + farthestRecord);
    for (quint64 seq = last.seq + 1; seq < end && behind < reach; ++seq) {
        const Entry entry = journal.entry(seq);
        if (entry.isData() && entry.connection == message.connection && entry.direction() == message.direction)
            behind += static_cast<qint64>(entry.size);
    }
    return std::min(behind, reach);
}

} // namespace

Neighbourhood neighbourhoodOf(const MessageRows &rows, qint64 row, qint64 reach)
{
    const Message message = rows.at(row);
    Neighbourhood found;
    found.stretch = message;
    found.before = reachBack(rows.journal(), found.stretch, reach);
    if (const qint64 excess = found.before % lineBytes; found.before > excess) {
        found.stretch.size = found.before;
        found.stretch.first = MessageBytes(rows.journal(), found.stretch).placeOf(excess);
        found.before -= excess;
    }
    const qint64 behind = bytesBehind(rows.journal(), message, reach);
    found.stretch.size = found.before + message.size + behind;

    // The rows of a filter are not all that there are: their sizes do not add up.
    const bool isGapless = rows.query().filter.isEmpty();
    qint64 at = found.before;
    for (qint64 other = row - 1; isGapless && at > 0 && other >= std::max<qint64>(0, row - farthestRow); --other) {
        const Message earlier = rows.at(other);
        if (!isSameStream(earlier, message.connection, message.direction))
            continue;
        at -= earlier.size;
        if (at > 0)
            found.borders.push_back(at);
    }
    std::ranges::reverse(found.borders);
    found.borders.push_back(found.before);
    at = found.before + message.size;
    found.borders.push_back(at);
    const qint64 end = std::min(rows.count(), row + farthestRow);
    for (qint64 other = row + 1; isGapless && at < found.stretch.size && other < end; ++other) {
        const Message later = rows.at(other);
        if (!isSameStream(later, message.connection, message.direction))
            continue;
        at += later.size;
        if (at < found.stretch.size)
            found.borders.push_back(at);
    }
    return found;
}

} // namespace wirelark
