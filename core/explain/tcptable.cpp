#include "core/explain/tcptable.h"

#include <bit>
#include <optional>

#include <QFile>
#include <QHostAddress>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

constexpr QByteArrayView listening("0A"); // TCP_LISTEN in include/net/tcp_states.h

// `0100007F`, or four such groups: each 32 bits of the address as this processor stores them.
std::optional<QHostAddress> readAddress(const QByteArray &hex)
{
    const QByteArray stored = QByteArray::fromHex(hex);
    if (stored.size() != 4 && stored.size() != 16)
        return std::nullopt;
    Q_IPV6ADDR bytes {};
    for (int group = 0; group < stored.size(); group += 4) {
        const quint32 bits = qFromBigEndian<quint32>(stored.constData() + group);
        qToBigEndian(std::endian::native == std::endian::little ? qbswap(bits) : bits, &bytes.c[group]);
    }
    if (stored.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(&bytes.c[0]));
    const QHostAddress address(bytes);
    bool isMapped = false;
    const quint32 ipv4 = address.toIPv4Address(&isMapped);
    return isMapped && address != QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(ipv4) : address;
}

std::optional<TcpSocket> readSocket(const QByteArray &line)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() < 10)
        return std::nullopt;
    const QByteArray &local = fields[1];
    const qsizetype colon = local.indexOf(':');
    const auto address = readAddress(local.left(colon));
    if (colon < 0 || !address)
        return std::nullopt;
    TcpSocket socket;
    socket.local = SocketAddress {*address, local.mid(colon + 1).toUShort(nullptr, 16)};
    socket.isListening = fields[3] == listening;
    socket.uid = fields[7].toUInt();
    socket.inode = fields[9].toULongLong();
    return socket;
}

} // namespace

std::vector<TcpSocket> readTcpTable(const QString &proc)
{
    std::vector<TcpSocket> sockets;
    for (const QString &name : {u"/net/tcp"_s, u"/net/tcp6"_s}) {
        QFile table(proc + name);
        if (!table.open(QIODevice::ReadOnly))
            continue;
        table.readLine(); // the heading
        for (QByteArray line = table.readLine(); !line.isEmpty(); line = table.readLine()) {
            if (const auto socket = readSocket(line))
                sockets.push_back(*socket);
        }
    }
    return sockets;
}

} // namespace wirelark
