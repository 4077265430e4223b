#include "core/net/pipe.h"

namespace wirelark {

bool Pipe::push(std::span<const char> bytes)
{
    while (!bytes.empty()) {
        {
            std::unique_lock lock(m_mutex);
            m_hasRoom.wait(lock, [this] { return !m_isFull || m_isAbandoned; });
            if (m_isAbandoned || m_isEnded)
                return false;
        }
        bytes = bytes.subspan(std::size_t(tryPush(bytes)));
    }
    return !isAbandoned();
}

qsizetype Pipe::tryPush(std::span<const char> bytes)
{
    std::function<void()> waker;
    qsizetype taken = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isFull || m_isAbandoned || m_isEnded)
            return 0;
        taken = appendLocked(bytes);
        if (m_isDry && taken > 0) {
            m_isDry = false;
            waker = m_waker;
        }
    }
    if (waker)
        waker();
    return taken;
}

qsizetype Pipe::appendLocked(std::span<const char> bytes)
{
    const qsizetype taken = qMin(qsizetype(bytes.size()), highMark - m_waiting);
    m_bytes.append(bytes.data(), taken);
    m_waiting += taken;
    m_isFull = m_waiting >= highMark;
    return taken;
}

void Pipe::end()
{
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnded = true;
        m_isDry = false;
        waker = m_waker;
    }
    if (waker)
        waker();
}

bool Pipe::isAbandoned() const
{
    const std::lock_guard lock(m_mutex);
    return m_isAbandoned;
}

void Pipe::setRoomWaker(std::function<void()> waker)
{
    const std::lock_guard lock(m_mutex);
    m_roomWaker = std::move(waker);
}

void Pipe::take(QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    bytes.swap(m_bytes);
    m_isDry = bytes.isEmpty();
}

void Pipe::consumed(qsizetype n)
{
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting -= n;
        if (!m_isFull || m_waiting >= lowMark)
            return;
        m_isFull = false;
        waker = m_roomWaker;
    }
    m_hasRoom.notify_all();
    if (waker)
        waker();
}

bool Pipe::isOver() const
{
    const std::lock_guard lock(m_mutex);
    return m_isEnded && m_waiting == 0;
}

qint64 Pipe::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

void Pipe::abandon()
{
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_isAbandoned, true))
            return;
        waker = m_roomWaker;
    }
    m_hasRoom.notify_all();
    if (waker)
        waker();
}

void Pipe::setWaker(std::function<void()> waker)
{
    const std::lock_guard lock(m_mutex);
    m_waker = std::move(waker);
}

} // namespace wirelark
