#pragma once

#include <QString>

#include "core/search/searchline.h"
#include "core/timeline/findpass.h"

namespace wirelark {

// What can be typed, for a tooltip: plain text of several lines.
QString findHelp(SearchLine::Kind kind);
// What is wrong with what was typed; empty for what is only not there yet.
QString findProblem(const PatternError &error);
// How many hits there are, which of them is shown (0: not known), and how far they have been looked for.
QString findCount(const FindStatus &status, qint64 number, bool isCancelled);

} // namespace wirelark
