#pragma once

#include <QtGlobal>

// What times as bytes and times as text count from, in seconds.
namespace wirelark {

inline constexpr qint64 endOfPlausible = 7'258'118'400; // 2200-01-01, from 1970
inline constexpr qint64 secondsTo1601 = 11'644'473'600; // from there to 1970
inline constexpr qint64 secondsTo1900 = 2'208'988'800;
inline constexpr qint64 ntpEra = qint64(1) << 32;

} // namespace wirelark
