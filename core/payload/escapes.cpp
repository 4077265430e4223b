#include "core/payload/escapes.h"

#include <algorithm>
#include <optional>

#include "core/payload/hex.h"

namespace wirelark {

namespace {

struct Escape
{
    QByteArray bytes;
    qsizetype length = 0; // with the backslash
};

std::optional<Escape> simpleEscape(QChar letter)
{
    switch (letter.unicode()) {
    case 'n':
        return Escape{QByteArrayLiteral("\n"), 2};
    case 'r':
        return Escape{QByteArrayLiteral("\r"), 2};
    case 't':
        return Escape{QByteArrayLiteral("\t"), 2};
    case '0':
        return Escape{QByteArray(1, '\0'), 2};
    case '\\':
        return Escape{QByteArrayLiteral("\\"), 2};
    case '{':
        return Escape{QByteArrayLiteral("{"), 2};
    default:
        return std::nullopt;
    }
}

std::optional<Escape> byteEscape(QStringView text) // \xNN
{
    const int high = text.size() > 3 ? hexDigitValue(text[2]) : -1;
    const int low = text.size() > 3 ? hexDigitValue(text[3]) : -1;
    if (high < 0 || low < 0)
        return std::nullopt;
    return Escape{QByteArray(1, static_cast<char>(high * 16 + low)), 4};
}

std::optional<Escape> unicodeEscape(QStringView text) // \u{...}
{
    if (text.size() < 3 || text[2] != u'{')
        return std::nullopt;
    char32_t codePoint = 0;
    qsizetype at = 3;
    for (; at < text.size() && at < 9 && hexDigitValue(text[at]) >= 0; ++at)
        codePoint = codePoint * 16 + static_cast<char32_t>(hexDigitValue(text[at]));
    const bool isClosed = at > 3 && at < text.size() && text[at] == u'}';
    if (!isClosed || codePoint > QChar::LastValidCodePoint || QChar::isSurrogate(codePoint))
        return std::nullopt;
    const auto units = QChar::fromUcs4(codePoint); // QString::fromUcs4() would take U+FEFF for a mark of byte order
    return Escape{QStringView(units).toUtf8(), at + 1};
}

std::optional<Escape> escapeAt(QStringView text) // begins with a backslash
{
    if (text.size() < 2)
        return std::nullopt;
    if (text[1] == u'x')
        return byteEscape(text);
    if (text[1] == u'u')
        return unicodeEscape(text);
    return simpleEscape(text[1]);
}

// A backslash and the character after it; a character beyond the BMP is two units.
qsizetype unknownLength(QStringView text)
{
    if (text.size() > 2 && text[1].isHighSurrogate() && text[2].isLowSurrogate())
        return 3;
    return std::min<qsizetype>(2, text.size());
}

} // namespace

Unescaped unescape(QStringView text)
{
    Unescaped result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype backslash = text.indexOf(u'\\', at);
        const qsizetype plainEnd = backslash < 0 ? text.size() : backslash;
        result.bytes += text.sliced(at, plainEnd - at).toUtf8();
        if (backslash < 0)
            break;
        const QStringView rest = text.sliced(backslash);
        const std::optional<Escape> escape = escapeAt(rest);
        const qsizetype length = escape ? escape->length : unknownLength(rest);
        result.bytes += escape ? escape->bytes : rest.first(length).toUtf8();
        result.escapes.push_back({backslash, length, escape.has_value()});
        at = backslash + length;
    }
    return result;
}

} // namespace wirelark
