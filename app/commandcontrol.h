#pragma once

#include "app/commandinput.h"
#include "app/jsoncommand.h"
#include "core/journal/record.h"

#include <atomic>
#include <functional>
#include <memory>

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

    // All must outlive this.
    CommandControl(Session &session, SequenceRuns &sequences, Start start, Print print, QObject *parent = nullptr);
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
    // What came of it: an error, empty if there is none.
    QString carryOut(const JsonCommand &command);
    QString send(const JsonCommand &command);
    QString sendTo(ConnectionId connection, const JsonCommand &command);
    QString run(const JsonCommand &command);
    QString setReply(const JsonCommand &command);
    void answer(const InputLine &line, const QJsonValue &id, const QString &error);
    std::vector<ConnectionId> targets(const JsonCommand &command) const;
    ConnectionId unknownIn(const JsonCommand &command) const;
    template <typename Action>
    QString ofEach(const JsonCommand &command, Action action);

    Session &m_session;
    SequenceRuns &m_sequences;
    Start m_start;
    Print m_print;
    CommandInput m_input;
    std::unique_ptr<QSocketNotifier> m_bell;
    QTimer m_pause; // until the peers have taken some of what was sent
    std::shared_ptr<std::atomic<qint64>> m_waiting = std::make_shared<std::atomic<qint64>>(0); // bytes they have not
    QSet<ConnectionId> m_connections;
    QSet<ListenerId> m_listeners;
    StartedIds m_started; // by the command at hand
    bool m_isOver = false;
};

} // namespace wirelark
