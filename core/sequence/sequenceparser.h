#pragma once

#include "core/sequence/expectation.h"
#include "core/sequence/linecursor.h"
#include "core/sequence/stepsequence.h"

namespace wirelark {

// Reads the text of a sequence line by line; see StepSequence::parse().
class SequenceParser
{
public:
    explicit SequenceParser(QStringView text)
        : m_text(text)
    {
    }

    ParsedSequence parse();

private:
    using Kind = SequenceError::Kind;

    // Each is false once the line has its error.
    bool readLine(LineCursor &line);
    bool readStep(LineCursor &line);
    bool readSend(LineCursor &line);
    bool readExpect(LineCursor &line);
    bool readSubject(LineCursor &line, Step &expect);
    bool readNames(LineCursor &line, Step &expect);
    bool readRepeat(LineCursor &line);
    bool readEndRepeat(LineCursor &line);
    bool readText(LineCursor &line, Step &step, PlacedText &placed);
    bool readTime(LineCursor &line, qint64 &ns);
    bool checkText(const PlacedText &placed, std::optional<SequenceError> error);

    bool add(Step step);
    bool fail(SequenceError error);
    bool failAt(Kind kind, qsizetype start, QStringView word, const QStringList &allowed = {});
    bool failHere(const LineCursor &line, const QStringList &allowed);

    QStringView m_text;
    int m_line = 0;
    StepSequence m_sequence;
    std::vector<SequenceError> m_errors;
    std::vector<size_t> m_open; // the repeats that are
    Captures m_captures;        // what is captured so far, each as a byte that stands for it
    qint64 m_patience = StepSequence::usualPatience;
};

} // namespace wirelark
