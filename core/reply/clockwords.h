#pragma once

#include <QByteArray>

namespace wirelark {

// A time, in nanoseconds since 1970 UTC, as protocols say it. Pure.

// RFC 867: `Saturday, November 21, 2026 04:05:06-UTC` and CRLF.
QByteArray daytime(qint64 time);
// RFC 868: the seconds since 1900 in 32 bits, most significant first; they begin anew in 2036.
QByteArray secondsSince1900(qint64 time);
// RFC 9110, 5.6.7: `Sat, 21 Nov 2026 04:05:06 GMT`.
QByteArray httpDate(qint64 time);

} // namespace wirelark
