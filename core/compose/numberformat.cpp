#include "core/compose/numberformat.h"

#include <bit>
#include <limits>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr int maxDigits = 20;

std::optional<NumberFormat> parseDigits(QStringView name)
{
    const bool isHex = name.startsWith("hex"_L1);
    if (!isHex && !name.startsWith("dec"_L1))
        return std::nullopt;
    NumberFormat format{isHex ? NumberFormat::Form::Hex : NumberFormat::Form::Decimal};
    if (name.size() > 3) {
        bool isNumber = false;
        format.size = name.sliced(3).toInt(&isNumber);
        const bool isPlain = isNumber && name[3].isDigit() && format.size >= 1 && format.size <= maxDigits;
        if (!isPlain)
            return std::nullopt;
    }
    return format;
}

std::optional<qint64> parseInteger(QStringView text, const NumberFormat &format)
{
    const bool isNegative = text.startsWith(u'-');
    const QStringView digits = isNegative ? text.sliced(1) : text;
    const bool isHex = digits.startsWith("0x"_L1, Qt::CaseInsensitive);
    const QStringView plain = isHex ? digits.sliced(2) : digits;
    if (plain.isEmpty() || plain.front() == u'-' || plain.front() == u'+')
        return std::nullopt;
    bool isNumber = false;
    const quint64 magnitude = plain.toULongLong(&isNumber, isHex ? 16 : 10);
    constexpr auto half = quint64(std::numeric_limits<qint64>::max());
    const bool isWide = format.form == NumberFormat::Form::Unsigned && format.size == 8;
    if (!isNumber || magnitude > (isNegative ? half + 1 : isWide ? std::numeric_limits<quint64>::max() : half))
        return std::nullopt;
    const auto number = qint64(isNegative ? 0 - magnitude : magnitude);
    const bool isTaken = isWide ? !isNegative || magnitude == 0 : fits(number, format);
    return isTaken ? std::optional(number) : std::nullopt;
}

std::optional<QByteArray> writeFloat(QStringView text, const NumberFormat &format)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber); // always in the C locale
    if (!isNumber)
        return std::nullopt;
    const quint64 bits = format.size == 4 ? std::bit_cast<quint32>(float(number)) : std::bit_cast<quint64>(number);
    return inOrder(bits, format.size, format.order);
}

} // namespace

std::optional<NumberFormat> parseNumberFormat(QStringView name)
{
    if (const auto digits = parseDigits(name))
        return digits;
    NumberFormat format{NumberFormat::Form::Unsigned};
    if (name.endsWith("le"_L1))
        format.order = ByteOrder::Little;
    const bool hasOrder = name.endsWith("le"_L1) || name.endsWith("be"_L1);
    const QStringView plain = hasOrder ? name.chopped(2) : name;
    if (plain.size() < 2)
        return std::nullopt;
    const char16_t letter = plain.front().unicode();
    const QStringView bits = plain.sliced(1);
    const bool isFloat = letter == u'f';
    if (!isFloat && letter != u'u' && letter != u'i')
        return std::nullopt;
    format.form = isFloat ? NumberFormat::Form::Float
        : letter == u'u'  ? NumberFormat::Form::Unsigned
                          : NumberFormat::Form::Signed;
    format.size = bits == "16"_L1 ? 2 : bits == "24"_L1 ? 3 : bits == "32"_L1 ? 4 : bits == "64"_L1 ? 8 : 0;
    if (bits == "8"_L1 && !hasOrder)
        format.size = 1;
    const bool isKnown = format.size != 0 && (!isFloat || format.size >= 4);
    return isKnown ? std::optional(format) : std::nullopt;
}

QString formatName(const NumberFormat &format)
{
    using Form = NumberFormat::Form;
    const char16_t letter = format.form == Form::Float ? u'f' : format.form == Form::Signed ? u'i' : u'u';
    const QString order = format.size == 1 ? QString() : format.order == ByteOrder::Little ? u"le"_s : u"be"_s;
    return letter + QString::number(8 * format.size) + order;
}

bool fits(qint64 number, const NumberFormat &format)
{
    if (format.form == NumberFormat::Form::Decimal)
        return true;
    if (format.form == NumberFormat::Form::Hex)
        return number >= 0;
    if (format.form == NumberFormat::Form::Float)
        return false;
    const bool isSigned = format.form == NumberFormat::Form::Signed;
    if (format.size == 8)
        return isSigned || number >= 0;
    const int bits = format.size * 8 - (isSigned ? 1 : 0);
    const qint64 end = qint64(1) << bits;
    return number < end && number >= (isSigned ? -end : 0);
}

QByteArray writeNumber(qint64 number, const NumberFormat &format)
{
    if (format.form == NumberFormat::Form::Decimal) {
        const QByteArray digits = QByteArray::number(number < 0 ? 0 - quint64(number) : quint64(number));
        return QByteArray(number < 0 ? 1 : 0, '-') + digits.rightJustified(format.size, '0');
    }
    if (format.form == NumberFormat::Form::Hex)
        return QByteArray::number(quint64(number), 16).toUpper().rightJustified(format.size, '0');
    return inOrder(quint64(number), format.size, format.order);
}

std::optional<QByteArray> writeTyped(QStringView number, const NumberFormat &format)
{
    if (format.form == NumberFormat::Form::Float)
        return writeFloat(number, format);
    const std::optional<qint64> integer = parseInteger(number, format);
    return integer ? std::optional(writeNumber(*integer, format)) : std::nullopt;
}

} // namespace wirelark
