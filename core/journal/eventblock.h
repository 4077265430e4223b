#pragma once

#include "core/journal/flow.h"
#include "core/journal/rowmark.h"

#include <optional>
#include <span>

#include <QByteArray>

namespace wirelark {

// The stable word of a kind, as in the journal and in JSON: `peer-finished`.
QLatin1StringView word(EventKind kind);

// An event as a systemd Journal Export Block: KEY=value lines, which Wireshark shows. Of a text longer than
// `maxEventText` the rest is left out.
inline constexpr qsizetype maxEventText = 16 * 1024;
QByteArray encodeEvent(const Event &event);

// No event: says that a connection is alive at the start of a segment (or a listener, when connection is 0).
QByteArray encodeContinued(const Flow &flow, qint64 time);

// No event: so many bytes that went out of `event.connection` had been acknowledged at `event.time`.
QByteArray encodeAcknowledged(const Event &event, qint64 bytes);
// No event either: what a person noted of a row.
QByteArray encodeMark(const RowMark &mark, qint64 time);

struct EventBlock
{
    bool isContinued = false;
    bool isAcknowledged = false;
    std::optional<RowMark> mark {}; // then the event means nothing
    Event event;
    std::array<qint64, 2> offset {}; // of continued connections; what was acknowledged of those that went out
};

// Reads the body of such a block. False if it is not one of ours.
bool decodeEvent(std::span<const char> body, EventBlock &block);

} // namespace wirelark
