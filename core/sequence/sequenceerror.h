#pragma once

#include "core/compose/templatefault.h"
#include "core/search/pattern.h"

#include <optional>

#include <QString>
#include <QStringList>

namespace wirelark {

// What is wrong with a line of a sequence, and where. One error a line.
struct SequenceError
{
    enum class Kind : quint8 {
        UnknownStep,    // a line that begins with no step
        MissingWord,    // the line ends, and something is missing: `allowed` says what
        UnknownWord,    // something else stands where one of `allowed` has to
        OpenQuote,      // a quote, or a slash, without its other one
        UnknownEscape,  // a backslash before what is none
        BadPayload,     // a send with no hex, or with a field that is none: `payload` says why
        UnknownCapture, // {name} in an expect, and nothing above is captured by that name
        BadPattern,     // what is expected cannot be looked for: `pattern` says why
        BadName,        // a capture cannot have this name
        TooManyNames,   // more names than the expression has groups
        BadTime,        // no number, one without its unit, or more than a day
        BadCount,       // how often something is repeated is no number from 1 to a thousand million
        Behind,         // something behind the end of a step; there is one step a line
        OpenRepeat,     // a { without its }
        NoRepeat,       // a } without its {
        TooDeep,        // more than StepSequence::maxDepth repeats within each other
        TooLong,        // more than StepSequence::maxSteps steps, or StepSequence::maxText letters
    };
    Kind kind = Kind::UnknownStep;
    int line = 1;         // from 1
    qsizetype start = 0;  // in the line, in UTF-16 units from 0, for the underline
    qsizetype length = 0; // 0: at the end of the line
    QString word {};      // the offending one
    QString nearest {};   // the nearest word that would fit, if one is near
    QStringList allowed {}; // what could stand there; capitals, as TIME, are any value of that sort
    std::optional<PatternError> pattern {};
    std::optional<TemplateFault> payload {};

    bool operator==(const SequenceError &) const = default;
};

} // namespace wirelark
