#pragma once

#include "core/journal/acknowledgements.h"
#include "core/journal/journal.h"
#include "core/journal/journalindex.h"
#include "core/net/wakeup.h"

#include <mutex>
#include <vector>

namespace wirelark {

struct Journal::Private
{
    JournalIndex index;
    Acknowledgements acknowledgements;
    Wakeup bell;
    std::atomic<qint64> quota {0};
    std::atomic<qint64> writtenNs {0};    // spent writing blocks, but for what is being written now
    std::atomic<qint64> writingSince {0}; // ns as nowNs(); 0: nothing is being written
    std::atomic<quint64> followed {0}; // 0: nobody follows
    std::mutex marksMutex;
    std::vector<RowMark> marks; // from files
};

} // namespace wirelark
