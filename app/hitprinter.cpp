#include "app/hitprinter.h"

#include "core/explain/notes.h"

#include <algorithm>
#include <utility>

namespace wirelark {

HitPrinter::HitPrinter(const Journal &journal, const Pattern &pattern, HitWriter::Form form, Put put)
    : m_reader(journal)
    , m_writer(form, m_reader, std::move(put))
    , m_streams(journal, FindQuery {pattern}, {}, m_neverStops)
{
}

bool HitPrinter::take(quint64 seq, const Entry &entry)
{
    m_streams.take(seq, entry);
    return print();
}

bool HitPrinter::takeRest()
{
    m_streams.endAll();
    return print();
}

bool HitPrinter::print()
{
    const std::vector<FindHit> hits = std::exchange(m_streams.found, {});
    return std::ranges::all_of(hits, [this](const FindHit &hit) { return m_writer.write(hit); });
}

QString HitPrinter::gaps() const
{
    return searchGaps(m_streams.givenUp(), m_streams.isShortened());
}

} // namespace wirelark
