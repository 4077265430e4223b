#include "core/command/options.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wirelark {

using Verb = Command::Verb;

const QStringList &verbWords()
{
    static const QStringList words {u"listen"_s, u"connect"_s, u"relay"_s, u"open"_s, u"ports"_s, u"who"_s, u"help"_s};
    return words;
}

std::optional<Verb> verbOf(const QString &word)
{
    constexpr std::array verbs {
        Verb::Listen, Verb::Connect, Verb::Relay, Verb::Open, Verb::Ports, Verb::Ports, Verb::Help};
    const qsizetype index = verbWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(verbs[static_cast<size_t>(index)]);
}

} // namespace wirelark
