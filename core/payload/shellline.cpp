#include "core/payload/shellline.h"

#include <algorithm>

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

// Octal, for sh(1) knows no hex; always three digits, or one that follows would count.
QString octal(char byte)
{
    return u'\\' + QString::number(quint8(byte), 8).rightJustified(3, u'0');
}

// A byte in the format of printf(1), within single quotes.
QString quoted(char byte)
{
    switch (byte) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '\\':
        return u"\\\\"_s;
    case '%':
        return u"%%"_s;
    case '\'':
        return octal(byte);
    default:
        return byte >= 0x20 && byte < 0x7F ? QString(QLatin1Char(byte)) : octal(byte);
    }
}

bool isHost(const QString &host)
{
    const auto mayStandInIt = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u".:-_%"_s.contains(c);
    };
    return !host.isEmpty() && host[0] != u'-' && std::ranges::all_of(host, mayStandInIt);
}

} // namespace

QString toShellLine(QByteArrayView bytes, const CopyTarget &target)
{
    if (bytes.isEmpty())
        return {};
    // What begins with a dash would be an option.
    QString format = bytes[0] == '-' ? octal('-') : quoted(bytes[0]);
    for (const char byte : bytes.sliced(1))
        format += quoted(byte);
    return u"printf '"_s + format + u"' | nc "_s + (isHost(target.host) ? target.host : u"HOST"_s) + u' '
        + (target.port != 0 ? QString::number(target.port) : u"PORT"_s);
}

} // namespace wirelark
