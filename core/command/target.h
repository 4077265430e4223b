#pragma once

#include "core/command/command.h"
#include "core/command/word.h"

#include <optional>

namespace wirelark {

// What a word says about a place: `host:80`, `:5000`, `5000`, `plc.local`, `[::1]:80`, `tcp://host:80`,
// `http://host/x`.
struct Target
{
    enum class Host : quint8 {
        None,  // only a port
        Every, // `*`, or nothing before the colon
        Named, // Target::host
    };
    Host kind = Host::None;
    QString host;
    std::optional<quint16> port;
    bool isWeb = false; // http://: it only makes sense to connect
};

using ParsedTarget = std::variant<Target, CommandError>;

ParsedTarget parseTarget(const Word &word);

// Decimal digits only; nothing above 65535.
std::optional<quint16> parsePort(QStringView text);

// Whether the word can only be a place, not a misspelt verb: it has a dot, a colon or brackets.
bool looksLikeTarget(const Word &word);

// An error that underlines `length` letters of the word from `offset` on; with its quotes, where that is all of it.
CommandError errorAt(CommandError::Kind kind, const Word &word, qsizetype offset, qsizetype length);
CommandError errorAt(CommandError::Kind kind, const Word &word);

} // namespace wirelark
