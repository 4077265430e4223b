#pragma once

#include "core/explain/problem.h"

namespace wirelark {

struct Command;
struct RepeatPlan;
struct Snippets;

// What a command sends by itself, to whom, how often and how fast, in sentences; empty if it is nothing.
QString sentWords(const Command &command);
// `every 1,000 ms, 10 times, until a reply comes, at 1,000 B/s`; empty: once, and at once.
QString planWords(const RepeatPlan &plan);

// A message cannot be sent: why, in a sentence with or without its full stop; empty: it has no bytes.
Problem explainUnsendable(const QString &why);
// No snippet of this file is called so; the nearest name is told.
Problem explainNoSnippet(const QString &name, const QString &file, const Snippets &snippets);

} // namespace wirelark
