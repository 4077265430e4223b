#pragma once

#include "app/stepreport.h"
#include "core/command/command.h"
#include "core/export/junitfile.h"
#include "core/net/responder.h"
#include "core/sequence/sequencestarts.h"

#include <memory>

#include <QHash>
#include <QObject>
#include <QTimer>

namespace wirelark {

// The sequences of a run without a window: reads their files, runs them on the connections they are for, and prints what
// becomes of each step once that is settled. Main thread.
class SequenceRuns : public QObject
{
    Q_OBJECT

public:
    // What is printed goes to `print`, a line at a time.
    SequenceRuns(StepReport::Form form, std::function<void(const QByteArray &)> print, QObject *parent = nullptr);

    // Reads the files that the commands name, again if they were. Not empty: what is wrong with them, a line each.
    QStringList load(const std::vector<Command> &commands);
    // 0, or errno.
    int reportTo(const QString &path);
    bool isEmpty() const { return m_files.isEmpty(); }

    // What runs a file on a connection, as it was when it was loaded. The factory may be used on any thread and outlive this;
    // what became of its runs is then told nobody.
    ResponderFactory factory(const QString &path) const;
    std::unique_ptr<Responder> make(const QString &path, ConnectionId connection) const { return factory(path)(connection); }

    // A sequence began on this connection: how that ends is told by its steps.
    bool hasBegunOn(ConnectionId connection);
    bool isRunningOn(ConnectionId connection); // as far as it was looked
    // A step has failed, or a sequence did not come to its end.
    bool hasFailed() const { return m_hasFailed; }
    // Prints what there is.
    void look();

Q_SIGNALS:
    void runOver(wirelark::ConnectionId connection);
    void reportBroken(int error); // errno

private:
    struct Run : SequenceStart
    {
        quint64 seen = 0;    // its revision
        size_t printed = 0;  // so many steps
    };

    void takeBegun();
    bool print(Run &run);
    void finish(const Run &run, const SequenceBoard::State &state);

    StepReport m_report;
    std::function<void(const QByteArray &)> m_print;
    JUnitFile m_junit;
    bool m_hasJUnit = false;
    QHash<QString, std::shared_ptr<const SequenceFile>> m_files; // by path; only good ones
    SequenceStarts m_starts; // what has begun on the I/O thread, and was not looked at here
    std::vector<Run> m_runs; // that are not over, as far as it was looked
    QHash<ConnectionId, bool> m_over; // those that are, and whether they had begun
    bool m_hasFailed = false;
    QTimer m_pause;
};

} // namespace wirelark
