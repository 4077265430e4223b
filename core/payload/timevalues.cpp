#include "core/payload/timevalues.h"

#include <QDateTime>

#include "core/payload/readnumber.h"
#include "core/payload/timescales.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

quint64 powerOfTen(int exponent)
{
    quint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

QString written(qint64 seconds, quint64 fraction, int digits)
{
    QString text = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss");
    if (digits > 0)
        text += u'.' + QString::number(fraction).rightJustified(digits, u'0');
    return text + u'Z';
}

// `units` since a time that was `before` seconds before 1970.
QString writtenUnits(std::optional<quint64> units, int digits, qint64 before)
{
    if (!units)
        return {};
    const quint64 unitsPerSecond = powerOfTen(digits);
    const quint64 seconds = *units / unitsPerSecond;
    if (seconds >= quint64(endOfPlausible + before))
        return {};
    return written(qint64(seconds) - before, *units % unitsPerSecond, digits);
}

} // namespace

QString unixTime32(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint32> seconds = readNumber<quint32>(bytes, order);
    return seconds ? written(*seconds, 0, 0) : QString();
}

QString unixTime64(QByteArrayView bytes, ByteOrder order, int digits)
{
    return writtenUnits(readNumber<quint64>(bytes, order), digits, 0);
}

QString fileTime(QByteArrayView bytes, ByteOrder order)
{
    return writtenUnits(readNumber<quint64>(bytes, order), 7, secondsTo1601);
}

QString ntpTime(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint64> number = readNumber<quint64>(bytes, order);
    if (!number || *number == 0)
        return {};
    // RFC 4330, section 3: without its highest bit a time is of the era that begins in 2036.
    const qint64 seconds = qint64(*number >> 32);
    const qint64 era = seconds < ntpEra / 2 ? ntpEra : 0;
    const quint64 microseconds = (*number & 0xFFFF'FFFF) * 1'000'000 >> 32;
    return written(era + seconds - secondsTo1900, microseconds, 6);
}

QString dosTime(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint32> number = readNumber<quint32>(bytes, order);
    if (!number)
        return {};
    const auto bits = [&](int first, int count) { return int(*number >> first & ((1u << count) - 1)); };
    const QDate date(1980 + bits(25, 7), bits(21, 4), bits(16, 5));
    const QTime time(bits(11, 5), bits(5, 6), 2 * bits(0, 5));
    if (!date.isValid() || !time.isValid())
        return {};
    return date.toString(Qt::ISODate) + u'T' + time.toString(Qt::ISODate);
}

} // namespace wirelark
