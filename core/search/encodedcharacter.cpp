#include "core/search/encodedcharacter.h"

#include "core/search/casefolding.h"

#include <QtEndian>

namespace wirelark {

QByteArray encoded(char32_t character, TextOptions::Encoding encoding)
{
    using enum TextOptions::Encoding;
    if (QChar::isSurrogate(character))
        return {};
    const QString text = QString::fromUcs4(&character, 1);
    if (encoding == Utf8)
        return text.toUtf8();
    if (encoding == Latin1)
        return character < 0x100 ? QByteArray(1, static_cast<char>(character)) : QByteArray();
    QByteArray bytes;
    for (const QChar unit : text) {
        char both[2] = {};
        if (encoding == Utf16Le)
            qToLittleEndian(unit.unicode(), both);
        else
            qToBigEndian(unit.unicode(), both);
        bytes.append(both, 2);
    }
    return bytes;
}

QByteArrayList encodedCases(char32_t character, TextOptions options)
{
    const QByteArray own = encoded(character, options.encoding);
    if (own.isEmpty())
        return {};
    QByteArrayList cases {own};
    if (options.matchCase)
        return cases;
    for (const char32_t other : sameFolding(character)) {
        const QByteArray bytes = encoded(other, options.encoding);
        if (other != character && bytes.size() == own.size())
            cases += bytes;
    }
    return cases;
}

CharacterAt characterAt(QStringView text, qsizetype at)
{
    if (at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

} // namespace wirelark
