#pragma once

#include <deque>
#include <vector>

#include <QStringList>

#include "core/compose/draft.h"

namespace wirelark {

// What was sent, newest first: of the target first, then of all others. Walking back keeps the draft that
// stood in the box, and walking forward ends at it. Holds 500 messages, and fewer where they are very long; one that is
// sent again moves to the front.
class SendHistory
{
public:
    static constexpr std::size_t capacity = 500;
    static constexpr qsizetype maxText = 16 * 1024 * 1024; // letters of all of them, but of the last one alone

    void add(const QString &target, const Draft &sent); // ends the walk

    // The next older message for this target, or null at the oldest. `current` is kept as the draft when the
    // walk begins.
    const Draft *older(const QString &target, const Draft &current);
    // The next newer one, at last the draft; null when not walking.
    const Draft *newer();
    // What was sent last, to anybody; null: nothing was.
    const Draft *latest() const { return m_entries.empty() ? nullptr : &m_entries.front().draft; }

    // What was sent, oldest first, each as one line; of another run it has no target any more. What is too long for a
    // settings file is left out, and a line that makes no sense is skipped.
    static constexpr qsizetype maxSavedText = 4096;
    QStringList save() const;
    void restore(const QStringList &lines);
    void clear();

    // The text was edited: what stands there now is a draft of its own.
    void endWalk();

private:
    struct Entry
    {
        QString target;
        Draft draft;

        bool operator==(const Entry &) const = default;
    };

    std::deque<Entry> m_entries; // newest first
    std::vector<Draft> m_walk; // the draft, then what is older; empty: not walking
    std::size_t m_at = 0;
};

} // namespace wirelark
