#include "core/net/lowwater.h"

#include <chrono>

#include <sys/socket.h>

namespace wirelark {

using namespace std::chrono_literals;

namespace {

constexpr int mark = 256 * 1024;

// A mark that is reached faster than this keeps no byte waiting longer than a person, or another program, can notice.
constexpr qint64 lullPause = std::chrono::nanoseconds(1ms).count();

// Bytes after which it is seen how fast they came. Several marks: one burst is nobody loud.
constexpr qint64 sample = 4 * mark;

// After a lull; a peer that waits for something before it goes on must not be kept waiting often.
constexpr qint64 calm = std::chrono::nanoseconds(100ms).count();

} // namespace

void LowWater::onRead(qint64 bytes, qint64 now)
{
    m_lastRead = now;
    if (m_isRaised || now < m_began)
        return;
    m_bytes += bytes;
    if (m_bytes < sample)
        return;
    if (now - m_began <= lullPause * (sample / mark))
        set(mark);
    m_began = now;
    m_bytes = 0;
}

void LowWater::lower(qint64 now)
{
    if (!m_isRaised)
        return;
    set(1);
    m_began = now + calm;
    m_bytes = 0;
}

std::optional<qint64> LowWater::lull() const
{
    return m_isRaised ? std::optional(m_lastRead + lullPause) : std::nullopt;
}

// A kernel that refuses says readable as before.
void LowWater::set(int bytes)
{
    m_isRaised = ::setsockopt(m_fd, SOL_SOCKET, SO_RCVLOWAT, &bytes, sizeof bytes) == 0 && bytes > 1;
}

} // namespace wirelark
