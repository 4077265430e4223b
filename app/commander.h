#pragma once

#include "app/livesequences.h"
#include "app/opening.h"
#include "core/command/command.h"
#include "core/net/ids.h"

#include <functional>
#include <map>
#include <optional>

#include <QHash>
#include <QObject>

namespace wirelark {

class Session;
class Timeline;
struct Answers;
struct ConnectionRow;
struct Record;

// What a command started: a listener or a connection, perhaps one that was there already.
struct Started
{
    ListenerId listener = 0;
    ConnectionId connection = 0;
    bool existed = false;
};

// Runs what a person typed on a session, and remembers it, so that it can be done again. A sequence (run=FILE) begins
// beside what answers by itself; one with a file that is none is not run, all else is done. Main thread.
class Commander : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this.
    Commander(Session &session, Timeline &timeline, QObject *parent = nullptr);

    // Where snippets are that a command names without their file, and who is told what began by commands.
    void setOpenings(const std::function<QString()> &snippetFile, const std::shared_ptr<OpeningBoard> &board);
    // What is wrong with the files that a command names: it is not to be run then. Null if nothing is.
    Problem problemOf(const Command &command) const;

    // Listen and connect. A target that is already open is not opened again unless `another` is asked for; what the
    // command sends is sent there then.
    Started run(const Command &command, bool another = false);
    // The same target again, as a new connection; 0 if it is not known.
    ConnectionId reconnect(ConnectionId connection);
    // An echo listener on a free port of this computer, a connection to it, and "hello" through both.
    void showMe();

    // What started it; none for what was accepted.
    std::optional<Command> commandOfListener(ListenerId listener) const;
    std::optional<Command> commandOfConnection(ConnectionId connection) const;

    LiveSequences &sequences() { return m_sequences; }
    // The file of the sequence that was run on it last, as it is in the file; empty: none.
    void setRun(ConnectionId connection, const QString &file) { m_runs.insert(connection, file); }
    void setListenerRun(ListenerId listener, const QString &file) { m_listenerRuns.insert(listener, file); }
    QString runOf(ConnectionId connection) const { return m_runs.value(connection); }
    QString runOfListener(ListenerId listener) const { return m_listenerRuns.value(listener); }

Q_SIGNALS:
    // What answers by itself for one that a command has just started.
    void answersBegan(wirelark::ListenerId listener, wirelark::ConnectionId connection, const wirelark::Answers &answers);
    // What showMe() began is connected: this listener, and our connection to it.
    void shown(wirelark::ListenerId listener, wirelark::ConnectionId connection);

private:
    ListenerId listen(const Command &command);
    ConnectionId connectTo(const Command &command);
    ListenerId openListener(const Endpoint &at) const;
    ConnectionId openConnection(const Endpoint &to) const;
    Opening opening(const Command &command) const;
    void sendAt(const Started &started, const Command &command);
    void runSequence(const Command &command, const Started &on);
    void continueShowMe(const Record &record);

    Session &m_session;
    Timeline &m_timeline;
    LiveSequences m_sequences;
    std::function<QString()> m_snippetFile;
    std::shared_ptr<OpeningBoard> m_board;
    std::map<ListenerId, Command> m_listens;
    std::map<ConnectionId, Command> m_connects;
    QHash<ConnectionId, QString> m_runs;
    QHash<ListenerId, QString> m_listenerRuns;
    ListenerId m_showMeListener = 0;
    ConnectionId m_showMeConnection = 0;
};

} // namespace wirelark
