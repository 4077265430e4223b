#include "app/commandcontrol.h"

#include <algorithm>
#include <chrono>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include "app/answers.h"
#include "app/jsonsend.h"
#include "app/opening.h"
#include "app/sequenceruns.h"
#include "core/explain/problem.h"
#include "core/net/session.h"
#include "core/settings/settings.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 mostWaiting = 4 * 1024 * 1024; // bytes on their way to the peers, before the next command has its turn
constexpr std::chrono::milliseconds takePause {5};
constexpr int linesAtOnce = 100; // then what has happened is printed

} // namespace

CommandControl::CommandControl(
    Session &session, SequenceRuns &sequences, Start start, Print print, SetLens setLens, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sequences(sequences)
    , m_start(std::move(start))
    , m_print(std::move(print))
    , m_setLens(std::move(setLens))
    , m_bell(std::make_unique<QSocketNotifier>(m_input.bell().fd(), QSocketNotifier::Read))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(takePause);
    connect(m_bell.get(), &QSocketNotifier::activated, this, &CommandControl::takeAll);
    connect(&m_pause, &QTimer::timeout, this, &CommandControl::takeAll);
    m_pause.start();
}

CommandControl::~CommandControl() = default;

void CommandControl::onEvent(const Event &event)
{
    if (event.connection != 0 && isEnd(event.kind)) {
        m_connections.remove(event.connection);
        m_repeats.remove(event.connection);
    } else if (event.kind == EventKind::Accepted)
        m_connections.insert(event.connection);
    else if (event.connection == 0 && isEnd(event.kind))
        m_listeners.remove(event.listener);
}

void CommandControl::onStarted(const StartedIds &started)
{
    if (started.connection != 0)
        m_connections.insert(started.connection);
    if (started.listener != 0)
        m_listeners.insert(started.listener);
}

void CommandControl::takeAll()
{
    m_input.bell().arm();
    for (int left = linesAtOnce; !m_isOver && left > 0; --left) {
        if (m_waiting->load(std::memory_order_relaxed) > mostWaiting)
            break;
        const auto line = m_input.take();
        if (!line) {
            m_isOver = m_input.hasEnded();
            if (m_isOver)
                Q_EMIT inputEnded();
            return;
        }
        take(*line);
    }
    m_pause.start(m_waiting->load(std::memory_order_relaxed) > mostWaiting ? takePause : std::chrono::milliseconds(0));
}

void CommandControl::take(const InputLine &line)
{
    if (line.isTooLong)
        return answer(line, QJsonValue::Undefined,
            {tr("the line is longer than 16 MiB; larger things are sent as {\"file\":...}")});
    if (line.text.trimmed().isEmpty())
        return;
    const auto parsed = parseJsonCommand(line.text);
    if (const auto *error = std::get_if<JsonCommandError>(&parsed))
        return answer(line, error->id, *error);
    const auto &command = std::get<JsonCommand>(parsed);
    m_started = {};
    answer(line, command.id, carryOut(command));
    if (command.verb == JsonCommand::Verb::Quit) {
        m_isOver = true;
        Q_EMIT quitRequested();
    }
}

JsonCommandError CommandControl::carryOut(const JsonCommand &command)
{
    switch (command.verb) {
    case JsonCommand::Verb::Send:
        return send(command);
    case JsonCommand::Verb::Finish:
        return ofEach(command, [this](ConnectionId id) { m_session.finish(id); });
    case JsonCommand::Verb::Close:
        return ofEach(command, [this](ConnectionId id) { m_session.close(id); });
    case JsonCommand::Verb::Reset:
        return ofEach(command, [this](ConnectionId id) { m_session.reset(id); });
    case JsonCommand::Verb::Connect:
    case JsonCommand::Verb::Listen:
        return start(command);
    case JsonCommand::Verb::Stop:
        return stop(command);
    case JsonCommand::Verb::Reply:
        return setReply(command);
    case JsonCommand::Verb::Run:
        return run(command);
    case JsonCommand::Verb::Note:
        m_session.note(command.text);
        return {};
    case JsonCommand::Verb::Lens:
        return setLens(command);
    case JsonCommand::Verb::Quit:
        return {};
    }
    return {};
}

template <typename Action>
JsonCommandError CommandControl::ofEach(const JsonCommand &command, Action action)
{
    if (const ConnectionId unknown = unknownIn(command))
        return {tr("there is no open connection %1").arg(unknown), u"connection"_s};
    for (const ConnectionId id : targets(command))
        action(id);
    return {};
}

JsonCommandError CommandControl::unknownListener(const JsonCommand &command, const QString &member) const
{
    if (m_listeners.contains(command.listener))
        return {};
    return {tr("there is no listener %1").arg(command.listener), member};
}

JsonCommandError CommandControl::start(const JsonCommand &command)
{
    const QString member = command.verb == JsonCommand::Verb::Listen ? u"listen"_s : u"connect"_s;
    if (const QStringList wrong = m_sequences.load({command.command}); !wrong.isEmpty())
        return {wrong.join(u'\n'), member};
    // What would end a run that is started so.
    const QString snippets = command.command.send.kind == SendOption::Kind::Snippet ? snippetFileOf(Settings()) : QString();
    for (const Problem &problem : {answersOf(command.command).problem, openingOf(command.command, snippets).problem}) {
        if (!problem.isNull())
            return {problem.toLine(), member};
    }
    m_started = m_start(command.command);
    onStarted(m_started);
    if (!command.command.lens.isRaw())
        m_setLens(m_started.listener, {m_started.connection}, command.command.lens);
    return {};
}

JsonCommandError CommandControl::stop(const JsonCommand &command)
{
    if (command.isOfRepeats)
        return ofEach(command, [this](ConnectionId id) {
            m_session.detach(id, openingPlace);
            for (const ResponderId responder : m_repeats.take(id))
                m_session.detach(id, responder);
        });
    JsonCommandError error = unknownListener(command, u"stop"_s);
    if (error.message.isEmpty())
        m_session.stopListening(command.listener);
    return error;
}

JsonCommandError CommandControl::send(const JsonCommand &command)
{
    if (const ConnectionId unknown = unknownIn(command))
        return {tr("there is no open connection %1").arg(unknown), u"connection"_s};
    if (targets(command).empty())
        return {tr("there is no open connection"), u"connection"_s};
    JsonSend what;
    if (const Problem problem = what.prepare(command); !problem.isNull())
        return {problem.toLine(), u"send"_s};
    for (const ConnectionId id : targets(command)) {
        if (what.repeats())
            repeat(id, what.outgoing());
        else if (auto source = what.source(m_waiting))
            m_session.send(id, std::move(source));
    }
    return {};
}

void CommandControl::repeat(ConnectionId connection, const Outgoing &what)
{
    m_repeats[connection].push_back(m_session.attach(connection, makeSender(what, connection)));
}

JsonCommandError CommandControl::run(const JsonCommand &command)
{
    Command asked;
    asked.run = command.file;
    if (const QStringList wrong = m_sequences.load({asked}); !wrong.isEmpty())
        return {wrong.join(u'\n'), u"run"_s};
    return ofEach(command, [&](ConnectionId id) { m_session.attach(id, m_sequences.make(command.file, id)); });
}

JsonCommandError CommandControl::setReply(const JsonCommand &command)
{
    if (command.listener == 0)
        return ofEach(command, [&](ConnectionId id) { wirelark::setReply(m_session, id, command.reply); });
    JsonCommandError error = unknownListener(command, u"listener"_s);
    if (error.message.isEmpty())
        setListenerReply(m_session, command.listener, command.reply);
    return error;
}

JsonCommandError CommandControl::setLens(const JsonCommand &command)
{
    const ConnectionId unknown = unknownIn(command);
    JsonCommandError error = command.listener != 0 ? unknownListener(command, u"listener"_s)
        : unknown != 0 ? JsonCommandError {tr("there is no open connection %1").arg(unknown), u"connection"_s}
                       : JsonCommandError();
    if (error.message.isEmpty())
        m_setLens(command.listener, targets(command), command.lens);
    return error;
}

// In the order of their numbers.
std::vector<ConnectionId> CommandControl::targets(const JsonCommand &command) const
{
    if (!command.isForAll)
        return command.connections;
    std::vector<ConnectionId> all(m_connections.begin(), m_connections.end());
    std::ranges::sort(all);
    return all;
}

// 0: none is.
ConnectionId CommandControl::unknownIn(const JsonCommand &command) const
{
    const auto unknown = std::ranges::find_if(command.connections, [this](ConnectionId id) { return !m_connections.contains(id); });
    return unknown == command.connections.end() ? 0 : *unknown;
}

void CommandControl::answer(const InputLine &line, const QJsonValue &id, const JsonCommandError &error)
{
    const bool isDone = error.message.isEmpty();
    QJsonObject object {{u"event"_s, isDone ? u"done"_s : u"error"_s}, {u"line"_s, line.number}};
    if (!id.isUndefined())
        object.insert(u"id"_s, id);
    if (!error.member.isEmpty())
        object.insert(u"member"_s, error.member);
    if (!isDone)
        object.insert(u"message"_s, error.message);
    else if (m_started.connection != 0)
        object.insert(u"connection"_s, qint64(m_started.connection));
    else if (m_started.listener != 0)
        object.insert(u"listener"_s, qint64(m_started.listener));
    m_print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace wirelark
