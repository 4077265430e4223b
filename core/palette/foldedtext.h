#pragma once

#include <QString>

#include <vector>

namespace wirelark {

// A text as words are looked for in it: without case and without the marks on letters, so that `uber` is in "Über".
class FoldedText
{
public:
    explicit FoldedText(QStringView text);

    // The words of a line: what is between everything that is neither letter nor digit, folded.
    static QStringList wordsOf(QStringView line);

    enum class Fit : quint8 { None, Inside, Beginning, Whole }; // how a word fits: the later, the better
    struct Place
    {
        qsizetype start = 0; // in the text as it was
        qsizetype length = 0;
        Fit fit = Fit::None;
    };
    // Where a folded word fits best, and there first. A single letter fits the beginnings of words only: it is inside of
    // nearly all.
    Place find(const QString &word) const;

private:
    Fit fitAt(qsizetype at, qsizetype length) const;

    QString m_folded;
    std::vector<qsizetype> m_origins; // of each letter of m_folded, and the end
};

} // namespace wirelark
