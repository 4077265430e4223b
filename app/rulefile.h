#pragma once

#include "core/explain/problem.h"
#include "core/reply/ruletext.h"

#include <variant>

namespace wirelark {

// Rules, and the file that has them as they are; no path: none has.
struct WrittenRules
{
    RuleText text;
    QString path;
};

// The rules of a file, or why there are none.
using ReadRules = std::variant<RuleText, Problem>;
ReadRules readRules(const QString &path);

// Over what is there; a file that cannot be written whole stays as it was. Not null: why not.
Problem writeRules(const QString &path, const RuleText &text);

} // namespace wirelark
