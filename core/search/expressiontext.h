#pragma once

#include "core/search/pattern.h"

#include <vector>

#include <QByteArray>

namespace wirelark {

// A regular expression as it is given to PCRE2: bytes, and for each of them (and for their end) where it comes from in
// what was typed.
struct ExpressionText
{
    QByteArray bytes;
    std::vector<qsizetype> places;
};

// A character beyond ASCII becomes a group of its UTF-8 bytes, and without matchCase of those of its other cases.
// Refuses it in a class, which stands for one byte; and \G, for where a search began is nothing that a person sees.
std::variant<ExpressionText, PatternError> readExpression(QStringView typed, bool matchCase);

} // namespace wirelark
