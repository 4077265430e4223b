#pragma once

#include "core/timeline/findhit.h"

#include <deque>
#include <vector>

namespace wirelark {

// Hits in order, however they come: those of different streams are found nearly in order, but a stream may take long
// to complete one. A hit costs 24 bytes; to add one costs some hundred of them at most.
class FindHits
{
public:
    qint64 count() const { return m_count; }
    FindHit at(qint64 index) const; // index is in [0, count())
    // How many start before this place: the index of the first that does not.
    qint64 lowerBound(const BytePlace &place) const;
    bool contains(const BytePlace &place) const;

    void insert(const FindHit &hit); // none may be at its place yet
    void remove(const FindHit &hit);
    // Those that start in records before this one.
    void dropBefore(quint64 seq);

private:
    using Chunk = std::vector<FindHit>; // never empty
    static constexpr size_t mostInChunk = 512;

    size_t chunkFor(const BytePlace &place) const;

    std::deque<Chunk> m_chunks;
    qint64 m_count = 0;
};

} // namespace wirelark
