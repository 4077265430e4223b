#include "core/model/stepmodel.h"

#include <algorithm>

namespace wirelark {

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.results.size());
}

void StepModel::setRun(const SequenceStart &run)
{
    beginResetModel();
    m_run = run;
    m_seen = run.board ? run.board->revision() : 0;
    m_state = run.board ? run.board->state() : SequenceBoard::State();
    endResetModel();
}

void StepModel::look()
{
    if (!m_run.board)
        return;
    const quint64 revision = m_run.board->revision();
    const bool isRunning = m_state.outcome == SequenceBoard::Outcome::Running; // its time goes on
    if (revision == m_seen && !isRunning)
        return;
    if (revision != m_seen)
        m_state = m_run.board->state();
    m_seen = revision;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, TimeColumn));
}

const Step &StepModel::stepAt(int row) const
{
    return std::get<StepSequence>(m_run.file->parsed).steps()[static_cast<size_t>(row)];
}

int StepModel::failedRow() const
{
    const auto failed = std::ranges::find(m_state.results, StepResult::State::Failed, &StepResult::state);
    return failed == m_state.results.end() ? -1 : static_cast<int>(failed - m_state.results.begin());
}

} // namespace wirelark
