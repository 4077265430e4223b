#pragma once

#include <QString>
#include <QStringList>

namespace wirelark {

// How many letters must be put in, taken out, replaced or swapped with the next to make one word of the other (optimal
// string alignment); `limit` + 1 as soon as it is clear that more than `limit` are needed.
qsizetype editDistance(QStringView a, QStringView b, qsizetype limit);

// The word in `known` that was probably meant: at most two edits away, one for words of up to four letters. Empty if
// there is none. Case does not count.
QString nearestWord(const QString &word, const QStringList &known);

// The first in `known` that begins with the three letters or more of `word`, or empty. Case does not count.
QString begunWord(const QString &word, const QStringList &known);

} // namespace wirelark
