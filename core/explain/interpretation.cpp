#include "core/explain/interpretation.h"

#include "core/command/command.h"
#include "core/explain/explain.h"
#include "core/explain/outgoingwords.h"
#include "core/explain/shorttext.h"
#include "core/net/socketaddress.h"
#include "core/reply/partner.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

using Verb = Command::Verb;

class Interpreter
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::Interpreter)

public:
    static Interpretation read(const QString &line)
    {
        const ParsedCommand parsed = parseCommand(line);
        if (const auto *error = std::get_if<CommandError>(&parsed))
            return wrong(*error, line);
        const Command &command = std::get<Command>(parsed);
        Interpretation result;
        result.button = button(command.verb);
        result.sentence = sentence(command, line);
        result.hint = hint(command);
        result.isValid = command.verb != Verb::Relay;
        return result;
    }

private:
    static Interpretation wrong(const CommandError &error, const QString &line)
    {
        Interpretation result;
        const Problem problem = explain(error, line);
        result.sentence = tr("%1. %2", "title of a problem, its cause").arg(problem.title, problem.cause);
        result.button = button(error.verb.value_or(Verb::Connect));
        if (error.length > 0) {
            result.errorStart = error.start;
            result.errorLength = error.length;
        }
        if (!error.nearest.isEmpty())
            result.suggestion = QString(line).replace(error.start, error.length, error.nearest);
        if (error.kind == CommandError::Kind::Empty)
            result.hint = otherForms();
        return result;
    }

    static QString button(Verb verb)
    {
        switch (verb) {
        case Verb::Listen:
            return tr("Listen", "button");
        case Verb::Connect:
            return tr("Connect", "button");
        case Verb::Relay:
            return tr("Relay", "button");
        case Verb::Open:
            return tr("Open", "button");
        case Verb::Ports:
        case Verb::Help:
            return tr("Show", "button");
        }
        return {};
    }

    static QString sentence(const Command &command, const QString &line)
    {
        switch (command.verb) {
        case Verb::Listen:
            return listenSentence(command.listen) + rulesSentence(command) + sendSentence(command) + runSentence(command)
                + viewSentence(command);
        case Verb::Connect:
            return connectSentence(command, line) + rulesSentence(command) + sendSentence(command) + runSentence(command)
                + viewSentence(command);
        case Verb::Relay:
            return relaySentence(command);
        case Verb::Open:
            return tr("Opens the capture %1.").arg(shortText(command.path)) + viewSentence(command);
        case Verb::Ports:
            return command.port == 0 ? tr("Lists the programs that hold ports of this computer.")
                                     : tr("Lists the programs that hold port %1 of this computer.").arg(command.port);
        case Verb::Help:
            return tr("Shows what can be typed here.");
        }
        return {};
    }

    static QString viewSentence(const Command &command)
    {
        QString text;
        if (!command.lens.isRaw())
            text += u' ' + tr("Shows messages as the lens %1 cuts them.").arg(command.lens.toString());
        if (!command.filter.isEmpty())
            text += u' ' + tr("Shows what matches %1.").arg(shortText(command.filter));
        if (command.find)
            text += u' ' + tr("Looks for %1.").arg(shortText(command.find->toString()));
        return text;
    }

    static QString listenSentence(const ListenRequest &request)
    {
        QString text = waitingSentence(request.at);
        text += replySentence(request.reply);
        if (request.once)
            text += u' ' + tr("Takes one connection only.");
        return text;
    }

    static QString rulesSentence(const Command &command)
    {
        QString text;
        if (!command.rules.isEmpty())
            text += u' ' + tr("Answers by the rules in %1.").arg(shortText(command.rules));
        if (!command.ruleLines.isEmpty())
            text += u' ' + tr("Answers by %Ln rule(s) of its own.", nullptr, int(command.ruleLines.size()));
        return text;
    }

    static QString sendSentence(const Command &command)
    {
        const QString text = sentWords(command);
        return text.isEmpty() ? text : u' ' + text;
    }

    static QString runSentence(const Command &command)
    {
        return command.run.isEmpty() ? QString() : u' ' + tr("Runs the sequence in %1.").arg(shortText(command.run));
    }

    static QString replySentence(Reply reply)
    {
        if (reply == Reply::None)
            return {};
        return u' '
            + (reply == Reply::Echo ? tr("Sends back what it receives.")
                                    : tr("Answers as the built-in partner %1.").arg(word(reply)));
    }

    static QString waitingSentence(const Endpoint &at)
    {
        const bool isHere =
            at.host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(at.host).isLoopback();
        if (isHere && at.port == 0)
            return tr("Waits for connections on a free port, from this computer only.");
        if (isHere)
            return tr("Waits for connections on port %1, from this computer only.").arg(at.port);
        const QString reached = reachedAt(at.host);
        if (at.port == 0)
            return tr("Waits on a free port, from any computer that can reach this one (%1).").arg(reached);
        return tr("Waits on port %1, from any computer that can reach this one (%2).")
            .arg(QString::number(at.port), reached);
    }

    // The first addresses that others may use: one of each family is as much as fits.
    static QString reachedAt(const QString &host)
    {
        const IpAddress numeric(QHostAddress {host});
        if (!host.isEmpty() && !numeric.isEvery())
            return shortText(host, 60);
        QStringList shown;
        for (const QString &address : addressesOfThisComputer()) {
            const bool isIPv6 = address.contains(u':');
            if (shown.isEmpty() || (isIPv6 && !shown.front().contains(u':')))
                shown += address;
            if (shown.size() == 2)
                break;
        }
        return shown.join(", "_L1);
    }

    static QString connectSentence(const Command &command, const QString &line)
    {
        const ConnectRequest &request = command.connect;
        const bool isWeb = line.contains("http://"_L1, Qt::CaseInsensitive) && command.send.kind == SendOption::Kind::None;
        const QString host = shortText(request.to.host, 80);
        const QString port = QString::number(request.to.port);
        QString text = isWeb
            ? tr("This program speaks raw TCP. Connects to %1, port %2; nothing is sent for you.").arg(host, port)
            : tr("Connects to %1, port %2, plain TCP.").arg(host, port);
        text += replySentence(request.reply);
        if (request.retry)
            text += u' ' + tr("Tries again until it answers.");
        return text;
    }

    static QString relaySentence(const Command &command)
    {
        return tr("Would pass everything on between %1 here and %2; this version cannot do that yet.")
            .arg(command.listen.at.toString(), shortText(command.connect.to.toString(), 80));
    }

    static QString hint(const Command &command)
    {
        const Endpoint &at = command.listen.at;
        switch (command.verb) {
        case Verb::Listen:
            return at.host == "localhost"_L1
                ? tr("Let other computers in: %1").arg("listen "_L1 + Endpoint {{}, at.port}.toString())
                : at.host.isEmpty()
                ? tr("Only this computer: %1").arg("listen "_L1 + Endpoint {u"localhost"_s, at.port}.toString())
                : QString();
        case Verb::Connect:
            return otherForms();
        default:
            return {};
        }
    }

    static QString otherForms() { return tr("Other forms: %1").arg(u"listen 5000 · listen :5000 · nc host 80"_s); }
};

} // namespace

Interpretation interpret(const QString &line)
{
    return Interpreter::read(line);
}

} // namespace wirelark
