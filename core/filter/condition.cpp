#include "core/filter/condition.h"

#include "core/filter/localtime.h"
#include "core/filter/wildcard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

quint8 rowOf(const Subject &subject)
{
    if (!subject.isData)
        return Condition::notData;
    return subject.direction == Direction::In ? Condition::in : Condition::out;
}

bool hasFault(const Subject &subject, const QByteArray &word)
{
    if (word == "bad")
        return !subject.fault.isEmpty();
    return word == "ok" ? subject.fault.isEmpty() : subject.fault == QLatin1StringView(word);
}

} // namespace

Ranges merged(Ranges ranges)
{
    std::ranges::sort(ranges, {}, &Range::low);
    Ranges result;
    for (const Range &range : ranges) {
        if (!result.empty() && range.low - 1 <= result.back().high)
            result.back().high = std::max(result.back().high, range.high);
        else
            result.push_back(range);
    }
    return result;
}

bool isIn(const Ranges &ranges, qint64 value)
{
    const auto behind = std::ranges::upper_bound(ranges, value, {}, &Range::low);
    return behind != ranges.begin() && value <= std::prev(behind)->high;
}

bool Condition::holds(const Subject &subject) const
{
    switch (kind) {
    case Kind::Row: return rows & rowOf(subject);
    case Kind::Size: return subject.isData && isIn(ranges, subject.size);
    case Kind::Chunks: return subject.isData && isIn(ranges, subject.chunks);
    case Kind::Connection: return isIn(ranges, subject.connection);
    case Kind::Time: return isIn(ranges, subject.time);
    case Kind::TimeOfDay: return isIn(ranges, localTimeOfDay(subject.time));
    case Kind::Fault: return subject.isData && hasFault(subject, fault);
    case Kind::Peer: return isPeerLike(text, subject.peer());
    case Kind::Note: return subject.note().contains(text, Qt::CaseInsensitive);
    case Kind::Bytes:
    case Kind::Expression: return subject.isData && subject.contains(*pattern);
    }
    return false;
}

} // namespace wirelark
