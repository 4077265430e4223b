#pragma once

#include "core/journal/entry.h"
#include "core/journal/record.h"
#include "core/journal/rowmark.h"

#include <memory>
#include <span>
#include <vector>

#include <QByteArray>

namespace wirelark {

class GuardedMap;
class Wakeup;

// Some entries that follow each other, kept alive while this is held. Cheap to copy.
struct EntryRun
{
    quint64 first = 0; // seq of entries[0]
    std::span<const Entry> entries;
    std::shared_ptr<const void> pin;
};

// The append-only record of everything that happened, as its readers see it.
// Any thread may read; one JournalWriter (live) or one JournalLoader (from files) fills it.
// Records are numbered from 1; those in [first(), end()) can be read. Over the quota first() grows, and behind a
// follower if the writer forgets what that has had.
class Journal
{
public:
    Journal();
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    quint64 first() const noexcept;
    quint64 end() const noexcept;

    // The entries from `seq` (raised to first()) to the end of its chunk: up to 65,536, none at end().
    EntryRun run(quint64 seq) const;
    // One entry; a Note of time 0 if it is not there (any more). That can be so in the middle, too: what was
    // only in memory while the disk was full, and did not fit.
    Entry entry(quint64 seq) const;
    // The whole record, read back from disk. seq 0 if it is not there (any more) or cannot be read.
    Record record(quint64 seq) const;
    // Up to `max` payload bytes of a data record from `offset` on; -1 for all.
    QByteArray payload(quint64 seq, qsizetype offset = 0, qsizetype max = -1) const;
    // Hands payload bytes from `offset` on to a descriptor without a copy of our own, see sendfile(2): what went, which
    // may be less than all, or -1 and errno. EINVAL: not from here, or not to there; payload() serves any.
    qint64 sendPayload(quint64 seq, int descriptor, qsizetype offset) const;

    // When it was first seen that the peer's system had acknowledged all bytes of a data record that went out, in ns since
    // 1970 UTC: at that time or earlier. 0: it was not seen.
    qint64 acknowledged(quint64 seq) const;
    // How often anything of that kind was seen; another number, and there is something new.
    quint64 acknowledgementsSeen() const;

    qint64 storedBytes() const noexcept; // in all segments kept
    qint64 quota() const noexcept;       // bytes; 0: none
    // Of a live journal: all data records ever stored in it, those that left over the quota included.
    qint64 storedMessages() const noexcept;
    // How long its writer has been busy with the disk, until now; in ns.
    qint64 writingTime() const noexcept;

    // What was noted of rows in the files that this was loaded from, in the order in which it was; what is noted later counts.
    // At most so many.
    static constexpr size_t maxMarks = 100'000;
    std::vector<RowMark> marks() const;

    // Set after a commit, if armed: the bell for the one thread that follows this journal.
    Wakeup &bell() const;

    // A reader that must lose nothing says how far it is; see EventSink::isBehind(). 0 takes the promise back.
    void setFollowed(quint64 nextSeq) noexcept;

private:
    friend class JournalWriter;
    friend class JournalLoader;
    friend class JournalReader;
    qsizetype read(qint64 position, std::span<char> to) const; // of the blocks as they are stored
    // See Segment::map(); `start`: where in the journal the first byte of it stands.
    std::unique_ptr<GuardedMap> map(qint64 position, qint64 most, qint64 &start) const;
    static Record decode(quint64 seq, const Entry &entry, std::span<const char> block);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wirelark
