#pragma once

#include "core/compose/templatefault.h"
#include "core/payload/ending.h"
#include "core/repeat/outgoing.h"

#include <optional>

#include <QString>
#include <QStringList>

namespace wirelark {

// What a command sends by itself as soon as a connection is open: send=, snippet=, repeat= and pace=.
struct SendOption
{
    enum class Kind : quint8 { None, Text, Hex, File, Snippet };

    Kind kind = Kind::None;
    QString what {};     // text with escapes and fields, hex with fields, a path, or folder/name of a snippet
    RepeatPlan plan {};  // repeat= and pace=; of a snippet what is not given is its own
    QString snippets {}; // snippets=FILE, where the snippet is; empty: the file of the settings

    // The value of send=; null if it is nothing, or a snippet.
    QString toString() const;
    // What is sent, and `ending` behind a text; of anything but a snippet.
    Outgoing outgoing(std::optional<Ending> ending) const;

    bool operator==(const SendOption &) const = default;
};

// The part of a value of send= that is wrong.
struct SendOptionError
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString nearest {};     // what was probably meant
    QStringList allowed {}; // what could stand there
    std::optional<TemplateFault> payload {}; // what is wrong with the message, if it is that; its place counts in `what`
};

// `text with \n and {n}`, `text:...` the same, `hex:02 03 {crc16/modbus:le}`, `file:PATH`. Stricter than the send box,
// which shows what it doubts: a backslash that is no escape, and what is nearly a field, are errors.
std::optional<SendOptionError> readSend(const QString &value, SendOption &option);

// The same message as send= has it, on one line and without doubts, for an ending that is given beside it.
SendOption writtenOnOneLine(const Draft &draft);

} // namespace wirelark
