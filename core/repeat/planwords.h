#pragma once

#include <optional>

#include <QString>
#include <QStringView>

#include "core/repeat/repeatplan.h"

namespace wirelark {

// The part of such words that is none, in the text.
struct PlanFault
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const PlanFault &) const = default;
};

// How often and how fast, in the words of snippet files and of the command line. Nothing: the plan says it now. After a
// fault it says some of it.

// `1000 ms, 10 times, until reply`: the period, then what ends it, in any order. The blank before a unit may be left out.
std::optional<PlanFault> readRepeat(QStringView text, RepeatPlan &plan);
QString writeRepeat(const RepeatPlan &plan);
// `1000 B/s`, or `10 bytes, 100 ms`.
std::optional<PlanFault> readPace(QStringView text, RepeatPlan &plan);
QString writePace(const Pace &pace);

} // namespace wirelark
