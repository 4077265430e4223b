#pragma once

#include <QString>

namespace wirelark {

// How a code point may appear in a line that nobody must be deceived by.
enum class Visibility : quint8 {
    Itself, // drawn as it is
    Mark, // combines with the character before it
    Token, // invisible, or it would act on its surroundings: shown by its number
};

// Controls, format characters (bidi among them), every blank but U+0020, line separators, noncharacters,
// surrogates, private and unassigned code points, and everything that Unicode calls default-ignorable are
// tokens.
Visibility visibilityOf(char32_t codePoint);
// ASCII that can be seen, the blank too.
constexpr bool isPrintable(char byte)
{
    return byte >= 0x20 && byte < 0x7F;
}

// `\n`, `\0`, `\x1B` below 128, `\u202E` from there on, `\u{E0041}` beyond the first plane.
QString tokenOf(char32_t codePoint);
// `\x80`: a byte that is no character.
QString tokenOfByte(quint8 byte);

} // namespace wirelark
