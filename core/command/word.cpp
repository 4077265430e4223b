#include "core/command/word.h"

#include <algorithm>

namespace wirelark {
namespace {

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

// Reads one word at a time, from left to right.
class Splitter
{
public:
    explicit Splitter(const QString &line)
        : m_line(line)
    {
    }

    bool skipBlanks()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
        return m_at < m_line.size();
    }

    Word next()
    {
        m_word = Word {.text = {}, .start = m_at};
        while (m_at < m_line.size() && !m_line[m_at].isSpace()) {
            if (isQuote(m_line[m_at]) && mayQuote())
                readQuoted();
            else
                readPlain(true);
        }
        m_word.length = m_at - m_word.start;
        if (!m_word.quoted)
            m_word.places.clear();
        return m_word;
    }

private:
    // Elsewhere a quote is a letter of its own, as in a file called Bob's.pcapng.
    bool mayQuote() const
    {
        // A shell writes a quote within quotes as '\''.
        const bool goesOn = m_word.quoted && m_at >= 2 && QStringView(m_line).sliced(m_at - 2, 2) == u"\\'" && m_line[m_at] == u'\'';
        return m_at == m_word.start || goesOn || (m_line[m_at - 1] == u'=' && m_word.text.count(u'=') == 1);
    }

    void readQuoted()
    {
        m_word.quoted = true;
        const QChar quote = m_line[m_at++];
        while (m_at < m_line.size() && m_line[m_at] != quote)
            readPlain(quote == u'"');
        if (m_at < m_line.size())
            ++m_at;
    }

    void readPlain(bool hasEscapes)
    {
        if (hasEscapes && m_line[m_at] == u'\\' && m_at + 1 < m_line.size()) {
            const QChar next = m_line[m_at + 1];
            if (isQuote(next) || next == u'\\' || next.isSpace()) {
                m_word.quoted = true;
                ++m_at;
            }
        }
        m_word.places.push_back(m_at);
        m_word.text += m_line[m_at++];
    }

    const QString &m_line;
    qsizetype m_at = 0;
    Word m_word;
};

} // namespace

std::vector<Word> splitWords(const QString &line)
{
    std::vector<Word> words;
    Splitter splitter(line);
    while (splitter.skipBlanks())
        words.push_back(splitter.next());
    return words;
}

QString shellWord(const QString &word)
{
    const auto isPlain = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"_-./:=,+@%").contains(c);
    };
    if (!word.isEmpty() && std::all_of(word.cbegin(), word.cend(), isPlain))
        return word;
    const qsizetype equals = word.indexOf(u'=') + 1; // what comes before it stays bare, if it can
    const qsizetype bare = std::all_of(word.cbegin(), word.cbegin() + equals, isPlain) ? equals : 0;
    const QString head = word.left(bare);
    QString value = word.mid(bare);
    if (!value.contains(u'\''))
        return head + u'\'' + value + u'\'';
    const bool isLiteral = std::none_of(value.cbegin(), value.cend(), [](QChar c) { return c == u'$' || c == u'`' || c == u'!'; });
    if (isLiteral)
        return head + u'"' + value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
    return head + u'\'' + value.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString quoteWord(const QString &word)
{
    const bool isPlain = !word.isEmpty() && !word.startsWith(u'~')
        && std::none_of(word.cbegin(), word.cend(), [](QChar c) { return c.isSpace() || isQuote(c) || c == u'\\'; });
    if (isPlain)
        return word;
    QString quoted(u'"');
    for (const QChar c : word) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += c;
    }
    return quoted + u'"';
}

} // namespace wirelark
