#pragma once

#include "core/search/pattern.h"

#include <QByteArrayList>

namespace wirelark {

// The character's bytes; empty: the encoding does not have it. No encoding has half of a surrogate pair.
QByteArray encoded(char32_t character, TextOptions::Encoding encoding);

// The bytes of the character, and without matchCase those of every other with the same simple case folding and equally
// many bytes. Empty: the encoding does not have the character.
QByteArrayList encodedCases(char32_t character, TextOptions options);

// The character at a place of a text, and how many units it takes there.
struct CharacterAt
{
    char32_t character = 0;
    qsizetype length = 1;
};
CharacterAt characterAt(QStringView text, qsizetype at);

} // namespace wirelark
