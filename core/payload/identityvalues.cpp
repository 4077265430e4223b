#include "core/payload/identityvalues.h"

#include <algorithm>

#include <QHostAddress>
#include <QUuid>

namespace wirelark {

namespace {

constexpr qsizetype ipv6Size = 16;
constexpr qsizetype macSize = 6;
constexpr qsizetype guidSize = 16;

} // namespace

QString ipv4Address(QByteArrayView bytes)
{
    if (bytes.size() < 4)
        return {};
    QString text = QString::number(quint8(bytes[0]));
    for (const char byte : bytes.sliced(1, 3))
        text += u'.' + QString::number(quint8(byte));
    return text;
}

QString ipv6Address(QByteArrayView bytes)
{
    if (bytes.size() < ipv6Size)
        return {};
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.data())).toString();
}

QString macAddress(QByteArrayView bytes)
{
    if (bytes.size() < macSize)
        return {};
    return QString::fromLatin1(bytes.first(macSize).toByteArray().toHex(':'));
}

QString guid(QByteArrayView bytes, ByteOrder order)
{
    if (bytes.size() < guidSize)
        return {};
    QByteArray field = bytes.first(guidSize).toByteArray();
    if (order == ByteOrder::Little) {
        std::reverse(field.begin(), field.begin() + 4);
        std::reverse(field.begin() + 4, field.begin() + 6);
        std::reverse(field.begin() + 6, field.begin() + 8);
    }
    return QUuid::fromRfc4122(field).toString(QUuid::WithoutBraces);
}

} // namespace wirelark
