#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QtGlobal>

namespace wirelark {

// Where something was found, in the bytes that were looked through. Never empty.
struct Match
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool operator==(const Match &) const = default;
};

// A part of a stream of bytes: from `position` on, as far as it is here.
struct Stretch
{
    std::span<const char> bytes;
    qint64 position = 0; // of bytes[0] in the stream
    bool isLast = true;  // the stream ends where the bytes end; else more may follow

    qsizetype size() const { return static_cast<qsizetype>(bytes.size()); }
};

// Where the groups of a match are, as indexes into the stretch: the match itself, then those of an expression in the order
// of their brackets. One that took no part in it starts at -1.
using Groups = std::vector<Match>;

// What a stretch says about the first match.
struct Finding
{
    std::optional<Match> match; // indexes into the stretch
    qsizetype next = 0;         // without a match: no match starts before this index, whatever follows
    qsizetype wait = 0;         // without a match: as many more bytes must come before asking again is worth it
    bool gaveUp = false;        // looking before `next` was given up; a match may have been missed there
};

// Looks for one thing. Immutable: may be used by several threads at once.
class Matcher
{
public:
    virtual ~Matcher() = default;

    // The first match that starts at or after index `from`. `stretch` begins context() bytes before `from`, or earlier,
    // or with its stream.
    virtual Finding find(const Stretch &stretch, qsizetype from) const = 0;
    // The same, and the groups of the match; none without one.
    virtual Finding find(const Stretch &stretch, qsizetype from, Groups &groups) const;
    // How many groups a match has besides itself.
    virtual qsizetype groupCount() const { return 0; }
    // How many bytes a match spans at most.
    virtual qsizetype longest() const = 0;
    // How many bytes before a match are looked at.
    virtual qsizetype context() const = 0;
};

} // namespace wirelark
