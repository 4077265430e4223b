#include "app/hitprinter.h"

#include "core/explain/notes.h"

#include <algorithm>
#include <utility>

namespace wirelark {

HitPrinter::HitPrinter(
    const Journal &journal, const Pattern &pattern, const RowQuery &query, HitWriter::Form form, Put put)
    : m_reader(journal)
    , m_writer(form, m_reader, std::move(put))
    , m_streams(journal, FindQuery {pattern}, {}, m_neverStops)
{
    if (!query.filter.isEmpty())
        m_picked = std::make_unique<PickedHits>(journal, pattern, query, m_neverStops);
}

bool HitPrinter::take(quint64 seq, const Entry &entry)
{
    if (m_picked)
        m_picked->take(seq, entry);
    else
        m_streams.take(seq, entry);
    return print();
}

bool HitPrinter::takeSilence(quint64 seq, qint64 now)
{
    if (m_picked)
        m_picked->takeSilence(seq, now);
    return print();
}

bool HitPrinter::takeRest(quint64 seq)
{
    if (m_picked)
        m_picked->takeRest(seq);
    else
        m_streams.endAll();
    return print();
}

bool HitPrinter::print()
{
    const std::vector<FindHit> hits = std::exchange(m_picked ? m_picked->found : m_streams.found, {});
    return std::ranges::all_of(hits, [this](const FindHit &hit) { return m_writer.write(hit); });
}

QString HitPrinter::gaps() const
{
    return searchGaps(streams().givenUp(), streams().isShortened());
}

} // namespace wirelark
