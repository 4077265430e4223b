#pragma once

#include "core/journal/journalwriter.h"
#include "core/journal/recording.h"
#include "core/journal/segmentbin.h"

#include <chrono>
#include <memory>
#include <vector>

namespace wirelark {

class FlowTable;
class JournalIndex;
class Segment;

// Where the blocks of a live journal go: segment after segment on the disk, within a quota; into memory while
// the disk takes nothing; and into a recording as well, if there is one. Nothing here fails: what goes wrong
// becomes a remark, to be appended to the journal. Used by the journal's writer on its thread.
class SegmentChain
{
public:
    SegmentChain(JournalIndex &index, const JournalOptions &options);
    ~SegmentChain();
    SegmentChain(const SegmentChain &) = delete;
    SegmentChain &operator=(const SegmentChain &) = delete;

    // Where the next block will stand, unless it is the first of a new segment.
    qint64 end() const;
    // With `pending` bytes more, the current segment has all it should have.
    bool isFull(qint64 pending) const;
    // Before the first of the blocks that are appended at once: begins a segment if it is time.
    void prepare(const FlowTable &flows);
    // Stores the blocks of all entries that are not published yet, and publishes these.
    void append(std::span<const char> blocks, const FlowTable &flows);
    // Between two turns: keeps to the quota, goes back to the disk when that works again.
    void tend(const FlowTable &flows);
    bool isOffDisk() const { return m_isOffDisk; }
    // What there is to say since the last time.
    std::vector<Event> takeRemarks();

    bool startRecording(const QString &path, int &error);
    void stopRecording();

private:
    std::shared_ptr<Segment> makeFile(int &error);
    std::shared_ptr<Segment> dropOldest();
    void discard(std::shared_ptr<Segment> segment);
    int begin(const std::shared_ptr<Segment> &segment, const FlowTable &flows);
    int beginOnDisk(const FlowTable &flows, qint64 reserve);
    int beginInMemory(const FlowTable &flows);
    bool waitForRoom(int error);
    void leaveDisk(int error, const FlowTable &flows);
    void returnToDisk(const FlowTable &flows);
    int store(std::span<const char> blocks);
    void account();
    void forgetUnpublished();
    void boundMemory();
    void keepToQuota();
    void remark(EndReason reason, int error, const QString &text);
    void record(std::span<const char> bytes);
    void endRecording(int error);

    struct Loss
    {
        quint64 records = 0;
        qint64 bytes = 0;
        void add(const Segment &segment);
        QString toText() const;
    };

    JournalIndex &m_index;
    const JournalOptions m_options;
    const qint64 m_segmentBytes;
    std::shared_ptr<Segment> m_segment;
    qint64 m_messages = 0; // data records that were stored
    qint64 m_stored = 0;
    quint32 m_fileNumber = 0;
    Loss m_notOnDisk;
    bool m_isOffDisk = false;
    std::chrono::steady_clock::time_point m_lastTry;
    std::vector<Event> m_remarks;
    std::unique_ptr<Recording> m_recording;
    SegmentBin m_bin;
};

} // namespace wirelark
