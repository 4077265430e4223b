#pragma once

#include "core/command/command.h"
#include "core/net/ids.h"

#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QJsonValue>

namespace wirelark {

// One command on standard input, as wirelark(1) has it: `{"send":"PING\n","connection":1,"id":7}`.
struct JsonCommand
{
    enum class Verb : quint8 { Send, Finish, Close, Reset, Connect, Listen, Stop, Reply, Run, Note, Lens, Quit };

    Verb verb = Verb::Note;
    QJsonValue id {QJsonValue::Undefined}; // whatever it was; comes back with the answer
    QByteArray bytes {};                   // Send: exactly these, unless it is one of those below
    Outgoing what {};                      // Send: a file, or a draft if it is written; the plan of anything
    bool isWritten = false;                // Send: with escapes and fields
    QString snippet {};                    // Send: folder/name; what is given of the plan and the ending counts instead of its own
    QString snippets {};                   // Send: the file it is in; empty: that of the settings
    std::optional<Ending> ending {};       // Send
    QString file {};                       // Run: a path
    QString text {};                       // Note
    Reply reply = Reply::None;             // Reply
    Command command {};                    // Connect, Listen
    std::vector<ConnectionId> connections {}; // Send, Finish, Close, Reset, Run, Reply, Lens: these, unless it is for all
    bool isForAll = false;
    bool isOfRepeats = false; // Stop: what is repeated to these connections
    ListenerId listener = 0; // Stop; Reply, Lens: that of a listener
    LensPair lens {};        // Lens
};

// Why a line is no command, or cannot be carried out: a sentence, with what stands in it safe to show; and the id, if it
// could be read.
struct JsonCommandError
{
    QString message;
    QString member {}; // of the command, that is wrong; empty: the line, or several
    QJsonValue id {QJsonValue::Undefined};
};

std::variant<JsonCommand, JsonCommandError> parseJsonCommand(const QByteArray &line);

} // namespace wirelark
