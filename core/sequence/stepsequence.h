#pragma once

#include "core/sequence/sequenceerror.h"
#include "core/sequence/step.h"

#include <variant>
#include <vector>

#include <QStringView>

namespace wirelark {

class StepSequence;
using ParsedSequence = std::variant<StepSequence, std::vector<SequenceError>>;

// What is sent and expected, step by step; the grammar stands in sequence/README.md. A value; immutable.
class StepSequence
{
public:
    // Every line that is wrong gives an error; a sequence is only what has none.
    static ParsedSequence parse(QStringView text);

    const std::vector<Step> &steps() const { return m_steps; }
    // The canonical text, with a step a line, four blanks before those of a repeat, and no comments. parse() gives an
    // equal sequence.
    QString toString() const;

    // As they were written; on which line does not matter.
    bool operator==(const StepSequence &other) const;

    static constexpr size_t maxSteps = 10'000;
    static constexpr size_t maxDepth = 8;
    static constexpr qsizetype maxText = 4 * 1024 * 1024;
    static constexpr qint64 usualPatience = 5'000'000'000; // ns

private:
    friend class SequenceParser;

    std::vector<Step> m_steps;
};

} // namespace wirelark
