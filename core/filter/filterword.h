#pragma once

#include "core/filter/filtererror.h"

#include <variant>
#include <vector>

namespace wirelark {

enum class Relation : quint8 { Is, Less, AtMost, More, AtLeast };

// A word of a filter, cut into its parts, and where these stand in the line.
struct FilterWord
{
    bool isNegated = false;
    QString key; // small letters; `text` where none was typed
    Relation relation = Relation::Is;
    QString value;           // without quotes and their escapes
    bool hasEscapes = false; // places in `value` are not places in the line
    qsizetype start = 0;         // of the word
    qsizetype relationStart = 0; // behind the key
    qsizetype valueStart = 0;    // of what `value` begins with
    qsizetype end = 0;           // of the value, a closing quote not included

    // The canonical form, which is read as the same word.
    QString toString() const;
};

// The words and the errors of a line, as they come. A word with an error is not among the words.
struct FilterWords
{
    std::vector<FilterWord> words;
    std::vector<FilterError> errors;
};
FilterWords splitFilter(QStringView line);

} // namespace wirelark
