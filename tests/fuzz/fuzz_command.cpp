// A line of the address bar, and the same as arguments: a command that was understood is understood again from its
// canonical line, an error stands inside of the line, and both can be told.

#include "app/options.h"
#include "core/command/command.h"
#include "core/command/word.h"
#include "core/explain/explain.h"
#include "core/net/socketaddress.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

void checkError(const CommandError &error, const QString &line)
{
    PROPERTY(error.start >= 0 && error.length >= 0 && error.start + error.length <= line.size());
    PROPERTY(!explain(error, line).title.isEmpty());
}

void checkLine(const QString &line)
{
    const ParsedCommand parsed = parseCommand(line);
    if (const auto *error = std::get_if<CommandError>(&parsed))
        return checkError(*error, line);
    const auto &command = std::get<Command>(parsed);
    const ParsedCommand again = parseCommand(command.toString());
    PROPERTY(std::holds_alternative<Command>(again) && std::get<Command>(again) == command);
}

void checkWords(const QString &line)
{
    qsizetype end = 0;
    for (const Word &word : splitWords(line)) {
        PROPERTY(word.start >= end && word.length > 0 && word.end() <= line.size());
        end = word.end();
        const auto again = splitWords(quoteWord(word.text));
        PROPERTY(again.size() == 1 && again.front().text == word.text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString line = Input(data, size).text();
    checkLine(line);
    checkWords(line);
    parseOptions(line.split(u'\n'));
    if (const auto address = SocketAddress::fromString(line); !address.isNull())
        PROPERTY(SocketAddress::fromString(address.toString()) == address);
    return 0;
}
