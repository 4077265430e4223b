#pragma once

#include "core/journal/flow.h"

#include <optional>
#include <span>

namespace wirelark {

// Bytes that moved, as a pcapng Enhanced Packet Block with synthetic IP (RFC 791, RFC 8200) and TCP (RFC
// 9293) headers. A block without payload only tells other programs of a SYN, FIN or RST; here an event says
// the same.

enum TcpFlag : quint8 { Fin = 0x01, Syn = 0x02, Rst = 0x04, Psh = 0x08, Ack = 0x10 };

// No packet block is longer than its payload and this.
inline constexpr qsizetype maxPacketExtra = 256;

// Where the payload begins in a packet block of this flow.
qsizetype payloadStart(const Flow &flow);
// The same, of a block that `bytes` begins with; -1 if it is none. Some 100 bytes of it are enough.
qsizetype payloadStart(std::span<const char> bytes);

// The lower 32 bits of where its payload stands in the stream, of a packet block of this stream that `bytes` begins with;
// none if it is no packet block. As many bytes are enough.
std::optional<quint32> streamOffsetLow(std::span<const char> bytes, ConnectionId connection, Direction direction);

// Writes the block around a payload that already stands at payloadStart(); returns the block's length.
// The flow is as it was before this packet.
qsizetype finishPacket(
    char *block, const Flow &flow, Direction direction, quint8 flags, qint64 time, qsizetype payload);

// What another program that reads the capture needs to see of this event in TCP's own terms: none, or up to two blocks
// without payload, for which there is room of maxPacketExtra each. Takes note of a FIN. Returns their length.
qsizetype putPackets(char *at, Flow &flow, const Event &event);

struct PacketBlock
{
    qint64 time = 0;
    ConnectionId connection = 0;
    Direction direction = Direction::In;
    quint32 offsetLow = 0;      // the lower 32 bits of the payload's offset in the stream
    qsizetype payloadStart = 0; // from the beginning of the block
    qsizetype payloadSize = 0;
    QByteArrayView zone;        // of link-local addresses (RFC 4007); a part of the body
};

struct PacketAddresses
{
    SocketAddress local;
    SocketAddress peer;
};

// Reads the body of an Enhanced Packet Block. False if it is not one of ours, or damaged.
bool decodePacket(std::span<const char> body, PacketBlock &packet);
// The ends of a packet that was decoded. Apart, for it takes longer than everything else.
PacketAddresses packetAddresses(std::span<const char> body, const PacketBlock &packet);

} // namespace wirelark
