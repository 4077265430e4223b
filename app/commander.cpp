#include "app/commander.h"

#include "app/answers.h"
#include "core/net/session.h"
#include "core/timeline/timeline.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace wirelark {

Commander::Commander(Session &session, Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timeline(timeline)
    , m_sequences(session, timeline)
{
    connect(&timeline, &Timeline::eventSeen, this, &Commander::continueShowMe);
}

void Commander::setOpenings(const std::function<QString()> &snippetFile, const std::shared_ptr<OpeningBoard> &board)
{
    m_snippetFile = snippetFile;
    m_board = board;
}

Opening Commander::opening(const Command &command) const
{
    return openingOf(command, m_snippetFile ? m_snippetFile() : QString(), m_board);
}

Problem Commander::problemOf(const Command &command) const
{
    const Problem problem = answersOf(command).problem;
    return problem.isNull() ? opening(command).problem : problem;
}

Started Commander::run(const Command &command, bool another)
{
    Started started;
    if (command.verb == Command::Verb::Listen) {
        started.listener = another ? 0 : openListener(command.listen.at);
        started.existed = started.listener != 0;
        if (!started.existed)
            started.listener = listen(command);
    } else {
        started.connection = another ? 0 : openConnection(command.connect.to);
        started.existed = started.connection != 0;
        if (!started.existed)
            started.connection = connectTo(command);
    }
    if (started.existed) {
        sendAt(started, command);
        runSequence(command, started);
    }
    return started;
}

// What is open already: a connection, or all of a listener.
void Commander::sendAt(const Started &started, const Command &command)
{
    const ResponderFactory factory = opening(command).factory;
    if (!factory)
        return;
    for (const ConnectionId id : m_timeline.connections().alive()) {
        const ConnectionRow *row = m_timeline.connections().connection(id);
        if (id == started.connection || (started.listener != 0 && row->listener == started.listener))
            m_session.setResponder(id, factory(id), openingPlace);
    }
}

ListenerId Commander::listen(const Command &command)
{
    const Answers answers = answersOf(command);
    const ListenerId id = m_session.listen(command.listen, {}, answers.factory);
    if (const ResponderFactory factory = opening(command).factory)
        m_session.setListenerResponder(id, factory, openingPlace);
    runSequence(command, {.listener = id});
    m_listens.emplace(id, command);
    m_timeline.setReply(id, command.hasRules() ? Reply::Rules : command.listen.reply);
    Q_EMIT answersBegan(id, 0, answers);
    m_timeline.setListenerFinAnswer(id, command.listen.finAnswer);
    if (!command.listen.name.isEmpty())
        m_timeline.setListenerName(id, command.listen.name);
    return id;
}

ConnectionId Commander::connectTo(const Command &command)
{
    const ConnectionId id = m_session.connectTo(command.connect);
    if (const ResponderFactory factory = opening(command).factory)
        m_session.setResponder(id, factory(id), openingPlace);
    runSequence(command, {.connection = id});
    const Answers answers = answersOf(command);
    if (answers.factory)
        m_session.setResponder(id, answers.factory(id));
    m_connects.emplace(id, command);
    m_timeline.setConnectionReply(id, command.hasRules() ? Reply::Rules : command.connect.reply);
    Q_EMIT answersBegan(0, id, answers);
    m_timeline.setFinAnswer(id, command.connect.finAnswer);
    if (!command.connect.name.isEmpty())
        m_timeline.setName(id, command.connect.name);
    return id;
}

// A listener or a connection is started in any case.
void Commander::runSequence(const Command &command, const Started &on)
{
    const auto sequence = command.run.isEmpty() ? nullptr : m_sequences.load(command.run);
    if (!sequence || !sequence->isGood())
        return;
    if (on.listener != 0) {
        m_sequences.runOnEach(sequence, on.listener);
        setListenerRun(on.listener, command.run);
    } else {
        m_sequences.run(sequence, {on.connection});
        setRun(on.connection, command.run);
    }
}

ListenerId Commander::openListener(const Endpoint &at) const
{
    for (const auto &[id, command] : m_listens) {
        const ListenerRow *row = m_timeline.connections().listener(id);
        // One that was started a moment ago has no record yet: it counts as well.
        if (command.listen.at == at && at.port != 0 && (!row || !row->isEnded()))
            return id;
    }
    return 0;
}

ConnectionId Commander::openConnection(const Endpoint &to) const
{
    for (const auto &[id, command] : m_connects) {
        if (command.connect.to == to && !m_timeline.connections().hasEnded(id))
            return id;
    }
    return 0;
}

ConnectionId Commander::reconnect(ConnectionId connection)
{
    const std::optional<Command> command = commandOfConnection(connection);
    return command ? connectTo(*command) : 0;
}

std::optional<Command> Commander::commandOfListener(ListenerId listener) const
{
    const auto found = m_listens.find(listener);
    return found == m_listens.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Command> Commander::commandOfConnection(ConnectionId connection) const
{
    const auto found = m_connects.find(connection);
    return found == m_connects.end() ? std::nullopt : std::optional(found->second);
}

void Commander::showMe()
{
    Command command;
    command.verb = Command::Verb::Listen;
    command.listen.at = {u"localhost"_s, 0};
    command.listen.reply = Reply::Echo;
    m_showMeListener = listen(command);
    m_showMeConnection = 0;
}

// Each step waits for the record that tells of the one before.
void Commander::continueShowMe(const Record &record)
{
    const Event &event = record.event;
    if (event.kind == EventKind::Listening && event.listener == m_showMeListener && m_showMeConnection == 0) {
        Command command;
        command.verb = Command::Verb::Connect;
        command.connect.to = {u"localhost"_s, event.local.port};
        m_showMeConnection = connectTo(command);
    } else if (event.kind == EventKind::Connected && event.connection == m_showMeConnection) {
        m_session.send(event.connection, "hello\n");
        Q_EMIT shown(std::exchange(m_showMeListener, 0), std::exchange(m_showMeConnection, 0));
    }
}

} // namespace wirelark
