#include "core/payload/visibility.h"

#include <algorithm>
#include <array>

#include <QChar>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties) as far as the general category does not tell,
// and two that have an own shape but show nothing: the blank braille pattern and the object replacement
// character.
constexpr std::array invisible{Range{0x034F, 0x034F}, Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5},
    Range{0x180B, 0x180F}, Range{0x2800, 0x2800}, Range{0x3164, 0x3164}, Range{0xFE00, 0xFE0F},
    Range{0xFFA0, 0xFFA0}, Range{0xFFFC, 0xFFFC}, Range{0xE0000, 0xE0FFF}};

bool isInvisible(char32_t codePoint)
{
    return std::ranges::any_of(
        invisible, [=](Range range) { return range.first <= codePoint && codePoint <= range.last; });
}

QString hex(char32_t number, int digits)
{
    return QString::number(quint32(number), 16).toUpper().rightJustified(digits, u'0');
}

} // namespace

Visibility visibilityOf(char32_t codePoint)
{
    if (codePoint >= 0x20 && codePoint < 0x7F)
        return Visibility::Itself;
    if (codePoint > QChar::LastValidCodePoint || isInvisible(codePoint))
        return Visibility::Token;
    switch (QChar::category(codePoint)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Visibility::Mark;
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return Visibility::Token;
    default:
        return Visibility::Itself;
    }
}

QString tokenOf(char32_t codePoint)
{
    switch (codePoint) {
    case U'\0':
        return u"\\0"_s;
    case U'\t':
        return u"\\t"_s;
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    default:
        break;
    }
    if (codePoint < 0x80)
        return tokenOfByte(quint8(codePoint));
    if (codePoint <= 0xFFFF)
        return u"\\u"_s + hex(codePoint, 4);
    return u"\\u{"_s + hex(codePoint, 1) + u'}';
}

QString tokenOfByte(quint8 byte)
{
    return u"\\x"_s + hex(byte, 2);
}

} // namespace wirelark
