#include "core/journal/packetblock.h"

#include "core/journal/pcapng.h"

#include <algorithm>
#include <cstring>

#include <QtEndian>

namespace wirelark {

namespace {

constexpr qsizetype blockStart = 8;   // of the body, in the block
constexpr qsizetype packetStart = 28; // in the block
constexpr qsizetype v4Size = 20;
constexpr qsizetype v6Size = 40;
constexpr qsizetype tcpSize = 20;
constexpr quint8 tcp = 6; // IP protocol number

constexpr quint16 commentOption = 1;
constexpr quint16 flagsOption = 2;
constexpr quint16 queueOption = 6; // carries the connection's number
constexpr quint32 inbound = 1;
constexpr quint32 outbound = 2;

// A zone (RFC 4007) has no place in an IP header.
constexpr QByteArrayView zonePrefix = "zone=";
constexpr qsizetype longestZone = 64;

// Other numbers for every connection, so that a port used again begins a new stream in other programs.
quint32 initialSequence(ConnectionId connection, Direction direction)
{
    return connection * 0x9e3779b1u + (direction == Direction::Out ? 0x7f4a7c15u : 0u);
}

Direction opposite(Direction direction)
{
    return direction == Direction::In ? Direction::Out : Direction::In;
}

quint32 sequence(const Flow &flow, Direction direction, bool isSyn)
{
    const quint32 initial = initialSequence(flow.connection, direction);
    if (isSyn)
        return initial;
    return initial + 1 + static_cast<quint32>(flow.offset[index(direction)])
        + (flow.finished[index(direction)] ? 1 : 0);
}

quint16 checksum(const char *header, qsizetype size)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < size; i += 2)
        sum += qFromBigEndian<quint16>(header + i);
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<quint16>(~sum);
}

char *putV4(char *at, const IpAddress &source, const IpAddress &destination, qsizetype payload)
{
    std::memset(at, 0, v4Size);
    at[0] = 0x45; // version 4, five words
    qToBigEndian(static_cast<quint16>(v4Size + payload), at + 2);
    at[6] = 0x40; // do not fragment
    at[8] = 64;   // time to live
    at[9] = tcp;
    qToBigEndian(source.v4(), at + 12);
    qToBigEndian(destination.v4(), at + 16);
    qToBigEndian(checksum(at, v4Size), at + 10);
    return at + v4Size;
}

char *putV6(char *at, const IpAddress &source, const IpAddress &destination, qsizetype payload)
{
    std::memset(at, 0, v6Size);
    at[0] = 0x60;
    qToBigEndian(static_cast<quint16>(payload), at + 4);
    at[6] = tcp;
    at[7] = 64; // hop limit
    std::ranges::copy(source.v6(), at + 8);
    std::ranges::copy(destination.v6(), at + 24);
    return at + v6Size;
}

// The checksum stays zero: Wireshark does not check TCP ones unless told to, and summing every byte is not
// free.
char *putTcp(char *at, const Flow &flow, Direction direction, quint8 flags)
{
    const bool isOut = direction == Direction::Out;
    std::memset(at, 0, tcpSize);
    qToBigEndian(isOut ? flow.local.port : flow.peer.port, at);
    qToBigEndian(isOut ? flow.peer.port : flow.local.port, at + 2);
    qToBigEndian(sequence(flow, direction, flags & Syn), at + 4);
    if (flags & Ack)
        qToBigEndian(sequence(flow, opposite(direction), false), at + 8);
    at[12] = (tcpSize / 4) << 4;
    at[13] = static_cast<char>(flags);
    qToBigEndian<quint16>(0xffff, at + 14); // window
    return at + tcpSize;
}

qsizetype tcpHeaderSize(const char *segment)
{
    return (segment[12] >> 4 & 0xf) * 4;
}

char *putOption(char *at, quint16 code, QByteArrayView value)
{
    qToLittleEndian(code, at);
    qToLittleEndian(static_cast<quint16>(value.size()), at + 2);
    std::memset(at + 4, 0, pcapng::padded(value.size()));
    std::memcpy(at + 4, value.data(), value.size());
    return at + 4 + pcapng::padded(value.size());
}

char *putOption(char *at, quint16 code, quint32 value)
{
    char bytes[sizeof value];
    qToLittleEndian(value, bytes);
    return putOption(at, code, QByteArrayView(bytes, sizeof bytes));
}

char *putOptions(char *at, const Flow &flow, Direction direction)
{
    at = putOption(at, flagsOption, direction == Direction::In ? inbound : outbound);
    at = putOption(at, queueOption, flow.connection);
    if (flow.isV6()) {
        const QString zone =
            flow.local.host.zone().isEmpty() ? flow.peer.host.zone() : flow.local.host.zone();
        if (!zone.isEmpty())
            at = putOption(at, commentOption, QByteArray(zonePrefix + zone.toUtf8().left(longestZone)));
    }
    qToLittleEndian<quint32>(0, at); // end of options
    return at + 4;
}

SocketAddress address(const char *raw, bool isV6, quint16 port, QByteArrayView zone)
{
    IpAddress host;
    if (isV6) {
        IpAddress::Bytes bytes;
        std::memcpy(bytes.data(), raw, bytes.size());
        host = IpAddress(bytes);
    } else {
        host = IpAddress(qFromBigEndian<quint32>(raw));
    }
    if (port == 0 && host.isEvery())
        return {}; // was not known when it was written
    if (!zone.isEmpty() && host.isLinkLocal())
        host.setZone(QString::fromUtf8(zone));
    return {host, port};
}

// False if they are damaged, or do not tell the direction and the connection.
bool readOptions(std::span<const char> options, PacketBlock &packet)
{
    bool hasDirection = false;
    bool hasConnection = false;
    for (pcapng::Option option; pcapng::takeOption(options, option);) {
        const QByteArrayView value(option.value.data(), std::ssize(option.value));
        if (option.code == flagsOption && value.size() == 4) {
            const auto flags = qFromLittleEndian<quint32>(value.data()) & 3;
            hasDirection = flags == inbound || flags == outbound;
            packet.direction = flags == inbound ? Direction::In : Direction::Out;
        } else if (option.code == queueOption && value.size() == 4) {
            hasConnection = true;
            packet.connection = qFromLittleEndian<quint32>(value.data());
        } else if (option.code == commentOption && value.startsWith(zonePrefix)) {
            packet.zone = value.sliced(zonePrefix.size());
        }
    }
    return options.empty() && hasDirection && hasConnection;
}

} // namespace

qsizetype payloadStart(const Flow &flow)
{
    return packetStart + (flow.isV6() ? v6Size : v4Size) + tcpSize;
}

qsizetype payloadStart(std::span<const char> bytes)
{
    if (std::ssize(bytes) < packetStart + v4Size + tcpSize
        || qFromLittleEndian<quint32>(bytes.data()) != pcapng::packetBlock)
        return -1;
    const qsizetype segment = packetStart + ((bytes[packetStart] & 0xf0) == 0x60 ? v6Size : v4Size);
    return std::ssize(bytes) < segment + tcpSize ? -1 : segment + tcpHeaderSize(bytes.data() + segment);
}

std::optional<quint32> streamOffsetLow(std::span<const char> bytes, ConnectionId connection, Direction direction)
{
    if (payloadStart(bytes) < 0)
        return {};
    const qsizetype segment = packetStart + ((bytes[packetStart] & 0xf0) == 0x60 ? v6Size : v4Size);
    return qFromBigEndian<quint32>(bytes.data() + segment + 4) - initialSequence(connection, direction) - 1;
}

qsizetype finishPacket(
    char *block, const Flow &flow, Direction direction, quint8 flags, qint64 time, qsizetype payload)
{
    const auto stamp = static_cast<quint64>(time);
    const auto captured = static_cast<quint32>(payloadStart(flow) - packetStart + payload);
    qToLittleEndian(pcapng::packetBlock, block);
    qToLittleEndian<quint32>(0, block + 8); // interface
    qToLittleEndian(static_cast<quint32>(stamp >> 32), block + 12);
    qToLittleEndian(static_cast<quint32>(stamp), block + 16);
    qToLittleEndian(captured, block + 20);
    qToLittleEndian(captured, block + 24);

    const bool isOut = direction == Direction::Out;
    const IpAddress &source = isOut ? flow.local.host : flow.peer.host;
    const IpAddress &destination = isOut ? flow.peer.host : flow.local.host;
    const auto putIp = flow.isV6() ? putV6 : putV4;
    char *at =
        putTcp(putIp(block + packetStart, source, destination, tcpSize + payload), flow, direction, flags);

    std::memset(at + payload, 0, pcapng::padded(payload) - payload);
    at = putOptions(at + pcapng::padded(payload), flow, direction);
    const auto length = static_cast<quint32>(at + 4 - block);
    qToLittleEndian(length, at);
    qToLittleEndian(length, block + 4);
    return length;
}

qsizetype putPackets(char *at, Flow &flow, const Event &event)
{
    const bool isOurs = event.kind == EventKind::Connected || event.kind == EventKind::WeFinished
        || event.reason == EndReason::ResetByUs;
    const Direction direction = isOurs ? Direction::Out : Direction::In;
    const auto put = [&](Direction to, quint8 flags, char *block) { return finishPacket(block, flow, to, flags, event.time, 0); };
    qsizetype size = 0;
    switch (event.kind) {
    case EventKind::Connected:
    case EventKind::Accepted:
        size = put(direction, Syn, at);
        return size + put(opposite(direction), Syn | Ack, at + size);
    case EventKind::PeerFinished:
    case EventKind::WeFinished:
        size = put(direction, Fin | Ack, at);
        flow.finished[index(direction)] = true;
        return size;
    case EventKind::Reset:
        return put(direction, Rst | Ack, at);
    default:
        return 0;
    }
}

bool decodePacket(std::span<const char> body, PacketBlock &packet)
{
    constexpr qsizetype fixed = packetStart - blockStart;
    if (std::ssize(body) < fixed + v4Size + tcpSize || qFromLittleEndian<quint32>(body.data()) != 0)
        return false;
    const auto stampHigh = qFromLittleEndian<quint32>(body.data() + 4);
    packet.time = static_cast<qint64>(quint64(stampHigh) << 32 | qFromLittleEndian<quint32>(body.data() + 8));

    const auto captured = static_cast<qsizetype>(qFromLittleEndian<quint32>(body.data() + 12));
    const char *ip = body.data() + fixed;
    const bool isV6 = (ip[0] & 0xf0) == 0x60;
    const qsizetype ipSize = isV6 ? v6Size : v4Size;
    if (!isV6 && ip[0] != 0x45)
        return false;
    if (captured < ipSize + tcpSize || pcapng::padded(captured) > std::ssize(body) - fixed)
        return false;
    const char *segment = ip + ipSize;
    const qsizetype headers = ipSize + tcpHeaderSize(segment);
    packet.payloadStart = packetStart + headers;
    packet.payloadSize = captured - headers;
    if (headers < ipSize + tcpSize || packet.payloadSize < 0 || packet.payloadSize > EventSink::maxChunk)
        return false;

    if (!readOptions(body.subspan(static_cast<size_t>(fixed + pcapng::padded(captured))), packet))
        return false;
    packet.offsetLow = qFromBigEndian<quint32>(segment + 4)
        - initialSequence(packet.connection, packet.direction) - 1;
    return true;
}

PacketAddresses packetAddresses(std::span<const char> body, const PacketBlock &packet)
{
    const char *ip = body.data() + packetStart - blockStart;
    const bool isV6 = (ip[0] & 0xf0) == 0x60;
    const char *ports = ip + (isV6 ? v6Size : v4Size);
    const auto source = address(ip + (isV6 ? 8 : 12), isV6, qFromBigEndian<quint16>(ports), packet.zone);
    const auto destination = address(ip + (isV6 ? 24 : 16), isV6, qFromBigEndian<quint16>(ports + 2), packet.zone);
    return packet.direction == Direction::Out ? PacketAddresses {source, destination}
                                              : PacketAddresses {destination, source};
}

} // namespace wirelark
