#pragma once

#include "core/export/hitwriter.h"
#include "core/timeline/pickedhits.h"

#include <atomic>
#include <memory>

namespace wirelark {

// What `find=` asks for in a run without a window: prints each hit as soon as nothing that comes can change it.
class HitPrinter
{
public:
    // The journal must outlive it. With a filter only what is found in the messages that it lets through.
    HitPrinter(const Journal &journal, const Pattern &pattern, const RowQuery &query, HitWriter::Form form, Put put);

    // False, as all others: it could not be printed.
    bool begin() { return m_writer.begin(); }
    bool take(quint64 seq, const Entry &entry);
    // Messages that are over because nothing came.
    bool takeSilence(quint64 seq, qint64 now);
    // Nothing more comes behind the record before `seq`.
    bool takeRest(quint64 seq);
    // Where hits may be missing, and why; empty: nowhere.
    QString gaps() const;

private:
    const FindStreams &streams() const { return m_picked ? m_picked->streams() : m_streams; }
    bool print();

    RowReader m_reader;
    HitWriter m_writer;
    const std::atomic<bool> m_neverStops = false;
    FindStreams m_streams;
    std::unique_ptr<PickedHits> m_picked; // null: everything is looked through, by m_streams
};

} // namespace wirelark
