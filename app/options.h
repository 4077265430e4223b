#pragma once

#include "core/command/command.h"

#include <vector>

namespace wirelark {

// What argv asks for. Options of the program begin with two dashes; everything else is the address bar's grammar,
// several commands separated by a comma that stands alone.
struct Options
{
    enum class Mode { Window, Headless, ShowHelp, ShowVersion };

    Mode mode = Mode::Window;
    // What a run without a window prints: received bytes, or rows in the form of an export.
    enum class Output { Bytes, Json, Csv, Text };
    Output output = Output::Bytes;
    bool takesCommands = false; // --commands: standard input is commands in JSON, see wirelark(1)
    QString junit {}; // --junit FILE: where the steps of sequences go as tests
    std::vector<Command> commands;
    QString error; // one line for stderr; not empty: nothing else is valid, and the exit status is 2
};

// `arguments` without the program's name. `program` stands before the error.
Options parseOptions(const QStringList &arguments);

} // namespace wirelark
