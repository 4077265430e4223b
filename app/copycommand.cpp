#include "app/copycommand.h"

#include "app/commander.h"
#include "core/timeline/connectiontable.h"
#include "core/timeline/rowquery.h"

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

QString lineOf(Command command, const LensPair &lens, const PresentUse &use)
{
    command.lens = lens;
    command.filter = use.query.filter.toString();
    command.find = use.find;
    if (command.ending || use.ending != Ending::Lf)
        command.ending = use.ending;
    return command.toShellText();
}

// What a person chose in the meantime.
void setReply(Command &command, Reply &of, Reply now)
{
    if (now == Reply::Rules)
        return;
    command.rules.clear();
    of = now;
}

// What a person ran in the meantime.
void setRun(Command &command, const QString &file)
{
    if (!file.isEmpty())
        command.run = file;
}

// `run`: what was run on the one of its connections that is meant, if it is one.
QString lineOfListener(ListenerId id, const LensPair &lens, const PresentUse &use, const QString &run = {})
{
    std::optional<Command> command = use.commander.commandOfListener(id);
    const ListenerRow *row = use.connections.listener(id);
    if (!command || !row)
        return {};
    command->listen.name = row->switches.name;
    setReply(*command, command->listen.reply, row->switches.reply);
    command->listen.finAnswer = row->switches.finAnswer;
    setRun(*command, use.commander.runOfListener(id));
    setRun(*command, run);
    return lineOf(*command, lens, use);
}

QString lineOfConnection(ConnectionId id, const PresentUse &use)
{
    const ConnectionRow *row = use.connections.connection(id);
    if (!row)
        return {};
    const LensPair &lens = use.query.lenses.lensOf(id, row->listener);
    std::optional<Command> command = use.commander.commandOfConnection(id);
    if (!command)
        return lineOfListener(row->listener, lens, use, use.commander.runOf(id));
    command->connect.name = row->switches.name;
    setReply(*command, command->connect.reply, row->switches.reply);
    command->connect.finAnswer = row->switches.finAnswer;
    setRun(*command, use.commander.runOf(id));
    return lineOf(*command, lens, use);
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

} // namespace wirelark
