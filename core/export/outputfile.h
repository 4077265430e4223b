#pragma once

#include <sys/types.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace wirelark {

// A file that is there whole or not at all: written under another name beside it, and given its own when everything is
// on the disk. Until then what was there before is untouched. A new one is for this account alone (0600), as captures
// are; one that is replaced keeps its permissions. All functions return 0 or errno.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);
    // Takes away what was not finished.
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    const QString &path() const { return m_path; }
    int open();
    int write(QByteArrayView bytes);
    // Writes what was gathered and waits for the disk.
    int sync();
    // To be called after sync().
    int rename();

private:
    int flush();

    const QString m_path;
    QByteArray m_target;    // where the path leads, as bytes
    QByteArray m_temporary; // name; empty: there is none
    QByteArray m_gathered;
    qint64 m_written = 0;
    mode_t m_mode = 0600;
    int m_fd = -1;
};

} // namespace wirelark
