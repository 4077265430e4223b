#pragma once

#include <QString>

namespace wirelark {

struct SequenceError;
struct Step;
struct StepResult;

// Sentences about sequences, without their full stop. Plain text; words of the person stand in them, safe to show.

// What is wrong with a line.
QString errorText(const SequenceError &error);
// The same as compilers have it: `login.seq:7:12: ...`.
QString errorLine(const QString &file, const SequenceError &error);

// Why a step failed; empty unless it has.
QString failureText(const Step &step, const StepResult &result);
// What came instead, as text and as hex: `"530 no\r\n" (35 33 30 ...)`; empty if nothing did.
QString cameText(const StepResult &result);

} // namespace wirelark
