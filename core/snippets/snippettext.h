#pragma once

#include <variant>

#include <QByteArray>

#include "core/snippets/snippet.h"

namespace wirelark {

// Why a text is no file of snippets, and where; lines and columns count from 1, columns in characters.
struct SnippetFault
{
    enum class Kind : quint8 {
        NotUtf8,
        NoHeader,       // a line before the first [name]
        OpenHeader,     // [ without ]
        EmptyName,      // [], or a folder without a name
        SecondName,     // there was one of this path
        UnknownKey,     // what stands before the colon
        SecondKey,      // it was given before
        BadValue,       // what stands behind it
        SecondShortcut, // another snippet has it
        NoMessage,      // no line with >
        UnknownLine,    // none of these
        TooMany,        // snippets, or bytes
    };
    Kind kind = Kind::UnknownLine;
    int line = 1;
    int column = 1;
    QString word {}; // what stands there

    bool operator==(const SnippetFault &) const = default;
};

using ParsedSnippets = std::variant<Snippets, SnippetFault>;

// The file is described in README.md. What was parsed and written again is equal, and was written the same way.
ParsedSnippets parseSnippets(const QByteArray &text);
QByteArray writeSnippets(const Snippets &snippets);

inline constexpr qsizetype maxSnippetFile = 16 * 1024 * 1024; // bytes
inline constexpr std::size_t maxSnippets = 10'000;

} // namespace wirelark
