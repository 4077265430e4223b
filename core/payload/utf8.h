#pragma once

#include <QByteArrayView>

namespace wirelark {

// What the first bytes of a piece of UTF-8 are (RFC 3629, strictly: no overlong forms, no surrogates).
struct Utf8Step
{
    enum class Kind : quint8 {
        Character, // `codePoint`, in `length` bytes
        Invalid, // the first byte is no part of a character; length 1
        Unfinished, // all `length` bytes that there are begin a character: more are needed to know
    };
    Kind kind = Kind::Invalid;
    char32_t codePoint = 0;
    qsizetype length = 1;
};

// `bytes` is not empty. Looks at four bytes at most.
Utf8Step nextUtf8(QByteArrayView bytes);

} // namespace wirelark
