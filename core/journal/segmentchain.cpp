#include "core/journal/segmentchain.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "core/journal/flowtable.h"
#include "core/journal/journalindex.h"
#include "core/journal/pcapng.h"
#include "core/journal/segment.h"
#include "core/net/clock.h"

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr auto retryPause = 1s;
constexpr qint64 returnRoom = 1024 * 1024;      // so much room must be there before the disk is used again
constexpr qint64 memorySlack = 2 * 1024 * 1024; // what one turn may put beyond the size of a segment
constexpr int memorySegments = 2;
constexpr qint64 segmentsInQuota = 8; // at least, so that not everything goes at once
constexpr qint64 smallestSegment = 64 * 1024;

qint64 segmentBytes(const JournalOptions &options)
{
    if (options.quota <= 0)
        return options.segmentBytes;
    return std::min(options.segmentBytes, std::max(options.quota / segmentsInQuota, smallestSegment));
}

std::span<const char> asSpan(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

EndReason reasonOf(int error)
{
    return error == ENOSPC || error == EDQUOT ? EndReason::DiskFull : EndReason::RecordingFailed;
}

} // namespace

void SegmentChain::Loss::add(const Segment &segment)
{
    records += segment.records;
    bytes += segment.payloadBytes;
}

QString SegmentChain::Loss::toText() const
{
    return QStringLiteral("records=%1 bytes=%2").arg(records).arg(bytes);
}

SegmentChain::SegmentChain(JournalIndex &index, const JournalOptions &options)
    : m_index(index)
    , m_options(options)
    , m_segmentBytes(segmentBytes(options))
{
}

SegmentChain::~SegmentChain()
{
    if (m_segment)
        m_segment->cutTail();
}

qint64 SegmentChain::end() const
{
    return m_segment ? m_segment->end() : 0;
}

bool SegmentChain::isFull(qint64 pending) const
{
    // Without its head: ten thousand connections may need more for that than a segment has.
    return m_segment && m_segment->size() - m_segment->headBytes + pending >= m_segmentBytes;
}

void SegmentChain::prepare(const FlowTable &flows)
{
    if (m_segment && !isFull(0))
        return;
    if (m_isOffDisk) {
        beginInMemory(flows);
        return;
    }
    int error = beginOnDisk(flows, 0);
    if (waitForRoom(error))
        error = beginOnDisk(flows, 0);
    if (error != 0)
        leaveDisk(error, flows);
}

void SegmentChain::append(std::span<const char> blocks, const FlowTable &flows)
{
    int error = store(blocks);
    if (waitForRoom(error))
        error = store(blocks);
    if (error != 0 && !m_isOffDisk) {
        leaveDisk(error, flows);
        error = store(blocks);
    }
    if (error != 0)
        forgetUnpublished();
    else
        record(blocks);
    m_index.publish();
}

void SegmentChain::tend(const FlowTable &flows)
{
    keepToQuota();
    if (m_isOffDisk && std::chrono::steady_clock::now() - m_lastTry >= retryPause)
        returnToDisk(flows);
}

std::vector<Event> SegmentChain::takeRemarks()
{
    return std::exchange(m_remarks, {});
}

bool SegmentChain::startRecording(const QString &path, int &error)
{
    stopRecording();
    m_recording = Recording::start(path, m_index, error);
    return m_recording != nullptr;
}

void SegmentChain::stopRecording()
{
    if (m_recording)
        endRecording(m_recording->finish());
}

// Where nobody asks for the old records any more, in the place of the oldest one if there is no room beside it.
std::shared_ptr<Segment> SegmentChain::makeFile(int &error)
{
    const auto nextPath = [this]() -> QString {
        const QString name = QStringLiteral("%1.pcapng").arg(++m_fileNumber, 6, 10, QLatin1Char('0'));
        return m_options.directory + QLatin1Char('/') + name;
    };
    std::shared_ptr<Segment> segment;
    const bool isRoom = m_options.quota <= 0 || m_stored + m_segmentBytes <= m_options.quota;
    if (m_options.forgetsFollowed && !isRoom && m_index.segments().size() > 1) {
        auto oldest = dropOldest();
        if (oldest.use_count() == 1) // nobody reads it; and no longer in the index, nobody can begin to
            segment = Segment::writeOver(*oldest, nextPath());
        if (!segment)
            discard(std::move(oldest));
    }
    while (!segment) {
        error = 0;
        segment = Segment::createFile(nextPath(), error);
        if (!segment && error != EEXIST)
            break;
    }
    return segment;
}

// Nothing is pending, or everything that is will be written to this segment.
int SegmentChain::begin(const std::shared_ptr<Segment> &segment, const FlowTable &flows)
{
    segment->base = end();
    segment->firstSeq = m_index.end();
    const QByteArray head = pcapng::sectionStart(segment->firstSeq) + flows.describe(nowNs());
    if (const int error = segment->append(asSpan(head)))
        return error;
    segment->headBytes = head.size();
    for (quint64 seq = m_index.end(); seq < m_index.next(); ++seq)
        m_index.unpublished(seq).position += static_cast<quint64>(head.size());
    if (m_segment)
        m_segment->cutTail();
    m_segment = segment;
    m_index.addSegment(segment);
    m_stored += head.size();
    record(asSpan(head));
    return 0;
}

int SegmentChain::beginOnDisk(const FlowTable &flows, qint64 reserve)
{
    int error = 0;
    const auto segment = makeFile(error);
    if (!segment)
        return error;
    if (reserve > 0)
        error = segment->reserve(reserve);
    if (error == 0)
        error = begin(segment, flows);
    if (error != 0)
        segment->removeFile();
    return error;
}

int SegmentChain::beginInMemory(const FlowTable &flows)
{
    int error = 0;
    const qint64 capacity = m_segmentBytes + flows.describe(nowNs()).size() + memorySlack;
    const auto segment = Segment::createInMemory(capacity, error);
    if (segment)
        error = begin(segment, flows);
    if (error == 0)
        boundMemory();
    return error;
}

// A disk may be full of what was discarded and is not gone yet. True: it is now.
bool SegmentChain::waitForRoom(int error)
{
    if (m_isOffDisk || reasonOf(error) != EndReason::DiskFull)
        return false;
    m_bin.empty();
    return true;
}

void SegmentChain::leaveDisk(int error, const FlowTable &flows)
{
    m_isOffDisk = true;
    m_lastTry = std::chrono::steady_clock::now();
    remark(reasonOf(error), error, {});
    beginInMemory(flows);
}

void SegmentChain::returnToDisk(const FlowTable &flows)
{
    m_lastTry = std::chrono::steady_clock::now();
    if (beginOnDisk(flows, std::min(returnRoom, m_segmentBytes)) != 0)
        return;
    m_isOffDisk = false;
    remark(EndReason::RecordingResumed, 0, std::exchange(m_notOnDisk, {}).toText());
}

int SegmentChain::store(std::span<const char> blocks)
{
    if (!m_segment || m_segment->isInMemory() != m_isOffDisk)
        return ENOMEM; // there was no memory for a segment either
    if (const int error = m_segment->append(blocks))
        return error;
    m_stored += std::ssize(blocks);
    m_index.setStoredBytes(m_stored);
    account();
    return 0;
}

void SegmentChain::account()
{
    Loss added;
    for (quint64 seq = m_index.end(); seq < m_index.next(); ++seq) {
        ++added.records;
        added.bytes += m_index.unpublished(seq).size;
        m_messages += m_index.unpublished(seq).isData() ? 1 : 0;
    }
    m_index.setStoredMessages(m_messages);
    m_segment->records += added.records;
    m_segment->payloadBytes += added.bytes;
    if (m_isOffDisk) {
        m_notOnDisk.records += added.records;
        m_notOnDisk.bytes += added.bytes;
    }
}

void SegmentChain::forgetUnpublished()
{
    for (quint64 seq = m_index.end(); seq < m_index.next(); ++seq) {
        ++m_notOnDisk.records;
        m_notOnDisk.bytes += m_index.unpublished(seq).size;
        m_index.unpublished(seq) = {};
    }
}

void SegmentChain::boundMemory()
{
    const auto &segments = m_index.segments();
    const auto isInMemory = [](const std::shared_ptr<Segment> &segment) { return segment->isInMemory(); };
    if (std::count_if(segments.begin(), segments.end(), isInMemory) <= memorySegments)
        return;
    auto oldest = *std::find_if(segments.begin(), segments.end(), isInMemory);
    if (oldest == segments.front())
        m_index.dropFirstSegment();
    else
        m_index.dropSegment(oldest);
    m_stored -= oldest->size();
    Loss loss;
    loss.add(*oldest);
    m_bin.take(std::move(oldest));
    remark(EndReason::Discarded, 0, loss.toText());
}

void SegmentChain::keepToQuota()
{
    while (m_options.quota > 0 && m_stored > m_options.quota && m_index.segments().size() > 1)
        discard(dropOldest());
    m_index.setStoredBytes(m_stored);
}

std::shared_ptr<Segment> SegmentChain::dropOldest()
{
    auto oldest = m_index.dropFirstSegment();
    m_stored -= oldest->size();
    Loss loss;
    loss.add(*oldest);
    if (loss.records > 0)
        remark(EndReason::Discarded, 0, loss.toText());
    return oldest;
}

void SegmentChain::discard(std::shared_ptr<Segment> segment)
{
    segment->removeFile();
    m_bin.take(std::move(segment));
}

void SegmentChain::remark(EndReason reason, int error, const QString &text)
{
    Event event;
    event.reason = reason;
    event.error = error;
    event.text = text;
    m_remarks.push_back(event);
}

void SegmentChain::record(std::span<const char> bytes)
{
    if (!m_recording)
        return;
    if (const int error = m_recording->append(bytes))
        endRecording(error);
}

void SegmentChain::endRecording(int error)
{
    if (error != 0)
        remark(reasonOf(error), error, m_recording->path());
    m_recording.reset();
}

} // namespace wirelark
