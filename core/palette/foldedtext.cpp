#include "core/palette/foldedtext.h"

#include <QStringList>

namespace wirelark {

namespace {

QString folded(QStringView letters)
{
    QString result;
    // Capitals first: there are two of them for one ß.
    const QString parts = letters.toString().normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    for (const QChar part : parts) {
        if (!part.isMark())
            result += part;
    }
    return result;
}

} // namespace

FoldedText::FoldedText(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        m_folded += folded(text.sliced(at, length));
        m_origins.resize(static_cast<size_t>(m_folded.size()), at);
        at += length;
    }
    m_origins.push_back(text.size());
}

QStringList FoldedText::wordsOf(QStringView line)
{
    QStringList words;
    bool isInWord = false;
    const QString all = folded(line);
    for (const QChar letter : all) {
        const bool belongs = letter.isLetterOrNumber() || letter.isSurrogate();
        if (belongs && !isInWord)
            words.append(QString());
        if (belongs)
            words.last() += letter;
        isInWord = belongs;
    }
    return words;
}

FoldedText::Fit FoldedText::fitAt(qsizetype at, qsizetype length) const
{
    const auto isWordAt = [this](qsizetype i) {
        return i >= 0 && i < m_folded.size() && (m_folded[i].isLetterOrNumber() || m_folded[i].isSurrogate());
    };
    if (isWordAt(at - 1))
        return length == 1 ? Fit::None : Fit::Inside;
    return isWordAt(at + length) ? Fit::Beginning : Fit::Whole;
}

FoldedText::Place FoldedText::find(const QString &word) const
{
    Place best;
    for (qsizetype at = m_folded.indexOf(word); at >= 0 && !word.isEmpty(); at = m_folded.indexOf(word, at + 1)) {
        const Fit fit = fitAt(at, word.size());
        if (fit <= best.fit)
            continue;
        const qsizetype start = m_origins[static_cast<size_t>(at)];
        best = {start, m_origins[static_cast<size_t>(at + word.size())] - start, fit};
    }
    return best;
}

} // namespace wirelark
