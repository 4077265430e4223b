#pragma once

#include <chrono>
#include <span>
#include <vector>

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include "core/net/descriptor.h"

#include <sys/epoll.h>
#else
#include <poll.h>
#endif

namespace wirelark {

// What is awaited of one descriptor. Errors and hang-ups are reported in any case.
struct Interest
{
    bool read = false;
    bool write = false;

    bool operator==(const Interest &) const = default;
};

struct Readiness
{
    quint64 key = 0;
    bool readable = false;   // bytes, a client, or the end of the stream
    bool writable = false;
    bool isFinished = false; // nothing more will come after what is there: FIN, or isBroken
    bool isBroken = false;   // an error, or both directions are over
};

// Waits for many descriptors at once, level-triggered: epoll(7), or poll(2) where there is none. One thread.
class Poller
{
public:
    Poller();

    // `key` comes back in Readiness; it is the caller's. False if the kernel has no memory for it: nothing has changed.
    bool add(int fd, quint64 key, Interest interest);
    bool change(int fd, quint64 key, Interest interest);
    void remove(int fd);

    // Valid until the next call. A negative timeout waits without end; others are rounded up to what the system can:
    // nanoseconds with epoll_pwait2(2), else milliseconds.
    std::span<const Readiness> wait(std::chrono::nanoseconds timeout);

private:
#ifdef Q_OS_LINUX
    int await(std::chrono::nanoseconds timeout); // how many are in m_events; negative: none
#endif

    std::vector<Readiness> m_ready;
#ifdef Q_OS_LINUX
    bool m_isFine = true; // the kernel can wait for parts of a millisecond, as far as is known
    Descriptor m_epoll;
    std::vector<epoll_event> m_events;
#else
    std::vector<pollfd> m_watched;
    std::vector<quint64> m_keys; // of m_watched, same index
#endif
};

} // namespace wirelark
