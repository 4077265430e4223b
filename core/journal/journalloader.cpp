#include "core/journal/journalloader.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QtEndian>

#include "core/journal/blockreader.h"
#include "core/journal/eventblock.h"
#include "core/journal/flowtable.h"
#include "core/journal/journalprivate.h"
#include "core/journal/packetblock.h"
#include "core/journal/segment.h"

namespace wirelark {

namespace {

constexpr qint64 reportBytes = 1024 * 1024;
constexpr quint64 highestFirst = quint64(1) << 48; // a file that says more is not believed
constexpr quint64 widestGap = quint64(1) << 24;

std::shared_ptr<Segment> openFile(const QString &path, int &error)
{
    // Not to be caught by a pipe that nobody writes to.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) {
        error = errno;
        return nullptr;
    }
    struct stat status = {};
    if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
        return Segment::ofFile(fd, status.st_size);
    error = S_ISDIR(status.st_mode) ? EISDIR : ESPIPE;
    ::close(fd);
    return nullptr;
}

// Written over, and nothing is there yet.
bool beginsAtItsEnd(const Segment &file)
{
    char type[sizeof pcapng::endMark];
    return file.read(file.base, type) == std::ssize(type) && qFromLittleEndian<quint32>(type) == pcapng::endMark;
}

// What the beginning of a file tells before any of it is believed.
LoadFault judgeStart(const Segment &file)
{
    char start[12];
    const auto size = file.read(file.base, start);
    if (size < 4 || qFromLittleEndian<quint32>(start) != pcapng::sectionBlock)
        return LoadFault::NotPcapng;
    if (size < 12)
        return LoadFault::Torn;
    if (qFromBigEndian<quint32>(start + 8) == pcapng::byteOrderMagic)
        return LoadFault::NotOurs; // we never write the other byte order
    return qFromLittleEndian<quint32>(start + 8) == pcapng::byteOrderMagic ? LoadFault::None
                                                                           : LoadFault::NotPcapng;
}

} // namespace

class JournalLoader
{
public:
    JournalLoader(Journal &journal, const std::function<bool(qint64, qint64)> &progress)
        : m_journal(*journal.d)
        , m_progress(progress)
    {
    }

    LoadResult load(const QStringList &files);

private:
    LoadFault readFile(const std::shared_ptr<Segment> &file);
    LoadFault readBlock(const pcapng::Block &block);
    LoadFault beginSection(std::span<const char> body);
    bool addPacket(std::span<const char> body);
    void addEvent(std::span<const char> body);
    void addMark(const RowMark &mark);
    void add(Entry entry, qint64 time);
    bool report();
    void note(LoadFault fault, int error, const QString &path, qint64 offset);

    Journal::Private &m_journal;
    const std::function<bool(qint64, qint64)> &m_progress;
    LoadResult m_result;
    FlowTable m_flows;
    qint64 m_total = 0;
    qint64 m_base = 0;     // where the current file begins in the journal
    qint64 m_position = 0; // of the current block
    qint64 m_reported = 0;
    bool m_isOurs = false; // some section was
    bool m_hasInterface = false;
    bool m_isCancelled = false;
};

LoadResult JournalLoader::load(const QStringList &files)
{
    std::vector<std::shared_ptr<Segment>> segments;
    std::vector<int> errors(static_cast<size_t>(files.size()));
    for (const QString &path : files) {
        segments.push_back(openFile(path, errors[segments.size()]));
        m_total += segments.back() ? segments.back()->size() : 0;
    }
    for (size_t i = 0; i < segments.size() && !m_isCancelled; ++i) {
        const QString &path = files[static_cast<qsizetype>(i)];
        if (!segments[i]) {
            note(LoadFault::CannotRead, errors[i], path, 0);
            continue;
        }
        segments[i]->base = m_base;
        m_position = m_base;
        const auto fault = readFile(segments[i]); // moves m_position
        note(fault, 0, path, m_position - m_base);
        m_base = segments[i]->end();
    }
    m_position = m_base;
    if (m_isCancelled || !report())
        return {LoadFault::CannotRead, ECANCELED, {}, 0};
    // One bad file does not take what the others hold.
    if (m_isOurs && !m_result.hasJournal())
        m_result.fault = LoadFault::Damaged;
    return m_result;
}

LoadFault JournalLoader::readFile(const std::shared_ptr<Segment> &file)
{
    // A session killed while it began a segment leaves a file with nothing or little in it behind those before.
    if (beginsAtItsEnd(*file)) {
        file->endAt(0);
        return LoadFault::None;
    }
    if (m_isOurs && file->size() < 4)
        return file->size() == 0 ? LoadFault::None : LoadFault::Torn;
    if (const auto fault = judgeStart(*file); fault != LoadFault::None)
        return fault;
    file->firstSeq = m_journal.index.next();
    m_journal.index.addSegment(file);
    m_hasInterface = false;
    BlockReader blocks(file);
    while (!blocks.atEnd()) {
        m_position = m_base + blocks.offset();
        if (m_position - m_reported >= reportBytes && !report())
            return LoadFault::None;
        pcapng::Block block;
        const auto parsed = blocks.next(block);
        if (parsed != pcapng::Parsed::Whole)
            return parsed == pcapng::Parsed::TooShort ? LoadFault::Torn : LoadFault::Damaged;
        if (block.type == pcapng::endMark)
            file->endAt(blocks.offset());
        else if (const auto fault = readBlock(block); fault != LoadFault::None)
            return fault;
    }
    return LoadFault::None;
}

LoadFault JournalLoader::readBlock(const pcapng::Block &block)
{
    switch (block.type) {
    case pcapng::sectionBlock:
        return beginSection(block.body);
    case pcapng::interfaceBlock:
        m_hasInterface = pcapng::isOurInterface(block.body);
        return m_hasInterface ? LoadFault::None : LoadFault::Damaged;
    case pcapng::packetBlock:
        return m_hasInterface && addPacket(block.body) ? LoadFault::None : LoadFault::Damaged;
    case pcapng::journalBlock:
        addEvent(block.body);
        return LoadFault::None;
    default: // the format says to pass over what one does not know
        return LoadFault::None;
    }
}

LoadFault JournalLoader::beginSection(std::span<const char> body)
{
    pcapng::Section section;
    if (!pcapng::parseSection(body, section))
        return LoadFault::Damaged;
    if (!section.isOurs)
        return m_isOurs ? LoadFault::Damaged : LoadFault::NotOurs;
    m_isOurs = true;
    m_hasInterface = false;
    JournalIndex &index = m_journal.index;
    if (index.next() == index.first() && section.firstSeq > 0 && section.firstSeq < highestFirst)
        index.startAt(section.firstSeq);
    else if (section.firstSeq > index.next() && section.firstSeq - index.next() <= widestGap)
        index.skipTo(section.firstSeq); // what was never on the disk
    return LoadFault::None;
}

bool JournalLoader::addPacket(std::span<const char> body)
{
    PacketBlock packet;
    if (!decodePacket(body, packet))
        return false;
    if (packet.payloadSize == 0)
        return true;
    // The upper bits follow from where the stream was.
    qint64 &offset = m_flows.flow(packet.connection).offset[index(packet.direction)];
    const auto ahead = static_cast<qint32>(packet.offsetLow - static_cast<quint32>(offset));
    const qint64 start = std::max<qint64>(offset + ahead, packet.offsetLow);
    offset = start + packet.payloadSize;

    Entry entry;
    entry.size = static_cast<quint64>(packet.payloadSize);
    entry.connection = packet.connection;
    entry.kindBits = static_cast<quint32>(EventKind::Data);
    entry.directionBit = static_cast<quint32>(packet.direction);
    entry.offsetHigh = static_cast<quint32>(start >> 32) & 0x1fffff;
    add(entry, packet.time);
    return true;
}

void JournalLoader::addEvent(std::span<const char> body)
{
    EventBlock block;
    if (!decodeEvent(body, block))
        return;
    if (block.mark)
        return addMark(*block.mark);
    const Event &event = block.event;
    if (block.isContinued) {
        m_flows.resume({event.connection, event.listener, event.local, event.peer, block.offset, {}});
        return;
    }
    if (block.isAcknowledged) {
        m_journal.acknowledgements.add({m_journal.index.next(), event.time, block.offset[index(Direction::Out)], event.connection});
        return;
    }
    m_flows.begin(event);
    m_flows.end(event);
    Entry entry;
    entry.connection = event.connection;
    entry.kindBits = static_cast<quint32>(event.kind);
    entry.reasonBits = static_cast<quint32>(event.reason);
    add(entry, event.time);
}

void JournalLoader::addMark(const RowMark &mark)
{
    const std::lock_guard lock(m_journal.marksMutex);
    if (m_journal.marks.size() < Journal::maxMarks)
        m_journal.marks.push_back(mark);
}

void JournalLoader::add(Entry entry, qint64 time)
{
    entry.time = time != 0 ? time : 1; // 0 would say that the record is lost
    entry.position = static_cast<quint64>(m_position);
    m_journal.index.append(entry);
}

bool JournalLoader::report()
{
    m_reported = m_position;
    m_journal.index.publish();
    m_journal.index.setStoredBytes(m_base);
    m_journal.bell.ring();
    m_isCancelled |= m_progress && !m_progress(m_position, m_total);
    return !m_isCancelled;
}

void JournalLoader::note(LoadFault fault, int error, const QString &path, qint64 offset)
{
    if (m_result.fault == LoadFault::None && fault != LoadFault::None)
        m_result = {fault, error, path, offset};
}

LoadResult loadJournal(
    Journal &journal, const QStringList &files, const std::function<bool(qint64, qint64)> &progress)
{
    return JournalLoader(journal, progress).load(files);
}

} // namespace wirelark
