#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>

#include <QByteArray>

namespace wirelark {

// A bounded pipe from a producer on any thread to the I/O thread: standard input on its way to a connection.
// Shared by the producer and a PipeSource.
class Pipe
{
public:
    static constexpr qsizetype highMark = 256 * 1024; // the pipe is full at this
    static constexpr qsizetype lowMark = 64 * 1024;   // and has room again under this

    // The producer. Waits until there is room for all of it. False once nobody takes it any more.
    bool push(std::span<const char> bytes);
    // The producer. Takes what there is room for at once; how much. 0 while it is full or abandoned.
    qsizetype tryPush(std::span<const char> bytes);
    // The producer has nothing more.
    void end();
    bool isAbandoned() const;
    // Called on the I/O thread when there is room again after it was full, and when it is abandoned.
    void setRoomWaker(std::function<void()> waker);

private:
    friend class PipeSource;

    // The I/O thread's side. take() swaps what is there into an empty `bytes`.
    void take(QByteArray &bytes);
    void consumed(qsizetype n);
    bool isOver() const; // ended, and everything taken
    qint64 waiting() const; // pushed and not consumed
    void abandon();
    void setWaker(std::function<void()> waker);

    qsizetype appendLocked(std::span<const char> bytes);

    mutable std::mutex m_mutex;
    std::condition_variable m_hasRoom;
    QByteArray m_bytes;        // pushed and not taken
    qsizetype m_waiting = 0;   // pushed and not consumed
    bool m_isFull = false;     // the high mark was reached, the low one not yet again
    bool m_isDry = false;      // the source found nothing: wake it
    bool m_isEnded = false;
    bool m_isAbandoned = false;
    std::function<void()> m_waker;
    std::function<void()> m_roomWaker;
};

} // namespace wirelark
