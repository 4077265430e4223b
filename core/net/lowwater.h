#pragma once

#include <optional>

#include <QtGlobal>

namespace wirelark {

// How many bytes the kernel lets gather before it says that a connection is readable (SO_RCVLOWAT, socket(7)): one, until
// the peer is loud. Then to be woken for each of its segments costs both ends more than the bytes do, and a mark is
// set. What stays below the mark would wake nobody, so after lull() it is taken away again, and stays away for a while.
// Times are those of nowNs(). I/O thread.
class LowWater
{
public:
    explicit LowWater(int fd)
        : m_fd(fd)
    {
    }

    void onRead(qint64 bytes, qint64 now);
    // Every byte is waited for; without a mark nothing is done.
    void lower(qint64 now);

    // When lower() is to be called if nothing is read until then. None: there is no mark.
    std::optional<qint64> lull() const;

private:
    void set(int bytes);

    int m_fd;
    bool m_isRaised = false;
    qint64 m_began = 0;    // the time that m_bytes are counted from; in the future: nothing is counted before
    qint64 m_bytes = 0;
    qint64 m_lastRead = 0;
};

} // namespace wirelark
