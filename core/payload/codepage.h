#pragma once

#include <array>

#include "core/payload/encoding.h"

namespace wirelark {

// What each byte is in an encoding, by itself.
class CodePage
{
public:
    // Not a character: no byte of this encoding, a control of the range 0x80 to 0x9F (its byte says more than a code
    // point), or the first byte of a longer one.
    static constexpr char32_t invalid = 0xFFFF'FFFF;
    static constexpr char32_t leadByte = 0xFFFF'FFFE;

    // Of an available encoding that is not UTF-8 or UTF-16. It lives as long as the program; any thread may ask.
    static const CodePage &of(Encoding encoding);

    char32_t operator[](quint8 byte) const { return m_characters[byte]; }
    // -1: it is not one byte.
    int byteOf(char32_t codePoint) const;
    bool hasLongCharacters() const;

private:
    explicit CodePage(Encoding encoding);

    std::array<char32_t, 256> m_characters;
};

} // namespace wirelark
