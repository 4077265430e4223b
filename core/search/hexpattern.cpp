#include "core/search/pattern.h"

#include "core/payload/hex.h"
#include "core/search/encodedcharacter.h"
#include "core/search/sequence.h"

namespace wirelark {

namespace {

using Kind = PatternError::Kind;

bool isSeparator(QChar character)
{
    return character.isSpace() || character == u',' || character == u':';
}

// The bytes of which a digit is known (0 to 15), or is not (-1).
ByteSet bytesWith(int high, int low)
{
    ByteSet set;
    for (int byte = 0; byte < 256; ++byte) {
        if ((high < 0 || byte / 16 == high) && (low < 0 || byte % 16 == low))
            set.set(static_cast<size_t>(byte));
    }
    return set;
}

// Reads from left to right; the first error is the one reported.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    // False: error() says why.
    bool parse()
    {
        bool startsGroup = true;
        while (m_at < m_text.size()) {
            if (isSeparator(m_text[m_at])) {
                startsGroup = true;
                ++m_at;
                continue;
            }
            if (startsGroup)
                skipPrefix();
            startsGroup = false;
            const qsizetype start = m_at;
            ByteSet set;
            if (m_text[m_at] == u'[' ? !readBrackets(set) : !readByte(set))
                return false;
            if (std::ssize(m_bytes) == Pattern::limit)
                return fail(Kind::TooLong, start, m_text.size() - start);
            m_bytes.push_back(set);
        }
        return !m_bytes.empty() || fail(Kind::Empty, 0, m_text.size());
    }

    const std::vector<ByteSet> &bytes() const { return m_bytes; }
    const PatternError &error() const { return m_error; }

private:
    bool fail(Kind kind, qsizetype start, qsizetype length)
    {
        m_error = {kind, start, length, {}};
        return false;
    }

    bool failHere()
    {
        return fail(Kind::WrongDigit, m_at, characterAt(m_text, m_at).length);
    }

    bool has(qsizetype ahead) const { return m_at + ahead < m_text.size(); }
    bool isDigit(qsizetype ahead) const { return has(ahead) && hexDigitValue(m_text[m_at + ahead]) >= 0; }
    bool isAny(qsizetype ahead) const { return has(ahead) && m_text[m_at + ahead] == u'?'; }

    void skipPrefix()
    {
        if (m_text[m_at] == u'0' && has(1) && m_text[m_at + 1].toLower() == u'x' && (isDigit(2) || isAny(2)))
            m_at += 2;
    }

    bool readByte(ByteSet &set)
    {
        if (!isDigit(0) && !isAny(0))
            return failHere();
        if (!isDigit(1) && !isAny(1)) {
            if (!has(1) || isSeparator(m_text[m_at + 1]) || m_text[m_at + 1] == u'[')
                return fail(Kind::HalfByte, m_at, 1);
            ++m_at;
            return failHere();
        }
        set = bytesWith(hexDigitValue(m_text[m_at]), hexDigitValue(m_text[m_at + 1]));
        m_at += 2;
        return true;
    }

    // One byte inside of brackets, which has both its digits.
    bool readBound(int &byte)
    {
        skipPrefix();
        if (!isDigit(0))
            return failHere();
        if (!isDigit(1))
            return fail(Kind::HalfByte, m_at, 1);
        byte = hexDigitValue(m_text[m_at]) * 16 + hexDigitValue(m_text[m_at + 1]);
        m_at += 2;
        return true;
    }

    bool readRange(ByteSet &set)
    {
        const qsizetype start = m_at;
        int first = 0;
        if (!readBound(first))
            return false;
        int last = first;
        if (has(0) && m_text[m_at] == u'-') {
            ++m_at;
            if (!has(0))
                return true; // the bracket is open, which is told
            if (!readBound(last))
                return false;
        }
        if (first > last)
            return fail(Kind::EmptyRange, start, m_at - start);
        for (int byte = first; byte <= last; ++byte)
            set.set(static_cast<size_t>(byte));
        return true;
    }

    bool readBrackets(ByteSet &set)
    {
        const qsizetype start = m_at++;
        const bool isOther = has(0) && m_text[m_at] == u'^';
        m_at += isOther ? 1 : 0;
        for (; has(0) && m_text[m_at] != u']';) {
            if (isSeparator(m_text[m_at]))
                ++m_at;
            else if (!readRange(set))
                return false;
        }
        if (!has(0))
            return fail(Kind::OpenBracket, start, m_at - start);
        ++m_at;
        if (isOther)
            set.flip();
        return set.any() || fail(Kind::EmptyRange, start, m_at - start);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<ByteSet> m_bytes;
    PatternError m_error;
};

} // namespace

ParsedPattern Pattern::hex(QStringView text)
{
    Parser parser(text);
    if (!parser.parse())
        return parser.error();
    return Pattern(std::make_shared<Sequence>(parser.bytes()));
}

} // namespace wirelark
