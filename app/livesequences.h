#pragma once

#include "core/model/sequencemodel.h"
#include "core/sequence/sequencestarts.h"

#include <memory>

#include <QObject>
#include <QSet>
#include <QTimer>

namespace wirelark {

class Session;
class Timeline;

// The sequences of a window: reads their files, runs them on connections, stops them, and keeps what becomes of them,
// also when the connections have ended. A remark in the journal tells of each that is over. Main thread.
class LiveSequences : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    LiveSequences(Session &session, const Timeline &timeline, QObject *parent = nullptr);

    SequenceModel &model() { return m_model; }

    // A file that a command names, read now. What is wrong with it is remarked, and then it is not good.
    std::shared_ptr<const SequenceFile> load(const QString &path);
    // Of a good file; on a connection it takes the place of the one before.
    void run(const std::shared_ptr<const SequenceFile> &file, const QSet<ConnectionId> &connections);
    // On each that the listener has, and that it accepts from now on.
    void runOnEach(const std::shared_ptr<const SequenceFile> &file, ListenerId listener);
    // Those that run. What a listener accepts later is run on all the same.
    void stop();

Q_SIGNALS:
    void loaded(const std::shared_ptr<const wirelark::SequenceFile> &file); // for a command; it may be a bad one
    void looked(); // the model is up to date

private:
    void look();
    void remark(int row);
    QString labelOf(ConnectionId connection) const;

    Session &m_session;
    const Timeline &m_timeline;
    SequenceStarts m_starts;
    SequenceModel m_model;
    QTimer m_pause;
    bool m_hasListeners = false; // on whose connections they begin by themselves
};

} // namespace wirelark
