#include "core/command/options.h"

#include "core/command/target.h"

using namespace Qt::StringLiterals;

namespace wirelark {

using Kind = CommandError::Kind;

std::optional<CommandError> checkOptions(const Command &command, const std::vector<Word> &words)
{
    using Sent = SendOption::Kind;
    const Sent kind = command.send.kind;
    const bool isNothing = kind == Sent::Text && command.send.what.isEmpty() && command.ending.value_or(Ending::None) == Ending::None;
    const bool sends = command.verb == Command::Verb::Listen || command.verb == Command::Verb::Connect;
    for (const Word &word : sends ? words : std::vector<Word>()) {
        if (!word.text.contains(u'='))
            continue;
        const QString key = word.text.section(u'=', 0, 0).toLower();
        const auto lacks = [&](const QStringList &others) {
            CommandError error = errorAt(Kind::NeedsOther, word, 0, key.size());
            error.allowed = others;
            return error;
        };
        if ((key == "repeat"_L1 || key == "pace"_L1) && kind == Sent::None)
            return lacks({u"send="_s, u"snippet="_s});
        if (key == "snippets"_L1 && kind != Sent::Snippet)
            return lacks({u"snippet="_s});
        if (key == "send"_L1 && isNothing)
            return lacks({u"ending="_s});
        if (key == "repeat"_L1 && kind == Sent::File)
            return errorAt(Kind::FileOnce, word, 0, key.size());
    }
    return std::nullopt;
}

} // namespace wirelark
