#pragma once

#include <array>

#include <QHostAddress>
#include <QString>

namespace wirelark {

// A numeric IP address as a plain value: unlike a QHostAddress, even a null one of which is a piece of memory of its own,
// it costs a crowd of connections nothing to make and to copy.
// v4-mapped v6 addresses (RFC 4291, 2.5.5.2) are held as plain v4, so that one peer has one name.
class IpAddress
{
public:
    using Bytes = std::array<quint8, 16>; // of a v6 address, in the order of the network

    IpAddress() = default; // null: not known, or not there
    explicit IpAddress(quint32 v4); // in the order of this processor
    explicit IpAddress(const Bytes &v6);
    IpAddress(const QHostAddress &address); // implicit, it is the same thing; QHostAddress::Any is ::

    bool isNull() const { return m_family == Family::None; }
    bool isV4() const { return m_family == Family::V4; }
    bool isV6() const { return m_family == Family::V6; }
    quint32 v4() const;                         // in the order of this processor; 0 of another family
    const Bytes &v6() const { return m_bytes; } // a v4 address as a mapped one
    // The interface that a link-local address is of (RFC 4007): `eth0` or `2`.
    QString zone() const;
    void setZone(const QString &zone);

    bool isLoopback() const { return toQHostAddress().isLoopback(); }
    bool isLinkLocal() const { return toQHostAddress().isLinkLocal(); }
    // A listener there takes connections to any address of this computer, of one family or of both.
    bool isEvery() const { return isV4() ? v4() == 0 : isV6() && m_bytes == Bytes {}; }

    QHostAddress toQHostAddress() const;
    QString toString() const { return toQHostAddress().toString(); }

    bool operator==(const IpAddress &) const = default;

private:
    enum class Family : quint8 { None, V4, V6 };

    Bytes m_bytes {};
    quint16 m_zone = 0; // its number among the names of zones, 0: none
    Family m_family = Family::None;
};

// Of a zone, which is the name or the number of an interface; 0: there is none of that name.
quint32 interfaceNumber(const QString &zone);

} // namespace wirelark
