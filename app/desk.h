#pragma once

#include "core/journal/journal.h"
#include "core/model/connectionmodel.h"
#include "core/timeline/messagerows.h"
#include "core/timeline/timeline.h"

namespace wirelark {

// A journal and what a window shows of it. Main thread, but for who fills the journal.
struct Desk
{
    explicit Desk(Timeline::Source source)
        : timeline(journal, source)
        , rows(journal)
        , connections(timeline)
    {
        timeline.follow(&rows, [this](std::chrono::microseconds budget) { return rows.advance(budget); });
    }

    Journal journal;
    Timeline timeline;
    MessageRows rows;
    ConnectionModel connections;
};

} // namespace wirelark
