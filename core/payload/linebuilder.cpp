#include "core/payload/linebuilder.h"

namespace wirelark {

using namespace Qt::StringLiterals;

LineBuilder::LineBuilder(qsizetype maxColumns)
    : m_maxColumns(maxColumns)
{
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

bool LineBuilder::finishSurplus()
{
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

void LineBuilder::appendToken(const QString &token)
{
    m_line.tokens.push_back({m_line.text.size(), token.size()});
    m_line.text += token;
}

} // namespace wirelark
