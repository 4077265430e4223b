#include "core/payload/writenumber.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include <QFloat16>

#include "core/payload/leb128.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = ValueFault::Kind;

struct Integer
{
    bool isNegative = false;
    quint64 magnitude = 0;
    bool isTooLarge = false; // for 64 bits
};

std::optional<Integer> readInteger(QStringView typed)
{
    QStringView digits = typed.trimmed();
    Integer integer {.isNegative = digits.startsWith(u'-')};
    if (integer.isNegative || digits.startsWith(u'+'))
        digits = digits.sliced(1);
    int base = 10;
    if (digits.startsWith("0x"_L1, Qt::CaseInsensitive))
        base = 16;
    else if (digits.startsWith("0b"_L1, Qt::CaseInsensitive))
        base = 2;
    if (base != 10)
        digits = digits.sliced(2);
    if (digits.isEmpty())
        return std::nullopt;
    for (const QChar digit : digits) {
        const char16_t c = digit.toLower().unicode();
        const int value = c >= u'0' && c <= u'9' ? c - u'0' : c >= u'a' && c <= u'f' ? c - u'a' + 10 : base;
        if (value >= base)
            return std::nullopt;
        const quint64 before = integer.magnitude;
        integer.isTooLarge = integer.isTooLarge || before > (std::numeric_limits<quint64>::max() - quint64(value)) / quint64(base);
        integer.magnitude = before * quint64(base) + quint64(value);
    }
    return integer;
}

// The two's complement of an integer between -least and most.
std::variant<quint64, ValueFault> readWithin(QStringView typed, quint64 least, quint64 most)
{
    const std::optional<Integer> integer = readInteger(typed);
    if (!integer)
        return ValueFault{Kind::NotANumber};
    if (integer->isTooLarge || integer->magnitude > (integer->isNegative ? least : most)) {
        const QString lowest = (least == 0 ? QString() : u"-"_s) + QString::number(least);
        return ValueFault{Kind::OutOfRange, lowest, QString::number(most)};
    }
    return integer->isNegative ? 0 - integer->magnitude : integer->magnitude;
}

constexpr quint64 largest(int bits)
{
    return std::numeric_limits<quint64>::max() >> (64 - bits);
}

template <typename Float> std::optional<Float> readFloat(const QByteArray &text, bool &isTooMuch)
{
    Float number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    isTooMuch = error == std::errc::result_out_of_range;
    const bool isWhole = end == text.data() + text.size() && (error == std::errc() || isTooMuch);
    return isWhole && !text.isEmpty() ? std::optional(number) : std::nullopt;
}

bool isNonZero(const QByteArray &text)
{
    return std::ranges::any_of(text.left(text.indexOf('e')), [](char c) { return c >= '1' && c <= '9'; });
}

ValueFault outsideOf(int size)
{
    if (size == 2)
        return {Kind::OutOfRange, u"\u00B16e-08"_s, u"\u00B165504"_s};
    if (size == 4)
        return {Kind::OutOfRange, u"\u00B11.4e-45"_s, u"\u00B13.4e+38"_s};
    return {Kind::OutOfRange, u"\u00B14.9e-324"_s, u"\u00B11.8e+308"_s};
}

quint64 notANumber(int size, bool isNegative)
{
    const quint64 bits = size == 2 ? 0x7E00 : size == 4 ? 0x7FC0'0000 : 0x7FF8'0000'0000'0000;
    return isNegative ? bits | quint64(1) << (8 * size - 1) : bits;
}

QByteArray leb128(quint64 bits, bool isSigned)
{
    QByteArray bytes;
    for (bool isLast = false; !isLast;) {
        const auto low = quint8(bits & 0x7F);
        bits = isSigned ? quint64(qint64(bits) >> 7) : bits >> 7;
        isLast = isSigned ? bits == ((low & 0x40) != 0 ? ~quint64(0) : 0) : bits == 0;
        bytes += char(isLast ? low : low | 0x80);
    }
    return bytes;
}

} // namespace

ValueBytes writeUnsigned(QStringView typed, int size, ByteOrder order)
{
    const auto read = readWithin(typed, 0, largest(8 * size));
    if (const auto *fault = std::get_if<ValueFault>(&read))
        return *fault;
    return inOrder(std::get<quint64>(read), size, order);
}

ValueBytes writeSigned(QStringView typed, int size, ByteOrder order)
{
    const quint64 most = largest(8 * size - 1);
    const auto read = readWithin(typed, most + 1, most);
    if (const auto *fault = std::get_if<ValueFault>(&read))
        return *fault;
    return inOrder(std::get<quint64>(read), size, order);
}

ValueBytes writeFloat(QStringView typed, int size, ByteOrder order)
{
    QByteArray text = typed.trimmed().toLatin1().toLower();
    if (text.startsWith('+') && text.size() > 1 && text[1] != '-')
        text.remove(0, 1);
    if (text == "nan" || text == "-nan")
        return inOrder(notANumber(size, text.startsWith('-')), size, order);
    bool isTooMuch = false;
    const std::optional<float> single = size == 8 ? 0.F : readFloat<float>(text, isTooMuch);
    const std::optional<double> wide = size == 8 ? readFloat<double>(text, isTooMuch) : std::optional<double>(single);
    if (!wide || std::isnan(*wide))
        return ValueFault{Kind::NotANumber};
    if (isTooMuch || (*wide == 0 && isNonZero(text)))
        return outsideOf(size);
    if (size == 8)
        return inOrder(std::bit_cast<quint64>(*wide), size, order);
    if (size == 4)
        return inOrder(std::bit_cast<quint32>(*single), size, order);
    const qfloat16 half(*single);
    const bool isLost = (qIsInf(half) && !std::isinf(*single)) || (half == qfloat16(0) && *single != 0);
    if (isLost)
        return outsideOf(size);
    return inOrder(std::bit_cast<quint16>(half), size, order);
}

ValueBytes writeBits(QStringView typed)
{
    int count = 0;
    int bits = 0;
    for (const QChar digit : typed) {
        if (digit.isSpace() || digit == u'_')
            continue;
        if (digit != u'0' && digit != u'1')
            return ValueFault{Kind::NotBits};
        bits = 2 * bits + (digit == u'1' ? 1 : 0);
        if (++count > 8)
            return ValueFault{Kind::NotBits};
    }
    if (count == 0)
        return ValueFault{Kind::NotBits};
    return QByteArray(1, char(bits));
}

ValueBytes writeLeb128(QStringView typed, Leb128Kind kind)
{
    const quint64 most = largest(63);
    const auto read = kind == Leb128Kind::Unsigned ? readWithin(typed, 0, largest(64)) : readWithin(typed, most + 1, most);
    if (const auto *fault = std::get_if<ValueFault>(&read))
        return *fault;
    const quint64 bits = std::get<quint64>(read);
    return leb128(kind == Leb128Kind::Zigzag ? zigzag(qint64(bits)) : bits, kind == Leb128Kind::Signed);
}

} // namespace wirelark
