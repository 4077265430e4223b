#include "core/timeline/findpass.h"

#include "core/journal/journal.h"

#include <algorithm>

namespace wirelark {

namespace {

// Looked at in one go: so many bytes, or records, or what gives so many hits.
constexpr qint64 passBytes = 1024 * 1024;
constexpr quint64 passRecords = 8192;
constexpr size_t passHits = 65'536;

} // namespace

FindPass::FindPass(const Journal &journal, const FindQuery &query, const FactsById &facts,
    const std::atomic<bool> &stop, qint64 mostKept)
    : m_journal(journal)
    , m_streams(journal, query, facts, stop)
    , m_stop(stop)
    , m_mostKept(mostKept)
    , m_next(journal.first())
    , m_first(m_next)
    , m_until(journal.end())
    , m_density(m_next)
    , m_known(m_next)
{
}

bool FindPass::advance()
{
    const EntryRun run = m_journal.run(m_next);
    if (run.first != m_next)
        m_streams.endAll();
    m_next = run.first;
    const qint64 enough = m_streams.bytesRead() + passBytes;
    const auto mayGoOn = [&] {
        return m_streams.bytesRead() < enough && m_streams.found.size() < passHits && !m_stop;
    };
    for (quint64 i = 0; i < std::min<quint64>(passRecords, run.entries.size()) && mayGoOn(); ++i) {
        m_streams.take(m_next, run.entries[i]);
        ++m_next;
    }
    publish();
    return m_next < m_journal.end();
}

bool FindPass::settle()
{
    const bool hasMore = m_streams.settleSome();
    publish();
    return hasMore;
}

void FindPass::publish()
{
    const quint64 first = m_journal.first();
    const std::lock_guard lock(m_mutex);
    if (first != m_first) {
        m_first = first;
        m_hits.dropBefore(first);
        m_density.dropBefore(first);
    }
    // First: what takes the place of one may be found where it was.
    for (const FindHit &hit : m_streams.withdrawn) {
        m_density.remove(hit.first.seq);
        if (m_hits.contains(hit.first))
            m_hits.remove(hit);
        else if (m_counted > 0)
            --m_counted;
    }
    for (const FindHit &hit : m_streams.found) {
        m_density.add(hit.first.seq);
        m_isFull = m_isFull || m_hits.count() >= m_mostKept;
        if (m_isFull)
            ++m_counted;
        else if (hit.first.seq >= first)
            m_hits.insert(hit);
    }
    m_streams.found.clear();
    m_streams.withdrawn.clear();
    if (!m_isFull)
        m_known = m_next;
    m_isThrough = m_isThrough || m_next >= m_until;
    m_status = {m_hits.count() + m_counted, progress(), m_streams.givenUp(), m_streams.isShortened()};
}

int FindPass::progress() const
{
    if (m_isThrough || m_next < m_first)
        return m_isThrough ? 100 : 0;
    return static_cast<int>((m_next - m_first) * 100 / (m_until - m_first));
}

quint64 FindPass::known() const
{
    const std::lock_guard lock(m_mutex);
    return m_known;
}

bool FindPass::knows(const FindPlace &place) const
{
    const std::lock_guard lock(m_mutex);
    if (place.towards == Towards::Earlier)
        return place.from.seq < m_known || (m_known >= m_journal.end() && !m_isFull);
    return m_hits.lowerBound(place.from) < m_hits.count() || (m_known >= m_journal.end() && !m_isFull);
}

std::optional<FindHit> FindPass::hitNextTo(const FindPlace &place) const
{
    const std::lock_guard lock(m_mutex);
    const qint64 index = m_hits.lowerBound(place.from) - (place.towards == Towards::Earlier ? 1 : 0);
    return index >= 0 && index < m_hits.count() ? std::optional(m_hits.at(index)) : std::nullopt;
}

FindStatus FindPass::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

qint64 FindPass::numberOf(const BytePlace &place) const
{
    const std::lock_guard lock(m_mutex);
    return m_hits.contains(place) ? m_hits.lowerBound(place) + 1 : 0;
}

FindDensity FindPass::density() const
{
    const std::lock_guard lock(m_mutex);
    return m_density;
}

} // namespace wirelark
