#include "core/payload/linebuilder.h"

#include <QChar>

#include "core/payload/visibility.h"

namespace wirelark {

using namespace Qt::StringLiterals;

LineBuilder::LineBuilder(qsizetype maxColumns)
    : m_maxColumns(maxColumns)
{
}

void LineBuilder::addCharacter(char32_t codePoint, qsizetype units)
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

void LineBuilder::addToken(const QString &token, qsizetype units)
{
    if (!finishMarks() || !claim(token.size()))
        return;
    appendToken(token);
    m_line.consumed += units;
    m_marks = noBase;
}

VisibleText LineBuilder::take()
{
    if (!m_full)
        finishMarks();
    return std::move(m_line);
}

void LineBuilder::addMark(char32_t codePoint, qsizetype units)
{
    // Without a character to stand on it would be drawn over whatever comes before, a token perhaps.
    if (m_marks == noBase) {
        addToken(tokenOf(codePoint), units);
    } else if (m_marks < maxMarks) {
        append(codePoint, units);
        ++m_marks;
    } else {
        ++m_surplus;
        m_surplusUnits += units;
    }
}

bool LineBuilder::finishMarks()
{
    if (m_surplus == 0)
        return true;
    const QString token =
        u"⟨+"_s + QString::number(m_surplus) + (m_surplus == 1 ? u" mark⟩"_s : u" marks⟩"_s);
    if (!claim(token.size()))
        return false;
    appendToken(token);
    m_line.consumed += m_surplusUnits;
    m_surplus = 0;
    m_surplusUnits = 0;
    return true;
}

bool LineBuilder::claim(qsizetype columns)
{
    m_full = m_maxColumns >= 0 && m_columns + columns > m_maxColumns;
    if (!m_full)
        m_columns += columns;
    return !m_full;
}

void LineBuilder::append(char32_t codePoint, qsizetype units)
{
    m_line.text += QChar::fromUcs4(codePoint);
    m_line.consumed += units;
}

void LineBuilder::appendToken(const QString &token)
{
    m_line.tokens.push_back({m_line.text.size(), token.size()});
    m_line.text += token;
}

} // namespace wirelark
