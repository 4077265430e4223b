#include "core/export/outputfile.h"

#include "core/journal/segment.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>

namespace wirelark {

namespace {

constexpr qsizetype gatherLimit = 256 * 1024;

// A link stays a link, and the file that it leads to is the one that is replaced.
QByteArray targetOf(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return QFile::encodeName(real.isEmpty() ? path : real);
}

} // namespace

OutputFile::OutputFile(const QString &path)
    : m_path(path)
    , m_target(targetOf(path))
{
}

OutputFile::~OutputFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
}

int OutputFile::open()
{
    struct stat there {};
    if (::stat(m_target.constData(), &there) == 0) {
        if (S_ISDIR(there.st_mode))
            return EISDIR;
        if (!S_ISREG(there.st_mode))
            return ENOTSUP; // a device or a pipe is not to be replaced by a file
        if (::access(m_target.constData(), W_OK) != 0)
            return errno;
        m_mode = there.st_mode & 07777;
    }
    QByteArray name = m_target + ".XXXXXX";
    m_fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_fd < 0)
        return errno;
    m_temporary = name;
    return 0;
}

int OutputFile::write(QByteArrayView bytes)
{
    m_gathered.append(bytes);
    return m_gathered.size() < gatherLimit ? 0 : flush();
}

int OutputFile::flush()
{
    const int error = writeWhole(m_fd, {m_gathered.constData(), static_cast<size_t>(m_gathered.size())}, m_written);
    m_written += m_gathered.size();
    m_gathered.resize(0);
    return error;
}

int OutputFile::sync()
{
    if (const int error = flush())
        return error;
    return ::fchmod(m_fd, m_mode) != 0 || ::fdatasync(m_fd) != 0 ? errno : 0;
}

int OutputFile::rename()
{
    if (::rename(m_temporary.constData(), m_target.constData()) != 0)
        return errno;
    m_temporary.clear();
    return 0;
}

} // namespace wirelark
