#include "core/timeline/findhits.h"

#include <algorithm>

namespace wirelark {

namespace {

auto placeIn(const std::vector<FindHit> &chunk, const BytePlace &place)
{
    return std::ranges::lower_bound(chunk, place, {}, &FindHit::first);
}

} // namespace

FindHit FindHits::at(qint64 index) const
{
    for (const Chunk &chunk : m_chunks) {
        if (index < std::ssize(chunk))
            return chunk[static_cast<size_t>(index)];
        index -= std::ssize(chunk);
    }
    return {};
}

// The first chunk that does not end before the place; their number if all do.
size_t FindHits::chunkFor(const BytePlace &place) const
{
    const auto last = [](const Chunk &chunk) { return chunk.back().first; };
    return static_cast<size_t>(std::ranges::lower_bound(m_chunks, place, {}, last) - m_chunks.begin());
}

qint64 FindHits::lowerBound(const BytePlace &place) const
{
    const size_t found = chunkFor(place);
    qint64 before = 0;
    for (size_t i = 0; i < found; ++i)
        before += std::ssize(m_chunks[i]);
    return found == m_chunks.size() ? before : before + (placeIn(m_chunks[found], place) - m_chunks[found].begin());
}

bool FindHits::contains(const BytePlace &place) const
{
    const size_t found = chunkFor(place);
    return found < m_chunks.size() && placeIn(m_chunks[found], place)->first == place;
}

void FindHits::insert(const FindHit &hit)
{
    ++m_count;
    size_t found = chunkFor(hit.first);
    if (found == m_chunks.size()) { // behind all others, as nearly all come
        if (m_chunks.empty() || m_chunks.back().size() >= mostInChunk)
            m_chunks.emplace_back().reserve(mostInChunk);
        m_chunks.back().push_back(hit);
        return;
    }
    if (m_chunks[found].size() >= mostInChunk) {
        Chunk &full = m_chunks[found];
        const auto middle = full.begin() + mostInChunk / 2;
        Chunk front(full.begin(), middle);
        full.erase(full.begin(), middle);
        m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(found), std::move(front));
        found = chunkFor(hit.first);
    }
    Chunk &chunk = m_chunks[found];
    chunk.insert(chunk.begin() + (placeIn(chunk, hit.first) - chunk.begin()), hit);
}

void FindHits::remove(const FindHit &hit)
{
    const size_t found = chunkFor(hit.first);
    if (found == m_chunks.size())
        return;
    Chunk &chunk = m_chunks[found];
    const auto place = placeIn(chunk, hit.first);
    if (*place != hit)
        return;
    chunk.erase(place);
    --m_count;
    if (chunk.empty())
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(found));
}

void FindHits::dropBefore(quint64 seq)
{
    const BytePlace place {seq, 0};
    while (!m_chunks.empty() && m_chunks.front().back().first < place) {
        m_count -= std::ssize(m_chunks.front());
        m_chunks.pop_front();
    }
    if (m_chunks.empty() || m_chunks.front().front().first >= place)
        return;
    Chunk &chunk = m_chunks.front();
    const auto kept = placeIn(chunk, place);
    m_count -= kept - chunk.begin();
    chunk.erase(chunk.begin(), kept);
}

} // namespace wirelark
