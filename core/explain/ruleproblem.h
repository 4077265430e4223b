#pragma once

#include "core/explain/problem.h"

namespace wirelark {

struct RuleFault;

// What is wrong with a rule, in a sentence; where that is says the fault.
QString faultText(const RuleFault &fault);
// What is wrong with a file of reply rules, and where in it.
Problem explainRules(const RuleFault &fault, const QString &path);
// Why it cannot be read; `why` is the system's own word.
Problem explainUnreadRules(const QString &path, const QString &why);
Problem explainRulesNotText(const QString &path);
// Why it cannot be written; the same.
Problem explainUnwrittenRules(const QString &path, const QString &why);

} // namespace wirelark
