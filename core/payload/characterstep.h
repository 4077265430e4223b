#pragma once

#include <QtGlobal>

namespace wirelark {

// What the first bytes of a piece of text are, in whatever encoding.
struct CharacterStep
{
    enum class Kind : quint8 {
        Character, // `codePoint`, in `length` bytes
        Invalid, // the first `length` bytes are no part of a character
        Unfinished, // all `length` bytes that there are begin a character: more are needed to know
    };
    Kind kind = Kind::Invalid;
    char32_t codePoint = 0;
    qsizetype length = 1;
};

} // namespace wirelark
