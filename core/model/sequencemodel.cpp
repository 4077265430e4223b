#include "core/model/sequencemodel.h"

#include "core/model/runs.h"

#include <algorithm>
#include <limits>

namespace wirelark {

using RunOutcome = SequenceBoard::Outcome;

qint64 &SequenceModel::Counts::of(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Waiting:
        return waiting;
    case RunOutcome::Running:
        return running;
    case RunOutcome::Passed:
        return passed;
    case RunOutcome::Failed:
        return failed;
    case RunOutcome::Stopped:
        break;
    }
    return stopped;
}

SequenceModel::SequenceModel(std::function<QString(ConnectionId)> labelOf, QObject *parent)
    : QAbstractTableModel(parent)
    , m_labelOf(std::move(labelOf))
{
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

void SequenceModel::add(const std::vector<SequenceStart> &starts)
{
    if (starts.empty())
        return;
    std::vector<SequenceStart> fresh;
    for (const SequenceStart &start : starts) {
        const int row = rowOf(start.connection);
        if (row < 0) {
            m_rows.insert(start.connection, static_cast<int>(m_runs.size() + fresh.size()));
            fresh.push_back(start);
            continue;
        }
        if (row >= std::ssize(m_runs)) {
            fresh[static_cast<size_t>(row) - m_runs.size()] = start;
            continue;
        }
        if (runAt(row).glance.isOver())
            m_alive.push_back(row);
        *m_runs[static_cast<size_t>(row)] = {start, runAt(row).label, {}};
        Q_EMIT dataChanged(index(row, 0), index(row, TimeColumn));
    }
    if (!fresh.empty()) {
        const int first = static_cast<int>(m_runs.size());
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        for (const SequenceStart &start : fresh)
            append(start);
        endInsertRows();
    }
    trim();
    count();
}

void SequenceModel::append(const SequenceStart &start)
{
    m_alive.push_back(static_cast<int>(m_runs.size()));
    m_runs.push_back(std::make_unique<Run>(Run{start, m_labelOf(start.connection), {}}));
}

bool SequenceModel::look()
{
    int first = std::numeric_limits<int>::max();
    int last = -1;
    std::vector<int> over;
    std::erase_if(m_alive, [&](int row) {
        Run &run = *m_runs[static_cast<size_t>(row)];
        if (lookAt(run)) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
        if (run.glance.isOver()) // by what is told now, never by what is newer
            over.push_back(row);
        return run.glance.isOver();
    });
    if (last >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, TimeColumn));
        count();
    }
    for (const int row : over)
        Q_EMIT ended(row);
    trim();
    return !m_alive.empty();
}

// Whether there is anything new to be seen of it; of one that runs that is its time.
bool SequenceModel::lookAt(Run &run)
{
    bool isNew = run.glance.outcome == RunOutcome::Running;
    if (run.label.isEmpty()) {
        run.label = m_labelOf(run.connection);
        isNew = isNew || !run.label.isEmpty();
    }
    if (run.board->revision() != run.glance.revision) {
        run.glance = run.board->glance();
        isNew = true;
    }
    return isNew;
}

void SequenceModel::clearOver()
{
    removeWhere(
        std::numeric_limits<qint64>::max(), [](const Run &run) { return run.glance.isOver(); }, false);
    m_left = {};
    count();
}

void SequenceModel::trim()
{
    const auto surplus = [this] { return std::ssize(m_runs) - std::ssize(m_alive) - mostOver; };
    constexpr qint64 slack = mostOver / 10; // so that not every new row takes one away
    if (surplus() <= slack)
        return;
    removeWhere(
        surplus(), [](const Run &run) { return run.glance.outcome == RunOutcome::Passed; }, true);
    removeWhere(
        surplus(), [](const Run &run) { return run.glance.isOver(); }, true);
    count();
}

void SequenceModel::removeWhere(qint64 most, const std::function<bool(const Run &)> &mayGo, bool isCounted)
{
    const std::vector<wirelark::Run> runs =
        firstRuns(m_runs, most, [&mayGo](const std::unique_ptr<Run> &run) { return mayGo(*run); });
    for (auto gone = runs.rbegin(); gone != runs.rend(); ++gone) {
        beginRemoveRows({}, gone->first, gone->end - 1);
        for (int row = gone->first; row < gone->end && isCounted; ++row)
            ++m_left.of(runAt(row).glance.outcome);
        m_runs.erase(m_runs.begin() + gone->first, m_runs.begin() + gone->end);
        endRemoveRows();
    }
    if (runs.empty())
        return;
    m_rows.clear();
    m_alive.clear();
    for (int row = 0; row < rowCount(); ++row) {
        m_rows.insert(runAt(row).connection, row);
        if (!runAt(row).glance.isOver())
            m_alive.push_back(row);
    }
}

void SequenceModel::count()
{
    m_counts = m_left;
    for (const std::unique_ptr<Run> &run : m_runs)
        ++m_counts.of(run->glance.outcome);
    Q_EMIT countsChanged();
}

} // namespace wirelark
