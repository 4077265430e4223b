#include "core/payload/nearest.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace wirelark {

qsizetype editDistance(QStringView a, QStringView b, qsizetype limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    // Distances of all beginnings of b to a beginning of a: as it grows by a letter, and those of the two before it.
    using Row = std::vector<qsizetype>;
    Row row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    Row above = row;
    Row twoAbove = row;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        twoAbove.swap(above);
        above.swap(row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype replaced = above[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({replaced, above[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], twoAbove[at - 2] + 1);
        }
        if (*std::min_element(row.cbegin(), row.cend()) > limit)
            return limit + 1;
    }
    return std::min(row.back(), limit + 1);
}

QString nearestWord(const QString &word, const QStringList &known)
{
    const QString lower = word.toLower();
    QString best;
    qsizetype bestDistance = lower.size() <= 4 ? 2 : 3; // better than this
    for (const QString &candidate : known) {
        const qsizetype distance = editDistance(lower, candidate, bestDistance - 1);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

QString begunWord(const QString &word, const QStringList &known)
{
    if (word.size() < 3)
        return {};
    const auto begun = std::find_if(known.cbegin(), known.cend(),
        [&](const QString &candidate) { return candidate.startsWith(word, Qt::CaseInsensitive); });
    return begun == known.cend() ? QString() : *begun;
}

} // namespace wirelark
