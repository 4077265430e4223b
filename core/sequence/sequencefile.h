#pragma once

#include "core/sequence/stepsequence.h"

#include <memory>

#include <QString>

namespace wirelark {

class Responder;
class SequenceBoard;

// A sequence that was read from a file: UTF-8, at most StepSequence::maxText bytes. A value, cheap to copy.
struct SequenceFile
{
    QString path;          // as it was given
    int error = 0;         // errno; not 0: it could not be read
    QString text {};       // what was read of it, with LF alone
    ParsedSequence parsed; // if it could

    static SequenceFile read(const QString &path);
    // Of what has not been saved, or not yet; a path that is empty is one in the working folder.
    static SequenceFile of(const QString &path, const QString &text);

    bool isGood() const { return error == 0 && std::holds_alternative<StepSequence>(parsed); }
    QString name() const; // without its folder; of one that was not saved "sequence"
    // Runs it on a connection, with paths as seen from its own folder. Only if it is good. Any thread.
    std::unique_ptr<Responder> makeRun(const std::shared_ptr<SequenceBoard> &board) const;
};

} // namespace wirelark
