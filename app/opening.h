#pragma once

#include "core/explain/problem.h"
#include "core/net/controlledsource.h"
#include "core/net/responder.h"
#include "core/repeat/outgoing.h"
#include "core/repeat/repeatstate.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace wirelark {

class Settings;
class Template;
struct Command;

// Something long that began with a connection.
struct OpenedSend
{
    ConnectionId connection = 0;
    Outgoing what {};
    bool hasCounter = false;
    std::shared_ptr<RepeatState> repeat {};  // of a message
    std::shared_ptr<SendControl> transfer {}; // of a file
};

// What has begun on the I/O thread and was not looked at by the main thread.
class OpeningBoard
{
public:
    void add(const OpenedSend &begun);
    std::vector<OpenedSend> take();

private:
    std::mutex m_mutex;
    std::vector<OpenedSend> m_begun;
};

// What a command sends by itself on a connection: send=, snippet=.
struct Opening
{
    ResponderFactory factory; // null: nothing; may be used on any thread
    Problem problem;          // not null: it cannot be sent, and why
};

// Reads the file of snippets if there is need of one, and sees whether a file is there. `snippetFile`: unless the command
// names one. What repeats and files that are sent are told to `board`, if there is one.
Opening openingOf(const Command &command, const QString &snippetFile, const std::shared_ptr<OpeningBoard> &board = {});

// What acts to send that as soon as a connection is open; nothing of it must be wrong.
std::unique_ptr<Responder> makeSender(
    const Outgoing &what, ConnectionId connection, const std::shared_ptr<OpeningBoard> &board = {});
// Why it cannot be sent; null if it can.
Problem explainOutgoing(const Outgoing &what);

// The file that snippets are kept in.
QString snippetFileOf(const Settings &settings);
// What send= or snippet= of a command says; what the command says of a snippet takes the place of what its file says.
// Nothing, and why in `problem`.
std::optional<Outgoing> outgoingOf(const Command &command, const QString &snippetFile, Problem &problem);
// A snippet of a file, by its folder/name. Nothing, and why in `problem`.
std::optional<Outgoing> snippetIn(const QString &file, const QString &name, Problem &problem);

} // namespace wirelark
