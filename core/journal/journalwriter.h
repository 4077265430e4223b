#pragma once

#include "core/journal/rowmark.h"
#include "core/net/event.h"

#include <memory>

#include <QString>

namespace wirelark {

class Journal;
class Recording;

struct JournalOptions
{
    QString directory;                          // private (0700), made by JournalDirectory; segments go here (0600)
    qint64 segmentBytes = 64 * 1024 * 1024;
    qint64 quota = 2'000'000'000;               // over it the oldest segments go; 0: no limit
    qint64 followBytes = 64 * 1024 * 1024;      // how far a follower may be behind, see Journal::setFollowed()
    bool forgetsFollowed = false;               // what it has taken in is never asked for again: that leaves the memory, not the
                                                // disk, and at the quota the oldest segment's file is written over
};

// The one writer of a live journal: pcapng segments on disk (draft-ietf-opsawg-pcapng), entries in RAM; those of long ago
// in files without a name beside the segments.
// Everything here is called on one thread, the I/O thread, but for the constructor and destructor.
// When the disk is full the journal goes on in memory, bounded, and says so; it returns to disk by itself.
// It says so by Notes: DiskFull or RecordingFailed (with errno; the text is empty, or the path of a recording that
// ended by it), RecordingResumed and Discarded (the text: `records=12 bytes=3456`, bytes of payload).
class JournalWriter : public EventSink
{
public:
    JournalWriter(Journal &journal, const JournalOptions &options);
    ~JournalWriter() override;

    std::span<char> payloadRoom(ConnectionId connection) override;
    void appendData(ConnectionId connection, Direction direction, qint64 time, std::span<const char> bytes) override;
    void append(const Event &event) override;
    void appendAcknowledged(ConnectionId connection, qint64 bytes, qint64 time) override;
    void commit() override;
    bool wantsTurn() const override;
    bool isBehind() const override;

    // What a person noted of a row that is stored already; it is no record. With the next commit().
    void mark(const RowMark &mark);

    // Writes what is kept, and from now on everything as it happens, to a pcapng file as well. An existing file
    // is replaced. False and errno in `error` when it cannot be made; a failure later is a Note in the journal.
    bool startRecording(const QString &path, int &error);
    void stopRecording();
    // A copy of what is kept now, to be finished by the caller on any thread. Null and errno when it cannot be made.
    std::unique_ptr<Recording> copyTo(const QString &path, int &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wirelark
