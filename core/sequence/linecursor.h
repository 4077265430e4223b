#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringView>

namespace wirelark {

// A piece of a line, and where each of its letters stands there; `places` has one more, for its end.
struct PlacedText
{
    QString text;
    std::vector<qsizetype> places;

    // Where a stretch of the text is in the line, so that it can be underlined.
    qsizetype start(qsizetype at) const;
    qsizetype length(qsizetype at, qsizetype length) const;
};

// Goes through one line of a sequence from left to right. Reading begins behind blanks.
class LineCursor
{
public:
    explicit LineCursor(QStringView line)
        : m_line(line)
    {
        skipBlanks();
    }

    // Nothing but blanks and a comment follows.
    bool atEnd() const { return m_at == m_line.size() || m_line[m_at] == u'#'; }
    QChar next() const { return atEnd() ? QChar() : m_line[m_at]; }
    qsizetype place() const { return m_at; }

    bool take(QChar letter);
    // Up to a blank, or to what ends a word: quotes, slashes, commas, braces, a comment.
    QStringView peekWord() const;
    QStringView takeWord();
    // Between two of the letter at hand, a quote or a slash. A backslash before that letter is left out, before any
    // other it stays, with that letter. Nothing if there is no second one.
    std::optional<PlacedText> takeEnclosed();
    // Words up to one of `ends`, to a } that closes nothing of theirs, or to the end; between {} and [] all belongs
    // together. Without the blanks behind.
    PlacedText takeWordsBefore(const QStringList &ends);

private:
    void skipBlanks();

    QStringView m_line;
    qsizetype m_at = 0;
};

} // namespace wirelark
