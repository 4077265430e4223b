#pragma once

#include "core/filter/condition.h"
#include "core/filter/filtererror.h"
#include "core/filter/filterword.h"

#include <variant>

namespace wirelark {

// The words before the relation, small letters.
const QStringList &filterKeys();
bool isFilterKey(const QString &key);
// Whether < and > fit it.
bool isOrdered(const QString &key);

// What a word with a key asks for.
std::variant<Condition, FilterError> readCondition(const FilterWord &word);

} // namespace wirelark
