#pragma once

#include <memory>
#include <span>

#include <QString>

namespace wirelark {

class JournalIndex;
class Segment;

// A second copy of a journal, in a file the person asked for.
class Recording
{
public:
    // Replaces `path` by a private file (0600) that holds every segment of `index` so far.
    // Null and errno in `error` when that fails; what was at `path` is untouched then.
    static std::unique_ptr<Recording> start(const QString &path, const JournalIndex &index, int &error);

    // All of it or nothing; 0 or errno.
    int append(std::span<const char> bytes);
    QString path() const { return m_path; }

private:
    Recording(std::shared_ptr<Segment> file, const QString &path);
    std::shared_ptr<Segment> m_file;
    QString m_path;
};

} // namespace wirelark
