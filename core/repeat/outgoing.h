#pragma once

#include "core/compose/draft.h"
#include "core/repeat/repeatplan.h"

namespace wirelark {

// What is to be sent: a message as it was written down, or a file, and how often and how fast. A file goes once.
struct Outgoing
{
    Draft draft {};
    QString file {}; // its path; empty: the draft
    RepeatPlan plan {};

    bool operator==(const Outgoing &) const = default;
};

} // namespace wirelark
