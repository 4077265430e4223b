#pragma once

#include <chrono>
#include <unordered_map>
#include <unordered_set>

#include <QDateTime>
#include <QString>

namespace wirelark {

// A running program.
struct Process
{
    qint64 pid = 0;  // 0: it could not be read
    QString name;    // as a person knows it: `sshd`, `python3 server.py`; nothing invisible in it
    QDateTime started;
};

// Reads PROC/<pid> (proc(5)).
Process readProcess(qint64 pid, const QString &proc);

// Which process holds each of these sockets, by the inode of PROC/net/tcp; those of other users are missing unless we
// may see them. Looks through PROC/<pid>/fd and gives up after `most`, see Patience.
std::unordered_map<quint64, qint64> socketOwners(
    std::unordered_set<quint64> inodes, const QString &proc, std::chrono::milliseconds most);

} // namespace wirelark
