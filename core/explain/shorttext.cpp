#include "core/explain/shorttext.h"

#include <QLocale>

#include "core/payload/visibletext.h"

namespace wirelark {

QString shortText(const QString &text, qsizetype max)
{
    constexpr QChar ellipsis(0x2026);
    const qsizetype tailSize = (max - 1) / 2;
    const qsizetype headSize = max - 1 - tailSize;
    if (text.size() <= max) {
        const QString whole = visibleText(QStringView(text)).text;
        if (whole.size() <= max)
            return whole;
    }
    // No more is made visible than can be seen, however long the text is.
    const QString head = visibleText(QStringView(text).first(std::min(headSize, text.size())), headSize).text;
    const QString tail = visibleText(QStringView(text).last(std::min(tailSize, text.size()))).text;
    const qsizetype start = tail.size() - std::min(tailSize, tail.size());
    // A surrogate without its partner is no letter.
    const bool splits = start < tail.size() && tail.at(start).isLowSurrogate();
    return head + ellipsis + tail.mid(splits ? start + 1 : start);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace wirelark
