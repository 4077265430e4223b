#pragma once

#include "core/search/pattern.h"
#include "core/timeline/rowquery.h"

#include <optional>

namespace wirelark {

// What is looked for in a journal, and where. A value.
struct FindQuery
{
    Pattern pattern;
    bool all = true;
    QSet<ConnectionId> connections {}; // unless all
    QSet<ListenerId> listeners {};     // unless all: and every connection that these accepted or will accept
    std::optional<Direction> direction {}; // none: both
};

} // namespace wirelark
