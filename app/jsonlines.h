#pragma once

#include <span>

#include <QByteArray>

namespace wirelark {

struct Record;

// One record as one JSON object (RFC 8259) and a newline. The members stand in wirelark(1); bytes are base64.
QByteArray toJsonLine(const Record &record, std::span<const char> payload);

// Nanoseconds since 1970 as ISO 8601 in UTC, with nine digits behind the second.
QByteArray toIsoTime(qint64 ns);

} // namespace wirelark
