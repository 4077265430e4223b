#include "core/payload/visibletext.h"

#include <algorithm>

#include <QChar>

#include "core/payload/linebuilder.h"
#include "core/payload/textdecoder.h"
#include "core/payload/utf8.h"
#include "core/payload/visibility.h"

namespace wirelark {

namespace {

using StepKind = CharacterStep::Kind;

// Bytes as one line; `Next` is what the first of them are.
template <typename Next> class BytesToLine
{
public:
    BytesToLine(QByteArrayView bytes, qsizetype maxColumns, Next next)
        : m_bytes(bytes)
        , m_line(maxColumns)
        , m_next(next)
    {
    }

    VisibleText run(QByteArrayView before)
    {
        if (!before.isEmpty())
            crossTheBorder(before);
        while (m_at < m_bytes.size() && !m_line.isFull()) {
            const CharacterStep step = m_next(m_bytes.sliced(m_at));
            if (step.kind == StepKind::Unfinished && m_unfinished.isEmpty())
                m_unfinished = m_bytes.sliced(m_at).toByteArray();
            add(step, step.length);
        }
        VisibleText result = m_line.take();
        if (result.consumed == m_bytes.size())
            result.unfinished = m_unfinished;
        return result;
    }

private:
    // The character that `before` began and the bytes may go on with.
    void crossTheBorder(QByteArrayView before)
    {
        const QByteArray joined =
            before.toByteArray() + m_bytes.first(std::min(m_bytes.size(), maxCharacterSize)).toByteArray();
        qsizetype end = 0;
        CharacterStep step;
        while (end < before.size()) {
            step = m_next(QByteArrayView(joined).sliced(end));
            if (step.kind == StepKind::Unfinished) {
                m_unfinished = joined.sliced(end);
                return;
            }
            end += step.length;
        }
        if (end > before.size())
            add(step, end - before.size());
    }

    // What the next `size` bytes are, or belong to.
    void add(const CharacterStep &step, qsizetype size)
    {
        if (step.kind == StepKind::Character) {
            m_line.addCharacter(step.codePoint, size);
            m_at += size;
            return;
        }
        if (step.kind == StepKind::Invalid) {
            addToken(size); // as a whole: what comes behind it must begin where a character may
            return;
        }
        for (const qsizetype end = m_at + size; m_at < end;)
            addToken(1);
    }

    void addToken(qsizetype size)
    {
        QString token;
        for (const char byte : m_bytes.sliced(m_at, size))
            token += tokenOfByte(quint8(byte));
        m_line.addToken(token, size);
        m_at += size;
    }

    QByteArrayView m_bytes;
    LineBuilder m_line;
    Next m_next;
    QByteArray m_unfinished;
    qsizetype m_at = 0;
};

} // namespace

VisibleText visibleText(QByteArrayView bytes, qsizetype maxColumns, QByteArrayView before)
{
    return BytesToLine(bytes, maxColumns, nextUtf8).run(before);
}

VisibleText visibleText(QByteArrayView bytes, Encoding encoding, qsizetype maxColumns, QByteArrayView before)
{
    TextDecoder decoder(encoding);
    return BytesToLine(bytes, maxColumns, [&decoder](QByteArrayView rest) { return decoder.next(rest); }).run(before);
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
