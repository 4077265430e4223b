#pragma once

#include <atomic>
#include <memory>
#include <span>
#include <thread>
#include <vector>

#include <QString>

namespace wirelark {

class JournalIndex;
class Segment;

// A second copy of a journal, in a file the person asked for. What was there before is copied first: a little
// at once, much of it by a thread of its own, while what comes is already written behind it. The file gets
// its name when it has no hole. Used by the journal's writer on its thread.
class Recording
{
public:
    // Replaces `path` by a private file (0600) that begins with every segment of `index`.
    // Null and errno in `error` when that fails; what was at `path` is untouched then.
    static std::unique_ptr<Recording> start(const QString &path, const JournalIndex &index, int &error);
    ~Recording();

    // All of it or nothing; 0 or errno, also of the copying.
    int append(std::span<const char> bytes);
    // Waits for the copying; 0 or errno.
    int finish();
    QString path() const { return m_path; }

private:
    struct Part
    {
        std::shared_ptr<const Segment> segment;
        qint64 size = 0;
    };

    Recording(const QString &path, const JournalIndex &index);
    int open();
    void copy();
    int copyParts();

    const QString m_path;
    QByteArray m_temporary; // name
    std::vector<Part> m_before;
    qint64 m_sizeBefore = 0;
    int m_fd = -1;
    std::shared_ptr<Segment> m_behind;
    std::atomic<int> m_copyError {0};
    std::thread m_copier;
};

} // namespace wirelark
