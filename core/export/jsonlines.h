#pragma once

#include <span>

#include <QByteArray>

namespace wirelark {

struct Message;
struct Record;

// One record as one JSON object (RFC 8259) and a newline. The members stand in wirelark(1); bytes are base64.
QByteArray toJsonLine(const Record &record, std::span<const char> payload);

// A message that a lens cut, in three parts: what stands before its bytes, these in base64 (whatever comes in several
// parts has to have a multiple of three bytes in all but the last), and what stands behind them. `first` is the record
// that it begins in.
QByteArray toJsonHead(const Message &message, const Record &first);
QByteArray toJsonTail(const Message &message);

// What was found in a stream, `offset` bytes behind its beginning, as a `hit`: all of it.
QByteArray toJsonHit(const Message &hit, qint64 offset, const Record &first, const QByteArray &bytes);

// Nanoseconds since 1970 as ISO 8601 in UTC, with nine digits behind the second.
QByteArray toIsoTime(qint64 ns);

} // namespace wirelark
