#pragma once

#include "core/reply/ruletext.h"

namespace wirelark {

// Rules that are being written. They answer nothing until they are applied.
struct RuleDraft
{
    RuleText text;
    std::vector<int> origins; // of each line: which of the applied rules it was; -1: it is new
    QString path;             // of the file it was read from, or written to; empty: none
    QString inFile;           // what stands there

    bool isAsInFile() const { return !path.isEmpty() && text.toString() == inFile; }
};

} // namespace wirelark
