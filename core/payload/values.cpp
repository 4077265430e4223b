#include "core/payload/values.h"

#include <array>
#include <bit>
#include <charconv>
#include <optional>

#include <QFloat16>

#include "core/payload/identityvalues.h"
#include "core/payload/leb128.h"
#include "core/payload/readnumber.h"
#include "core/payload/timevalues.h"
#include "core/payload/utf16.h"
#include "core/payload/utf8.h"
#include "core/payload/visibletext.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxStringColumns = 40;

// The shortest text that reads back as the same number.
template <typename Number, typename... Format> QString format(Number number, Format... how)
{
    std::array<char, 64> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number, how...);
    return QString::fromLatin1(text.data(), end - text.data());
}

template <typename Number> QString number(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<Number> value = readNumber<Number>(bytes, order);
    return value ? format(*value) : QString();
}

QString bits(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const QString digits = QString::number(quint8(bytes[0]), 2).rightJustified(8, u'0');
    return digits.first(4) + u' ' + digits.last(4);
}

std::optional<quint32> read24(QByteArrayView bytes, ByteOrder order)
{
    if (bytes.size() < 3)
        return {};
    const auto byte = [&](qsizetype at) { return quint32(quint8(bytes[at])); };
    return order == ByteOrder::Little ? byte(0) | byte(1) << 8 | byte(2) << 16
                                      : byte(0) << 16 | byte(1) << 8 | byte(2);
}

QString unsigned24(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint32> value = read24(bytes, order);
    return value ? format(*value) : QString();
}

QString signed24(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint32> value = read24(bytes, order);
    return value ? format(qint32(*value << 8) >> 8) : QString();
}

QString float16(QByteArrayView bytes, ByteOrder order)
{
    const std::optional<quint16> value = readNumber<quint16>(bytes, order);
    if (!value)
        return {};
    const float number = std::bit_cast<qfloat16>(*value);
    // As few digits as tell it from its neighbours, which five always do.
    for (int digits = 1; digits < 5; ++digits) {
        const QString text = format(number, std::chars_format::general, digits);
        if (std::bit_cast<quint16>(qfloat16(text.toFloat())) == *value)
            return text;
    }
    return format(number, std::chars_format::general, 5);
}

QString withSize(const QString &number, int size)
{
    return number + u" · "_s + QString::number(size) + u" B"_s;
}

QString leb128(QByteArrayView bytes)
{
    const std::optional<Leb128> value = readLeb128(bytes);
    return value ? withSize(format(value->number), value->size) : QString();
}

QString signedLeb128(QByteArrayView bytes)
{
    const std::optional<Leb128> value = readSignedLeb128(bytes);
    return value ? withSize(format(qint64(value->number)), value->size) : QString();
}

QString varint(QByteArrayView bytes)
{
    const std::optional<Leb128> value = readLeb128(bytes);
    return value ? withSize(format(qint64(value->number)), value->size) : QString();
}

QString zigzag(QByteArrayView bytes)
{
    const std::optional<Leb128> value = readLeb128(bytes);
    return value ? withSize(format(unzigzag(value->number)), value->size) : QString();
}

QString character(const CharacterStep &step)
{
    if (step.kind != CharacterStep::Kind::Character)
        return {};
    const QString digits = QString::number(quint32(step.codePoint), 16).toUpper();
    const auto units = QChar::fromUcs4(step.codePoint);
    return visibleText(QStringView(units)).text + u"  U+"_s + digits.rightJustified(4, u'0');
}

QString utf8Character(QByteArrayView bytes)
{
    return bytes.isEmpty() ? QString() : character(nextUtf8(bytes));
}

QString utf16Character(QByteArrayView bytes, ByteOrder order)
{
    return bytes.isEmpty() ? QString() : character(nextUtf16(bytes, order));
}

QString quoted(QByteArrayView bytes)
{
    const VisibleText shown = visibleText(bytes, maxStringColumns);
    return u'"' + shown.text + (shown.consumed < bytes.size() ? u"…\""_s : u"\""_s);
}

QString pascalString(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() <= quint8(bytes[0]))
        return {};
    return quoted(bytes.sliced(1, quint8(bytes[0])));
}

QString cString(QByteArrayView bytes)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), maxValueSize)).indexOf('\0');
    return end < 0 ? QString() : quoted(bytes.first(end));
}

} // namespace

std::vector<Value> valuesAt(QByteArrayView bytes, ByteOrder order)
{
    using enum ValueGroup;
    return {
        {u"u8"_s, number<quint8>(bytes, order), Common},
        {u"i8"_s, number<qint8>(bytes, order), Common},
        {u"bits"_s, bits(bytes), Common},
        {u"u16"_s, number<quint16>(bytes, order), Common},
        {u"i16"_s, number<qint16>(bytes, order), Common},
        {u"u32"_s, number<quint32>(bytes, order), Common},
        {u"i32"_s, number<qint32>(bytes, order), Common},
        {u"u64"_s, number<quint64>(bytes, order), Common},
        {u"i64"_s, number<qint64>(bytes, order), Common},
        {u"f32"_s, number<float>(bytes, order), Common},
        {u"f64"_s, number<double>(bytes, order), Common},
        {u"time"_s, unixTime32(bytes, order), Common},
        {u"UTF-8"_s, utf8Character(bytes), Common},
        {u"u24"_s, unsigned24(bytes, order), Number},
        {u"i24"_s, signed24(bytes, order), Number},
        {u"f16"_s, float16(bytes, order), Number},
        {u"LEB128"_s, leb128(bytes), Number},
        {u"sLEB128"_s, signedLeb128(bytes), Number},
        {u"varint"_s, varint(bytes), Number},
        {u"zigzag"_s, zigzag(bytes), Number},
        {u"time64"_s, unixTime64(bytes, order, 0), Time},
        {u"time ms"_s, unixTime64(bytes, order, 3), Time},
        {u"time us"_s, unixTime64(bytes, order, 6), Time},
        {u"time ns"_s, unixTime64(bytes, order, 9), Time},
        {u"FILETIME"_s, fileTime(bytes, order), Time},
        {u"NTP"_s, ntpTime(bytes, order), Time},
        {u"DOS"_s, dosTime(bytes, order), Time},
        {u"IPv4"_s, ipv4Address(bytes), Identity},
        {u"IPv6"_s, ipv6Address(bytes), Identity},
        {u"MAC"_s, macAddress(bytes), Identity},
        {u"GUID"_s, guid(bytes, order), Identity},
        {u"UTF-16"_s, utf16Character(bytes, order), Text},
        {u"Pascal"_s, pascalString(bytes), Text},
        {u"C"_s, cString(bytes), Text},
    };
}

} // namespace wirelark
