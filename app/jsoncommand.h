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
    enum class Verb : quint8 { Send, Finish, Close, Reset, Connect, Listen, Stop, Reply, Run, Note, Quit };

    Verb verb = Verb::Note;
    QJsonValue id {QJsonValue::Undefined}; // whatever it was; comes back with the answer
    QByteArray bytes {};                   // Send
    QString file {};                       // Send, Run: a path
    QString text {};                       // Note
    Reply reply = Reply::None;             // Reply
    Command command {};                    // Connect, Listen
    std::vector<ConnectionId> connections {}; // Send, Finish, Close, Reset, Run, Reply: these, unless it is for all
    bool isForAll = false;
    ListenerId listener = 0; // Stop; Reply: that of a listener
};

// Why a line is no command: a sentence, with what stands in it safe to show; and the id, if it could be read.
struct JsonCommandError
{
    QString message;
    QJsonValue id {QJsonValue::Undefined};
};

std::variant<JsonCommand, JsonCommandError> parseJsonCommand(const QByteArray &line);

} // namespace wirelark
