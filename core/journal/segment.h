#pragma once

#include <atomic>
#include <memory>
#include <span>

#include <QByteArray>
#include <QString>

namespace wirelark {

class GuardedMap;

// Writes all of `bytes` at `offset` of a file; 0 or errno, and some of it may have been written then.
int writeWhole(int fd, std::span<const char> bytes, qint64 offset);

// One piece of a journal that is a capture by itself: a file, or memory while there is no room on the disk.
// One thread appends; any thread reads what had been appended when it learned of it.
class Segment
{
public:
    // A new private file (0600). Null and errno in `error` on failure.
    static std::shared_ptr<Segment> createFile(const QString &path, int &error);
    // Room for `capacity` bytes that needs no descriptor. Null and errno on failure.
    static std::shared_ptr<Segment> createInMemory(qint64 capacity, int &error);
    // The file of one that nobody reads any more, under a new name, to be written from its beginning: the kernel takes half
    // the time for that where a file has pages and blocks already. What is left of what was in it stands behind an end mark,
    // see pcapng.h, until cutTail(). Null where that cannot be.
    static std::shared_ptr<Segment> writeOver(const Segment &old, const QString &path);
    // A file that is `size` bytes long; takes the descriptor over.
    static std::shared_ptr<Segment> ofFile(int fd, qint64 size);

    ~Segment();
    Segment(const Segment &) = delete;
    Segment &operator=(const Segment &) = delete;

    // Where it stands: bytes since the first segment of the journal began, and the number of its first
    // record.
    qint64 base = 0;
    quint64 firstSeq = 1;
    // How much it holds so far, after the head that makes it stand alone; the writer's.
    qint64 headBytes = 0;
    quint64 records = 0;
    qint64 payloadBytes = 0;

    bool isInMemory() const { return m_memory != nullptr; }
    qint64 size() const { return m_size.load(std::memory_order_acquire); }
    qint64 end() const { return base + size(); }

    // All of it or nothing; 0 or errno.
    int append(std::span<const char> bytes);
    // No more will be appended: takes off the file what it held before it was written over.
    void cutTail();
    // What its file holds behind so many bytes is no part of it.
    void endAt(qint64 size) { m_size.store(size, std::memory_order_release); }
    // Makes sure of room on the disk before there is need of it; 0 or errno.
    int reserve(qint64 bytes);
    // Bytes read, less than asked for at the end. `position` is one of the journal.
    qsizetype read(qint64 position, std::span<char> to) const;
    // Up to `most` bytes from `position` on, mapped; begins a little earlier, at `start`. Null where it cannot be mapped
    // or is too little to be worth it: read() serves any.
    std::unique_ptr<GuardedMap> map(qint64 position, qint64 most, qint64 &start) const;
    // Hands bytes to a descriptor as sendfile(2) does: how many went, or -1 and errno; EINVAL for one in memory.
    qint64 send(qint64 position, qint64 size, int descriptor) const;
    // The block that begins there, whole, or nothing. `guess` bytes are tried first.
    QByteArray readBlock(qint64 position, qsizetype guess) const;
    // Takes the name away; who reads the segment still can.
    void removeFile();

private:
    Segment() = default;
    int writeBetweenMarks(std::span<const char> bytes, qint64 offset);

    int m_fd = -1;
    char *m_memory = nullptr;
    qint64 m_capacity = 0;
    std::atomic<qint64> m_size {0};
    qint64 m_begun = 0;    // up to where the file was written, see writeBetweenMarks()
    qint64 m_oldBytes = 0; // how long the file is, if it is written over and may be longer than size()
    mutable std::atomic<bool> m_isInPipe {false};
    QString m_path;
};

} // namespace wirelark
