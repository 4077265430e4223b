#include "core/journal/journaldirectory.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>

#include "core/journal/journal.h"
#include "core/journal/journalloader.h"

namespace wirelark {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 surelyHasRecord = 4096; // bytes; smaller sessions are looked into

const QString nameFormat = QStringLiteral("yyyyMMdd-HHmmss-zzz");

// A descriptor that holds the lock of a directory, or -1 and errno.
int lockDirectory(const QString &path, int operation)
{
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return -1;
    if (::flock(fd, operation) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    errno = error;
    return -1;
}

// Held while a session is made or looked for: one that was just made must not be taken for an empty leftover.
class ParentLock
{
public:
    explicit ParentLock(const QString &parent)
        : m_fd(lockDirectory(parent, LOCK_EX))
    {
    }
    ~ParentLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(ParentLock)

private:
    const int m_fd;
};

QStringList segmentsIn(const QString &directory)
{
    const QDir dir(directory);
    QStringList paths;
    // A filter of QDir would be a regular expression, compiled anew for each folder.
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name)) {
        if (name.endsWith(".pcapng"_L1, Qt::CaseInsensitive))
            paths += dir.filePath(name);
    }
    return paths;
}

void removeSession(const QString &directory)
{
    for (const QString &segment : segmentsIn(directory))
        ::unlink(QFile::encodeName(segment).constData());
    ::rmdir(QFile::encodeName(directory).constData());
}

bool hasRecord(const LeftoverSession &session)
{
    if (session.bytes >= surelyHasRecord)
        return true;
    Journal journal;
    loadJournal(journal, session.segments);
    return journal.end() > journal.first();
}

LeftoverSession describe(const QFileInfo &directory)
{
    LeftoverSession session;
    session.directory = directory.absoluteFilePath();
    session.started = QDateTime::fromString(directory.fileName().left(nameFormat.size()), nameFormat);
    session.started.setTimeSpec(Qt::UTC);
    session.segments = segmentsIn(session.directory);
    for (const QString &segment : std::as_const(session.segments))
        session.bytes += QFileInfo(segment).size();
    return session;
}

} // namespace

std::unique_ptr<JournalDirectory> JournalDirectory::create(int &error, const QString &given)
{
    const QString parent = given.isEmpty() ? defaultParent() : given;
    QDir().mkpath(parent);
    const ParentLock lock(parent);
    for (int attempt = 0; attempt < 16; ++attempt) {
        const QString name = QDateTime::currentDateTimeUtc().toString(nameFormat) + QLatin1Char('-')
            + QString::number(QRandomGenerator::global()->generate(), 36);
        const QString path = QDir(parent).absoluteFilePath(name);
        if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0) {
            error = errno;
            if (error == EEXIST)
                continue;
            return nullptr;
        }
        const int fd = lockDirectory(path, LOCK_EX | LOCK_NB);
        error = fd < 0 ? errno : 0;
        if (fd < 0)
            ::rmdir(QFile::encodeName(path).constData());
        return fd < 0 ? nullptr : std::unique_ptr<JournalDirectory>(new JournalDirectory(path, fd));
    }
    return nullptr;
}

std::unique_ptr<JournalDirectory> JournalDirectory::adopt(const LeftoverSession &session)
{
    const int fd = lockDirectory(session.directory, LOCK_EX | LOCK_NB);
    return fd < 0 ? nullptr : std::unique_ptr<JournalDirectory>(new JournalDirectory(session.directory, fd));
}

std::vector<LeftoverSession> JournalDirectory::leftovers(const QString &given)
{
    const QString parent = given.isEmpty() ? defaultParent() : given;
    std::vector<LeftoverSession> found;
    const ParentLock lock(parent);
    const auto directories = QDir(parent).entryInfoList(
        QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QFileInfo &directory : directories) {
        const int fd = lockDirectory(directory.absoluteFilePath(), LOCK_EX | LOCK_NB);
        if (fd < 0)
            continue; // alive, or not ours
        LeftoverSession session = describe(directory);
        if (session.started.isValid() && hasRecord(session))
            found.push_back(std::move(session));
        else if (session.started.isValid())
            removeSession(session.directory);
        ::close(fd);
    }
    return found;
}

QString JournalDirectory::defaultParent()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + QStringLiteral("/sessions");
}

JournalDirectory::JournalDirectory(const QString &path, int lock)
    : m_path(path)
    , m_lock(lock)
{
}

JournalDirectory::~JournalDirectory()
{
    ::close(m_lock);
}

void JournalDirectory::remove()
{
    removeSession(m_path);
}

} // namespace wirelark
