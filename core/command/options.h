#pragma once

#include "core/command/command.h"
#include "core/command/word.h"

#include <optional>

namespace wirelark {

// The words a line can begin with.
const QStringList &verbWords();
// What such a word, in lower case, begins.
std::optional<Command::Verb> verbOf(const QString &word);

// The options that fit a verb, as they are typed: `reply=none|echo|...`, `once`.
QStringList optionForms(Command::Verb verb);
// The same, only the words before the '='.
QStringList optionKeys(Command::Verb verb);

// Whether a word is an option of any verb, of this version or a later one, so that it cannot be a host.
bool isOption(const Word &word);
// Whether it is one that fits this verb, with a value.
bool isOption(const Word &word, Command::Verb verb);

// Puts an option into the command, or says what is wrong with it. Of an option given twice the last one
// counts, but for `rule`.
std::optional<CommandError> applyOption(Command &command, const Word &word);

// What makes no sense among the options of a command, of which `words` has them all.
std::optional<CommandError> checkOptions(const Command &command, const std::vector<Word> &words);

// Those options that are not as they would be without being given, each with a blank before it.
QString optionsText(const Command &command);

} // namespace wirelark
