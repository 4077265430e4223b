#include "app/copycommand.h"

#include "app/commander.h"
#include "app/replyrules.h"
#include "app/sending.h"
#include "core/explain/explain.h"
#include "core/timeline/connectiontable.h"
#include "core/timeline/rowquery.h"
#include "widgets/window/sendtargets.h"

#include <algorithm>

#include <QStringList>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

template <typename Id>
std::vector<Id> inOrder(const QSet<Id> &ids)
{
    std::vector<Id> sorted(ids.begin(), ids.end());
    std::ranges::sort(sorted);
    return sorted;
}

// As send= and the options beside it.
void setOutgoing(Command &command, const Outgoing &what)
{
    command.send = what.file.isEmpty() ? writtenOnOneLine(what.draft)
                                       : SendOption {.kind = SendOption::Kind::File, .what = what.file};
    command.send.plan = what.plan;
    command.ending.reset();
    if (command.send.kind == SendOption::Kind::Text && what.draft.ending != Ending::None)
        command.ending = what.draft.ending;
}

QString lineOf(Command command, const LensPair &lens, const PresentUse &use, const std::optional<Outgoing> &repeated)
{
    command.lens = lens;
    command.filter = use.query.filter.toString();
    command.find = use.find;
    if (repeated)
        setOutgoing(command, *repeated);
    else if (command.send.kind == SendOption::Kind::None && (command.ending || use.ending != Ending::Lf))
        command.ending = use.ending; // beside send= it is part of the message
    return command.toShellText();
}

// With `\x27` for what could be quoted for a shell, but then not be read by the address bar.
QString withoutApostrophes(const QString &text)
{
    QString all;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at] == u'\\' && at + 1 < text.size();
        if (text[at] == u'\'' || (isPair && text[at + 1] == u'\''))
            all += "\\x27"_L1;
        else
            all += isPair ? text.sliced(at, 2) : text.sliced(at, 1);
        at += isPair ? 1 : 0;
    }
    return all;
}

QString lineOf(const Rule &rule)
{
    const QString line = toLine(rule);
    const auto isOfTheShell = [](QChar c) { return c == u'$' || c == u'`' || c == u'!'; };
    if (!line.contains(u'\'') || std::ranges::none_of(line, isOfTheShell))
        return line;
    Rule quotable = rule; // hex has none
    quotable.what = withoutApostrophes(rule.what);
    quotable.send = withoutApostrophes(rule.send);
    return toLine(quotable);
}

// The file, as long as it has them as they are; else every rule by itself.
void setRules(Command &command, Reply &of, const ReplyRules::Kept *kept)
{
    if (!kept)
        return;
    if (!kept->isOfCommand)
        of = Reply::None;
    command.rules = kept->written.path;
    command.ruleLines.clear();
    if (!command.rules.isEmpty())
        return;
    const RuleText &text = kept->written.text;
    if (text.limit() != AnswerLimit())
        command.ruleLines += toLine(text.limit());
    for (const Rule &rule : text.rules())
        command.ruleLines += lineOf(rule);
}

// What a person chose in the meantime.
void setReply(Command &command, Reply &of, Reply now, const ReplyRules::Kept *rules)
{
    if (now == Reply::Rules)
        return setRules(command, of, rules);
    command.rules.clear();
    command.ruleLines.clear();
    of = now;
}

// What a person ran in the meantime.
void setRun(Command &command, const QString &file)
{
    if (!file.isEmpty())
        command.run = file;
}

// Of one of its connections that is meant: `run` was run on it, `own` are its rules.
QString lineOfListener(ListenerId id, const LensPair &lens, const PresentUse &use, const QString &run = {},
    const ReplyRules::Kept *own = nullptr)
{
    std::optional<Command> command = use.commander.commandOfListener(id);
    const ListenerRow *row = use.connections.listener(id);
    if (!command || !row)
        return {};
    command->listen.name = row->switches.name;
    setReply(*command, command->listen.reply, own ? Reply::Rules : row->switches.reply, own ? own : use.rules.of({id, 0}));
    command->listen.finAnswer = row->switches.finAnswer;
    setRun(*command, use.commander.runOfListener(id));
    setRun(*command, run);
    return lineOf(*command, lens, use, use.sending ? use.sending->repeatedToListener(id) : std::nullopt);
}

QString lineOfConnection(ConnectionId id, const PresentUse &use)
{
    const ConnectionRow *row = use.connections.connection(id);
    if (!row)
        return {};
    const LensPair &lens = use.query.lenses.lensOf(id, row->listener);
    const ReplyRules::Kept *own = use.rules.of({0, id});
    std::optional<Command> command = use.commander.commandOfConnection(id);
    if (!command)
        return lineOfListener(row->listener, lens, use, use.commander.runOf(id), use.rules.isOn({0, id}) ? own : nullptr);
    command->connect.name = row->switches.name;
    setReply(*command, command->connect.reply, row->switches.reply, own);
    command->connect.finAnswer = row->switches.finAnswer;
    setRun(*command, use.commander.runOf(id));
    return lineOf(*command, lens, use, use.sending ? use.sending->repeatedTo(id) : std::nullopt);
}

// Only whom it is sent to, and how that is connected.
std::optional<Command> targetOf(ConnectionId id, bool isAlone, const PresentUse &use)
{
    const ConnectionRow *row = use.connections.connection(id);
    std::optional<Command> started = use.commander.commandOfConnection(id);
    const bool isOurs = bool(started);
    if (!isOurs)
        started = row ? use.commander.commandOfListener(row->listener) : std::nullopt;
    if (!started)
        return std::nullopt;
    Command command;
    command.verb = started->verb;
    if (isOurs)
        command.connect = {.to = started->connect.to, .finAnswer = started->connect.finAnswer, .noDelay = started->connect.noDelay, .name = {}};
    else
        command.listen = {.at = started->listen.at, .finAnswer = started->listen.finAnswer, .noDelay = started->listen.noDelay,
            .once = isAlone, .name = {}};
    return command;
}

} // namespace

QString copyAsCommand(const Selection &selection, const PresentUse &use)
{
    QStringList lines;
    for (const ListenerId id : inOrder(selection.listeners))
        lines += lineOfListener(id, use.query.lenses.listenerLens(id), use);
    for (const ConnectionId id : inOrder(selection.connections))
        lines += lineOfConnection(id, use);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(" , "_L1);
}

CopiedSending copySendingAsCommand(const Outgoing &what, const SendTarget &target, const Selection &selection, const PresentUse &use,
    const QString &snippet)
{
    const QSet<ConnectionId> to = connectionsOf(target, use.connections, selection);
    const bool isAlone = to.size() == 1 && !isOfListener(target);
    QStringList lines;
    for (const ConnectionId id : inOrder(to)) {
        std::optional<Command> command = targetOf(id, isAlone, use);
        if (!command)
            continue;
        setOutgoing(*command, what);
        if (!snippet.isEmpty()) {
            command->send = {.kind = SendOption::Kind::Snippet, .what = snippet};
            command->ending.reset();
        }
        const QString line = command->toString();
        const ParsedCommand again = parseCommand(line);
        if (const auto *error = std::get_if<CommandError>(&again)) // of what was received last, say: there is nothing at first
            return {{}, explain(*error, line)};
        lines += command->toShellText();
    }
    lines.removeDuplicates();
    return {lines.isEmpty() ? QString() : "wirelark --headless "_L1 + lines.join(" , "_L1), {}};
}

} // namespace wirelark
