#pragma once

#include "core/command/sendoption.h"
#include "core/lens/lenspair.h"
#include "core/net/requests.h"
#include "core/payload/ending.h"
#include "core/search/searchline.h"

#include <optional>
#include <variant>

#include <QString>
#include <QStringList>

namespace wirelark {

// One command of the address bar, which is also argv: the grammar stands in command/README.md.
struct Command
{
    enum class Verb : quint8 { Listen, Connect, Relay, Open, Ports, Help };

    Verb verb = Verb::Connect;
    ListenRequest listen;   // Listen
    ConnectRequest connect; // Connect; Relay: where it leads
    QString path;           // Open
    quint16 port = 0;       // Ports: only this one; 0: all
    QString record;         // record=FILE; empty: none
    std::optional<double> timeoutSeconds; // timeout=SECONDS
    std::optional<Ending> ending; // ending=none|lf|crlf|cr|nul, of what is typed and sent; none: as it was, and nothing behind send=
    SendOption send;        // what is sent when a connection is open
    LensPair lens;          // how what is read and written is cut into messages; raw: as it was
    QString rules;          // rules=FILE of what answers, see core/reply; empty: none
    QStringList ruleLines;  // rule=LINE, each a rule or a limit: behind those of the file
    QString filter;         // filter=WORDS, see core/filter; empty: none
    std::optional<SearchLine> find; // find=WHAT
    QString run;            // run=FILE: a sequence for the connection, or for each that is accepted; empty: none

    bool hasRules() const { return !rules.isEmpty() || !ruleLines.isEmpty(); }

    // The canonical line: parse(toString()) is this command again.
    QString toString() const;
    // The same as arguments for a shell: `wirelark` before it does the same as the line in the address bar.
    QString toShellText() const;
    bool operator==(const Command &) const = default;
};

// What is wrong with a line, and where.
struct CommandError
{
    enum class Kind : quint8 {
        Empty, UnknownWord,
        UnknownOption, // not an option, or one that does not fit the verb
        BadValue, MissingValue, MissingPort,
        PortOutOfRange, // not a number from 1 (for a listener 0) to 65535
        BadHost, HostTooLong, MissingPath,
        NeedsOther, // an option that means nothing without one of `allowed` beside it
        FileOnce,   // repeat= beside a file
        NotYet, // known words of a later version, such as tls://
    };
    Kind kind = Kind::Empty;
    qsizetype start = 0;  // in the line, for the underline
    qsizetype length = 0;
    QString word;         // the offending word
    QString nearest;      // the nearest known word, if one is near
    QStringList allowed;  // what could stand there instead, if that is a short list; SECONDS stands for any such value
    std::optional<TemplateFault> payload {}; // of a message: what is wrong with it
    std::optional<Command::Verb> verb; // what the line would be, as far as it could be read
    bool operator==(const CommandError &) const = default;
};

using ParsedCommand = std::variant<Command, CommandError>;

// A line as typed or pasted: `5000`, `host:80`, `listen :5000 reply=echo`, `nc host 80`, `run a.seq host 80`.
ParsedCommand parseCommand(const QString &line);
// The same from argv; arguments are joined by blanks, one with blanks of its own stays one word.
ParsedCommand parseArguments(const QStringList &arguments);

} // namespace wirelark
