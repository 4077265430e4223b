#include "core/filter/localtime.h"

#include <algorithm>

#include <QDateTime>

namespace wirelark {

namespace {

constexpr qint64 nsOfMs = 1'000'000;
constexpr qint64 nsOfSecond = 1'000'000'000;
constexpr qint64 nsOfMinute = 60 * nsOfSecond;

qint64 quotient(qint64 number, qint64 by)
{
    return number / by - (number % by < 0 ? 1 : 0);
}

// Clocks are set forward and back at full quarters of an hour.
qint64 utcOffset(qint64 time)
{
    struct Known
    {
        qint64 quarter = INT64_MIN;
        qint64 offset = 0;
    };
    static thread_local Known known;
    const qint64 quarter = quotient(time, 15 * nsOfMinute);
    if (quarter != known.quarter) {
        const auto begin = QDateTime::fromMSecsSinceEpoch(quarter * 15 * (nsOfMinute / nsOfMs));
        known = {quarter, begin.offsetFromUtc() * nsOfSecond};
    }
    return known.offset;
}

// A number of so many digits, ASCII only, up to the largest.
std::optional<qint64> number(QStringView digits, qsizetype fewest, qsizetype most, qint64 largest)
{
    const bool isNumber = digits.size() >= fewest && digits.size() <= most
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qint64 value = isNumber ? digits.toLongLong() : -1;
    return isNumber && value <= largest ? std::optional(value) : std::nullopt;
}

// Of `03.5`: ns, and how many of them one of its last digit is.
bool readSeconds(QStringView text, TypedTime &time)
{
    const qsizetype point = text.indexOf(u'.');
    const auto whole = number(point < 0 ? text : text.first(point), 2, 2, 59);
    if (!whole)
        return false;
    time.first += *whole * nsOfSecond;
    qint64 unit = nsOfSecond;
    if (point >= 0) {
        const QStringView digits = text.sliced(point + 1);
        const auto part = number(digits, 1, 9, nsOfSecond);
        if (!part)
            return false;
        for (qsizetype i = 0; i < digits.size(); ++i)
            unit /= 10;
        time.first += *part * unit;
    }
    time.last = time.first + unit - 1;
    return true;
}

std::optional<TypedTime> parseClock(QStringView text)
{
    const QList<QStringView> parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto hour = number(parts[0], 1, 2, 23);
    const auto minute = number(parts[1], 2, 2, 59);
    if (!hour || !minute)
        return std::nullopt;
    TypedTime time;
    time.first = (*hour * 60 + *minute) * nsOfMinute;
    time.last = time.first + nsOfMinute - 1;
    if (parts.size() == 3 && !readSeconds(parts[2], time))
        return std::nullopt;
    return time;
}

std::optional<QDate> parseDate(QStringView text)
{
    const QList<QStringView> parts = text.split(u'-');
    if (parts.size() != 3)
        return std::nullopt;
    const auto year = number(parts[0], 4, 4, 2200); // nanoseconds since 1970 reach to 2262
    const auto month = number(parts[1], 2, 2, 12);
    const auto day = number(parts[2], 2, 2, 31);
    if (!year || *year < 1970 || !month || !day)
        return std::nullopt;
    const QDate date(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

qint64 beginOf(QDate date)
{
    return date.startOfDay().toMSecsSinceEpoch() * nsOfMs;
}

} // namespace

qint64 localTimeOfDay(qint64 time)
{
    const qint64 local = time % nsOfDay + utcOffset(time); // a capture may say any time
    return (local % nsOfDay + nsOfDay) % nsOfDay;
}

std::optional<TypedTime> parseTime(QStringView text)
{
    const qsizetype letter = text.indexOf(u'T', 0, Qt::CaseInsensitive);
    if (letter < 0 && text.contains(u':'))
        return parseClock(text);
    const auto date = parseDate(letter < 0 ? text : text.first(letter));
    if (!date)
        return std::nullopt;
    if (letter < 0)
        return TypedTime {true, beginOf(*date), beginOf(date->addDays(1)) - 1};
    auto time = parseClock(text.sliced(letter + 1));
    if (!time)
        return std::nullopt;
    const QDateTime second(*date, QTime::fromMSecsSinceStartOfDay(static_cast<int>(time->first / nsOfSecond) * 1000));
    const qint64 begin = second.toMSecsSinceEpoch() * nsOfMs + time->first % nsOfSecond;
    return TypedTime {true, begin, begin + (time->last - time->first)};
}

} // namespace wirelark
