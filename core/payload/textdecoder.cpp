#include "core/payload/textdecoder.h"

#include <algorithm>

#include "core/payload/codepage.h"
#include "core/payload/utf16.h"
#include "core/payload/utf8.h"

namespace wirelark {

TextDecoder::TextDecoder(Encoding encoding)
    : m_encoding(encoding)
{
    if (encoding > Encoding::Utf16Be)
        m_page = &CodePage::of(encoding);
}

CharacterStep TextDecoder::next(QByteArrayView bytes)
{
    if (m_encoding == Encoding::Utf8)
        return nextUtf8(bytes);
    if (!m_page)
        return nextUtf16(bytes, m_encoding == Encoding::Utf16Le ? ByteOrder::Little : ByteOrder::Big);
    const char32_t character = (*m_page)[quint8(bytes[0])];
    if (character == CodePage::invalid)
        return {};
    if (character == CodePage::leadByte)
        return nextLong(bytes);
    return {CharacterStep::Kind::Character, character, 1};
}

CharacterStep TextDecoder::nextLong(QByteArrayView bytes)
{
    const qsizetype longest = std::min(bytes.size(), maxCharacterSize);
    for (qsizetype size = 2; size <= longest; ++size) {
        const std::optional<QString> text = decode(bytes.first(size));
        if (!text)
            return {};
        if (text->isEmpty())
            continue;
        const bool isPair = text->size() == 2 && text->at(0).isHighSurrogate() && text->at(1).isLowSurrogate();
        if (text->size() != 1 && !isPair)
            return {};
        const char32_t codePoint =
            isPair ? QChar::surrogateToUcs4(text->at(0), text->at(1)) : text->at(0).unicode();
        return {CharacterStep::Kind::Character, codePoint, size};
    }
    if (bytes.size() >= maxCharacterSize)
        return {};
    return {CharacterStep::Kind::Unfinished, 0, bytes.size()};
}

std::optional<QString> TextDecoder::decode(QByteArrayView bytes)
{
    // What it met before must not count, neither a half character nor an error, which resetState() would leave.
    if (m_decoder.isValid() && !m_decoder.hasError())
        m_decoder.resetState();
    else
        m_decoder = QStringDecoder(encodingName(m_encoding).data());
    const QString text = m_decoder.decode(bytes);
    if (m_decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return {};
    return text;
}

} // namespace wirelark
