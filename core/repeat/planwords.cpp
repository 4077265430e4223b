#include "core/repeat/planwords.h"

#include <algorithm>
#include <vector>

#include <QList>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using std::chrono::milliseconds;

constexpr qint64 largest = 1'000'000'000'000;

// What stands between two commas, without the blanks around it.
std::vector<QStringView> partsOf(QStringView text)
{
    std::vector<QStringView> parts;
    for (const QStringView part : text.split(u','))
        parts.push_back(part.trimmed());
    return parts;
}

// All of the text where the part is nothing.
PlanFault faultAt(QStringView text, QStringView part)
{
    if (part.isEmpty())
        return {0, text.size()};
    return {part.begin() - text.begin(), part.size()};
}

// The number before this unit, 1 to `largest`; 0: it is none.
qint64 numberBefore(QStringView part, QLatin1StringView unit)
{
    if (!part.endsWith(unit))
        return 0;
    const QStringView digits = part.chopped(unit.size()).trimmed();
    const bool isNumber = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qint64 number = isNumber ? digits.toLongLong() : 0;
    return number <= largest ? number : 0;
}

qint64 toMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration_cast<milliseconds>(time).count();
}

} // namespace

std::optional<PlanFault> readRepeat(QStringView text, RepeatPlan &plan)
{
    const std::vector<QStringView> parts = partsOf(text);
    const qint64 period = numberBefore(parts.front(), "ms"_L1);
    if (period == 0)
        return faultAt(text, parts.front());
    plan = {.period = milliseconds(period), .pace = plan.pace};
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
        const qint64 times = numberBefore(*part, "times"_L1);
        const bool isReply = *part == "until reply"_L1;
        if (isReply ? plan.untilReply : times == 0 || plan.times != 0)
            return faultAt(text, *part);
        plan.untilReply = plan.untilReply || isReply;
        plan.times = isReply ? plan.times : times;
    }
    return std::nullopt;
}

QString writeRepeat(const RepeatPlan &plan)
{
    QString text = u"%1 ms"_s.arg(toMilliseconds(plan.period));
    if (plan.times > 0)
        text += u", %1 times"_s.arg(plan.times);
    if (plan.untilReply)
        text += u", until reply"_s;
    return text;
}

std::optional<PlanFault> readPace(QStringView text, RepeatPlan &plan)
{
    const std::vector<QStringView> parts = partsOf(text);
    if (const qint64 rate = parts.size() == 1 ? numberBefore(parts.front(), "B/s"_L1) : 0) {
        plan.pace = Pace::ofRate(rate);
        return std::nullopt;
    }
    const qint64 size = numberBefore(parts.front(), "bytes"_L1);
    if (size == 0 || parts.size() > 2)
        return faultAt(text, size == 0 ? parts.front() : parts[2]);
    const qint64 pause = parts.size() == 2 ? numberBefore(parts.back(), "ms"_L1) : 0;
    if (pause == 0)
        return faultAt(text, parts.size() == 2 ? parts.back() : QStringView());
    plan.pace = Pace::ofPieces(size, milliseconds(pause));
    return std::nullopt;
}

QString writePace(const Pace &pace)
{
    if (pace.isRate())
        return u"%1 B/s"_s.arg(pace.rate);
    return u"%1 bytes, %2 ms"_s.arg(QString::number(pace.pieceSize), QString::number(toMilliseconds(pace.interval)));
}

} // namespace wirelark
