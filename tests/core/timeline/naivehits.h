#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "core/journal/journal.h"
#include "core/search/pattern.h"
#include "core/timeline/findpass.h"

namespace wirelark {

// The hits in a journal by the plainest of all ways: every stream as one piece of memory.
inline std::vector<FindHit> naiveHits(const Journal &journal, const Pattern &pattern, bool *gaveUp = nullptr)
{
    struct Whole
    {
        QByteArray bytes;
        std::vector<BytePlace> places;
    };
    std::map<std::pair<ConnectionId, Direction>, Whole> streams;
    for (quint64 seq = journal.first(); seq < journal.end(); ++seq) {
        const Entry entry = journal.entry(seq);
        if (!entry.isData())
            continue;
        Whole &whole = streams[{entry.connection, entry.direction()}];
        const QByteArray bytes = journal.payload(seq);
        for (quint32 offset = 0; offset < quint32(bytes.size()); ++offset)
            whole.places.push_back({seq, offset});
        whole.bytes += bytes;
    }
    std::vector<FindHit> hits;
    for (const auto &[stream, whole] : streams) {
        qsizetype at = 0;
        while (const auto match = pattern.find({whole.bytes.data(), size_t(whole.bytes.size())}, at, gaveUp)) {
            hits.push_back({whole.places[size_t(match->start)], quint32(match->length), stream.first, stream.second});
            at = match->end();
        }
    }
    std::ranges::sort(hits, {}, &FindHit::first);
    return hits;
}

// All hits that a pass keeps, in order.
inline std::vector<FindHit> keptHits(const FindPass &pass)
{
    std::vector<FindHit> hits;
    BytePlace from;
    while (const auto hit = pass.hitNextTo({from, Towards::Later})) {
        hits.push_back(*hit);
        from = {hit->first.seq, hit->first.offset + 1};
    }
    return hits;
}

} // namespace wirelark
