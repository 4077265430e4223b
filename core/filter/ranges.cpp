#include "core/filter/ranges.h"

#include "core/filter/localtime.h"

#include <array>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Limits = std::numeric_limits<qint64>;
using ParseNumber = std::optional<qint64> (*)(QStringView text);

std::optional<qint64> parseNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 18;
    if (text.startsWith(u'#'))
        text = text.sliced(1);
    const bool isNumber = !text.isEmpty() && text.size() <= mostDigits
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? std::optional(text.toLongLong()) : std::nullopt;
}

struct Unit
{
    QLatin1StringView word;
    qint64 bytes;
};
constexpr std::array units {Unit {"ki"_L1, 1 << 10}, Unit {"mi"_L1, 1 << 20}, Unit {"gi"_L1, 1 << 30},
    Unit {"k"_L1, 1'000}, Unit {"m"_L1, 1'000'000}, Unit {"g"_L1, 1'000'000'000}};

std::optional<qint64> parseSize(QStringView text)
{
    if (text.startsWith(u'#'))
        return std::nullopt;
    if (text.endsWith(u'b', Qt::CaseInsensitive))
        text.chop(1);
    qint64 factor = 1;
    for (const Unit &unit : units) {
        if (factor == 1 && text.endsWith(unit.word, Qt::CaseInsensitive)) {
            text.chop(unit.word.size());
            factor = unit.bytes;
        }
    }
    const auto count = parseNumber(text);
    return count && *count <= Limits::max() / factor ? std::optional(*count * factor) : std::nullopt;
}

// The values that are in this order to one, or to the first of a unit.
Range related(Relation relation, Range unit)
{
    switch (relation) {
    case Relation::Less: return {Limits::min(), unit.low - 1};
    case Relation::AtMost: return {Limits::min(), unit.low};
    case Relation::More: return {unit.low + 1, Limits::max()};
    case Relation::AtLeast: return {unit.low, Limits::max()};
    case Relation::Is: break;
    }
    return unit;
}

ParsedRanges parseList(Relation relation, QStringView value, ParseNumber parse)
{
    if (relation != Relation::Is) {
        const auto number = parse(value);
        return number ? ParsedRanges(Ranges {related(relation, {*number, *number})}) : RangeError::NoNumber;
    }
    Ranges ranges;
    for (const QStringView part : value.split(u',')) {
        const qsizetype dash = part.indexOf(u'-');
        const auto low = parse(dash < 0 ? part : part.first(dash));
        const auto high = dash < 0 ? low : parse(part.sliced(dash + 1));
        if (!low || !high)
            return RangeError::NoNumber;
        if (*low > *high)
            return RangeError::Empty;
        ranges.push_back({*low, *high});
    }
    return merged(std::move(ranges));
}

// Both ends of `14:02-14:05`, or the same time twice. A date has dashes too: whichever of them leaves two times is
// meant.
std::optional<std::pair<TypedTime, TypedTime>> parseSpan(QStringView value)
{
    if (const auto time = parseTime(value))
        return std::pair(*time, *time);
    for (qsizetype dash = value.indexOf(u'-'); dash >= 0; dash = value.indexOf(u'-', dash + 1)) {
        const auto from = parseTime(value.first(dash));
        const auto to = parseTime(value.sliced(dash + 1));
        if (from && to && from->hasDate == to->hasDate)
            return std::pair(*from, *to);
    }
    return std::nullopt;
}

} // namespace

ParsedRanges parseNumbers(Relation relation, QStringView value)
{
    return parseList(relation, value, parseNumber);
}

ParsedRanges parseSizes(Relation relation, QStringView value)
{
    return parseList(relation, value, parseSize);
}

ParsedRanges parseTimes(Relation relation, QStringView value, bool &isOfDay)
{
    constexpr qsizetype longest = 64;
    const auto span = value.size() <= longest ? parseSpan(value) : std::nullopt;
    if (!span)
        return RangeError::NoNumber;
    const auto &[from, to] = *span;
    isOfDay = !from.hasDate;
    if (relation != Relation::Is) {
        const bool isOne = from.first == to.first && from.last == to.last;
        return isOne ? ParsedRanges(Ranges {related(relation, {from.first, from.last})}) : RangeError::NoNumber;
    }
    if (from.first <= to.last)
        return Ranges {{from.first, to.last}};
    if (!isOfDay)
        return RangeError::Empty;
    return Ranges {{0, to.last}, {from.first, nsOfDay - 1}};
}

} // namespace wirelark
