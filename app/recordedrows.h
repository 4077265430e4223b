#pragma once

#include "core/sequence/recordedsequence.h"
#include "core/timeline/message.h"

namespace wirelark {

class LogSelection;
class MessageRows;

// Rows of the log as the parts of one connection, as many as a sequence may have.
struct RecordedRows
{
    ConnectionId connection = 0; // 0: it is not known of which
    std::vector<RecordedPart> parts;
    qint64 notTaken = 0;         // rows of the connection behind these: they are too many, or too long
    qint64 ofOthers = 0;         // selected rows of other connections
    bool isBroken = false;       // some bytes are not stored any more; what comes behind is not taken
    bool isUnsearched = false;   // the rows were too many to be looked through to the end
};

// The selected rows, or where one or none is selected all rows of its connection, or else of `connection`.
RecordedRows recordedRows(const MessageRows &rows, const LogSelection &selection, ConnectionId connection);

} // namespace wirelark
