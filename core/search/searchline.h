#pragma once

#include "core/search/pattern.h"

#include <variant>

#include <QStringList>

namespace wirelark {

// What is looked for, as one line of a command says it:
//
//   line   = [kind *("," option) ":"] what
//   kind   = "text" / "hex" / "re"               none: text
//   option = "case" / "nocase"                   text and re; as it is: text in any case, re in this case
//          / "utf8" / "latin1" / "utf16le" / "utf16be"    text
//
// `what` is everything behind the colon, blanks included, as Pattern::text(), hex() or regex() takes it. A value.
struct SearchLine
{
    enum class Kind : quint8 { Text, Hex, Regex };

    Kind kind = Kind::Text;
    TextOptions options; // of Regex only matchCase; of Hex none
    QString what;

    ParsedPattern pattern() const;
    // parseSearchLine() gives an equal one.
    QString toString() const;

    bool operator==(const SearchLine &) const = default;
};

// Why a line is none, and where, in UTF-16 units.
struct SearchLineError
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString nearest;     // the word that was probably meant
    QStringList allowed; // what could stand there
};

// Only a line that has a pattern is one. Letters before a colon that are no kind, and not nearly one, are text.
std::variant<SearchLine, SearchLineError> parseSearchLine(const QString &line);

} // namespace wirelark
