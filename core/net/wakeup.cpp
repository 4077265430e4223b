#include "core/net/wakeup.h"

#include <cstdint>

#include <sys/eventfd.h>
#include <unistd.h>

#include "core/net/giveup.h"

namespace wirelark {

Wakeup::Wakeup()
    : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_fd < 0)
        giveUp("eventfd");
}

Wakeup::~Wakeup()
{
    ::close(m_fd);
}

void Wakeup::ring()
{
    if (!m_armed.exchange(false, std::memory_order_acq_rel))
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_fd, &one, sizeof one);
}

void Wakeup::arm()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(m_fd, &count, sizeof count);
    m_armed.exchange(true, std::memory_order_acq_rel);
}

} // namespace wirelark
