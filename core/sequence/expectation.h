#pragma once

#include "core/sequence/sequenceerror.h"

#include <variant>

#include <QByteArray>
#include <QMap>

namespace wirelark {

struct Step;

// What expects have captured so far, by name.
using Captures = QMap<QString, QByteArray>;

// What an expect of text, hex or an expression looks for, once what was captured stands where its name does. The error's
// place counts in the step's text.
std::variant<Pattern, SequenceError> patternOf(const Step &expect, const Captures &captures);

// A letter, then letters, digits, `_` and `-`, all ASCII, at most 64.
bool isCaptureName(QStringView name);

} // namespace wirelark
