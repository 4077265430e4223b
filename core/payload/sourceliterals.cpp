#include "core/payload/sourceliterals.h"

#include <QByteArray>
#include <QChar>

#include "core/payload/utf8.h"
#include "core/payload/visibility.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesPerLine = 16;

// `0x54, 0x3D`, sixteen to a line, each line indented.
QString hexNumbers(QByteArrayView bytes)
{
    QString numbers;
    const QByteArray digits = bytes.toByteArray().toHex().toUpper();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        numbers += i % bytesPerLine == 0 ? u"\n    0x"_s : u" 0x"_s;
        numbers += QLatin1StringView(digits.constData() + 2 * i, 2);
        numbers += u',';
    }
    numbers.chop(1);
    return numbers;
}

// What Python and Rust have in common.
QString toBytes(QByteArrayView bytes, QLatin1Char quote)
{
    QString code = u'b' + QString(quote);
    for (const char byte : bytes) {
        switch (byte) {
        case '\n':
            code += u"\\n"_s;
            break;
        case '\r':
            code += u"\\r"_s;
            break;
        case '\t':
            code += u"\\t"_s;
            break;
        default:
            if (byte == '\\' || byte == quote.toLatin1())
                code += u'\\' + QString(QLatin1Char(byte));
            else if (isPrintable(byte))
                code += QLatin1Char(byte);
            else
                code += u"\\x"_s + QLatin1StringView(QByteArray(1, byte).toHex());
        }
    }
    return code + quote;
}

QString jsonUnit(char16_t unit)
{
    switch (unit) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    case u'\\':
        return u"\\\\"_s;
    case u'"':
        return u"\\\""_s;
    default:
        if (unit >= 0x20 && unit < 0x7F)
            return QChar(unit);
        return u"\\u"_s + QString::number(unit, 16).rightJustified(4, u'0');
    }
}

} // namespace

QString toCArray(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    return u"unsigned char data["_s + QString::number(bytes.size()) + u"] = {"_s + hexNumbers(bytes) + u"\n};"_s;
}

QString toPythonBytes(QByteArrayView bytes)
{
    return toBytes(bytes, QLatin1Char('\''));
}

QString toRustBytes(QByteArrayView bytes)
{
    return toBytes(bytes, QLatin1Char('"'));
}

QString toRustArray(QByteArrayView bytes)
{
    const QString numbers = bytes.isEmpty() ? QString() : hexNumbers(bytes) + u",\n"_s;
    return u"const DATA: [u8; "_s + QString::number(bytes.size()) + u"] = ["_s + numbers + u"];"_s;
}

QString toJsonArray(QByteArrayView bytes)
{
    QString json = u"["_s;
    for (const char byte : bytes)
        json += QString::number(quint8(byte)) + u", "_s;
    if (!bytes.isEmpty())
        json.chop(2);
    return json + u']';
}

QString toJsonString(QByteArrayView bytes)
{
    QString json = u"\""_s;
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const CharacterStep step = nextUtf8(rest);
        if (step.kind != CharacterStep::Kind::Character)
            return toJsonArray(bytes);
        for (const char16_t unit : QChar::fromUcs4(step.codePoint))
            json += jsonUnit(unit);
        rest = rest.sliced(step.length);
    }
    return json + u'"';
}

} // namespace wirelark
