#pragma once

#include "core/filter/condition.h"
#include "core/filter/filterword.h"

#include <variant>

namespace wirelark {

enum class RangeError : quint8 {
    NoNumber, // or no time
    Empty,    // its end is before its beginning
};
using ParsedRanges = std::variant<Ranges, RangeError>;

// `12`, `10-20`, `3,5,7-9`: whole numbers, with `#` in front or not. Where they are compared by an order, one of them.
ParsedRanges parseNumbers(Relation relation, QStringView value);
// The same with k, M, G (powers of 1000), Ki, Mi, Gi (of 1024), in any case, and a B behind them or not.
ParsedRanges parseSizes(Relation relation, QStringView value);
// One time, or a range of two of the same sort (localtime.h); with times of the day it may go past midnight. `isOfDay`
// says which sort it was.
ParsedRanges parseTimes(Relation relation, QStringView value, bool &isOfDay);

} // namespace wirelark
