#include "core/journal/recording.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

#include "core/journal/journalindex.h"
#include "core/journal/segment.h"

namespace wirelark {

namespace {

constexpr qint64 copiedAtOnce = 16 * 1024 * 1024; // takes some 10 ms

}

std::unique_ptr<Recording> Recording::start(const QString &path, const JournalIndex &index, int &error)
{
    std::unique_ptr<Recording> recording(new Recording(path, index));
    error = recording->open();
    if (error != 0)
        return nullptr;
    if (recording->m_sizeBefore > copiedAtOnce) {
        recording->m_copier = std::thread([recording = recording.get()] { recording->copy(); });
        return recording;
    }
    recording->copy();
    error = recording->m_copyError;
    return error == 0 ? std::move(recording) : nullptr;
}

Recording::Recording(const QString &path, const JournalIndex &index)
    : m_path(path)
    , m_temporary(QFile::encodeName(path) + ".XXXXXX")
{
    for (const auto &segment : index.segments()) {
        m_before.push_back({segment, segment->size()});
        m_sizeBefore += segment->size();
    }
}

Recording::~Recording()
{
    finish();
}

int Recording::open()
{
    if (QFileInfo(m_path).isDir())
        return EISDIR;
    m_fd = ::mkostemp(m_temporary.data(), O_CLOEXEC); // 0600
    if (m_fd < 0)
        return errno;
    m_behind = Segment::ofFile(m_fd, m_sizeBefore);
    return 0;
}

void Recording::copy()
{
    int error = copyParts();
    if (error == 0 && ::rename(m_temporary.constData(), QFile::encodeName(m_path).constData()) != 0)
        error = errno;
    if (error != 0)
        ::unlink(m_temporary.constData());
    m_before.clear();
    m_copyError = error;
}

int Recording::copyParts()
{
    std::vector<char> buffer(256 * 1024);
    qint64 to = 0;
    for (const Part &part : m_before) {
        for (qint64 done = 0; done < part.size;) {
            const auto wanted = std::min<qint64>(std::ssize(buffer), part.size - done);
            const auto count =
                part.segment->read(part.segment->base + done, {buffer.data(), static_cast<size_t>(wanted)});
            if (count <= 0)
                return EIO;
            if (const int error = writeWhole(m_fd, {buffer.data(), static_cast<size_t>(count)}, to))
                return error;
            done += count;
            to += count;
        }
    }
    return 0;
}

int Recording::append(std::span<const char> bytes)
{
    const int error = m_copyError;
    return error != 0 ? error : m_behind->append(bytes);
}

int Recording::finish()
{
    if (m_copier.joinable())
        m_copier.join();
    return m_copyError;
}

} // namespace wirelark
