#pragma once

#include <QLocale>
#include <QString>

namespace wirelark {

// What the Time column counts from.
enum class TimeMode : quint8 { Clock, SinceConnect, SincePrevious, SinceSend };

TimeMode nextTimeMode(TimeMode mode);

// Local time of day to the millisecond; `time` in ns since 1970 UTC, as everywhere here.
QString clockText(qint64 time, const QLocale &locale);
// Date and time of day to the microsecond.
QString fullTimeText(qint64 time, const QLocale &locale);
// Seconds between two times, to the microsecond: `+0.000310`. Empty if `since` is 0, which is to say not
// known.
QString elapsedText(qint64 time, qint64 since, const QLocale &locale);

} // namespace wirelark
