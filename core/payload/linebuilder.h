#pragma once

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
    bool finishMarks();
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

} // namespace wirelark
