#include "core/sequence/linecursor.h"

#include <algorithm>

#include <QStringList>

namespace wirelark {

namespace {

constexpr QStringView wordEnds = u"\"/,{}#";

} // namespace

qsizetype PlacedText::start(qsizetype at) const
{
    return places[static_cast<size_t>(std::clamp<qsizetype>(at, 0, text.size()))];
}

qsizetype PlacedText::length(qsizetype at, qsizetype length) const
{
    return std::max<qsizetype>(start(at + length) - start(at), 1);
}

bool LineCursor::take(QChar letter)
{
    if (next() != letter || atEnd())
        return false;
    ++m_at;
    skipBlanks();
    return true;
}

QStringView LineCursor::peekWord() const
{
    qsizetype end = m_at;
    while (end < m_line.size() && !m_line[end].isSpace() && !wordEnds.contains(m_line[end]))
        ++end;
    return m_line.sliced(m_at, end - m_at);
}

QStringView LineCursor::takeWord()
{
    const QStringView word = peekWord();
    m_at += word.size();
    skipBlanks();
    return word;
}

std::optional<PlacedText> LineCursor::takeEnclosed()
{
    const QChar quote = m_line[m_at];
    PlacedText enclosed;
    const auto keep = [&](qsizetype at) {
        enclosed.text += m_line[at];
        enclosed.places.push_back(at);
    };
    for (qsizetype at = m_at + 1; at < m_line.size(); ++at) {
        if (m_line[at] == quote) {
            enclosed.places.push_back(at);
            m_at = at + 1;
            skipBlanks();
            return enclosed;
        }
        const bool isPair = m_line[at] == u'\\' && at + 1 < m_line.size();
        if (!isPair || m_line[at + 1] != quote)
            keep(at);
        if (isPair)
            keep(++at);
    }
    return std::nullopt;
}

PlacedText LineCursor::takeWordsBefore(const QStringList &ends)
{
    PlacedText words;
    qsizetype end = m_at;
    QChar closing; // of what is open
    for (qsizetype at = m_at; at < m_line.size(); ++at) {
        const QChar letter = m_line[at];
        const bool beginsWord = closing.isNull() && (at == m_at || m_line[at - 1].isSpace());
        if (letter == u'#' || (closing.isNull() && letter == u'}'))
            break;
        if (beginsWord && !letter.isSpace()) {
            m_at = at;
            if (ends.contains(peekWord()))
                break;
        }
        if (letter == closing)
            closing = QChar();
        else if (closing.isNull() && (letter == u'{' || letter == u'['))
            closing = letter == u'{' ? u'}' : u']';
        if (!letter.isSpace())
            end = at + 1;
        words.text += letter;
        words.places.push_back(at);
    }
    words.text.chop(words.text.size() - (words.places.empty() ? 0 : end - words.places.front()));
    words.places.resize(static_cast<size_t>(words.text.size()));
    words.places.push_back(end);
    m_at = end;
    skipBlanks();
    return words;
}

void LineCursor::skipBlanks()
{
    while (m_at < m_line.size() && m_line[m_at].isSpace())
        ++m_at;
}

} // namespace wirelark
