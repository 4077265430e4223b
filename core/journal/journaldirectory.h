#pragma once

#include <memory>
#include <vector>

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace wirelark {

// A session that ended without taking its journal away: the program was killed, or the machine stopped.
struct LeftoverSession
{
    QString directory;
    QDateTime started;
    qint64 bytes = 0;
    QStringList segments; // in order
};

// The private place of one session's segments: made 0700, locked as long as this lives (flock(2)), so that another
// run can tell a session that is alive from one that was killed.
class JournalDirectory
{
public:
    // Under `parent` (by default the program's local data folder). Null, and errno in `error`, on failure.
    static std::unique_ptr<JournalDirectory> create(int &error, const QString &parent = {});
    // Takes over a leftover session so that nobody else does; null if somebody has.
    static std::unique_ptr<JournalDirectory> adopt(const LeftoverSession &session);
    // Sessions under `parent` that nobody holds, newest first; those without a record are removed on the way.
    static std::vector<LeftoverSession> leftovers(const QString &parent = {});
    static QString defaultParent();

    ~JournalDirectory(); // unlocks; the files stay unless remove() was called

    QString path() const { return m_path; }
    void remove(); // the segments and the directory

private:
    JournalDirectory(const QString &path, int lock);
    QString m_path;
    int m_lock = -1;
};

} // namespace wirelark
