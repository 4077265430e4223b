#include "core/explain/language.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelark {

QString told(Language language, const char *context, const char *text, const char *comment, int n)
{
    if (language == Language::Shown)
        return QCoreApplication::translate(context, text, comment, n);
    QString english = QString::fromUtf8(text);
    if (n < 0)
        return english;
    const QString number = QString::number(n);
    return english.replace("%Ln"_L1, number).replace("%n"_L1, number).replace("(s)"_L1, n == 1 ? ""_L1 : "s"_L1);
}

int pluralOf(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace wirelark
