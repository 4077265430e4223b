#include "core/journal/journal.h"

#include <algorithm>
#include <cerrno>

#include "core/journal/eventblock.h"
#include "core/journal/guardedmap.h"
#include "core/journal/journalprivate.h"
#include "core/journal/packetblock.h"
#include "core/journal/pcapng.h"
#include "core/journal/segment.h"
#include "core/net/clock.h"

namespace wirelark {

namespace {

constexpr qsizetype eventGuess = 1024; // most event blocks are shorter
constexpr qsizetype payloadHead = 128; // a packet block's headers are shorter
constexpr qsizetype copyLimit = 4096;  // up to here reading the headers along is cheaper than a second call

bool isLost(const Entry &entry)
{
    return entry.time == 0;
}

bool readPacket(std::span<const char> body, const Entry &entry, Record &record)
{
    PacketBlock packet;
    if (!decodePacket(body, packet))
        return false;
    record.event.kind = EventKind::Data;
    record.event.connection = packet.connection;
    record.event.time = packet.time;
    const PacketAddresses addresses = packetAddresses(body, packet);
    record.event.local = addresses.local;
    record.event.peer = addresses.peer;
    record.direction = packet.direction;
    record.size = static_cast<quint32>(packet.payloadSize);
    record.streamOffset = static_cast<qint64>(quint64(entry.offsetHigh) << 32 | packet.offsetLow);
    return true;
}

bool readEvent(std::span<const char> body, Record &record)
{
    EventBlock event;
    if (!decodeEvent(body, event))
        return false;
    record.event = event.event;
    return true;
}

} // namespace

Journal::Journal()
    : d(std::make_unique<Private>())
{
}

Journal::~Journal() = default;

std::vector<RowMark> Journal::marks() const
{
    const std::lock_guard lock(d->marksMutex);
    return d->marks;
}

quint64 Journal::first() const noexcept
{
    return d->index.first();
}

quint64 Journal::end() const noexcept
{
    return d->index.end();
}

EntryRun Journal::run(quint64 seq) const
{
    return d->index.run(seq);
}

Entry Journal::entry(quint64 seq) const
{
    const EntryRun found = run(seq);
    return found.first == seq && !found.entries.empty() ? found.entries.front() : Entry {};
}

Record Journal::record(quint64 seq) const
{
    const Entry entry = this->entry(seq);
    const auto segment = isLost(entry) ? nullptr : d->index.segmentAt(static_cast<qint64>(entry.position));
    if (!segment)
        return {};
    const qsizetype guess = entry.isData() ? entry.size + maxPacketExtra : eventGuess;
    const QByteArray bytes = segment->readBlock(static_cast<qint64>(entry.position), guess);
    return decode(seq, entry, {bytes.constData(), static_cast<size_t>(bytes.size())});
}

Record Journal::decode(quint64 seq, const Entry &entry, std::span<const char> bytes)
{
    pcapng::Block block;
    if (pcapng::parseBlock(bytes, block) != pcapng::Parsed::Whole)
        return {};
    Record record;
    if (entry.isData() ? readPacket(block.body, entry, record) : readEvent(block.body, record))
        record.seq = seq;
    return record;
}

QByteArray Journal::payload(quint64 seq, qsizetype offset, qsizetype max) const
{
    const Entry entry = this->entry(seq);
    const qsizetype left = static_cast<qsizetype>(entry.size) - offset;
    const qsizetype wanted = max < 0 ? left : std::min(max, left);
    const auto position = static_cast<qint64>(entry.position);
    const auto segment = entry.isData() && offset >= 0 && wanted > 0 ? d->index.segmentAt(position) : nullptr;
    if (!segment)
        return {};

    const qsizetype along = offset + wanted <= copyLimit ? offset + wanted : 0;
    QByteArray bytes(payloadHead + along, Qt::Uninitialized);
    bytes.truncate(segment->read(position, {bytes.data(), static_cast<size_t>(bytes.size())}));
    const qsizetype start = payloadStart({bytes.constData(), static_cast<size_t>(bytes.size())});
    if (start < 0)
        return {};
    if (along > 0)
        return bytes.mid(start + offset, wanted);

    bytes.resize(wanted);
    bytes.truncate(segment->read(position + start + offset, {bytes.data(), static_cast<size_t>(wanted)}));
    return bytes;
}

qint64 Journal::sendPayload(quint64 seq, int descriptor, qsizetype offset) const
{
    const Entry entry = this->entry(seq);
    const auto position = static_cast<qint64>(entry.position);
    const auto segment = entry.isData() && offset >= 0 && offset < entry.size ? d->index.segmentAt(position) : nullptr;
    char head[payloadHead];
    const qsizetype start = segment ? payloadStart({head, static_cast<size_t>(segment->read(position, head))}) : -1;
    if (start < 0) {
        errno = EINVAL;
        return -1;
    }
    return segment->send(position + start + offset, entry.size - offset, descriptor);
}

qint64 Journal::acknowledged(quint64 seq) const
{
    const Entry entry = this->entry(seq);
    const auto position = static_cast<qint64>(entry.position);
    const bool isSent = entry.isData() && entry.direction() == Direction::Out && d->acknowledgements.count() > 0;
    const auto segment = isSent ? d->index.segmentAt(position) : nullptr;
    if (!segment)
        return 0;
    char head[payloadHead];
    const auto low = streamOffsetLow({head, static_cast<size_t>(segment->read(position, head))}, entry.connection, Direction::Out);
    if (!low)
        return 0;
    const auto offset = static_cast<qint64>(quint64(entry.offsetHigh) << 32 | *low);
    return d->acknowledgements.firstTime(seq, entry.connection, offset + static_cast<qint64>(entry.size));
}

quint64 Journal::acknowledgementsSeen() const
{
    return d->acknowledgements.count();
}

qsizetype Journal::read(qint64 position, std::span<char> to) const
{
    const auto segment = d->index.segmentAt(position);
    return segment ? segment->read(position, to) : 0;
}

std::unique_ptr<GuardedMap> Journal::map(qint64 position, qint64 most, qint64 &start) const
{
    const auto segment = d->index.segmentAt(position);
    auto map = segment ? segment->map(position, most, start) : nullptr;
    if (map)
        map->keep(segment); // a segment that nobody holds may be written over
    return map;
}

qint64 Journal::storedBytes() const noexcept
{
    return d->index.storedBytes();
}

qint64 Journal::quota() const noexcept
{
    return d->quota.load(std::memory_order_relaxed);
}

qint64 Journal::storedMessages() const noexcept
{
    return d->index.storedMessages();
}

qint64 Journal::writingTime() const noexcept
{
    const qint64 since = d->writingSince.load(std::memory_order_relaxed);
    return d->writtenNs.load(std::memory_order_relaxed) + (since != 0 ? nowNs() - since : 0);
}

Wakeup &Journal::bell() const
{
    return d->bell;
}

void Journal::setFollowed(quint64 nextSeq) noexcept
{
    d->followed.store(nextSeq, std::memory_order_relaxed);
}

} // namespace wirelark
