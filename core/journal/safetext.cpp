#include "core/journal/safetext.h"

namespace wirelark {

namespace {

bool isSafe(QChar unit)
{
    switch (unit.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return unit != u'\\';
    }
}

void escape(QByteArray &out, QChar unit)
{
    if (unit == u'\\') {
        out += "\\\\";
        return;
    }
    out += "\\u";
    out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
}

} // namespace

QByteArray toSafeText(QStringView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const auto pair = isPair ? QChar::surrogateToUcs4(unit, text[i + 1]) : 0;
        if (isPair && QChar::category(pair) != QChar::Other_Format && QChar::isPrint(pair)) {
            out += text.sliced(i, 2).toUtf8();
            ++i;
        } else if (isSafe(unit)) {
            out += unit.unicode() < 0x80 ? QByteArray(1, unit.toLatin1()) : QStringView(&unit, 1).toUtf8();
        } else {
            escape(out, unit);
        }
    }
    return out;
}

QString fromSafeText(QByteArrayView line)
{
    QString text;
    qsizetype plain = 0; // where what is not yet taken begins
    const auto takePlain = [&](qsizetype until) {
        text += QString::fromUtf8(line.sliced(plain, until - plain));
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (line[i] != '\\')
            continue;
        bool isNumber = false;
        ushort unit = u'\\';
        if (line[i + 1] == 'u' && i + 6 <= line.size())
            unit = line.sliced(i + 2, 4).toUShort(&isNumber, 16);
        if (line[i + 1] != '\\' && !isNumber)
            continue;
        takePlain(i);
        text += QChar(unit);
        i += isNumber ? 5 : 1;
        plain = i + 1;
    }
    takePlain(line.size());
    return text;
}

} // namespace wirelark
