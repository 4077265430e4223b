#include "core/journal/recording.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>

#include "core/journal/journalindex.h"
#include "core/journal/segment.h"

namespace wirelark {

namespace {

int copySegments(const JournalIndex &index, Recording &recording)
{
    std::vector<char> buffer(256 * 1024);
    for (const auto &segment : index.segments()) {
        for (qint64 at = segment->base; at < segment->end();) {
            const auto count = segment->read(at, buffer);
            if (count <= 0)
                return EIO;
            if (const int error = recording.append({buffer.data(), static_cast<size_t>(count)}))
                return error;
            at += count;
        }
    }
    return 0;
}

} // namespace

std::unique_ptr<Recording> Recording::start(const QString &path, const JournalIndex &index, int &error)
{
    const QByteArray target = QFile::encodeName(path);
    QByteArray temporary = target + ".XXXXXX";
    const int fd = ::mkostemp(temporary.data(), O_CLOEXEC); // 0600
    if (fd < 0) {
        error = errno;
        return nullptr;
    }
    std::unique_ptr<Recording> recording(new Recording(Segment::ofFile(fd, 0), path));
    error = copySegments(index, *recording);
    if (error == 0 && ::rename(temporary.constData(), target.constData()) != 0)
        error = errno;
    if (error == 0)
        return recording;
    ::unlink(temporary.constData());
    return nullptr;
}

Recording::Recording(std::shared_ptr<Segment> file, const QString &path)
    : m_file(std::move(file))
    , m_path(path)
{
}

int Recording::append(std::span<const char> bytes)
{
    return m_file->append(bytes);
}

} // namespace wirelark
