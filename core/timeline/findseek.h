#pragma once

#include "core/timeline/findstreams.h"

namespace wirelark {

enum class Towards : quint8 { Later, Earlier };

// The hit that is next to a place: the first that begins there or later, or the last that begins earlier.
struct FindPlace
{
    BytePlace from;
    Towards towards = Towards::Later;
};

// Looks for it in the records around the place, without all the others. Streams are taken from the middle, which may
// cut the first hit of one. One thread at a time.
class FindSeek
{
public:
    // The records before `lowest` are known to somebody else. `stop`: see FindStreams. All outlive this.
    FindSeek(const Journal &journal, const FindQuery &query, const FactsById &facts, const std::atomic<bool> &stop,
        const FindPlace &place, quint64 lowest);

    // Looks further, at about a mebibyte, unless it is over.
    void advance();
    bool isOver() const { return m_isOver; }
    const std::optional<FindHit> &hit() const { return m_hit; }

private:
    void beginBlock();
    void advanceLater();
    void advanceEarlier();
    void takeSome(quint64 until);
    void note();

    const Journal &m_journal;
    const FindQuery &m_query;
    const FactsById &m_facts;
    const std::atomic<bool> &m_stop;
    const FindPlace m_place;
    const quint64 m_lowest;
    std::unique_ptr<FindStreams> m_streams;
    quint64 m_next = 0;       // record
    quint64 m_blockBegin = 0; // earlier only: where the block that is looked through begins,
    BytePlace m_blockEnd;     // before which place its hits begin,
    quint64 m_followed = 0;   // and how far those are followed
    qint64 m_blockCost;
    bool m_isOver = false;
    std::optional<FindHit> m_hit;
};

} // namespace wirelark
