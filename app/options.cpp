#include "app/options.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>

#include "core/explain/explain.h"
#include "core/explain/problem.h"
#include "core/payload/visibletext.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

QString unknownOption(const QString &option)
{
    return QCoreApplication::translate("wirelark::Options",
        "\"%1\" is not an option. The options are --headless, --json, --csv, --text, --commands, --junit FILE, --help and --version.")
        .arg(safeText(option, 60));
}

std::optional<Options::Output> outputOf(const QString &argument)
{
    if (argument == "--json"_L1)
        return Options::Output::Json;
    if (argument == "--csv"_L1)
        return Options::Output::Csv;
    return argument == "--text"_L1 ? std::optional(Options::Output::Text) : std::nullopt;
}

void takeCommand(Options &options, QStringList &words)
{
    const ParsedCommand parsed = parseArguments(words);
    if (const auto *fault = std::get_if<CommandError>(&parsed))
        options.error = explain(*fault, words.join(u' ')).toLine();
    else
        options.commands.push_back(std::get<Command>(parsed));
    words.clear();
}

// What makes no sense together without a window; empty: all of it does.
QString misfit(const std::vector<Command> &commands)
{
    std::optional<SearchLine> find;
    for (const Command &command : commands) {
        if (command.find && find && *command.find != *find)
            return QCoreApplication::translate("wirelark::Options", "Only one thing can be looked for: find= is given twice.");
        find = command.find ? command.find : find;
    }
    return {};
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    Options options;
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--help"_L1 || argument == "-h"_L1)
            options.mode = Options::Mode::ShowHelp;
        else if (argument == "--version"_L1)
            options.mode = Options::Mode::ShowVersion;
        else if (argument == "--headless"_L1 && options.mode == Options::Mode::Window)
            options.mode = Options::Mode::Headless;
        else if (argument == "--commands"_L1)
            options.takesCommands = true;
        else if (argument == "--junit"_L1 && i + 1 < arguments.size())
            options.junit = arguments[++i];
        else if (const auto output = outputOf(argument))
            options.output = *output;
        else if (argument.startsWith("--"_L1) && argument != "--headless"_L1)
            options.error = unknownOption(argument);
        else if (argument == ","_L1 && !words.isEmpty())
            takeCommand(options, words);
        else if (argument != "--headless"_L1)
            words.append(argument);
        if (!options.error.isEmpty())
            return options;
    }
    if (!words.isEmpty())
        takeCommand(options, words);
    if (options.output != Options::Output::Bytes && options.mode == Options::Mode::Window)
        options.error = QCoreApplication::translate("wirelark::Options", "--json, --csv and --text need --headless.");
    const bool hasJson = options.mode == Options::Mode::Headless && options.output == Options::Output::Json;
    if (options.error.isEmpty() && options.takesCommands && !hasJson)
        options.error = QCoreApplication::translate("wirelark::Options", "--commands needs --headless and --json.");
    const bool runs = std::ranges::any_of(options.commands, [](const Command &command) { return !command.run.isEmpty(); });
    if (options.error.isEmpty() && !options.junit.isEmpty() && ((!runs && !options.takesCommands) || options.mode == Options::Mode::Window))
        options.error = QCoreApplication::translate("wirelark::Options",
            "--junit needs --headless and a sequence, such as: run FILE connect HOST:PORT.");
    if (options.error.isEmpty() && options.mode == Options::Mode::Headless)
        options.error = misfit(options.commands);
    if (options.error.isEmpty() && options.mode == Options::Mode::Headless && options.commands.empty()
        && !options.takesCommands)
        options.error = QCoreApplication::translate("wirelark::Options",
            "--headless needs a command, such as: listen 5000, connect HOST:PORT, open FILE.pcapng.");
    return options;
}

} // namespace wirelark
