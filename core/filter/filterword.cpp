#include "core/filter/filterword.h"

#include "core/payload/nearest.h"
#include "core/filter/filterkeys.h"
#include "core/payload/hex.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = FilterError::Kind;

struct RelationSign
{
    QLatin1StringView text;
    Relation relation;
};
// The longer first.
constexpr std::array relationSigns {RelationSign {"<="_L1, Relation::AtMost}, RelationSign {">="_L1, Relation::AtLeast},
    RelationSign {"<"_L1, Relation::Less}, RelationSign {">"_L1, Relation::More}, RelationSign {"="_L1, Relation::Is},
    RelationSign {":"_L1, Relation::Is}};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// What may go on an unquoted hex: exactly one byte.
bool isHexByte(QStringView word)
{
    const auto isDigit = [](QChar c) { return c == u'?' || hexDigitValue(c) >= 0; };
    return (word.size() == 2 && isDigit(word[0]) && isDigit(word[1]))
        || (word.size() > 2 && word.front() == u'[' && word.indexOf(u']') == word.size() - 1);
}

// Reads one word at a time, from left to right.
class Splitter
{
public:
    explicit Splitter(QStringView line)
        : m_line(line)
    {
    }

    FilterWords split()
    {
        for (skipBlanks(); m_at < m_line.size(); skipBlanks()) {
            m_word = {};
            m_word.start = m_at;
            if (readWord())
                m_found.words.push_back(m_word);
        }
        return std::move(m_found);
    }

private:
    void skipBlanks()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
    }
    qsizetype wordEnd(qsizetype from) const
    {
        return std::find_if(m_line.begin() + from, m_line.end(), [](QChar c) { return c.isSpace(); }) - m_line.begin();
    }
    bool isAt(QChar c) const { return m_at < m_line.size() && m_line[m_at] == c; }

    // Nothing more of the word is read.
    bool fail(Kind kind, qsizetype start, qsizetype length)
    {
        m_found.errors.push_back({.kind = kind, .start = start, .length = length});
        m_at = wordEnd(std::max(m_at, start + length));
        return false;
    }

    bool readWord()
    {
        m_word.isNegated = isAt(u'-');
        m_at += m_word.isNegated ? 1 : 0;
        if (!readKey())
            return false;
        m_word.valueStart = m_at;
        if (isAt(u'"'))
            return readQuoted();
        m_word.end = m_at = wordEnd(m_at);
        if (m_word.key == "hex"_L1)
            readHexFurther();
        m_word.value = m_line.sliced(m_word.valueStart, m_word.end - m_word.valueStart).toString();
        if (m_word.value.isEmpty())
            return fail(Kind::MissingValue, m_word.start, m_at - m_word.start);
        return true;
    }

    // With its relation; or nothing, where there is none.
    bool readKey()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && isLetter(m_line[end]))
            ++end;
        m_word.key = u"text"_s;
        m_word.relationStart = m_at;
        const QStringView rest = m_line.sliced(end);
        if (end == m_at || rest.isEmpty() || !u":<>="_s.contains(rest.front()))
            return true;
        const QString key = m_line.sliced(m_at, end - m_at).toString().toLower();
        if (!isFilterKey(key)) {
            const QString nearest = nearestWord(key, filterKeys());
            const bool isOrder = (rest.front() == u'<' || rest.front() == u'>') && key.size() > 2 && !nearest.isEmpty();
            if (rest.startsWith("://"_L1) || (rest.front() != u':' && !isOrder))
                return true;
            fail(Kind::UnknownKey, m_at, end - m_at);
            m_found.errors.back().nearest = nearest;
            m_found.errors.back().allowed = filterKeys();
            return false;
        }
        m_word.key = key;
        m_word.relationStart = end;
        m_at = end;
        readRelation();
        return true;
    }

    void readRelation()
    {
        const bool isDouble = isAt(u':') && m_at + 1 < m_line.size() && u"<>="_s.contains(m_line[m_at + 1]);
        m_at += isDouble && isOrdered(m_word.key) ? 1 : 0; // text:<a> is no order
        const QStringView rest = m_line.sliced(m_at);
        const auto isHere = [rest](const RelationSign &sign) { return rest.startsWith(sign.text); };
        const auto sign = std::ranges::find_if(relationSigns, isHere);
        m_word.relation = sign->relation;
        m_at += sign->text.size();
    }

    bool readQuoted()
    {
        const qsizetype quote = m_at++;
        m_word.valueStart = m_at;
        for (; m_at < m_line.size() && !isAt(u'"'); ++m_at) {
            const bool isEscape = isAt(u'\\') && m_at + 1 < m_line.size() && u"\"\\"_s.contains(m_line[m_at + 1]);
            m_at += isEscape ? 1 : 0;
            m_word.hasEscapes |= isEscape;
            m_word.value += m_line[m_at];
        }
        m_word.end = m_at;
        if (m_at == m_line.size())
            return fail(Kind::OpenQuote, quote, m_at - quote);
        ++m_at;
        if (const qsizetype end = wordEnd(m_at); end > m_at)
            return fail(Kind::BehindQuote, m_at, end - m_at);
        return !m_word.value.isEmpty() || fail(Kind::MissingValue, m_word.start, m_at - m_word.start);
    }

    void readHexFurther()
    {
        for (;;) {
            skipBlanks();
            const qsizetype end = wordEnd(m_at);
            if (!isHexByte(m_line.sliced(m_at, end - m_at)))
                break;
            m_word.end = m_at = end;
        }
        m_at = m_word.end;
    }

    QStringView m_line;
    qsizetype m_at = 0;
    FilterWord m_word;
    FilterWords m_found;
};

QString quoteValue(const QString &value)
{
    if (!value.startsWith(u'"') && std::none_of(value.cbegin(), value.cend(), [](QChar c) { return c.isSpace(); }))
        return value;
    QString quoted = value;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + quoted + u'"';
}

} // namespace

QString FilterWord::toString() const
{
    const auto sign = std::ranges::find(relationSigns, relation, &RelationSign::relation);
    const QString signText = relation == Relation::Is ? u":"_s : QString(sign->text);
    return (isNegated ? u"-"_s : QString()) + key + signText + quoteValue(value);
}

FilterWords splitFilter(QStringView line)
{
    return Splitter(line).split();
}

} // namespace wirelark
