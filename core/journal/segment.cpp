#include "core/journal/segment.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <QFile>
#include <QtEndian>

#include "core/journal/guardedmap.h"
#include "core/journal/pcapng.h"

namespace wirelark {

namespace {

constexpr qint64 pageBytes = 4096;

// What stands behind the newest block in a segment that is written over: the mark, and zeros to the end of its page.
std::span<const char> markedTail(qint64 size)
{
    static const QByteArray tail = [] {
        QByteArray bytes;
        pcapng::appendBlock(bytes, pcapng::endMark, {});
        return bytes.append(pageBytes, '\0');
    }();
    return {tail.constData(), static_cast<size_t>(size)};
}

// Whether what sendfile(2) gives to it is not copied: it has the file's own pages then, as they are when they are read.
bool takesPages(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) != 0 || S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode);
}

} // namespace

int writeWhole(int fd, std::span<const char> bytes, qint64 offset)
{
    while (!bytes.empty()) {
        const auto written = ::pwrite(fd, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes = bytes.subspan(static_cast<size_t>(written));
        offset += written;
    }
    return 0;
}

std::shared_ptr<Segment> Segment::createFile(const QString &path, int &error)
{
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0) {
        error = errno;
        return nullptr;
    }
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_fd = fd;
    segment->m_path = path;
    return segment;
}

std::shared_ptr<Segment> Segment::writeOver(const Segment &old, const QString &path)
{
    if (old.m_fd < 0 || old.m_path.isEmpty() || old.m_isInPipe)
        return nullptr;
    const int fd = ::fcntl(old.m_fd, F_DUPFD_CLOEXEC, 0);
    if (fd < 0)
        return nullptr;
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_fd = fd;
    segment->m_path = path;
    segment->m_oldBytes = old.size();
    if (writeWhole(fd, markedTail(sizeof pcapng::endMark), 0) != 0)
        return nullptr;
    const QByteArray from = QFile::encodeName(old.m_path);
    const QByteArray to = QFile::encodeName(path);
    const int failed = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    return failed == 0 ? segment : nullptr;
}

std::shared_ptr<Segment> Segment::createInMemory(qint64 capacity, int &error)
{
    void *memory = ::mmap(nullptr, static_cast<size_t>(capacity), PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
        error = errno;
        return nullptr;
    }
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_memory = static_cast<char *>(memory);
    segment->m_capacity = capacity;
    return segment;
}

std::shared_ptr<Segment> Segment::ofFile(int fd, qint64 size)
{
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_fd = fd;
    segment->m_size = size;
    return segment;
}

Segment::~Segment()
{
    if (m_fd >= 0)
        ::close(m_fd);
    if (m_memory)
        ::munmap(m_memory, static_cast<size_t>(m_capacity));
}

int Segment::append(std::span<const char> bytes)
{
    const qint64 before = size();
    if (m_memory) {
        if (std::ssize(bytes) > m_capacity - before)
            return ENOSPC;
        std::memcpy(m_memory + before, bytes.data(), bytes.size());
    } else {
        const bool isOver = m_oldBytes > 0;
        if (const int error = isOver ? writeBetweenMarks(bytes, before) : writeWhole(m_fd, bytes, before)) {
            // If even this fails, the reader sees a torn block, says so and loses nothing before it.
            if (::ftruncate(m_fd, before) == 0)
                m_oldBytes = 0;
            return error;
        }
    }
    m_size.store(before + std::ssize(bytes), std::memory_order_release);
    return 0;
}

// The mark in front of these bytes stays until they and the one behind them are there: a program that is killed leaves
// all of them or none. No page is begun but as a whole: of one that is no longer in memory the kernel would have to read
// the rest from the disk.
int Segment::writeBetweenMarks(std::span<const char> bytes, qint64 offset)
{
    const qint64 end = offset + std::ssize(bytes);
    const qint64 marked = end + pcapng::smallestBlock;
    const qint64 until = marked <= m_begun ? marked : (marked + pageBytes - 1) / pageBytes * pageBytes;
    m_begun = std::max(m_begun, until);
    m_oldBytes = std::max(m_oldBytes, until);

    const std::span<const char> type = bytes.first(sizeof pcapng::endMark);
    const std::span<const char> rest = bytes.subspan(type.size());
    const std::span<const char> tail = markedTail(until - end);
    const std::array parts {iovec {const_cast<char *>(rest.data()), rest.size()},
        iovec {const_cast<char *>(tail.data()), tail.size()}};
    const qint64 from = offset + std::ssize(type);
    const ssize_t taken = ::pwritev(m_fd, parts.data(), static_cast<int>(parts.size()), from);
    // Mostly that was all; if not, what follows says why.
    const auto written = static_cast<size_t>(std::max<ssize_t>(taken, 0));
    const size_t ofRest = std::min(written, rest.size());
    int error = writeWhole(m_fd, rest.subspan(ofRest), from + static_cast<qint64>(ofRest));
    if (error == 0)
        error = writeWhole(m_fd, tail.subspan(written - ofRest), end + static_cast<qint64>(written - ofRest));
    return error != 0 ? error : writeWhole(m_fd, type, offset);
}

void Segment::cutTail()
{
    // Where it cannot be cut off the mark stays.
    if (std::exchange(m_oldBytes, 0) > size())
        [[maybe_unused]] const int cut = ::ftruncate(m_fd, size());
}

int Segment::reserve(qint64 bytes)
{
    if (m_memory || ::fallocate(m_fd, FALLOC_FL_KEEP_SIZE, size(), bytes) == 0)
        return 0;
    return errno == EOPNOTSUPP || errno == ENOSYS || errno == EINTR ? 0 : errno;
}

qsizetype Segment::read(qint64 position, std::span<char> to) const
{
    const qint64 from = position - base;
    const qint64 room = std::min<qint64>(size() - from, std::ssize(to));
    if (from < 0 || room <= 0)
        return 0;
    if (m_memory) {
        std::memcpy(to.data(), m_memory + from, static_cast<size_t>(room));
        return room;
    }
    qsizetype done = 0;
    while (done < room) {
        const auto count = ::pread(m_fd, to.data() + done, static_cast<size_t>(room - done), from + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        done += count;
    }
    return done;
}

std::unique_ptr<GuardedMap> Segment::map(qint64 position, qint64 most, qint64 &start) const
{
    constexpr qint64 worthIt = 1024 * 1024;
    const qint64 from = position - base;
    const qint64 room = std::min(size() - from, most);
    if (m_memory || from < 0 || room < worthIt)
        return nullptr;
    const qint64 begin = from - from % GuardedMap::alignment;
    start = base + begin;
    return GuardedMap::map(m_fd, begin, from + room - begin);
}

qint64 Segment::send(qint64 position, qint64 size, int descriptor) const
{
    if (m_memory) {
        errno = EINVAL;
        return -1;
    }
    if (!m_isInPipe && takesPages(descriptor))
        m_isInPipe = true;
    off_t from = position - base;
    return ::sendfile(descriptor, m_fd, &from, static_cast<size_t>(size));
}

QByteArray Segment::readBlock(qint64 position, qsizetype guess) const
{
    QByteArray bytes(guess, Qt::Uninitialized);
    bytes.truncate(read(position, {bytes.data(), static_cast<size_t>(guess)}));
    pcapng::Block block;
    auto parsed = pcapng::parseBlock({bytes.constData(), static_cast<size_t>(bytes.size())}, block);
    if (parsed == pcapng::Parsed::TooShort && bytes.size() == guess) {
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.constData() + 4));
        if (length <= guess || length > size() - (position - base))
            return {};
        return readBlock(position, length);
    }
    if (parsed != pcapng::Parsed::Whole)
        return {};
    bytes.truncate(block.length);
    return bytes;
}

void Segment::removeFile()
{
    if (!m_path.isEmpty())
        ::unlink(QFile::encodeName(m_path).constData());
}

} // namespace wirelark
