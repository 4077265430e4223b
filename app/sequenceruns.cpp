#include "app/sequenceruns.h"

#include "core/explain/sequencewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr std::chrono::milliseconds lookPause {20}; // between two looks at how far the sequences are

} // namespace

SequenceRuns::SequenceRuns(StepReport::Form form, std::function<void(const QByteArray &)> print, QObject *parent)
    : QObject(parent)
    , m_report(form)
    , m_print(std::move(print))
{
    m_pause.setInterval(lookPause);
    connect(&m_pause, &QTimer::timeout, this, &SequenceRuns::look);
}

QStringList SequenceRuns::load(const std::vector<Command> &commands)
{
    QStringList wrong;
    for (const Command &command : commands) {
        if (command.run.isEmpty())
            continue;
        const auto file = std::make_shared<const SequenceFile>(SequenceFile::read(command.run));
        wrong += errorLines(*file);
        if (file->isGood())
            m_files.insert(command.run, file);
    }
    if (!isEmpty())
        m_pause.start();
    return wrong;
}

int SequenceRuns::reportTo(const QString &path)
{
    m_hasJUnit = true;
    return m_junit.open(path);
}

ResponderFactory SequenceRuns::factory(const QString &path) const
{
    return m_starts.factory(m_files.value(path));
}

bool SequenceRuns::hasBegunOn(ConnectionId connection)
{
    takeBegun();
    if (const auto over = m_over.constFind(connection); over != m_over.cend())
        return *over;
    return std::ranges::any_of(m_runs,
        [&](const Run &run) { return run.connection == connection && StepReport::hasBegun(run.board->state()); });
}

bool SequenceRuns::isRunningOn(ConnectionId connection)
{
    takeBegun();
    return std::ranges::any_of(m_runs, [&](const Run &run) { return run.connection == connection; });
}

void SequenceRuns::takeBegun()
{
    for (const SequenceStart &start : m_starts.take())
        m_runs.push_back({start});
}

void SequenceRuns::look()
{
    takeBegun();
    std::vector<ConnectionId> over;
    std::erase_if(m_runs, [&](Run &run) {
        const bool isOver = print(run);
        if (isOver)
            over.push_back(run.connection);
        return isOver;
    });
    for (const ConnectionId connection : over)
        Q_EMIT runOver(connection);
}

// Whether it is over.
bool SequenceRuns::print(Run &run)
{
    const quint64 revision = run.board->revision();
    if (revision == run.seen)
        return false;
    run.seen = revision;
    const SequenceBoard::State state = run.board->state();
    for (; run.printed < state.settled; ++run.printed)
        m_print(m_report.stepLine(run.connection, *run.file, run.printed, state.results[run.printed]));
    if (state.isOver())
        finish(run, state);
    return state.isOver();
}

void SequenceRuns::finish(const Run &run, const SequenceBoard::State &state)
{
    m_print(m_report.endLine(run.connection, *run.file, state));
    m_over.insert(run.connection, StepReport::hasBegun(state));
    m_hasFailed = m_hasFailed || (StepReport::hasBegun(state) && state.outcome != SequenceBoard::Outcome::Passed);
    if (!m_hasJUnit)
        return;
    if (const int error = m_junit.append(StepReport::suite(run.connection, *run.file, state)))
        Q_EMIT reportBroken(error);
}

} // namespace wirelark
