#pragma once

#include "core/timeline/bytemap.h"
#include "core/timeline/messageedges.h"
#include "core/timeline/messagepicker.h"

#include <atomic>
#include <chrono>
#include <optional>

namespace wirelark {

struct EntryRun;

// Which messages a byte map counts, and from which of their ends.
struct ByteMapChoice
{
    std::optional<Direction> direction {}; // none: both
    ByteMap::From from = ByteMap::From::Begin;

    bool operator==(const ByteMapChoice &) const = default;
};

// Looks through a journal for the messages of a query, as RowScan does, and counts their bytes. What has begun and not
// ended is not counted. Whoever advances it owns it meanwhile, on any thread.
class ByteMapScan
{
public:
    // The records there are now. `facts`: see MessagePicker. The journal must outlive it.
    ByteMapScan(const Journal &journal, const RowQuery &query, FactsById facts, const ByteMapChoice &choice);

    // Looks further, for about as long as that, or until `stop` is set. True: there is more.
    bool advance(std::chrono::microseconds budget, const std::atomic<bool> &stop);

    const ByteMap &map() const { return m_map; }
    // How much has been looked through, in per cent. Any thread.
    int progress() const { return m_progress.load(std::memory_order_relaxed); }

private:
    void takeSome(const EntryRun &run);
    void take(quint64 seq, const Entry &entry);

    const Journal &m_journal;
    const ByteMapChoice m_choice;
    MessagePicker m_picker;
    MessageEdges m_edges;
    ByteMap m_map;
    const quint64 m_first;
    const quint64 m_until;
    quint64 m_next;
    std::atomic<int> m_progress {0};
};

} // namespace wirelark
