#include "core/search/expressiontext.h"

#include "core/search/encodedcharacter.h"

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

using Kind = PatternError::Kind;

// Knows as much of the syntax as is needed to tell where a group may stand: literal text, classes and comments.
class Reader
{
public:
    Reader(QStringView typed, bool matchCase)
        : m_typed(typed)
        , m_options {.matchCase = matchCase}
    {
    }

    std::variant<ExpressionText, PatternError> read()
    {
        while (m_at < m_typed.size()) {
            if (!readNext())
                return m_error;
            if (m_text.bytes.size() > Pattern::limit)
                return PatternError {Kind::TooLong, m_at, m_typed.size() - m_at, {}};
        }
        m_text.places.push_back(m_typed.size());
        return m_text;
    }

private:
    bool fail(Kind kind, qsizetype length, const QString &detail = {})
    {
        m_error = {kind, m_at, length, detail};
        return false;
    }

    bool isAt(QLatin1StringView text) const { return m_typed.sliced(m_at).startsWith(text); }

    void put(const QByteArray &bytes, qsizetype taken)
    {
        m_text.bytes += bytes;
        m_text.places.insert(m_text.places.end(), static_cast<size_t>(bytes.size()), m_at);
        m_at += taken;
    }
    // Characters of ASCII, as they are.
    void keep(qsizetype count)
    {
        for (; count > 0; --count)
            put(QByteArray(1, static_cast<char>(m_typed[m_at].unicode())), 1);
    }

    bool readNext()
    {
        if (m_isLiteral && isAt("\\E"_L1)) {
            m_isLiteral = false;
            keep(2);
            return true;
        }
        if (m_typed[m_at].unicode() >= 0x80)
            return readWide();
        if (m_isLiteral)
            keep(1);
        else if (m_typed[m_at] == u'\\')
            return readEscape();
        else if (m_inClass)
            readInClass();
        else
            readPlain();
        return true;
    }

    bool readEscape()
    {
        if (isAt("\\G"_L1) && !m_inClass)
            return fail(Kind::BadExpression, 2, u"\\G is not supported"_s);
        m_isLiteral = isAt("\\Q"_L1);
        const bool isWide = m_at + 1 < m_typed.size() && m_typed[m_at + 1].unicode() >= 0x80;
        if (isWide)
            ++m_at; // a letter that means nothing else needs no escape, and its group cannot have one
        else
            keep(std::min<qsizetype>(2, m_typed.size() - m_at));
        return true;
    }

    void readPlain()
    {
        m_inComment = m_inComment ? m_typed[m_at] != u')' : isAt("(?#"_L1);
        m_inClass = !m_inComment && m_typed[m_at] == u'[';
        keep(1);
        // A ] that comes first is one of the class.
        if (m_inClass && m_at < m_typed.size() && m_typed[m_at] == u'^')
            keep(1);
        if (m_inClass && m_at < m_typed.size() && m_typed[m_at] == u']')
            keep(1);
    }

    void readInClass()
    {
        if (isAt("[:"_L1)) {
            const qsizetype end = m_typed.indexOf(":]"_L1, m_at + 2);
            const QStringView name = end < 0 ? QStringView() : m_typed.sliced(m_at + 2, end - m_at - 2);
            if (std::ranges::all_of(name, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'^'; }) && end >= 0) {
                keep(end + 2 - m_at);
                return;
            }
        }
        m_inClass = m_typed[m_at] != u']';
        keep(1);
    }

    bool readWide()
    {
        const auto [character, length] = characterAt(m_typed, m_at);
        const QByteArrayList cases = encodedCases(character, m_options);
        if (cases.isEmpty())
            return fail(Kind::NotInEncoding, length);
        if (m_inClass)
            return fail(Kind::WideClass, length);
        if (m_inComment)
            put(cases.front(), length);
        else
            put((m_isLiteral ? "\\E(?:" : "(?:") + cases.join('|') + (m_isLiteral ? ")\\Q" : ")"), length);
        return true;
    }

    QStringView m_typed;
    TextOptions m_options;
    qsizetype m_at = 0;
    bool m_isLiteral = false; // between \Q and \E
    bool m_inClass = false;
    bool m_inComment = false; // (?#...)
    ExpressionText m_text;
    PatternError m_error;
};

} // namespace

std::variant<ExpressionText, PatternError> readExpression(QStringView typed, bool matchCase)
{
    return Reader(typed, matchCase).read();
}

} // namespace wirelark
