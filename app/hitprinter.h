#pragma once

#include "core/export/hitwriter.h"
#include "core/timeline/findstreams.h"

#include <atomic>

namespace wirelark {

// What `find=` asks for in a run without a window: prints each hit as soon as nothing that comes can change it.
class HitPrinter
{
public:
    // The journal must outlive it.
    HitPrinter(const Journal &journal, const Pattern &pattern, HitWriter::Form form, Put put);

    // False, as all others: it could not be printed.
    bool begin() { return m_writer.begin(); }
    bool take(quint64 seq, const Entry &entry);
    // Nothing more comes.
    bool takeRest();
    // Where hits may be missing, and why; empty: nowhere.
    QString gaps() const;

private:
    bool print();

    RowReader m_reader;
    HitWriter m_writer;
    const std::atomic<bool> m_neverStops = false;
    FindStreams m_streams;
};

} // namespace wirelark
