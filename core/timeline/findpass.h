#pragma once

#include "core/timeline/finddensity.h"
#include "core/timeline/findhits.h"
#include "core/timeline/findseek.h"

#include <atomic>
#include <mutex>

namespace wirelark {

// How far the hits of a journal have been found.
struct FindStatus
{
    qint64 hits = 0;      // that are there; more may come
    int progress = 0;     // how much of the journal has been looked through, in per cent; 100: all there was
    qint64 givenUp = 0;   // streams in which a regular expression took too long: hits may be missing there
    bool isShortened = false; // hits over several records may be missing, see FindStreams
};

// Looks through a journal from its first record on for all hits, and goes on with what comes later. Keeps the first of
// them in order, and counts the others. Whoever advances it owns it meanwhile; what it has found is told to any thread.
class FindPass
{
public:
    static constexpr qint64 mostHits = 1'000'000; // that are kept

    // `facts`: see FindStreams. Once `stop` is set, no further record is looked at. The journal and `stop` must outlive
    // this.
    FindPass(const Journal &journal, const FindQuery &query, const FactsById &facts, const std::atomic<bool> &stop,
        qint64 mostKept = mostHits);

    // Looks further, at about a mebibyte. True: there is more to be looked at.
    bool advance();
    // Once it has caught up: what there would be if nothing came any more. True: call again.
    bool settle();

    // Whether the hit next to a place is known, and which one that is; none: there is none.
    bool knows(const FindPlace &place) const;
    std::optional<FindHit> hitNextTo(const FindPlace &place) const;
    // Where it has found all there are: up to this record.
    quint64 known() const;
    // It only counts from now on.
    bool isFull() const { return m_isFull; }

    // Any thread.
    FindStatus status() const;
    // Which one in order begins there, from 1; 0: not known.
    qint64 numberOf(const BytePlace &place) const;
    FindDensity density() const;

private:
    void publish();
    int progress() const;

    const Journal &m_journal;
    FindStreams m_streams;
    const std::atomic<bool> &m_stop;
    const qint64 m_mostKept;
    quint64 m_next;
    quint64 m_first; // the oldest record when last looked at
    quint64 m_until; // how far it has to get
    bool m_isThrough = false;
    bool m_isFull = false;

    mutable std::mutex m_mutex; // of all below
    FindHits m_hits;
    FindDensity m_density;
    quint64 m_known; // up to this record all hits are in m_hits
    qint64 m_counted = 0; // that are not kept
    FindStatus m_status;
};

} // namespace wirelark
