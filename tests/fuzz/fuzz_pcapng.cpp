// Blocks, one by one: what is read from them can be written and read again.

#include "core/journal/eventblock.h"
#include "core/journal/packetblock.h"
#include "core/journal/pcapng.h"
#include "core/journal/safetext.h"
#include "tests/fuzz/property.h"

using namespace wirelark;

namespace {

EventBlock decoded(const QByteArray &block)
{
    pcapng::Block whole;
    PROPERTY(pcapng::parseBlock(spanOf(block), whole) == pcapng::Parsed::Whole);
    PROPERTY(whole.length == block.size() && whole.type == pcapng::journalBlock);
    EventBlock read;
    PROPERTY(decodeEvent(whole.body, read));
    return read;
}

void checkEvent(std::span<const char> body)
{
    EventBlock block;
    if (!decodeEvent(body, block))
        return;
    const Event &event = block.event;
    const Event again = decoded(encodeEvent(event)).event;
    PROPERTY(again.kind == event.kind && again.reason == event.reason && again.error == event.error);
    PROPERTY(again.connection == event.connection && again.listener == event.listener && again.time == event.time);
    PROPERTY(again.local == event.local && again.peer == event.peer);
    PROPERTY(again.unsent == event.unsent && again.unacked == event.unacked);
    PROPERTY(again.text == event.text.left(maxEventText));

    const Flow flow {event.connection, event.listener, event.local, event.peer, block.offset, {}};
    const EventBlock continued = decoded(encodeContinued(flow, event.time));
    PROPERTY(continued.isContinued && continued.offset == block.offset);

    const qint64 bytes = block.offset[index(Direction::Out)];
    const EventBlock acknowledged = decoded(encodeAcknowledged(event, bytes));
    PROPERTY(acknowledged.isAcknowledged && acknowledged.offset[index(Direction::Out)] == bytes);
    PROPERTY(acknowledged.event.connection == event.connection && acknowledged.event.time == event.time);
}

void checkPacket(std::span<const char> body)
{
    PacketBlock packet;
    if (!decodePacket(body, packet))
        return;
    PROPERTY(packet.payloadSize >= 0 && packet.payloadSize <= EventSink::maxChunk);
    PROPERTY(packet.payloadStart + packet.payloadSize <= std::ssize(body) + 8);
    const PacketAddresses ends = packetAddresses(body, packet);

    const Flow flow {packet.connection, 0, ends.local, ends.peer, {packet.offsetLow, packet.offsetLow}, {}};
    QByteArray block(packet.payloadSize + maxPacketExtra, '\x55');
    const qsizetype length = finishPacket(block.data(), flow, packet.direction, Ack, packet.time, packet.payloadSize);
    PROPERTY(length <= block.size());
    pcapng::Block whole;
    PROPERTY(pcapng::parseBlock(spanOf(block).first(std::size_t(length)), whole) == pcapng::Parsed::Whole);
    PacketBlock again;
    PROPERTY(decodePacket(whole.body, again));
    PROPERTY(again.time == packet.time && again.connection == packet.connection && again.direction == packet.direction);
    PROPERTY(again.offsetLow == packet.offsetLow && again.payloadSize == packet.payloadSize);
    PROPERTY(payloadStart(spanOf(block)) == again.payloadStart && payloadStart(flow) == again.payloadStart);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const std::span<const char> bytes = spanOf(input.rest());
    payloadStart(bytes);
    pcapng::Block block;
    if (pcapng::parseBlock(bytes, block) == pcapng::Parsed::Whole)
        PROPERTY(block.length <= std::ssize(bytes) && std::ssize(block.body) == block.length - pcapng::smallestBlock);
    // Most inputs are no whole block; their bodies are tried all the same.
    for (const auto body : {block.body, bytes}) {
        pcapng::Section section;
        pcapng::parseSection(body, section);
        pcapng::isOurInterface(body);
        checkEvent(body);
        checkPacket(body);
    }
    const QString text = QString::fromUtf8(QByteArrayView(bytes.data(), std::ssize(bytes)));
    PROPERTY(fromSafeText(toSafeText(text)) == text);
    return 0;
}
