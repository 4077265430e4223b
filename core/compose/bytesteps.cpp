#include "core/compose/bytesteps.h"

namespace wirelark {

void ByteSteps::take(ByteDraft &draft, qint64 at, qint64 count, const ByteDraft &inserted)
{
    m_steps.resize(m_done);
    m_steps.push_back({at, draft.part(at, count), inserted});
    ++m_done;
    draft.replace(at, count, inserted);
}

void ByteSteps::amend(ByteDraft &draft, const ByteDraft &inserted)
{
    Step &last = m_steps.back();
    draft.replace(last.at, last.inserted.size(), inserted);
    last.inserted = inserted;
}

void ByteSteps::clear()
{
    m_steps.clear();
    m_done = 0;
}

const ByteSteps::Step &ByteSteps::undo(ByteDraft &draft)
{
    const Step &step = m_steps[--m_done];
    draft.replace(step.at, step.inserted.size(), step.removed);
    return step;
}

const ByteSteps::Step &ByteSteps::redo(ByteDraft &draft)
{
    const Step &step = m_steps[m_done++];
    draft.replace(step.at, step.removed.size(), step.inserted);
    return step;
}

} // namespace wirelark
