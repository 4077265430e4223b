#include "core/payload/writetime.h"

#include <optional>

#include <QDateTime>
#include <QRegularExpression>
#include <QtEndian>

#include "core/payload/timescales.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = ValueFault::Kind;

constexpr int nanosecondDigits = 9;

struct Moment
{
    QDate date;
    QTime time; // whole seconds, as they were typed
    qint64 seconds = 0; // since 1970 UTC
    quint32 nanoseconds = 0;
    bool hasZone = false;
    bool isTooFine = false; // for nanoseconds
};

// Minutes; `Z` is none.
int offsetOf(const QString &zone)
{
    if (zone.size() < 5)
        return 0;
    const int minutes = QStringView(zone).sliced(1, 2).toInt() * 60 + QStringView(zone).last(2).toInt();
    return zone.front() == u'-' ? -minutes : minutes;
}

std::optional<Moment> readMoment(QStringView typed)
{
    static const QRegularExpression form(
        uR"(^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed.trimmed().toString());
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    Moment moment {.date = {number(1), number(2), number(3)}, .time = {number(4), number(5), number(6)}};
    if (!match.hasMatch() || !moment.date.isValid() || !moment.time.isValid())
        return std::nullopt;
    const QString fraction = match.captured(7);
    moment.isTooFine = !fraction.mid(nanosecondDigits).remove(u'0').isEmpty();
    moment.nanoseconds = fraction.left(nanosecondDigits).leftJustified(nanosecondDigits, u'0').toUInt();
    moment.hasZone = !match.captured(8).isEmpty();
    moment.seconds = QDateTime(moment.date, moment.time, Qt::UTC).toSecsSinceEpoch() - 60 * offsetOf(match.captured(8));
    return moment;
}

QString written(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

template <typename Number> QByteArray inOrder(Number number, ByteOrder order)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    if (order == ByteOrder::Little)
        qToLittleEndian(number, bytes.data());
    else
        qToBigEndian(number, bytes.data());
    return bytes;
}

// What was typed lies between two times, the second of them exclusive, and has so many digits behind the second.
std::optional<ValueFault> check(const std::optional<Moment> &moment, qint64 least, qint64 end, int digits)
{
    if (!moment)
        return ValueFault{Kind::NotATime};
    if (moment->seconds < least || moment->seconds >= end)
        return ValueFault{Kind::OutOfRange, written(least), written(end - 1)};
    quint32 unit = 1;
    for (int i = digits; i < nanosecondDigits; ++i)
        unit *= 10;
    if (moment->isTooFine || moment->nanoseconds % unit != 0)
        return ValueFault{Kind::TooFine};
    return std::nullopt;
}

ValueBytes writeUnits(QStringView typed, ByteOrder order, int digits, qint64 before)
{
    const auto moment = readMoment(typed);
    if (const auto fault = check(moment, -before, endOfPlausible, digits))
        return *fault;
    quint64 perSecond = 1;
    quint64 nanoseconds = 1'000'000'000;
    for (int i = 0; i < digits; ++i) {
        perSecond *= 10;
        nanoseconds /= 10;
    }
    return inOrder(quint64(moment->seconds + before) * perSecond + moment->nanoseconds / nanoseconds, order);
}

} // namespace

ValueBytes writeUnixTime32(QStringView typed, ByteOrder order)
{
    const auto moment = readMoment(typed);
    if (const auto fault = check(moment, 0, qint64(1) << 32, 0))
        return *fault;
    return inOrder(quint32(moment->seconds), order);
}

ValueBytes writeUnixTime64(QStringView typed, ByteOrder order, int digits)
{
    return writeUnits(typed, order, digits, 0);
}

ValueBytes writeFileTime(QStringView typed, ByteOrder order)
{
    return writeUnits(typed, order, 7, secondsTo1601);
}

ValueBytes writeNtpTime(QStringView typed, ByteOrder order)
{
    const auto moment = readMoment(typed);
    if (const auto fault = check(moment, ntpEra / 2 - secondsTo1900, ntpEra + ntpEra / 2 - secondsTo1900, 6))
        return *fault;
    const quint64 seconds = quint64(moment->seconds + secondsTo1900) & 0xFFFF'FFFF;
    // The first fraction that is read as so many microseconds. All zeros would mean that the time is not known.
    const quint64 microseconds = moment->nanoseconds / 1000;
    const quint64 fraction = ((microseconds << 32) + 999'999) / 1'000'000;
    return inOrder(std::max<quint64>(seconds << 32 | fraction, 1), order);
}

ValueBytes writeDosTime(QStringView typed, ByteOrder order)
{
    const auto moment = readMoment(typed);
    if (!moment || moment->hasZone)
        return ValueFault{Kind::NotATime};
    if (moment->date.year() < 1980 || moment->date.year() > 2107)
        return ValueFault{Kind::OutOfRange, u"1980-01-01T00:00:00"_s, u"2107-12-31T23:59:58"_s};
    if (moment->time.second() % 2 != 0 || moment->nanoseconds != 0 || moment->isTooFine)
        return ValueFault{Kind::TooFine};
    const QDate &date = moment->date;
    const QTime &time = moment->time;
    return inOrder(quint32(date.year() - 1980) << 25 | quint32(date.month()) << 21 | quint32(date.day()) << 16
            | quint32(time.hour()) << 11 | quint32(time.minute()) << 5 | quint32(time.second()) / 2,
        order);
}

} // namespace wirelark
