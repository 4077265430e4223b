#pragma once

#include "core/explain/problem.h"
#include "core/payload/ending.h"
#include "core/repeat/outgoing.h"
#include "core/search/searchline.h"
#include "widgets/connections/selection.h"
#include "widgets/send/sendtarget.h"

#include <optional>

#include <QString>

namespace wirelark {

class Commander;
class ConnectionTable;
class ReplyRules;
class Sending;
struct RowQuery;

// What decides, besides the command that started it, how a connection is seen and used now.
struct PresentUse
{
    const Commander &commander;
    const ReplyRules &rules;
    const ConnectionTable &connections;
    const RowQuery &query;
    Ending ending; // of the send box
    std::optional<SearchLine> find; // none: nothing is looked for
    const Sending *sending = nullptr; // what is repeated is carried along
};

// What starts the selected rows again as they are now, with their names, replies, sequences, lenses, the filter, what is
// repeated and what is looked for: the arguments
// of a shell's `wirelark`, and what the address bar takes. A connection that was accepted is told by what accepted it.
// Several are separated by a comma; each stands there once.
QString copyAsCommand(const Selection &selection, const PresentUse &use);

// What sends again what was sent: a line for a shell, `wirelark --headless connect host:port send=...`. A listener's is
// sent to each that comes; of one connection that it accepted, to the first. Empty: nobody is there to send to. `snippet`:
// its folder/name, to be sent instead of the message.
struct CopiedSending
{
    QString line;
    Problem problem; // not null: the message cannot stand on a command line, and why
};
CopiedSending copySendingAsCommand(const Outgoing &what, const SendTarget &target, const Selection &selection,
    const PresentUse &use, const QString &snippet = {});

} // namespace wirelark
