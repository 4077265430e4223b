#include "core/sequence/sequencedocument.h"

#include "core/sequence/stepsequence.h"

#include <cerrno>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace wirelark {

QString SequenceDocument::name() const
{
    return QFileInfo(m_path).fileName();
}

// Nothing and no error: there is no such file.
std::optional<QByteArray> SequenceDocument::bytesOf(const QString &path, int &error) const
{
    error = 0;
    const QFileInfo info(path);
    if (!info.exists())
        return std::nullopt;
    QFile file(path);
    errno = 0;
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        error = errno != 0 ? errno : EINVAL;
        return std::nullopt;
    }
    return file.read(StepSequence::maxText + 1);
}

bool SequenceDocument::fail(Trouble trouble, int error)
{
    m_trouble = trouble;
    m_error = error;
    return false;
}

std::optional<QString> SequenceDocument::read(const QString &path)
{
    int error = 0;
    const std::optional<QByteArray> bytes = bytesOf(path, error);
    if (!bytes)
        fail(Trouble::CannotRead, error != 0 ? error : ENOENT);
    else if (bytes->size() > StepSequence::maxText)
        fail(Trouble::TooLong);
    else if (!bytes->isValidUtf8())
        fail(Trouble::NotUtf8);
    else {
        m_path = path;
        m_bytes = *bytes;
        m_saved = QString::fromUtf8(*bytes);
        m_hasCrLf = m_saved.contains("\r\n"_L1);
        m_saved.replace("\r\n"_L1, "\n"_L1);
        return m_saved;
    }
    return std::nullopt;
}

bool SequenceDocument::hasChangedOnDisk() const
{
    if (m_path.isEmpty())
        return false;
    int error = 0;
    return bytesOf(m_path, error) != m_bytes;
}

bool SequenceDocument::write(const QString &path, const QString &text, Overwrite overwrite)
{
    // Another name was asked about by who chose it.
    if (overwrite == Overwrite::No && path == m_path && hasChangedOnDisk())
        return fail(Trouble::ChangedOnDisk);
    const bool hasCrLf = m_hasCrLf && !m_path.isEmpty();
    QByteArray bytes = text.toUtf8();
    if (hasCrLf)
        bytes.replace("\n", "\r\n");
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Trouble::CannotWrite, errno != 0 ? errno : EIO);
    m_path = path;
    m_bytes = bytes;
    m_saved = text;
    m_hasCrLf = hasCrLf;
    return true;
}

} // namespace wirelark
