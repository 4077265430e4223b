#include "app/recordedrows.h"

#include "core/journal/journal.h"
#include "core/timeline/messagebytes.h"
#include "core/timeline/messagerows.h"
#include "widgets/log/logselection.h"

#include <optional>

namespace wirelark {

namespace {

constexpr qint64 mostSearched = 500'000; // rows that are looked at while a person waits

// Nothing of what moves nothing.
std::optional<RecordedPart> partOf(const Message &message, const Journal &journal)
{
    using Kind = RecordedPart::Kind;
    switch (message.kind) {
    case EventKind::Data:
        return RecordedPart{Kind::Bytes, message.direction, message.time, {}};
    case EventKind::PeerFinished:
        return RecordedPart{Kind::Finish, Direction::In, message.time, {}};
    case EventKind::WeFinished:
        return RecordedPart{Kind::Finish, Direction::Out, message.time, {}};
    case EventKind::Reset: {
        const bool isOurs = journal.entry(message.id.seq).reason() == EndReason::ResetByUs;
        return RecordedPart{Kind::Reset, isOurs ? Direction::Out : Direction::In, message.time, {}};
    }
    default:
        return std::nullopt;
    }
}

} // namespace

RecordedRows recordedRows(const MessageRows &rows, const LogSelection &selection, ConnectionId connection)
{
    qint64 first = selection.firstRow(rows);
    qint64 last = selection.lastRow(rows);
    const Message current = rows.at(selection.currentRow(rows));
    const bool areSelected = first >= 0 && last > first;
    if (!areSelected) {
        first = 0;
        last = rows.count() - 1;
    }
    RecordedRows recorded;
    recorded.connection = current.connection != 0 ? current.connection : connection;
    for (qint64 row = first; areSelected && recorded.connection == 0 && row <= last; ++row)
        recorded.connection = rows.at(row).connection;
    qint64 bytes = 0;
    bool isFull = false;
    for (qint64 row = first; row <= last && recorded.connection != 0; ++row) {
        if (row - first == mostSearched) {
            recorded.isUnsearched = true;
            break;
        }
        const Message message = rows.at(row);
        auto part = partOf(message, rows.journal());
        if (!part)
            continue;
        if (message.connection != recorded.connection) {
            recorded.ofOthers += areSelected ? 1 : 0;
            continue;
        }
        bytes += message.size;
        isFull = isFull || recorded.isBroken || std::ssize(recorded.parts) == mostRecordedParts
            || bytes > mostRecordedBytes;
        if (isFull) {
            ++recorded.notTaken;
            continue;
        }
        if (message.isData())
            part->bytes = MessageBytes(rows.journal(), message).read(0, message.size);
        if (message.isData() && part->bytes.size() < message.size) {
            recorded.isBroken = true;
            ++recorded.notTaken;
            continue;
        }
        recorded.parts.push_back(std::move(*part));
    }
    return recorded;
}

} // namespace wirelark
