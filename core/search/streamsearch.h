#pragma once

#include "core/search/pattern.h"

#include <functional>
#include <vector>

namespace wirelark {

// Where something was found in a stream.
struct StreamMatch
{
    qint64 position = 0;
    qsizetype length = 0;

    bool operator==(const StreamMatch &) const = default;
};

// Finds a pattern in a stream that comes in pieces, across their borders: the same matches as in the whole, however it
// is cut. They do not overlap (as `grep -o`: the next is looked for behind the end of the last) and come in order, each
// as soon as no byte that may follow can change it. Keeps the bytes that a match may still need, no more than twice
// Pattern::longest() and what the expression looks back, and copies few others.
// A value, for one thread at a time. A copy of a search can be finished to see what there is at the end as it is now.
class Search
{
public:
    // False: no more of them are wanted, and the search is over.
    using Found = std::function<bool(const StreamMatch &match)>;

    // `position` of the first byte that comes. It counts as the beginning of the stream.
    explicit Search(Pattern pattern, qint64 position = 0);

    void feed(std::span<const char> piece, const Found &found);
    // The stream has ended. Nothing may come afterwards.
    void finish(const Found &found);

    // An expression was given up, see Pattern::find(), and with it the search: of what comes from there on nothing is
    // known.
    bool gaveUp() const { return m_gaveUp; }
    // It was given up, or nothing more was wanted: what is fed is not looked at.
    bool isOver() const { return m_isOver; }
    // Where the next piece begins.
    qint64 position() const { return m_first + m_end; }
    // No match that is still to come starts before.
    qint64 undecided() const { return m_first + m_next; }
    // How many bytes it keeps.
    qsizetype kept() const { return std::ssize(m_tail); }

private:
    void scan(const Stretch &stretch, const Found &found);
    void trimTail();
    qint64 firstNeeded() const;

    Pattern m_pattern;
    qint64 m_first;           // all below are counted from here
    qint64 m_end = 0;         // of what has come
    qint64 m_next = 0;        // no match is left that starts before
    qint64 m_scanAt = 0;      // looking again is not worth it before so much has come
    std::vector<char> m_tail; // the last bytes before m_end, from firstNeeded() or earlier
    bool m_gaveUp = false;
    bool m_isOver = false;
};

} // namespace wirelark
