#include "core/sequence/sequenceboard.h"

#include <utility>

namespace wirelark {

SequenceBoard::SequenceBoard(size_t steps, std::function<void()> over)
    : m_over(std::move(over))
{
    m_state.results.resize(steps);
}

SequenceBoard::State SequenceBoard::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

SequenceBoard::Glance SequenceBoard::glance() const
{
    const std::lock_guard lock(m_mutex);
    return {m_revision, m_state.outcome, m_state.begun, m_state.took, m_state.at};
}

quint64 SequenceBoard::revision() const
{
    const std::lock_guard lock(m_mutex);
    return m_revision;
}

void SequenceBoard::begin(qint64 now)
{
    const std::lock_guard lock(m_mutex);
    m_state.outcome = Outcome::Running;
    m_state.begun = now;
    ++m_revision;
}

void SequenceBoard::change(size_t step, const StepResult &result, size_t settled)
{
    const std::lock_guard lock(m_mutex);
    m_state.results[step] = result;
    m_state.settled = settled;
    m_state.at = step;
    ++m_revision;
}

void SequenceBoard::end(Outcome outcome, qint64 now)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.outcome = outcome;
        m_state.took = m_state.begun == 0 ? 0 : now - m_state.begun;
        m_state.settled = m_state.results.size();
        ++m_revision;
    }
    if (const auto over = std::exchange(m_over, {}))
        over();
}

} // namespace wirelark
