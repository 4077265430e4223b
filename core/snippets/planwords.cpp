#include "core/snippets/snippetparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using std::chrono::milliseconds;

constexpr qint64 largest = 1'000'000'000'000;

// The number before this unit, 1 to `largest`; 0: it is none.
qint64 numberBefore(QStringView text, QLatin1StringView unit)
{
    const QStringView trimmed = text.trimmed();
    if (!trimmed.endsWith(unit) || trimmed.size() == unit.size())
        return 0;
    const QStringView digits = trimmed.chopped(unit.size());
    const bool isNumber = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qint64 number = isNumber ? digits.toLongLong() : 0;
    return number <= largest ? number : 0;
}

qint64 toMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration_cast<milliseconds>(time).count();
}

} // namespace

bool readRepeat(QStringView text, RepeatPlan &plan)
{
    const auto parts = text.split(u',');
    const qint64 period = numberBefore(parts.first(), " ms"_L1);
    if (period == 0)
        return false;
    plan.period = milliseconds(period);
    for (const QStringView part : parts.sliced(1)) {
        const qint64 times = numberBefore(part, " times"_L1);
        const bool isReply = part.trimmed() == "until reply"_L1;
        if (isReply ? plan.untilReply : times == 0 || plan.times != 0)
            return false;
        plan.untilReply = plan.untilReply || isReply;
        plan.times = isReply ? plan.times : times;
    }
    return true;
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

bool readPace(QStringView text, RepeatPlan &plan)
{
    if (const qint64 rate = numberBefore(text, " B/s"_L1)) {
        plan.pace = Pace::ofRate(rate);
        return true;
    }
    const auto parts = text.split(u',');
    const qint64 size = numberBefore(parts.first(), " bytes"_L1);
    const qint64 pause = parts.size() == 2 ? numberBefore(parts.last(), " ms"_L1) : 0;
    if (size == 0 || pause == 0)
        return false;
    plan.pace = Pace::ofPieces(size, milliseconds(pause));
    return true;
}

QString writePace(const Pace &pace)
{
    if (pace.isRate())
        return u"%1 B/s"_s.arg(pace.rate);
    return u"%1 bytes, %2 ms"_s.arg(QString::number(pace.pieceSize), QString::number(toMilliseconds(pace.interval)));
}

} // namespace wirelark
