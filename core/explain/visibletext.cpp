#include "core/explain/visibletext.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

QString token(char32_t c)
{
    switch (c) {
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        break;
    }
    const QString digits = QString::number(static_cast<uint>(c), 16).toUpper();
    if (c < 0x100)
        return "\\x"_L1 + digits.rightJustified(2, u'0');
    if (c < 0x10000)
        return "\\u"_L1 + digits.rightJustified(4, u'0');
    return "\\u{"_L1 + digits + u'}';
}

bool isVisible(char32_t c)
{
    return QChar::isPrint(c) && c != QChar::LineSeparator && c != QChar::ParagraphSeparator;
}

QString shortened(const QString &text, qsizetype max)
{
    if (text.size() <= max)
        return text;
    qsizetype head = max / 2;
    qsizetype tail = text.size() - (max - 1 - head);
    if (text[head - 1].isHighSurrogate())
        --head;
    if (text[tail].isLowSurrogate())
        ++tail;
    return text.left(head) + u'…' + text.mid(tail);
}

} // namespace

QString visibleText(const QString &text, qsizetype max)
{
    QString visible;
    for (const char32_t c : shortened(text, max).toUcs4()) {
        if (isVisible(c))
            visible += QString::fromUcs4(&c, 1);
        else
            visible += token(c);
    }
    return shortened(visible, max);
}

} // namespace wirelark
