#include "core/net/ipaddress.h"

#include <algorithm>
#include <mutex>
#include <span>

#include <net/if.h>

#include <QStringList>
#include <QtEndian>

namespace wirelark {

namespace {

constexpr std::array<quint8, 12> mappedPrefix {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

// By its name or its number, each spelt as the system does: `02` and the like could be made without end.
bool isInterfaceOfThisComputer(const QString &zone)
{
    const quint32 number = interfaceNumber(zone);
    std::array<char, IF_NAMESIZE> name {};
    return ::if_indextoname(number, name.data())
        && (zone == QString::number(number) || zone == QString::fromLocal8Bit(name.data()));
}

// The names of zones, each once and for good: there are as few as a computer has interfaces, and nearly no address has
// one. A capture that was made to have very many keeps those that came first, and takes none from our own interfaces.
class ZoneNames
{
public:
    static ZoneNames &instance()
    {
        static ZoneNames names;
        return names;
    }

    quint16 numberOf(const QString &name)
    {
        if (name.isEmpty())
            return 0;
        const std::scoped_lock lock(m_mutex);
        const qsizetype known = m_names.indexOf(name);
        if (known >= 0)
            return static_cast<quint16>(known + 1);
        if (m_names.size() >= most && !isInterfaceOfThisComputer(name))
            return 0;
        m_names.append(name);
        return static_cast<quint16>(m_names.size());
    }

    QString nameOf(quint16 number)
    {
        if (number == 0)
            return {};
        const std::scoped_lock lock(m_mutex);
        return m_names.at(number - 1);
    }

private:
    static constexpr qsizetype most = 1000; // looked through one after another

    std::mutex m_mutex;
    QStringList m_names;
};

} // namespace

quint32 interfaceNumber(const QString &zone)
{
    bool isNumber = false;
    const quint32 number = zone.toUInt(&isNumber);
    return isNumber ? number : ::if_nametoindex(zone.toLocal8Bit().constData());
}

IpAddress::IpAddress(quint32 v4)
    : m_family(Family::V4)
{
    std::ranges::copy(mappedPrefix, m_bytes.begin());
    qToBigEndian(v4, m_bytes.data() + mappedPrefix.size());
}

IpAddress::IpAddress(const Bytes &v6)
    : m_bytes(v6)
    , m_family(std::ranges::equal(mappedPrefix, std::span(v6).first<mappedPrefix.size()>()) ? Family::V4 : Family::V6)
{
}

IpAddress::IpAddress(const QHostAddress &address)
{
    if (address.isNull())
        return;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        *this = IpAddress(address.toIPv4Address());
        return;
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    Bytes bytes;
    std::ranges::copy(v6.c, bytes.begin());
    *this = IpAddress(bytes);
    setZone(address.scopeId());
}

quint32 IpAddress::v4() const
{
    return isV4() ? qFromBigEndian<quint32>(m_bytes.data() + mappedPrefix.size()) : 0;
}

QString IpAddress::zone() const
{
    return ZoneNames::instance().nameOf(m_zone);
}

void IpAddress::setZone(const QString &zone)
{
    m_zone = ZoneNames::instance().numberOf(zone);
}

QHostAddress IpAddress::toQHostAddress() const
{
    if (isNull())
        return {};
    if (isV4())
        return QHostAddress(v4());
    QHostAddress address(m_bytes.data());
    address.setScopeId(zone());
    return address;
}

} // namespace wirelark
