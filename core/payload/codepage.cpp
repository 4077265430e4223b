#include "core/payload/codepage.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include <QStringDecoder>

namespace wirelark {

namespace {

constexpr size_t encodingCount = size_t(Encoding::EucKr) + 1;
constexpr char32_t firstC1 = 0x80;
constexpr char32_t lastC1 = 0x9F;

// 0x80 to 0x9F; where it is zero nothing is assigned.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

char32_t ofQt(Encoding encoding, quint8 byte)
{
    // A new one for each: after an error it would remember it.
    QStringDecoder decoder(encodingName(encoding).data());
    const char one = char(byte);
    const QString text = decoder.decode(QByteArrayView(&one, 1));
    if (decoder.hasError() || text.size() > 1)
        return CodePage::invalid;
    return text.isEmpty() ? CodePage::leadByte : char32_t(text[0].unicode());
}

char32_t characterOf(Encoding encoding, quint8 byte)
{
    switch (encoding) {
    case Encoding::Ascii:
        return byte < 0x80 ? byte : CodePage::invalid;
    case Encoding::Latin1:
        return byte;
    case Encoding::Windows1252:
        return byte >= firstC1 && byte <= lastC1 ? windows1252[byte - firstC1] : byte;
    default:
        return ofQt(encoding, byte);
    }
}

} // namespace

CodePage::CodePage(Encoding encoding)
{
    for (size_t byte = 0; byte < m_characters.size(); ++byte) {
        const char32_t character = characterOf(encoding, quint8(byte));
        const bool isNothing = (character == 0 && byte != 0) || character == QChar::ReplacementCharacter
            || (character >= firstC1 && character <= lastC1);
        m_characters[byte] = isNothing ? invalid : character;
    }
}

const CodePage &CodePage::of(Encoding encoding)
{
    static std::array<std::once_flag, encodingCount> flags;
    static std::array<std::unique_ptr<const CodePage>, encodingCount> pages;
    const auto index = size_t(encoding);
    std::call_once(flags[index], [&] { pages[index].reset(new CodePage(encoding)); });
    return *pages[index];
}

int CodePage::byteOf(char32_t codePoint) const
{
    const auto found = std::ranges::find(m_characters, codePoint);
    return found == m_characters.end() || codePoint >= leadByte ? -1 : int(found - m_characters.begin());
}

bool CodePage::hasLongCharacters() const
{
    return std::ranges::find(m_characters, leadByte) != m_characters.end();
}

} // namespace wirelark
