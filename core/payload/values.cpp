#include "core/payload/values.h"

#include <array>
#include <bit>
#include <charconv>
#include <optional>

#include <QDateTime>
#include <QtEndian>

#include "core/payload/utf8.h"
#include "core/payload/visibletext.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

template <typename Number> std::optional<Number> read(QByteArrayView bytes, ByteOrder order)
{
    if (bytes.size() < qsizetype(sizeof(Number)))
        return {};
    return order == ByteOrder::Little ? qFromLittleEndian<Number>(bytes.data())
                                      : qFromBigEndian<Number>(bytes.data());
}

// The shortest text that reads back as the same number.
template <typename Number> QString format(Number number)
{
    std::array<char, 64> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
    return QString::fromLatin1(text.data(), end - text.data());
}

template <typename Number> Value number(const QString &label, QByteArrayView bytes, ByteOrder order)
{
    const std::optional<Number> value = read<Number>(bytes, order);
    return {label, value ? format(*value) : QString()};
}

QString bits(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const QString digits = QString::number(quint8(bytes[0]), 2).rightJustified(8, u'0');
    return digits.first(4) + u' ' + digits.last(4);
}

QString unixTime(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint32> seconds = read<quint32>(bytes, order);
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC).toString(Qt::ISODate) : QString();
}

QString character(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const Utf8Step step = nextUtf8(bytes);
    if (step.kind != Utf8Step::Kind::Character)
        return {};
    const QString digits = QString::number(quint32(step.codePoint), 16).toUpper();
    return visibleText(bytes.first(step.length)).text + u"  U+"_s + digits.rightJustified(4, u'0');
}

} // namespace

std::vector<Value> valuesAt(QByteArrayView bytes, ByteOrder order)
{
    return {
        number<quint8>(u"u8"_s, bytes, order),
        number<qint8>(u"i8"_s, bytes, order),
        {u"bits"_s, bits(bytes)},
        number<quint16>(u"u16"_s, bytes, order),
        number<qint16>(u"i16"_s, bytes, order),
        number<quint32>(u"u32"_s, bytes, order),
        number<qint32>(u"i32"_s, bytes, order),
        number<quint64>(u"u64"_s, bytes, order),
        number<qint64>(u"i64"_s, bytes, order),
        number<float>(u"f32"_s, bytes, order),
        number<double>(u"f64"_s, bytes, order),
        {u"time"_s, unixTime(bytes, order)},
        {u"UTF-8"_s, character(bytes)},
    };
}

} // namespace wirelark
