#include "core/snippets/snippetfile.h"

#include <cerrno>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace wirelark {

namespace {

using Kind = SnippetFile::Trouble::Kind;

} // namespace

SnippetFile::SnippetFile(const QString &path)
    : m_path(path)
{
}

std::optional<QByteArray> SnippetFile::bytesOnDisk(int &error) const
{
    error = 0;
    QFile file(m_path);
    if (!QFileInfo::exists(m_path))
        return std::nullopt;
    errno = 0;
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly)) {
        error = errno != 0 ? errno : EINVAL;
        return std::nullopt;
    }
    return file.read(maxSnippetFile + 1); // one more is too many for the parser
}

std::optional<SnippetFile::Trouble> SnippetFile::read()
{
    int error = 0;
    const std::optional<QByteArray> bytes = bytesOnDisk(error);
    m_isUnderstood = false;
    if (error != 0)
        return Trouble{Kind::CannotRead, error};
    ParsedSnippets parsed = parseSnippets(bytes.value_or(QByteArray()));
    if (const auto *fault = std::get_if<SnippetFault>(&parsed))
        return Trouble{Kind::NotUnderstood, 0, *fault};
    m_snippets = std::get<Snippets>(std::move(parsed));
    m_bytes = bytes.value_or(QByteArray());
    m_isUnderstood = true;
    return std::nullopt;
}

bool SnippetFile::hasChanged() const
{
    int error = 0;
    return bytesOnDisk(error).value_or(QByteArray()) != m_bytes || error != 0;
}

std::optional<SnippetFile::Trouble> SnippetFile::write(const Snippets &snippets)
{
    if (!m_isUnderstood || hasChanged())
        return Trouble{Kind::ChangedOnDisk};
    const QByteArray bytes = writeSnippets(snippets);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    errno = 0;
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return Trouble{Kind::CannotWrite, errno != 0 ? errno : EIO};
    m_snippets = snippets;
    m_bytes = bytes;
    return std::nullopt;
}

} // namespace wirelark
