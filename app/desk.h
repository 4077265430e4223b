#pragma once

#include "core/explain/notes.h"
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
        rows.setFacts([this] {
            FactsById facts;
            for (const auto &[id, row] : timeline.connections().connections())
                facts[id] = {row.listener, row.peer.toString().toLatin1()};
            return facts;
        });
        rows.setNoteOf(&searchedNote);
        timeline.follow(&rows, [this](std::chrono::microseconds budget) { return rows.advance(budget); });
    }

    Journal journal;
    Timeline timeline;
    MessageRows rows;
    ConnectionModel connections;
};

} // namespace wirelark
