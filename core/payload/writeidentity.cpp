#include "core/payload/writeidentity.h"

#include <algorithm>

#include <QHostAddress>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace wirelark {

namespace {

ValueFault noSuch(const QString &example)
{
    return {ValueFault::Kind::NotAnAddress, example};
}

} // namespace

ValueBytes writeIpv4(QStringView typed)
{
    const auto parts = typed.trimmed().split(u'.');
    QByteArray bytes;
    for (const QStringView part : parts) {
        const bool isPlain = !part.isEmpty() && part.size() <= 3
            && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isPlain || part.toInt() > 255)
            return noSuch(u"192.168.1.20"_s);
        bytes += char(part.toInt());
    }
    return bytes.size() == 4 ? ValueBytes(bytes) : noSuch(u"192.168.1.20"_s);
}

ValueBytes writeIpv6(QStringView typed)
{
    const QString text = typed.trimmed().toString();
    QHostAddress address;
    if (!text.contains(u':') || text.contains(u'%') || !address.setAddress(text)
        || address.protocol() != QAbstractSocket::IPv6Protocol)
        return noSuch(u"2001:db8::1"_s);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c);
}

ValueBytes writeMac(QStringView typed)
{
    static const QRegularExpression form(u"^[0-9A-F]{2}(?:([:-]?)[0-9A-F]{2})(?:\\1[0-9A-F]{2}){4}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.trimmed().toString();
    if (!form.match(text).hasMatch())
        return noSuch(u"00:00:5e:00:53:af"_s);
    return QByteArray::fromHex(text.toLatin1()); // which leaves out what is no digit
}

ValueBytes writeGuid(QStringView typed, ByteOrder order)
{
    static const QRegularExpression form(
        u"^\\{?([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})\\}?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed.trimmed().toString());
    if (!match.hasMatch())
        return noSuch(u"00112233-4455-6677-8899-aabbccddeeff"_s);
    QByteArray bytes = QUuid::fromString(match.captured(1)).toRfc4122();
    if (order == ByteOrder::Little) {
        std::reverse(bytes.begin(), bytes.begin() + 4);
        std::reverse(bytes.begin() + 4, bytes.begin() + 6);
        std::reverse(bytes.begin() + 6, bytes.begin() + 8);
    }
    return bytes;
}

} // namespace wirelark
