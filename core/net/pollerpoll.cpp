#include "core/net/poller.h"

#include <algorithm>
#include <climits>

namespace wirelark {

namespace {

short wanted(Interest interest)
{
    return short((interest.read ? POLLIN : 0) | (interest.write ? POLLOUT : 0));
}

} // namespace

Poller::Poller() = default;

bool Poller::add(int fd, quint64 key, Interest interest)
{
    m_watched.push_back({fd, wanted(interest), 0});
    m_keys.push_back(key);
    return true;
}

bool Poller::change(int fd, quint64, Interest interest)
{
    const auto found = std::ranges::find(m_watched, fd, &pollfd::fd);
    if (found != m_watched.end())
        found->events = wanted(interest);
    return found != m_watched.end();
}

void Poller::remove(int fd)
{
    const auto found = std::ranges::find(m_watched, fd, &pollfd::fd);
    if (found == m_watched.end())
        return;
    m_keys.erase(m_keys.begin() + (found - m_watched.begin()));
    m_watched.erase(found);
}

std::span<const Readiness> Poller::wait(std::chrono::nanoseconds timeout)
{
    using Milliseconds = std::chrono::milliseconds;
    const Milliseconds rounded = timeout.count() < 0 ? Milliseconds(-1) : std::chrono::ceil<Milliseconds>(timeout);
    ::poll(m_watched.data(), nfds_t(m_watched.size()), int(std::min<qint64>(rounded.count(), INT_MAX)));
    m_ready.clear();
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        const short events = m_watched[i].revents;
        if (events == 0)
            continue;
        const bool isBroken = (events & (POLLHUP | POLLERR | POLLNVAL)) != 0;
        m_ready.push_back({.key = m_keys[i],
            .readable = (events & POLLIN) != 0,
            .writable = (events & POLLOUT) != 0,
            .isFinished = isBroken, // poll(2) tells no FIN; recv() will
            .isBroken = isBroken});
        m_watched[i].revents = 0;
    }
    return m_ready;
}

} // namespace wirelark
