#pragma once

#include "app/commandinput.h"
#include "app/jsoncommand.h"
#include "core/journal/record.h"

#include <atomic>
#include <functional>
#include <memory>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

class QSocketNotifier;

namespace wirelark {

class SequenceRuns;
class Session;

// What a command started.
struct StartedIds
{
    ListenerId listener = 0;
    ConnectionId connection = 0;
};

// Carries out the commands that come on standard input, in their order, and answers each with one line of JSON: `done`, or
// `error` with what is wrong. A line that is none changes nothing. While much of what was sent has not been taken by the
// peers the next commands wait, and so does who writes them. Main thread.
class CommandControl : public QObject
{
    Q_OBJECT

public:
    using Start = std::function<StartedIds(const Command &command)>;
    using Print = std::function<void(const QByteArray &line)>;
    // Cuts by a lens from now on: what a listener accepts, or these connections.
    using SetLens = std::function<void(ListenerId listener, const std::vector<ConnectionId> &connections, const LensPair &lens)>;

    // All must outlive this.
    CommandControl(Session &session, SequenceRuns &sequences, Start start, Print print, SetLens setLens,
        QObject *parent = nullptr);
    ~CommandControl() override;

    // What happened, in its order: who is there to be spoken to.
    void onEvent(const Event &event);
    void onStarted(const StartedIds &started); // before there is an event of it

Q_SIGNALS:
    void quitRequested();
    // Standard input has ended, and all of it was carried out.
    void inputEnded();

private:
    void takeAll();
    void take(const InputLine &line);
    // What came of it: an error, without a message if there is none.
    JsonCommandError carryOut(const JsonCommand &command);
    JsonCommandError start(const JsonCommand &command);
    JsonCommandError stop(const JsonCommand &command);
    JsonCommandError send(const JsonCommand &command);
    void repeat(ConnectionId connection, const Outgoing &what);
    JsonCommandError run(const JsonCommand &command);
    JsonCommandError setReply(const JsonCommand &command);
    JsonCommandError setLens(const JsonCommand &command);
    void answer(const InputLine &line, const QJsonValue &id, const JsonCommandError &error);
    JsonCommandError unknownListener(const JsonCommand &command, const QString &member) const;
    std::vector<ConnectionId> targets(const JsonCommand &command) const;
    ConnectionId unknownIn(const JsonCommand &command) const;
    template <typename Action>
    JsonCommandError ofEach(const JsonCommand &command, Action action);

    Session &m_session;
    SequenceRuns &m_sequences;
    Start m_start;
    Print m_print;
    SetLens m_setLens;
    CommandInput m_input;
    std::unique_ptr<QSocketNotifier> m_bell;
    QTimer m_pause; // until the peers have taken some of what was sent
    std::shared_ptr<std::atomic<qint64>> m_waiting = std::make_shared<std::atomic<qint64>>(0); // bytes they have not
    QSet<ConnectionId> m_connections;
    QSet<ListenerId> m_listeners;
    QHash<ConnectionId, std::vector<ResponderId>> m_repeats; // that commands began, over or not
    StartedIds m_started; // by the command at hand
    bool m_isOver = false;
};

} // namespace wirelark
