#include "core/payload/hex.h"

namespace wirelark {

namespace {

bool isSeparator(QChar character)
{
    return character.isSpace() || character == u',' || character == u':';
}

bool isPrefix(QStringView text)
{
    return text.size() > 2 && text[0] == u'0' && (text[1] == u'x' || text[1] == u'X')
        && hexDigitValue(text[2]) >= 0;
}

qsizetype characterLength(QStringView text)
{
    return text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate() ? 2 : 1;
}

} // namespace

int hexDigitValue(QChar digit)
{
    const char16_t c = digit.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

ParsedHex parseHex(QStringView text)
{
    QByteArray bytes;
    int high = -1; // the first digit of a byte whose second is still to come
    bool startsGroup = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (startsGroup && isPrefix(text.sliced(at)))
            at += 2;
        startsGroup = isSeparator(text[at]);
        if (startsGroup) {
            if (high >= 0)
                return HexError{HexError::Kind::OddDigits, at - 1, 1};
            continue;
        }
        const int digit = hexDigitValue(text[at]);
        if (digit < 0)
            return HexError{HexError::Kind::WrongDigit, at, characterLength(text.sliced(at))};
        if (high >= 0)
            bytes += static_cast<char>(high * 16 + digit);
        high = high >= 0 ? -1 : digit;
    }
    if (high >= 0)
        return HexError{HexError::Kind::OddDigits, text.size() - 1, 1};
    return bytes;
}

QString toHex(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex(' ')).toUpper();
}

QString toElidedHex(QByteArrayView bytes, qsizetype limit)
{
    if (bytes.size() <= limit)
        return toHex(bytes);
    const qsizetype back = limit / 2;
    const qsizetype front = limit - back;
    QString text = front > 0 ? toHex(bytes.first(front)) + u' ' : QString();
    text += u'\u2026';
    if (back > 0)
        text += u' ' + toHex(bytes.last(back));
    return text;
}

} // namespace wirelark
