#include "app/jsoncommand.h"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/explain/explain.h"
#include "core/explain/problem.h"
#include "core/payload/hex.h"
#include "core/payload/nearest.h"
#include "core/payload/visibletext.h"
#include "core/reply/partner.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Verb = JsonCommand::Verb;

// Reads one object; the first thing that is wrong is the one told.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::JsonCommand)

public:
    std::variant<JsonCommand, JsonCommandError> read(const QByteArray &line)
    {
        if (parse(line) && findVerb() && readVerb() && nothingElse())
            return m_command;
        return JsonCommandError {m_message, m_object.value("id"_L1)};
    }

private:
    bool fail(const QString &message)
    {
        m_message = message;
        return false;
    }

    bool parse(const QByteArray &line)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (error.error != QJsonParseError::NoError)
            return fail(tr("byte %1: this is no JSON: %2", "the reason in English").arg(error.offset).arg(error.errorString()));
        if (!document.isObject())
            return fail(tr("a command is an object, such as {\"send\":\"text\",\"connection\":1}"));
        m_object = document.object();
        m_command.id = m_object.value("id"_L1);
        m_read.append(u"id"_s);
        return true;
    }

    static const QStringList &verbs()
    {
        static const QStringList words {u"send"_s, u"finish"_s, u"close"_s, u"reset"_s, u"connect"_s, u"listen"_s, u"stop"_s,
            u"reply"_s, u"run"_s, u"note"_s, u"quit"_s};
        return words;
    }

    bool findVerb()
    {
        for (qsizetype i = 0; i < verbs().size(); ++i) {
            if (!m_object.contains(verbs()[i]))
                continue;
            if (m_read.size() > 1)
                return fail(tr("\"%1\" and \"%2\" are two commands").arg(m_read.last(), verbs()[i]));
            m_command.verb = Verb(i);
            m_read.append(verbs()[i]);
        }
        return m_read.size() > 1 || failUnknown();
    }

    bool failUnknown()
    {
        const QString nearest = nearestOf(verbs());
        const QString what = tr("there is no command in it; they are %1").arg(verbs().join(", "_L1));
        return fail(nearest.isEmpty() ? what : tr("%1. Did you mean %2?").arg(what, nearest));
    }

    // Of the members nobody has read.
    QString nearestOf(const QStringList &known) const
    {
        for (const QString &key : m_object.keys()) {
            const QString nearest = m_read.contains(key) ? QString() : nearestWord(key, known);
            if (!nearest.isEmpty())
                return nearest;
        }
        return {};
    }

    bool readVerb()
    {
        const QJsonValue value = m_object.value(m_read.last());
        switch (m_command.verb) {
        case Verb::Send:
            return readPayload(value) && readTarget();
        case Verb::Finish:
        case Verb::Close:
        case Verb::Reset:
            return readConnections(value);
        case Verb::Connect:
            return readCommand(u"connect "_s, value);
        case Verb::Listen:
            return readCommand(u"listen "_s, value);
        case Verb::Stop:
            return readListener(value);
        case Verb::Reply:
            return readReply(value);
        case Verb::Run:
            return readString(value, m_command.file) && readTarget();
        case Verb::Note:
            return readString(value, m_command.text);
        case Verb::Quit:
            return value.isBool() || fail(tr("the value of quit is true"));
        }
        return false;
    }

    bool readString(const QJsonValue &value, QString &text)
    {
        text = value.toString();
        const bool fits = value.isString() && !text.isEmpty() && !text.contains(QChar::Null);
        return fits || fail(tr("the value of %1 is a text").arg(m_read[1]));
    }

    bool readPayload(const QJsonValue &value)
    {
        if (value.isString()) {
            m_command.bytes = value.toString().toUtf8();
            return true;
        }
        const QJsonObject object = value.toObject();
        const QString form = object.isEmpty() ? QString() : object.keys().front();
        const QString text = object.value(form).toString();
        if (object.size() != 1 || !object.value(form).isString())
            return failPayload();
        if (form == "text"_L1)
            m_command.bytes = text.toUtf8();
        else if (form == "file"_L1)
            return readString(text, m_command.file);
        else if (form == "hex"_L1)
            return readHex(text);
        else if (form == "base64"_L1)
            return readBase64(text);
        else
            return failPayload();
        return true;
    }

    bool failPayload()
    {
        return fail(tr("what is sent is a text, or one of {\"text\":...}, {\"hex\":...}, {\"base64\":...} and {\"file\":...}"));
    }

    bool readHex(const QString &text)
    {
        const ParsedHex parsed = parseHex(text);
        if (const auto *error = std::get_if<HexError>(&parsed))
            return fail(tr("the hex is wrong at character %1").arg(error->start + 1));
        m_command.bytes = std::get<QByteArray>(parsed);
        return true;
    }

    bool readBase64(const QString &text)
    {
        const auto decoded = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return fail(tr("this is no base64 (RFC 4648)"));
        m_command.bytes = decoded.decoded;
        return true;
    }

    bool readTarget()
    {
        if (!m_object.contains("connection"_L1)) {
            m_command.isForAll = true;
            return true;
        }
        m_read.append(u"connection"_s);
        return readConnections(m_object.value("connection"_L1));
    }

    bool readConnections(const QJsonValue &value)
    {
        if (value == u"all"_s) {
            m_command.isForAll = true;
            return true;
        }
        const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray {value};
        for (const QJsonValue one : list) {
            const auto number = numberOf(one);
            if (!number)
                return fail(tr("a connection is its number, a list of numbers, or \"all\""));
            m_command.connections.push_back(*number);
        }
        return true;
    }

    static std::optional<quint32> numberOf(const QJsonValue &value)
    {
        const double number = value.toDouble(0);
        const bool fits = value.isDouble() && number >= 1 && number <= 4294967295.0 && number == std::floor(number);
        return fits ? std::optional(static_cast<quint32>(number)) : std::nullopt;
    }

    bool readListener(const QJsonValue &value)
    {
        const auto number = numberOf(value);
        m_command.listener = number.value_or(0);
        return number || fail(tr("a listener is its number"));
    }

    bool readReply(const QJsonValue &value)
    {
        const std::optional<Reply> reply = replyFromWord(value.toString());
        if (!reply) {
            QStringList words;
            for (const Reply one : builtInReplies)
                words += word(one);
            return fail(tr("a reply is one of %1").arg(words.join(", "_L1)));
        }
        m_command.reply = *reply;
        if (!m_object.contains("listener"_L1))
            return readTarget();
        m_read.append(u"listener"_s);
        return readListener(m_object.value("listener"_L1));
    }

    bool readCommand(const QString &verb, const QJsonValue &value)
    {
        QString line;
        if (!readString(value, line))
            return false;
        const ParsedCommand parsed = parseCommand(verb + line);
        if (const auto *error = std::get_if<CommandError>(&parsed))
            return fail(explain(*error, verb + line).toLine());
        m_command.command = std::get<Command>(parsed);
        const Command &read = m_command.command;
        if (!read.lens.isRaw() || !read.filter.isEmpty() || !read.record.isEmpty() || read.timeoutSeconds || read.find)
            return fail(tr("lens, filter, find, record and timeout belong to the whole run, on its command line"));
        return true;
    }

    bool nothingElse()
    {
        for (const QString &key : m_object.keys()) {
            if (m_read.contains(key))
                continue;
            const QString nearest = nearestWord(key, {u"id"_s, u"connection"_s, u"listener"_s});
            const QString what = tr("\"%1\" does not belong to %2").arg(safeText(key, 40), m_read[1]);
            return fail(nearest.isEmpty() || m_read.contains(nearest) ? what : tr("%1. Did you mean %2?").arg(what, nearest));
        }
        return true;
    }

    QJsonObject m_object;
    QStringList m_read; // members that were understood: id, the verb, others
    JsonCommand m_command;
    QString m_message;
};

} // namespace

std::variant<JsonCommand, JsonCommandError> parseJsonCommand(const QByteArray &line)
{
    return Reader().read(line);
}

} // namespace wirelark
