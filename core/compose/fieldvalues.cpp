#include "core/compose/fieldvalues.h"

#include <QDateTime>
#include <QtEndian>

namespace wirelark {

namespace {

constexpr qint64 perMillisecond = 1'000'000;

// With the offset from UTC, so that it says which moment it is wherever it is read (RFC 3339).
QByteArray timeText(qint64 time, bool isUtc)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time / perMillisecond, Qt::UTC);
    if (isUtc)
        return moment.toString(Qt::ISODateWithMs).toLatin1();
    return moment.toOffsetFromUtc(moment.toLocalTime().offsetFromUtc()).toString(Qt::ISODateWithMs).toLatin1();
}

qint64 nanosecondsOf(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Seconds:
        return 1000 * perMillisecond;
    case TimeUnit::Milliseconds:
        return perMillisecond;
    case TimeUnit::Microseconds:
        return 1000;
    case TimeUnit::Nanoseconds:
        return 1;
    }
    return 1;
}

quint64 nextRandom(quint64 &state)
{
    state += 0x9E3779B97F4A7C15;
    quint64 mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
}

// Without the overflow that would be undefined: counters begin again.
qint64 sum(qint64 a, qint64 b)
{
    return qint64(quint64(a) + quint64(b));
}

} // namespace

QByteArray plainValue(const Field &field, const FieldContext &context)
{
    switch (field.kind) {
    case FieldKind::Count:
        return writeNumber(sum(context.count, field.number), field.format);
    case FieldKind::Unix:
        return writeNumber(sum(context.time / nanosecondsOf(field.unit), field.number), field.format);
    case FieldKind::Time:
        return timeText(context.time, field.isUtc);
    default:
        return field.bytes;
    }
}

QByteArray randomBytes(quint64 &state, qint64 size)
{
    QByteArray bytes((size + 7) / 8 * 8, Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size(); at += 8)
        qToLittleEndian(nextRandom(state), bytes.data() + at);
    bytes.truncate(size);
    return bytes;
}

QByteArray asWritten(const QByteArray &bytes, const Field &field)
{
    return field.isHexText ? bytes.toHex().toUpper() : bytes;
}

} // namespace wirelark
