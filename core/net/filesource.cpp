#include "core/net/filesource.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

namespace wirelark {

namespace {

constexpr qint64 bufferSize = 256 * 1024;

} // namespace

FileSource::FileSource(Descriptor file, qint64 size)
    : m_file(std::move(file))
    , m_size(size)
{
}

std::unique_ptr<FileSource> FileSource::open(const QString &path, int &error)
{
    // Non-blocking, so that the name of a FIFO does not hang the opening.
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        error = errno;
        return nullptr;
    }
    if (!S_ISREG(status.st_mode)) {
        error = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        return nullptr;
    }
    error = 0;
    return std::unique_ptr<FileSource>(new FileSource(std::move(file), status.st_size));
}

std::span<const char> FileSource::front()
{
    const qint64 bufferEnd = m_bufferStart + qint64(m_buffer.size());
    if (m_sent == bufferEnd && !atEnd()) {
        m_buffer.resize(std::size_t(qMin(bufferSize, m_size - m_sent)));
        const ssize_t got = ::pread(m_file.get(), m_buffer.data(), m_buffer.size(), off_t(m_sent));
        m_isCutShort = got <= 0;
        m_buffer.resize(std::size_t(qMax<ssize_t>(got, 0)));
        m_bufferStart = m_sent;
    }
    return std::span<const char>(m_buffer).subspan(std::size_t(m_sent - m_bufferStart));
}

} // namespace wirelark
