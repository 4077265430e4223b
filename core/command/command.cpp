#include "core/command/command.h"

#include "core/command/options.h"
#include "core/command/word.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelark {

QString Command::toString() const
{
    switch (verb) {
    case Verb::Listen:
        return "listen "_L1 + listen.at.toString() + optionsText(*this);
    case Verb::Connect:
        return "connect "_L1 + connect.to.toString() + optionsText(*this);
    case Verb::Relay:
        return "relay "_L1 + listen.at.toString() + " -> "_L1 + connect.to.toString() + optionsText(*this);
    case Verb::Open:
        return "open "_L1 + quoteWord(path) + optionsText(*this);
    case Verb::Ports:
        return port == 0 ? u"ports"_s : "who :"_L1 + QString::number(port);
    case Verb::Help:
        return u"help"_s;
    }
    return {};
}

QString Command::toShellText() const
{
    const std::vector<Word> words = splitWords(toString());
    QStringList arguments;
    std::ranges::transform(words, std::back_inserter(arguments), [](const Word &word) { return shellWord(word.text); });
    return arguments.join(u' ');
}

} // namespace wirelark
