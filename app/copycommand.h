#pragma once

#include "core/payload/ending.h"
#include "core/search/searchline.h"
#include "widgets/connections/selection.h"

#include <optional>

#include <QString>

namespace wirelark {

class Commander;
class ConnectionTable;
struct RowQuery;

// What decides, besides the command that started it, how a connection is seen and used now.
struct PresentUse
{
    const Commander &commander;
    const ConnectionTable &connections;
    const RowQuery &query;
    Ending ending; // of the send box
    std::optional<SearchLine> find; // none: nothing is looked for
};

// What starts the selected rows again as they are now, with their names, replies, sequences, lenses, the filter and what is looked for: the arguments
// of a shell's `wirelark`, and what the address bar takes. A connection that was accepted is told by what accepted it.
// Several are separated by a comma; each stands there once.
QString copyAsCommand(const Selection &selection, const PresentUse &use);

} // namespace wirelark
