#include "core/compose/fieldwords.h"

#include "core/compose/numberformat.h"

using namespace Qt::StringLiterals;

namespace wirelark {

FieldWords FieldWords::of(const QString &value)
{
    static const QStringList noRanges {u"utc"_s, u"s"_s, u"ms"_s, u"us"_s, u"ns"_s};
    FieldWords words;
    for (const QString &word : value.split(u':', Qt::SkipEmptyParts)) {
        const bool isDelta = word.size() > 1 && (word.front() == u'+' || word.front() == u'-') && !word.contains(u".."_s);
        if (parseNumberFormat(word) && words.format.isEmpty())
            words.format = word;
        else if ((word == "le"_L1 || word == "be"_L1) && words.order.isEmpty())
            words.order = word;
        else if (isDelta && words.delta.isEmpty())
            words.delta = word;
        else if (words.range.isEmpty() && !noRanges.contains(word))
            words.range = word;
        else
            words.others += word;
    }
    return words;
}

QString FieldWords::toString() const
{
    QStringList words {format, order, range, delta};
    words += others;
    words.removeAll(QString());
    return words.join(u':');
}

} // namespace wirelark
