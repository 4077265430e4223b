#pragma once

#include "core/explain/problem.h"
#include "core/net/responder.h"

namespace wirelark {

struct Command;

// What answers by itself for the connections of a command: its rules, or its built-in partner.
struct Answers
{
    ResponderFactory factory; // null: nothing does
    Problem problem;          // not null: its file of rules is none, and nothing answers
};

// Reads the file of rules, if the command has one.
Answers answersOf(const Command &command);

} // namespace wirelark
