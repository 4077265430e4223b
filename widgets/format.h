#pragma once

#include <chrono>

#include <QString>

namespace wirelark {

// Numbers as a person reads them, in the digits and the words of the default locale. Pure.

QString formatCount(qint64 count);    // 9,998,120
QString formatBytes(qint64 bytes);    // 999 B, 3.4 kB, 2 MB: powers of 1000, at most one decimal
QString formatBytesOf(qint64 part, qint64 whole); // 1.4 of 2 GB, 900 kB of 2 GB
QString spokenBytes(qint64 bytes);    // 999 bytes, 3.4 kilobytes: the same to be heard
QString formatRate(qint64 bytes);     // 1.1 MB/s
// How long something has lasted: 03:12, 1:03:12, 2 d 01:03:12. Negative counts as nothing.
QString formatAge(std::chrono::milliseconds age);
// How long something short is taking: 0.4 s, 12 s, then as formatAge().
QString formatWait(std::chrono::milliseconds wait);
// A round-trip time: 85 µs, 0.3 ms, 12 ms, 1.4 s.
QString formatRtt(std::chrono::microseconds rtt);

// Plain text for setToolTip(): escaped, so that nothing in it is read as markup, lines kept, cut at 2,000 characters.
QString safeToolTip(const QString &text);

} // namespace wirelark
