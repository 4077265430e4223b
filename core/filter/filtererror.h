#pragma once

#include "core/search/pattern.h"

#include <optional>

#include <QString>
#include <QStringList>

namespace wirelark {

// What is wrong with a word of a filter, and where.
struct FilterError
{
    enum class Kind : quint8 {
        UnknownKey,   // letters before a colon that are no key
        MissingValue, // nothing behind the relation, or behind the minus
        BadRelation,  // < or > where there is no order
        BadValue,     // not one of the words that fit, or no number, list of numbers or time
        EmptyRange,   // 20-10
        BadPattern,   // hex, text or expression: `pattern` says why
        OpenQuote,    // a quote without its other one
        BehindQuote,  // something directly behind the closing quote
        TooManyWords, // more than Filter::maxWords
    };
    Kind kind = Kind::UnknownKey;
    qsizetype start = 0;  // in the line, for the underline
    qsizetype length = 0;
    QString nearest {};   // the nearest word that would fit, if one is near
    QStringList allowed {}; // what could stand there; capitals, as SIZE, are any value of that sort
    std::optional<PatternError> pattern {}; // its place counts in the value; `start` is the same place in the line

    bool operator==(const FilterError &) const = default;
};

} // namespace wirelark
