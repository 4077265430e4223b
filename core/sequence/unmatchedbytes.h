#pragma once

#include "core/search/pattern.h"

#include <optional>
#include <vector>

#include <QByteArray>

namespace wirelark {

// What has come behind the last match, as far as it can still be needed, and the looking for the next one in it. However
// the bytes are cut, the same is found. One thread at a time.
class UnmatchedBytes
{
public:
    // Kept while nothing is looked for; what comes beyond is lost. While something is, no more than twice
    // Pattern::longest() and what an expression looks back, besides what came last.
    static constexpr qsizetype maxKept = 1024 * 1024;

    enum class Look : quint8 { Nothing, Found, GaveUp, Lost };

    void append(std::span<const char> bytes);
    // Everything that is here is taken, as if it had been matched.
    void takeAll();

    // From the beginning, which is where the stream of the pattern begins.
    void lookFor(const Pattern &pattern);
    // In what is here. Found: what comes behind the match is left, nothing is looked for any more. `isLast`: nothing will
    // follow, so that a match which could have become another with the next byte is one now.
    Look look(bool isLast);
    // Of the last match: itself, then its groups; one that took no part is empty.
    const std::vector<QByteArray> &found() const { return m_found; }

    qint64 size() const { return m_size; }              // lost ones as well
    const QByteArray &first() const { return m_first; } // the first of them, StepResult::mostCame at most
    bool isFull() const { return std::ssize(m_kept) >= maxKept / 2; }

private:
    void take(const Groups &groups);
    void trim();

    std::vector<char> m_kept;
    qint64 m_keptFrom = 0; // the place of the first one kept, counted as m_size
    qint64 m_size = 0;
    QByteArray m_first;
    bool m_isLost = false; // what came behind the kept ones
    std::optional<Pattern> m_pattern;
    qint64 m_next = 0;   // no match starts before this place
    qint64 m_scanAt = 0; // looking again is not worth it before so much is here
    std::vector<QByteArray> m_found;
};

} // namespace wirelark
