#include "core/net/poller.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <ctime>

#include "core/net/giveup.h"

namespace wirelark {

namespace {

constexpr std::size_t eventsPerTurn = 256;

epoll_event wanted(quint64 key, Interest interest)
{
    epoll_event event {};
    event.data.u64 = key;
    // RDHUP only together with IN: it stays raised, and would be a busy loop for whoever does not read.
    if (interest.read)
        event.events |= EPOLLIN | EPOLLRDHUP;
    if (interest.write)
        event.events |= EPOLLOUT;
    return event;
}

} // namespace

Poller::Poller()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_events(eventsPerTurn)
{
    if (!m_epoll.isOpen())
        giveUp("epoll");
}

bool Poller::add(int fd, quint64 key, Interest interest)
{
    epoll_event event = wanted(key, interest);
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) == 0;
}

bool Poller::change(int fd, quint64 key, Interest interest)
{
    epoll_event event = wanted(key, interest);
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, fd, &event) == 0;
}

void Poller::remove(int fd)
{
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
}

int Poller::await(std::chrono::nanoseconds timeout)
{
    const int room = int(m_events.size());
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 35)
    if (m_isFine && timeout.count() > 0) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(timeout);
        const timespec wait {.tv_sec = seconds.count(), .tv_nsec = (timeout - seconds).count()};
        const int count = ::epoll_pwait2(m_epoll.get(), m_events.data(), room, &wait, nullptr);
        if (count >= 0 || errno == EINTR)
            return count;
        m_isFine = false; // before Linux 5.11, or where a filter of system calls does not know it
    }
#endif
    using Milliseconds = std::chrono::milliseconds;
    const Milliseconds rounded = timeout.count() < 0 ? Milliseconds(-1) : std::chrono::ceil<Milliseconds>(timeout);
    return ::epoll_wait(m_epoll.get(), m_events.data(), room, int(std::min<qint64>(rounded.count(), INT_MAX)));
}

std::span<const Readiness> Poller::wait(std::chrono::nanoseconds timeout)
{
    const int count = await(timeout);
    m_ready.clear();
    for (int i = 0; i < count; ++i) {
        const quint32 events = m_events[std::size_t(i)].events;
        m_ready.push_back({.key = m_events[std::size_t(i)].data.u64,
            .readable = (events & (EPOLLIN | EPOLLRDHUP)) != 0,
            .writable = (events & EPOLLOUT) != 0,
            .isFinished = (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0,
            .isBroken = (events & (EPOLLHUP | EPOLLERR)) != 0});
    }
    return m_ready;
}

} // namespace wirelark
