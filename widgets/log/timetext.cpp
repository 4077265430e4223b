#include "widgets/log/timetext.h"

#include <QDateTime>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

QDateTime localTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1'000'000);
}

} // namespace

TimeMode nextTimeMode(TimeMode mode)
{
    switch (mode) {
    case TimeMode::Clock:
        return TimeMode::SinceConnect;
    case TimeMode::SinceConnect:
        return TimeMode::SincePrevious;
    case TimeMode::SincePrevious:
        return TimeMode::SinceSend;
    case TimeMode::SinceSend:
        break;
    }
    return TimeMode::Clock;
}

QString clockText(qint64 time, const QLocale &locale)
{
    return locale.toString(localTime(time).time(), u"HH:mm:ss.zzz"_s);
}

QString fullTimeText(qint64 time, const QLocale &locale)
{
    const QString microseconds = locale.toString(time / 1000 % 1000 + 1000).last(3);
    return locale.toString(localTime(time), u"yyyy-MM-dd HH:mm:ss.zzz"_s) + microseconds;
}

QString elapsedText(qint64 time, qint64 since, const QLocale &locale)
{
    if (since == 0)
        return {};
    const QString seconds = locale.toString(double(time - since) / 1e9, 'f', 6);
    return time < since ? seconds : u'+' + seconds;
}

} // namespace wirelark
