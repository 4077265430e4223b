#include "app/jsoncommandreader.h"

#include <cmath>

#include <QJsonDocument>

#include "core/explain/explain.h"
#include "core/explain/problem.h"
#include "core/payload/nearest.h"
#include "core/payload/visibletext.h"
#include "core/reply/partner.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Verb = JsonCommand::Verb;

// In the order of the enum.
const QStringList &verbs()
{
    static const QStringList words {u"send"_s, u"finish"_s, u"close"_s, u"reset"_s, u"connect"_s, u"listen"_s, u"stop"_s,
        u"reply"_s, u"run"_s, u"note"_s, u"lens"_s, u"quit"_s};
    return words;
}

std::optional<quint32> numberOf(const QJsonValue &value)
{
    const double number = value.toDouble(0);
    const bool fits = value.isDouble() && number >= 1 && number <= 4294967295.0 && number == std::floor(number);
    return fits ? std::optional(static_cast<quint32>(number)) : std::nullopt;
}

} // namespace

std::variant<JsonCommand, JsonCommandError> JsonCommandReader::read(const QByteArray &line)
{
    if (parse(line) && findVerb() && readVerb() && nothingElse())
        return m_command;
    m_error.id = m_object.value("id"_L1);
    return m_error;
}

bool JsonCommandReader::fail(const QString &member, const QString &message)
{
    m_error = {.message = message, .member = member};
    return false;
}

bool JsonCommandReader::parse(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return fail({}, tr("byte %1: this is no JSON: %2", "the reason in English").arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return fail({}, tr("a command is an object, such as {\"send\":\"text\",\"connection\":1}"));
    m_object = document.object();
    m_command.id = m_object.value("id"_L1);
    m_read.append(u"id"_s);
    return true;
}

QJsonValue JsonCommandReader::take(const QString &member)
{
    if (!m_object.contains(member))
        return QJsonValue::Undefined;
    m_read.append(member);
    return m_object.value(member);
}

bool JsonCommandReader::findVerb()
{
    for (qsizetype i = 0; i < verbs().size(); ++i) {
        if (!m_object.contains(verbs()[i]))
            continue;
        if (m_read.size() > 1)
            return fail(verbs()[i], tr("\"%1\" and \"%2\" are two commands").arg(m_read.last(), verbs()[i]));
        m_command.verb = Verb(i);
        m_read.append(verbs()[i]);
    }
    return m_read.size() > 1 || failUnknown();
}

bool JsonCommandReader::failUnknown()
{
    const QString nearest = nearestOf(verbs());
    const QString what = tr("there is no command in it; they are %1").arg(verbs().join(", "_L1));
    return fail({}, nearest.isEmpty() ? what : tr("%1. Did you mean %2?").arg(what, nearest));
}

// Of the members nobody has read.
QString JsonCommandReader::nearestOf(const QStringList &known) const
{
    for (const QString &key : m_object.keys()) {
        const QString nearest = m_read.contains(key) ? QString() : nearestWord(key, known);
        if (!nearest.isEmpty())
            return nearest;
    }
    return {};
}

bool JsonCommandReader::readVerb()
{
    const QJsonValue value = m_object.value(verbWord());
    switch (m_command.verb) {
    case Verb::Send:
        return readSend(value) && readTarget();
    case Verb::Finish:
    case Verb::Close:
    case Verb::Reset:
        return readConnections(verbWord(), value);
    case Verb::Connect:
        return readCommand(u"connect "_s, value);
    case Verb::Listen:
        return readCommand(u"listen "_s, value);
    case Verb::Stop:
        m_command.isOfRepeats = value == u"repeat"_s;
        return m_command.isOfRepeats ? readTarget() : readListener(verbWord(), value);
    case Verb::Reply:
        return readReply(value) && readPlace();
    case Verb::Run:
        return readString(verbWord(), value, m_command.file) && readTarget();
    case Verb::Note:
        return readString(verbWord(), value, m_command.text);
    case Verb::Lens:
        return readLens(value) && readPlace();
    case Verb::Quit:
        return value.isBool() || fail(verbWord(), tr("the value of quit is true"));
    }
    return false;
}

bool JsonCommandReader::readString(const QString &member, const QJsonValue &value, QString &text)
{
    text = value.toString();
    const bool fits = value.isString() && !text.isEmpty() && !text.contains(QChar::Null);
    return fits || fail(member, tr("the value of %1 is a text").arg(member));
}

bool JsonCommandReader::readTarget()
{
    const QJsonValue value = take(u"connection"_s);
    m_command.isForAll = value.isUndefined();
    return m_command.isForAll || readConnections(u"connection"_s, value);
}

bool JsonCommandReader::readConnections(const QString &member, const QJsonValue &value)
{
    if (value == u"all"_s) {
        m_command.isForAll = true;
        return true;
    }
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray {value};
    for (const QJsonValue one : list) {
        const auto number = numberOf(one);
        if (!number)
            return fail(member, tr("a connection is its number, a list of numbers, or \"all\""));
        m_command.connections.push_back(*number);
    }
    return true;
}

bool JsonCommandReader::readListener(const QString &member, const QJsonValue &value)
{
    const auto number = numberOf(value);
    m_command.listener = number.value_or(0);
    return number || fail(member, member == "stop"_L1 ? tr("what is stopped is a listener, by its number, or \"repeat\"") : tr("a listener is its number"));
}

// A listener, or connections.
bool JsonCommandReader::readPlace()
{
    const QJsonValue listener = take(u"listener"_s);
    return listener.isUndefined() ? readTarget() : readListener(u"listener"_s, listener);
}

bool JsonCommandReader::readReply(const QJsonValue &value)
{
    const std::optional<Reply> reply = replyFromWord(value.toString());
    if (!reply) {
        QStringList words;
        for (const Reply one : builtInReplies)
            words += word(one);
        return fail(verbWord(), tr("a reply is one of %1").arg(words.join(", "_L1)));
    }
    m_command.reply = *reply;
    return true;
}

bool JsonCommandReader::readLens(const QJsonValue &value)
{
    QString text;
    if (!readString(verbWord(), value, text))
        return false;
    const auto parsed = parseLensPair(text);
    if (const auto *error = std::get_if<LensError>(&parsed)) {
        const QString what = tr("the lens is wrong at character %1").arg(error->start + 1);
        return fail(verbWord(), error->nearest.isEmpty() ? what : tr("%1. Did you mean %2?").arg(what, error->nearest));
    }
    m_command.lens = std::get<LensPair>(parsed);
    return true;
}

bool JsonCommandReader::readCommand(const QString &verb, const QJsonValue &value)
{
    QString line;
    if (!readString(verbWord(), value, line))
        return false;
    const ParsedCommand parsed = parseCommand(verb + line);
    if (const auto *error = std::get_if<CommandError>(&parsed))
        return fail(verbWord(), explain(*error, verb + line).toLine());
    m_command.command = std::get<Command>(parsed);
    const Command &read = m_command.command;
    if (!read.filter.isEmpty() || !read.record.isEmpty() || read.timeoutSeconds || read.find)
        return fail(verbWord(), tr("filter, find, record and timeout belong to the whole run, on its command line"));
    return true;
}

bool JsonCommandReader::nothingElse()
{
    for (const QString &key : m_object.keys()) {
        if (m_read.contains(key))
            continue;
        QStringList known {u"id"_s, u"connection"_s, u"listener"_s};
        if (m_command.verb == Verb::Send)
            known += {u"fields"_s, u"ending"_s, u"repeat"_s, u"pace"_s, u"snippets"_s};
        const QString nearest = nearestWord(key, known);
        const QString what = tr("\"%1\" does not belong to %2").arg(safeText(key, 40), verbWord());
        return fail(key, nearest.isEmpty() || m_read.contains(nearest) ? what : tr("%1. Did you mean %2?").arg(what, nearest));
    }
    return true;
}

} // namespace wirelark
