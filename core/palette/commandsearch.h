#pragma once

#include "core/palette/foldedtext.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace wirelark {

// A command that can be looked for.
struct FoundCommand
{
    QString text;         // what it does, as a person reads it
    QString menu;         // where it stands
    bool isEnabled = true;
    qsizetype recency = 0; // the higher, the later it was chosen; 0: not yet
};

// The words that a person typed to find a command: in any order, each as a word, as the beginning of one, or as a part
// of one. A value, pure.
class CommandSearch
{
public:
    explicit CommandSearch(QStringView typed);

    // The places of those that have every word, what can be done now before what cannot. Among these the best first:
    // where the words are whole or beginnings of words of the text, then inside its words, then in the name of the menu;
    // then those that were chosen last, then the order they came in. Of no words at all: all.
    std::vector<qsizetype> rank(std::span<const FoundCommand> commands) const;

    // Where the words are in a text, from left to right and apart; those that are not in it are left out.
    std::vector<FoldedText::Place> placesIn(QStringView text) const;

private:
    int scoreOf(const FoundCommand &command) const;

    QStringList m_words;
};

} // namespace wirelark
