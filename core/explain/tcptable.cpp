#include "core/explain/tcptable.h"

#include <bit>
#include <optional>

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

constexpr QByteArrayView listening("0A"); // TCP_LISTEN in include/net/tcp_states.h

// `0100007F`, or four such groups: each 32 bits of the address as this processor stores them.
std::optional<IpAddress> readAddress(const QByteArray &hex)
{
    const QByteArray stored = QByteArray::fromHex(hex);
    if (stored.size() != 4 && stored.size() != 16)
        return std::nullopt;
    IpAddress::Bytes bytes {};
    for (int group = 0; group < stored.size(); group += 4) {
        const quint32 bits = qFromBigEndian<quint32>(stored.constData() + group);
        qToBigEndian(std::endian::native == std::endian::little ? qbswap(bits) : bits, &bytes[static_cast<std::size_t>(group)]);
    }
    return stored.size() == 4 ? IpAddress(qFromBigEndian<quint32>(bytes.data())) : IpAddress(bytes);
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
