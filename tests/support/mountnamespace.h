#pragma once

#include <vector>

#include <sys/mount.h>
#include <unistd.h>

#include <QFile>
#include <QtGlobal>

// Runs the program again in user and mount namespaces of its own (unshare(1)), where it may mount disks that nobody
// else sees. Returns in that second run only; to be called first in main().
inline void enterMountNamespace(int count, char **arguments)
{
    constexpr const char *inside = "WIRELARK_TEST_NAMESPACE";
    if (qEnvironmentVariableIsSet(inside))
        return;
    qputenv(inside, "1");
    std::vector<char *> command {qstrdup("unshare"), qstrdup("-rm")};
    command.insert(command.end(), arguments, arguments + count);
    command.push_back(nullptr);
    ::execvp(command.front(), command.data());
    qFatal("no unshare(1)");
}

// A disk of a certain size at a folder, as long as this lives. Options as in tmpfs(5): `size=1m`.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, const char *options)
        : m_folder(QFile::encodeName(folder))
        , m_isMounted(::mount("none", m_folder.constData(), "tmpfs", 0, options) == 0)
    {
    }
    ~SmallDisk() { ::umount2(m_folder.constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    bool change(const char *options) { return ::mount("none", m_folder.constData(), "tmpfs", MS_REMOUNT, options) == 0; }

private:
    QByteArray m_folder;
    bool m_isMounted;
};
