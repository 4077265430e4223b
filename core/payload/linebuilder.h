#pragma once

#include <QChar>

#include "core/payload/visibility.h"
#include "core/payload/visibletext.h"

namespace wirelark {

// Puts a line of safe text together, piece by piece; each piece says how much of the input it stands for (bytes, or
// UTF-16 units). What does not fit any more is left out, and so is everything after it.
class LineBuilder
{
public:
    explicit LineBuilder(qsizetype maxColumns); // -1: no limit

    bool isFull() const { return m_full; }
    void addCharacter(char32_t codePoint, qsizetype units);
    void addToken(const QString &token, qsizetype units);
    VisibleText take(); // `unfinished` is empty

private:
    static constexpr int noBase = -1;

    void addMark(char32_t codePoint, qsizetype units);
    bool finishMarks() { return m_surplus == 0 || finishSurplus(); }
    bool finishSurplus();
    bool claim(qsizetype columns);
    void append(char32_t codePoint, qsizetype units);
    void appendToken(const QString &token);

    VisibleText m_line;
    qsizetype m_maxColumns;
    qsizetype m_columns = 0;
    int m_marks = noBase; // on the last character, or noBase
    qsizetype m_surplus = 0;
    qsizetype m_surplusUnits = 0;
    bool m_full = false;
};

// What every plain character passes through is inline: out of line it took twice as long.

inline void LineBuilder::addCharacter(char32_t codePoint, qsizetype units)
{
    switch (visibilityOf(codePoint)) {
    case Visibility::Token:
        addToken(tokenOf(codePoint), units);
        return;
    case Visibility::Mark:
        addMark(codePoint, units);
        return;
    case Visibility::Itself:
        if (finishMarks() && claim(1)) {
            append(codePoint, units);
            m_marks = 0;
        }
        return;
    }
}

inline bool LineBuilder::claim(qsizetype columns)
{
    m_full = m_maxColumns >= 0 && m_columns + columns > m_maxColumns;
    if (!m_full)
        m_columns += columns;
    return !m_full;
}

inline void LineBuilder::append(char32_t codePoint, qsizetype units)
{
    m_line.text += QChar::fromUcs4(codePoint);
    m_line.consumed += units;
}

} // namespace wirelark
