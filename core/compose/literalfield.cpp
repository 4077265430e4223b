#include "core/compose/literalfield.h"

#include <array>
#include <bit>
#include <charconv>

#include "core/payload/hex.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

quint64 bitsOf(const QByteArray &bytes, ByteOrder order)
{
    quint64 bits = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bits = bits << 8 | quint8(bytes[order == ByteOrder::Big ? i : bytes.size() - 1 - i]);
    return bits;
}

template <typename Float> QString shortest(Float number)
{
    std::array<char, 64> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
    return QString::fromLatin1(text.data(), end - text.data());
}

QString numberText(const QByteArray &bytes, const NumberFormat &format)
{
    const quint64 bits = bitsOf(bytes, format.order);
    if (format.form == NumberFormat::Form::Float)
        return format.size == 4 ? shortest(std::bit_cast<float>(quint32(bits))) : shortest(std::bit_cast<double>(bits));
    if (format.form == NumberFormat::Form::Unsigned)
        return QString::number(bits);
    const int above = 64 - 8 * format.size;
    return QString::number(qint64(bits << above) >> above);
}

} // namespace

bool isLiteral(const Field &field)
{
    return field.kind == FieldKind::Number || field.kind == FieldKind::Bytes;
}

QString literalText(const Field &field, const QByteArray &bytes)
{
    const QString label = field.label.isEmpty() ? QString() : field.label + u'=';
    if (field.kind == FieldKind::Number && bytes.size() == field.format.size) {
        const QString text = label + formatName(field.format) + u':' + numberText(bytes, field.format);
        const ParsedField again = parseField(text, {});
        if (const auto *same = std::get_if<Field>(&again); same && same->bytes == bytes)
            return u'{' + text + u'}';
    }
    return u'{' + label + u"hex:"_s + toHex(bytes) + u'}';
}

} // namespace wirelark
