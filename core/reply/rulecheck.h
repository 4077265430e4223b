#pragma once

#include "core/reply/ruleset.h"

namespace wirelark {

// Why one rule that is being written is none, in the field where that stands.
struct RuleOffence
{
    enum class Field : quint8 { What, Send };
    Field field = Field::What;
    qsizetype start = 0; // in that field, in UTF-16 units
    qsizetype length = 0;
    RuleFault fault;     // its line and column mean nothing
};

// None: a file of rules has it as it is. Pure.
std::optional<RuleOffence> check(const Rule &rule);

} // namespace wirelark
