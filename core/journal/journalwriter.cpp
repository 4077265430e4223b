#include "core/journal/journalwriter.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/journal/eventblock.h"
#include "core/journal/flowtable.h"
#include "core/journal/journalprivate.h"
#include "core/journal/packetblock.h"
#include "core/journal/recording.h"
#include "core/journal/segmentchain.h"
#include "core/net/clock.h"

namespace wirelark {

struct JournalWriter::Private
{
    static constexpr qsizetype hotBytes = 1024 * 1024;

    Private(Journal::Private &of, const JournalOptions &given)
        : journal(of)
        , options(given)
        , chain(of.index, given)
    {
    }

    char *reserve(qsizetype bytes);
    void add(Entry entry, qsizetype bytes);
    void flush();
    void putBeside(const QByteArray &block);
    void putEvent(const Event &event, const QByteArray &block);

    Journal::Private &journal;
    const JournalOptions options;
    SegmentChain chain;
    FlowTable flows;
    std::unique_ptr<char[]> hot = std::make_unique_for_overwrite<char[]>(hotBytes); // blocks not stored yet
    qsizetype hotSize = 0;
    quint64 told = 1; // end() when the bell was rung last
    bool hasSeenAcks = false; // since then
    // Of the follower when it was last looked for: it only goes on from there, until it begins anew.
    quint64 followed = 0;
    qint64 followedPosition = 0;
};

// Room for blocks at the end of the hot buffer.
char *JournalWriter::Private::reserve(qsizetype bytes)
{
    if (hotSize + bytes > hotBytes || chain.isFull(hotSize))
        flush();
    if (hotSize == 0)
        chain.prepare(flows);
    return hot.get() + hotSize;
}

void JournalWriter::Private::add(Entry entry, qsizetype bytes)
{
    entry.position = static_cast<quint64>(chain.end() + hotSize);
    journal.index.append(entry);
    hotSize += bytes;
}

void JournalWriter::Private::flush()
{
    if (hotSize == 0)
        return;
    const qint64 since = nowNs();
    journal.writingSince.store(since, std::memory_order_relaxed);
    chain.append({hot.get(), static_cast<size_t>(hotSize)}, flows);
    journal.writingSince.store(0, std::memory_order_relaxed);
    journal.writtenNs.fetch_add(nowNs() - since, std::memory_order_relaxed);
    hotSize = 0;
}

// A block that is no record: nothing points to it.
void JournalWriter::Private::putBeside(const QByteArray &block)
{
    std::memcpy(reserve(block.size()), block.constData(), static_cast<size_t>(block.size()));
    hotSize += block.size();
}

void JournalWriter::Private::putEvent(const Event &event, const QByteArray &block)
{
    std::memcpy(hot.get() + hotSize, block.constData(), static_cast<size_t>(block.size()));
    Entry entry;
    entry.time = event.time;
    entry.connection = event.connection;
    entry.kindBits = static_cast<quint32>(event.kind);
    entry.reasonBits = static_cast<quint32>(event.reason);
    add(entry, block.size());
}

JournalWriter::JournalWriter(Journal &journal, const JournalOptions &options)
    : d(std::make_unique<Private>(*journal.d, options))
{
    journal.d->quota = options.quota;
    if (!options.forgetsFollowed)
        journal.d->index.setDirectory(options.directory);
}

JournalWriter::~JournalWriter()
{
    stopRecording();
}

std::span<char> JournalWriter::payloadRoom(ConnectionId connection)
{
    char *block = d->reserve(maxChunk + maxPacketExtra);
    return {block + payloadStart(d->flows.flow(connection)), static_cast<size_t>(maxChunk)};
}

void JournalWriter::appendData(
    ConnectionId connection, Direction direction, qint64 time, std::span<const char> bytes)
{
    Q_ASSERT(!bytes.empty() && std::ssize(bytes) <= maxChunk);
    const qsizetype size = std::ssize(bytes);
    char *block = d->reserve(maxChunk + maxPacketExtra);
    Flow &flow = d->flows.flow(connection);
    if (bytes.data() != block + payloadStart(flow))
        std::memmove(block + payloadStart(flow), bytes.data(), bytes.size());

    qint64 &offset = flow.offset[index(direction)];
    Entry entry;
    entry.time = time != 0 ? time : nowNs();
    entry.size = static_cast<quint64>(size);
    entry.connection = connection;
    entry.kindBits = static_cast<quint32>(EventKind::Data);
    entry.directionBit = static_cast<quint32>(direction);
    entry.offsetHigh = static_cast<quint32>(offset >> 32);
    d->add(entry, finishPacket(block, flow, direction, Psh | Ack, entry.time, size));
    offset += size;
}

void JournalWriter::append(const Event &given)
{
    Q_ASSERT(given.kind != EventKind::Data);
    Event event = given;
    if (event.time == 0)
        event.time = nowNs();
    d->flows.complete(event);
    const QByteArray block = encodeEvent(event);
    // A segment that begins here has to describe what was before this event.
    d->reserve(block.size() + 2 * maxPacketExtra);
    d->flows.begin(event);
    if (Flow *flow = d->flows.find(event.connection))
        d->hotSize += putPackets(d->hot.get() + d->hotSize, *flow, event);
    d->putEvent(event, block);
    d->flows.end(event);
}

// Not a record: it has no number, and no row in any log.
void JournalWriter::appendAcknowledged(ConnectionId connection, qint64 bytes, qint64 time)
{
    Event event {.connection = connection, .time = time};
    d->flows.complete(event);
    d->putBeside(encodeAcknowledged(event, bytes));
    if (d->options.forgetsFollowed)
        return; // nobody will ask
    d->journal.acknowledgements.add({d->journal.index.next(), time, bytes, connection});
    d->hasSeenAcks = true;
}

void JournalWriter::mark(const RowMark &mark)
{
    d->putBeside(encodeMark(mark, nowNs()));
}

void JournalWriter::commit()
{
    d->flush();
    d->chain.tend(d->flows);
    const quint64 followed = d->journal.followed.load(std::memory_order_relaxed);
    if (d->options.forgetsFollowed && followed > 0)
        d->journal.index.releaseBefore(std::min(followed, d->journal.index.end()));
    for (const Event &remark : d->chain.takeRemarks())
        append(remark);
    d->flush();
    const bool hasNews = std::exchange(d->hasSeenAcks, false);
    if (std::exchange(d->told, d->journal.index.end()) != d->journal.index.end() || hasNews)
        d->journal.bell.ring();
}

bool JournalWriter::wantsTurn() const
{
    return d->chain.isOffDisk();
}

bool JournalWriter::isBehind() const
{
    const quint64 followed = d->journal.followed.load(std::memory_order_relaxed);
    if (followed == 0)
        return false;
    // Asked before every read; mostly it is enough to know where the follower was a while ago.
    const auto isFar = [this] { return d->chain.end() - d->followedPosition > d->options.followBytes; };
    if (followed >= d->followed && !isFar())
        return false;
    const EntryRun run = d->journal.index.run(followed);
    const bool hasAll = run.entries.empty();
    if (!hasAll && run.entries.front().time == 0)
        return false;
    d->followed = followed;
    d->followedPosition = hasAll ? d->chain.end() : static_cast<qint64>(run.entries.front().position);
    return isFar();
}

bool JournalWriter::startRecording(const QString &path, int &error)
{
    commit();
    return d->chain.startRecording(path, error);
}

std::unique_ptr<Recording> JournalWriter::copyTo(const QString &path, int &error)
{
    commit();
    return Recording::start(path, d->journal.index, error);
}

void JournalWriter::stopRecording()
{
    d->flush();
    d->chain.stopRecording();
    JournalWriter::commit(); // named, for the destructor comes here, too
}

} // namespace wirelark
