#pragma once

#include "core/export/rowwriter.h"
#include "core/journal/flowtable.h"
#include "core/journal/journalreader.h"
#include "core/timeline/marks.h"

#include <unordered_set>

namespace wirelark {

// Some records of a journal as a capture of their own, in the form that a journal has: packets with synthetic headers,
// blocks of text for events. What is left out is missing from the streams, and its place in them stays free. Marks and notes
// of records that are written go with them. One thread at a time; journal and marks must outlive it.
class PcapngWriter
{
public:
    PcapngWriter(const Journal &journal, const Marks &marks, Put put);

    bool begin();
    // To be told of every record, in order, wanted or not: the headers of what follows depend on it. False if Put was.
    bool pass(quint64 seq, const Entry &entry, bool isWanted);
    // So many records were wanted and are not stored any more.
    qint64 missing() const { return m_missing; }

private:
    bool passData(quint64 seq, const Entry &entry, bool isWanted);
    bool passEvent(quint64 seq, const Entry &entry, bool isWanted);
    bool introduce(const Flow &flow, qint64 time);
    bool passMarks(quint64 seq);

    JournalReader m_reader;
    const Marks &m_marks;
    const Put m_put;
    FlowTable m_flows;
    std::unordered_set<ConnectionId> m_introduced; // whose ends the capture tells
    quint64 m_written = 0; // records: the number that the latest has in the capture
    qint64 m_missing = 0;
};

} // namespace wirelark
