#include "app/livesequences.h"

#include <algorithm>
#include <vector>

#include "app/stepreport.h"
#include "core/explain/sequencewords.h"
#include "core/net/session.h"
#include "core/timeline/timeline.h"

namespace wirelark {

namespace {

constexpr std::chrono::milliseconds lookPause{100}; // between two looks at how far they are

} // namespace

LiveSequences::LiveSequences(Session &session, const Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline)
    , m_model([this](ConnectionId connection) { return labelOf(connection); })
{
    m_pause.setInterval(lookPause);
    connect(&m_pause, &QTimer::timeout, this, &LiveSequences::look);
    // Who was accepted had its sequence before that was told.
    connect(&timeline, &Timeline::eventSeen, this, [this](const Record &record) {
        if (m_hasListeners && record.event.kind == EventKind::Accepted && !m_pause.isActive())
            m_pause.start();
    });
    connect(&m_model, &SequenceModel::ended, this, &LiveSequences::remark);
}

std::shared_ptr<const SequenceFile> LiveSequences::load(const QString &path)
{
    const auto file = std::make_shared<const SequenceFile>(SequenceFile::read(path));
    const QStringList wrong = errorLines(*file);
    for (const QString &line : wrong)
        m_session.note(line);
    Q_EMIT loaded(file);
    return file;
}

void LiveSequences::run(
    const std::shared_ptr<const SequenceFile> &file, const QSet<ConnectionId> &connections)
{
    const ResponderFactory factory = m_starts.factory(file);
    std::vector<ConnectionId> inOrder(connections.begin(), connections.end());
    std::ranges::sort(inOrder);
    for (const ConnectionId connection : inOrder)
        m_session.setResponder(connection, factory(connection), sequencePlace);
    m_pause.start();
    look();
}

void LiveSequences::runOnEach(const std::shared_ptr<const SequenceFile> &file, ListenerId listener)
{
    m_session.setListenerResponder(listener, m_starts.factory(file), sequencePlace);
    m_hasListeners = true;
    m_pause.start();
}

void LiveSequences::stop()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const SequenceModel::Run &run = m_model.runAt(row);
        if (!run.glance.isOver())
            m_session.setResponder(run.connection, nullptr, sequencePlace);
    }
}

void LiveSequences::look()
{
    m_model.add(m_starts.take());
    if (!m_model.look())
        m_pause.stop();
    Q_EMIT looked();
}

// Of each step the table tells; the log says when it was over, and where it failed.
void LiveSequences::remark(int row)
{
    const SequenceModel::Run &run = m_model.runAt(row);
    const SequenceBoard::State state = run.board->state();
    const StepReport report(StepReport::Form::Text);
    QByteArrayList lines;
    for (size_t step = 0; step < state.results.size(); ++step) {
        if (state.results[step].state == StepResult::State::Failed)
            lines += report.stepLine(run.connection, *run.file, step, state.results[step]);
    }
    lines += report.endLine(run.connection, *run.file, state);
    for (const QByteArray &line : lines)
        m_session.note(QString::fromUtf8(line).trimmed());
}

QString LiveSequences::labelOf(ConnectionId connection) const
{
    const ConnectionRow *row = m_timeline.connections().connection(connection);
    return row ? row->calledAs() : QString();
}

} // namespace wirelark
