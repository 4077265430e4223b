#pragma once

#include <optional>

#include <QStringView>

namespace wirelark {

// Nanoseconds since midnight on the local clock, for a time in ns since 1970 UTC. Any thread; cheap for times near the
// one that the same thread asked about before.
qint64 localTimeOfDay(qint64 time);

inline constexpr qint64 nsOfDay = 86'400'000'000'000;

// A time as typed, and all of the unit it names: the minute of 14:02, the tenth of a second of 14:02:03.5, a day.
struct TypedTime
{
    bool hasDate = false; // ns since 1970 UTC; else since local midnight
    qint64 first = 0;
    qint64 last = 0;
};

// `14:02`, `14:02:03.5`, `2026-11-21`, `2026-11-21T14:02`, all local. Of two times with the same name, when the clock
// is set back, the one that Qt takes.
std::optional<TypedTime> parseTime(QStringView text);

} // namespace wirelark
