#include "core/payload/visibletext.h"

#include <QChar>

#include "core/payload/utf8.h"
#include "core/payload/visibility.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// Puts one line together, piece by piece; each piece says how much of the input it stands for.
class LineBuilder
{
public:
    explicit LineBuilder(qsizetype maxColumns)
        : m_maxColumns(maxColumns)
    {
    }

    bool isFull() const { return m_full; }

    void addCharacter(char32_t codePoint, qsizetype units)
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

    void addToken(const QString &token, qsizetype units)
    {
        if (!finishMarks() || !claim(token.size()))
            return;
        appendToken(token);
        m_line.consumed += units;
        m_marks = noBase;
    }

    VisibleText take()
    {
        if (!m_full)
            finishMarks();
        return std::move(m_line);
    }

private:
    static constexpr int noBase = -1;

    void addMark(char32_t codePoint, qsizetype units)
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

    bool finishMarks()
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

    bool claim(qsizetype columns)
    {
        m_full = m_maxColumns >= 0 && m_columns + columns > m_maxColumns;
        if (!m_full)
            m_columns += columns;
        return !m_full;
    }

    void append(char32_t codePoint, qsizetype units)
    {
        m_line.text += QChar::fromUcs4(codePoint);
        m_line.consumed += units;
    }

    void appendToken(const QString &token)
    {
        m_line.tokens.push_back({m_line.text.size(), token.size()});
        m_line.text += token;
    }

    VisibleText m_line;
    qsizetype m_maxColumns;
    qsizetype m_columns = 0;
    int m_marks = noBase; // on the last character, or noBase
    qsizetype m_surplus = 0;
    qsizetype m_surplusUnits = 0;
    bool m_full = false;
};

// The character that `before` began and `bytes` may go on with.
CharacterStep acrossTheBorder(QByteArrayView before, QByteArrayView bytes)
{
    if (before.isEmpty())
        return {};
    QByteArray joined = before.toByteArray();
    joined.append(bytes.first(std::min<qsizetype>(bytes.size(), 4)));
    return nextUtf8(joined);
}

} // namespace

VisibleText visibleText(QByteArrayView bytes, qsizetype maxColumns, QByteArrayView before)
{
    LineBuilder line(maxColumns);
    QByteArray unfinished;
    qsizetype at = 0;

    const CharacterStep first = acrossTheBorder(before, bytes);
    if (first.kind == CharacterStep::Kind::Character && first.length > before.size()) {
        at = first.length - before.size();
        line.addCharacter(first.codePoint, at);
    } else if (first.kind == CharacterStep::Kind::Unfinished) {
        unfinished = before.toByteArray() + bytes.toByteArray();
    }

    while (at < bytes.size() && !line.isFull()) {
        const CharacterStep step = nextUtf8(bytes.sliced(at));
        if (step.kind == CharacterStep::Kind::Character) {
            line.addCharacter(step.codePoint, step.length);
            at += step.length;
            continue;
        }
        if (step.kind == CharacterStep::Kind::Unfinished && unfinished.isEmpty())
            unfinished = bytes.sliced(at).toByteArray();
        line.addToken(tokenOfByte(quint8(bytes[at])), 1);
        ++at;
    }

    VisibleText result = line.take();
    if (result.consumed == bytes.size())
        result.unfinished = unfinished;
    return result;
}

VisibleText visibleText(QStringView text, qsizetype maxColumns)
{
    LineBuilder line(maxColumns);
    for (qsizetype at = 0; at < text.size() && !line.isFull();) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t codePoint =
            isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        line.addCharacter(codePoint, isPair ? 2 : 1);
        at += isPair ? 2 : 1;
    }
    return line.take();
}

QString safeText(QStringView text, qsizetype maxColumns)
{
    const VisibleText visible = visibleText(text, maxColumns);
    return visible.consumed == text.size() ? visible.text : visible.text + u'…';
}

} // namespace wirelark
