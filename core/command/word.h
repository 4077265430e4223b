#pragma once

#include <vector>

#include <QString>

namespace wirelark {

// A word of a line, and where it stands there.
struct Word
{
    QString text;         // without its quotes and escapes
    qsizetype start = 0;  // in the line
    qsizetype length = 0; // as typed
    bool quoted = false;  // a quote or an escape was taken out: positions in `text` are not positions in the line
    std::vector<qsizetype> places {}; // where each letter of `text` stands in the line, if it was quoted

    qsizetype end() const { return start + length; }
};

// Cuts a line at its blanks. A quote (" or ') at the beginning of a word, or behind its first '=' or \', keeps blanks
// together up to the same quote or the end of the line. Inside "..." and outside of quotes a backslash takes the
// meaning from a blank, a quote or a backslash; before anything else it is itself.
std::vector<Word> splitWords(const QString &line);

// The word as splitWords() would read it back: in quotes if it needs them (or begins with ~, so that
// it does not become the home directory).
QString quoteWord(const QString &word);

// The word as an argument of a shell, sh(1) or one like it. splitWords() reads it in the same way, unless it has a quote
// and a dollar sign, a backtick or an exclamation mark, for which the shell's own way has to be taken.
QString shellWord(const QString &word);

} // namespace wirelark
