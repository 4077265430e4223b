#pragma once

#include "core/compose/bytedraft.h"

namespace wirelark {

// What was done to a draft, to be undone and done again, as often as one likes.
class ByteSteps
{
public:
    // Units that were taken out at a place, and those that stand there instead.
    struct Step
    {
        qint64 at = 0;
        ByteDraft removed;
        ByteDraft inserted;
    };

    // Does it, and forgets what was undone.
    void take(ByteDraft &draft, qint64 at, qint64 count, const ByteDraft &inserted);
    // The last step is to have put this there instead: the second digit of a byte.
    void amend(ByteDraft &draft, const ByteDraft &inserted);
    void clear();

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    // What was undone or done again; it must be possible.
    const Step &undo(ByteDraft &draft);
    const Step &redo(ByteDraft &draft);

private:
    std::vector<Step> m_steps;
    std::size_t m_done = 0; // those behind it were undone
};

} // namespace wirelark
