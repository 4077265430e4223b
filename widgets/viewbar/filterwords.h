#pragma once

#include <QString>

#include "core/filter/filter.h"

namespace wirelark {

// What can be typed into a filter, for a tooltip: plain text of several lines.
QString filterHelp();
// What is wrong with one, and what could stand there instead.
QString filterProblem(const FilterError &error);

} // namespace wirelark
