#pragma once

#include <QString>
#include <QStringList>

namespace wirelark {

class SequenceDocument;
struct SequenceError;
struct SequenceFile;
struct Step;
struct StepResult;

// Sentences about sequences, without their full stop. Plain text; words of the person stand in them, safe to show.

// What is wrong with a line.
QString errorText(const SequenceError &error);
// The same as compilers have it: `login.seq:7:12: ...`.
QString errorLine(const QString &file, const SequenceError &error);
// Why a file is no sequence, a line each and not more than 20; none if it is one.
QStringList errorLines(const SequenceFile &file);
// Why one that is being written could not be read or written.
QString troubleText(const SequenceDocument &document, const QString &path);

// Why a step failed; empty unless it has.
QString failureText(const Step &step, const StepResult &result);
// What came instead, as text and as hex: `"530 no\r\n" (35 33 30 ...)`; empty if nothing did.
QString cameText(const StepResult &result);

} // namespace wirelark
