#include "core/payload/writestring.h"

#include <optional>

#include <QRegularExpression>
#include <QtEndian>

#include "core/payload/escapes.h"
#include "core/payload/utf8.h"
#include "core/payload/values.h"
#include "core/payload/visibility.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = ValueFault::Kind;

std::optional<char32_t> readCharacter(QStringView typed)
{
    static const QRegularExpression number(u"^U\\+([0-9A-F]{1,6})$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = number.match(typed.trimmed().toString()); match.hasMatch()) {
        const char32_t codePoint = match.captured(1).toUInt(nullptr, 16);
        const bool isScalar = codePoint <= QChar::LastValidCodePoint && !QChar::isSurrogate(codePoint);
        return isScalar ? std::optional(codePoint) : std::nullopt;
    }
    const QByteArray bytes = unescape(typed).bytes;
    if (bytes.isEmpty())
        return std::nullopt;
    const CharacterStep step = nextUtf8(bytes);
    const bool isOne = step.kind == CharacterStep::Kind::Character && step.length == bytes.size();
    return isOne ? std::optional(step.codePoint) : std::nullopt;
}

} // namespace

ValueBytes writeUtf8Character(QStringView typed)
{
    const std::optional<char32_t> codePoint = readCharacter(typed);
    if (!codePoint)
        return ValueFault{Kind::NotACharacter};
    const auto units = QChar::fromUcs4(*codePoint);
    return QStringView(units).toUtf8();
}

ValueBytes writeUtf16Character(QStringView typed, ByteOrder order)
{
    const std::optional<char32_t> codePoint = readCharacter(typed);
    if (!codePoint)
        return ValueFault{Kind::NotACharacter};
    QByteArray bytes;
    for (const char16_t unit : QChar::fromUcs4(*codePoint)) {
        const auto [low, high] = std::pair(char(unit & 0xFF), char(unit >> 8));
        bytes += order == ByteOrder::Little ? low : high;
        bytes += order == ByteOrder::Little ? high : low;
    }
    return bytes;
}

ValueBytes writePascalString(QStringView typed)
{
    constexpr qsizetype longest = 255;
    const QByteArray bytes = unescape(typed).bytes;
    if (bytes.size() > longest)
        return ValueFault{Kind::TooLong, {}, QString::number(longest)};
    return char(bytes.size()) + bytes;
}

ValueBytes writeCString(QStringView typed)
{
    constexpr qsizetype longest = maxValueSize - 1;
    const QByteArray bytes = unescape(typed).bytes;
    if (bytes.contains('\0'))
        return ValueFault{Kind::HasNul};
    if (bytes.size() > longest)
        return ValueFault{Kind::TooLong, {}, QString::number(longest)};
    return bytes + '\0';
}

QString escaped(QByteArrayView bytes)
{
    QString text;
    while (!bytes.isEmpty()) {
        const CharacterStep step = nextUtf8(bytes);
        const bool isCharacter = step.kind == CharacterStep::Kind::Character;
        const auto units = QChar::fromUcs4(isCharacter ? step.codePoint : 0);
        if (isCharacter && step.codePoint == U'\\')
            text += u"\\\\"_s;
        else if (isCharacter && visibilityOf(step.codePoint) == Visibility::Itself)
            text += QStringView(units);
        else if (isCharacter && step.codePoint < 0x80)
            text += tokenOf(step.codePoint);
        else
            for (const char byte : bytes.first(step.length))
                text += tokenOfByte(quint8(byte));
        bytes = bytes.sliced(step.length);
    }
    return text;
}

} // namespace wirelark
