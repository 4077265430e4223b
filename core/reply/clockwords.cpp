#include "core/reply/clockwords.h"

#include <QDateTime>
#include <QLocale>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
constexpr qint64 from1900To1970 = 2'208'988'800;

QByteArray formatted(qint64 time, const QString &format)
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(time / nanosecondsPerSecond, Qt::UTC);
    return QLocale::c().toString(utc, format).toLatin1();
}

} // namespace

QByteArray daytime(qint64 time)
{
    return formatted(time, u"dddd, MMMM d, yyyy HH:mm:ss"_s) + "-UTC\r\n";
}

QByteArray secondsSince1900(qint64 time)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(time / nanosecondsPerSecond + from1900To1970), bytes.data());
    return bytes;
}

QByteArray httpDate(qint64 time)
{
    return formatted(time, u"ddd, dd MMM yyyy HH:mm:ss"_s) + " GMT";
}

} // namespace wirelark
