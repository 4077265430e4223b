#include "app/commandcontrol.h"

#include <algorithm>
#include <chrono>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include "app/answers.h"
#include "app/sequenceruns.h"
#include "core/explain/explain.h"
#include "core/explain/problem.h"
#include "core/net/bytessource.h"
#include "core/net/filesource.h"
#include "core/net/session.h"
#include "core/sequence/countedsource.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

constexpr qint64 mostWaiting = 4 * 1024 * 1024; // bytes on their way to the peers, before the next command has its turn
constexpr std::chrono::milliseconds pause {5};
constexpr int linesAtOnce = 100; // then what has happened is printed

} // namespace

CommandControl::CommandControl(Session &session, SequenceRuns &sequences, Start start, Print print, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sequences(sequences)
    , m_start(std::move(start))
    , m_print(std::move(print))
    , m_bell(std::make_unique<QSocketNotifier>(m_input.bell().fd(), QSocketNotifier::Read))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(m_bell.get(), &QSocketNotifier::activated, this, &CommandControl::takeAll);
    connect(&m_pause, &QTimer::timeout, this, &CommandControl::takeAll);
    m_pause.start();
}

CommandControl::~CommandControl() = default;

void CommandControl::onEvent(const Event &event)
{
    if (event.connection != 0 && isEnd(event.kind))
        m_connections.remove(event.connection);
    else if (event.kind == EventKind::Accepted)
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
    m_pause.start(m_waiting->load(std::memory_order_relaxed) > mostWaiting ? pause : std::chrono::milliseconds(0));
}

void CommandControl::take(const InputLine &line)
{
    if (line.isTooLong)
        return answer(line, QJsonValue::Undefined, tr("the line is longer than 16 MiB; larger things are sent as {\"file\":...}"));
    if (line.text.trimmed().isEmpty())
        return;
    const auto parsed = parseJsonCommand(line.text);
    if (const auto *error = std::get_if<JsonCommandError>(&parsed))
        return answer(line, error->id, error->message);
    const auto &command = std::get<JsonCommand>(parsed);
    m_started = {};
    answer(line, command.id, carryOut(command));
    if (command.verb == JsonCommand::Verb::Quit) {
        m_isOver = true;
        Q_EMIT quitRequested();
    }
}

QString CommandControl::carryOut(const JsonCommand &command)
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
        if (const QStringList wrong = m_sequences.load({command.command}); !wrong.isEmpty())
            return wrong.join(u'\n');
        m_started = m_start(command.command);
        onStarted(m_started);
        return {};
    case JsonCommand::Verb::Stop:
        if (!m_listeners.contains(command.listener))
            return tr("there is no listener %1").arg(command.listener);
        m_session.stopListening(command.listener);
        return {};
    case JsonCommand::Verb::Reply:
        return setReply(command);
    case JsonCommand::Verb::Run:
        return run(command);
    case JsonCommand::Verb::Note:
        m_session.note(command.text);
        return {};
    case JsonCommand::Verb::Quit:
        return {};
    }
    return {};
}

template <typename Action>
QString CommandControl::ofEach(const JsonCommand &command, Action action)
{
    if (const ConnectionId unknown = unknownIn(command))
        return tr("there is no open connection %1").arg(unknown);
    for (const ConnectionId id : targets(command))
        action(id);
    return {};
}

QString CommandControl::send(const JsonCommand &command)
{
    if (const ConnectionId unknown = unknownIn(command))
        return tr("there is no open connection %1").arg(unknown);
    if (targets(command).empty())
        return tr("there is no open connection");
    for (const ConnectionId id : targets(command)) {
        if (const QString error = sendTo(id, command); !error.isEmpty())
            return error;
    }
    return {};
}

QString CommandControl::sendTo(ConnectionId connection, const JsonCommand &command)
{
    std::unique_ptr<SendSource> source;
    if (!command.file.isEmpty()) {
        int error = 0;
        source = FileSource::open(command.file, error);
        if (!source)
            return explain(FileFault::CannotSend, command.file, error).toLine();
    } else if (!command.bytes.isEmpty()) {
        source = std::make_unique<BytesSource>(command.bytes);
    }
    if (source)
        m_session.send(connection, std::make_unique<CountedSource>(std::move(source), m_waiting));
    return {};
}

QString CommandControl::run(const JsonCommand &command)
{
    Command asked;
    asked.run = command.file;
    if (const QStringList wrong = m_sequences.load({asked}); !wrong.isEmpty())
        return wrong.join(u'\n');
    return ofEach(command, [&](ConnectionId id) { m_session.attach(id, m_sequences.make(command.file, id)); });
}

QString CommandControl::setReply(const JsonCommand &command)
{
    if (command.listener == 0)
        return ofEach(command, [&](ConnectionId id) { wirelark::setReply(m_session, id, command.reply); });
    if (!m_listeners.contains(command.listener))
        return tr("there is no listener %1").arg(command.listener);
    setListenerReply(m_session, command.listener, command.reply);
    return {};
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

void CommandControl::answer(const InputLine &line, const QJsonValue &id, const QString &error)
{
    QJsonObject object {{u"event"_s, error.isEmpty() ? u"done"_s : u"error"_s}, {u"line"_s, line.number}};
    if (!id.isUndefined())
        object.insert(u"id"_s, id);
    if (!error.isEmpty())
        object.insert(u"message"_s, error);
    else if (m_started.connection != 0)
        object.insert(u"connection"_s, qint64(m_started.connection));
    else if (m_started.listener != 0)
        object.insert(u"listener"_s, qint64(m_started.listener));
    m_print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace wirelark
