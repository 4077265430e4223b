#pragma once

#include <QString>

#include "core/lens/lens.h"

namespace wirelark {

class Journal;
struct Message;

// `! length`: what is wrong with a message, as its row says it. Empty for None.
QString faultNote(Fault fault);
// What is to be said of a message at first: what is wrong with it, that its end has not come, that it came in several
// chunks. Empty if that is nothing.
QString messageNote(const Message &message);
// Of a row that a person marked without a word.
QString markedWord();
// What a filter for notes looks at: the note of a message; of an event the words for how it ended something, and its
// sentence. As they are shown and, in a line of their own, in English, so that a filter that is kept, or comes from
// elsewhere, finds the same in every language.
QString searchedMark();
QString searchedNote(const Journal &journal, const Message &message);
// Where a search may have missed something, and why: see FindStreams. Lines; empty: nowhere.
QString searchGaps(qint64 givenUp, bool isShortened);

} // namespace wirelark
