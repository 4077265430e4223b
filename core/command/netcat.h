#pragma once

#include "core/command/command.h"
#include "core/command/word.h"

namespace wirelark {

// What was told to nc, ncat, netcat or telnet, as far as it means the same here.
struct NetcatCall
{
    bool isListening = false;
    std::vector<Word> words; // what is left when the flags are taken out: host, port, and options of our own
};

// Whether a word is the name of such a program.
bool isNetcat(const QString &program);

// Reads the flags of nc(1), as in OpenBSD's netcat and ncat: `-l`, `-p PORT` of a listener, and those that ask for what
// is done here anyway (`-k -n -v -N -t`), also run together as in `-lvnp 5000`. Every other one is NotYet.
std::variant<NetcatCall, CommandError> readNetcat(const std::vector<Word> &words);

} // namespace wirelark
