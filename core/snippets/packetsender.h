#pragma once

#include <optional>

#include "core/snippets/snippet.h"

namespace wirelark {

// What the files of another program gave.
struct ImportedSnippets
{
    Snippets snippets;
    int leftOut = 0; // packets without a name, without bytes, or whose bytes cannot be read
};

// The packets of Packet Sender (packetsender.com): its packets.ini, an INI file with a group a packet, or the JSON that it
// exports, an array of objects. Of each the name, the bytes (`hexString`) and the seconds after which it is repeated are
// taken, for TCP and UDP alike. They get into a folder `folder`. Nothing: the file is neither, or cannot be read.
std::optional<ImportedSnippets> importPacketSender(const QString &path, const QString &folder);

} // namespace wirelark
