#include "core/journal/guardedmap.h"

#include <array>
#include <atomic>
#include <csignal>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace wirelark {

// What the handler of the signal looks at: it may do no more than read atomics and call the kernel.
struct GuardedMap::Guard
{
    std::atomic<bool> isTaken {false};
    std::atomic<bool> isWhole {true};
    std::atomic<quintptr> begin {0};
    std::atomic<quintptr> end {0};

    static std::array<Guard, 64> all;
    static struct sigaction before;
    static void onSignal(int signal, siginfo_t *info, void *context);
    bool replace(quintptr at);
};

std::array<GuardedMap::Guard, 64> GuardedMap::Guard::all;
struct sigaction GuardedMap::Guard::before = {};

// From the page that cannot be read to the end: where a file was cut short, nothing comes behind.
bool GuardedMap::Guard::replace(quintptr at)
{
    const quintptr last = end.load();
    if (at < begin.load() || at >= last)
        return false;
    isWhole.store(false);
    const quintptr page = at & ~(static_cast<quintptr>(::sysconf(_SC_PAGESIZE)) - 1);
    constexpr int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
    return ::mmap(reinterpret_cast<void *>(page), last - page, PROT_READ, flags, -1, 0) != MAP_FAILED;
}

void GuardedMap::Guard::onSignal(int signal, siginfo_t *info, void *)
{
    for (Guard &guard : all) {
        if (guard.replace(reinterpret_cast<quintptr>(info->si_addr)))
            return;
    }
    // Not ours: what would have come of it without us comes when the instruction is run again.
    ::sigaction(signal, &before, nullptr);
}

void GuardedMap::install()
{
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction action = {};
        action.sa_sigaction = &Guard::onSignal;
        action.sa_flags = SA_SIGINFO;
        ::sigaction(SIGBUS, &action, &Guard::before);
    });
}

GuardedMap::Guard *GuardedMap::freeGuard()
{
    for (Guard &guard : Guard::all) {
        if (!guard.isTaken.exchange(true))
            return &guard;
    }
    return nullptr;
}

std::unique_ptr<GuardedMap> GuardedMap::map(int fd, qint64 offset, qint64 size)
{
    install();
    Guard *guard = freeGuard();
    if (!guard)
        return nullptr;
    void *bytes = ::mmap(nullptr, static_cast<size_t>(size), PROT_READ, MAP_SHARED, fd, offset);
    if (bytes == MAP_FAILED) {
        guard->isTaken.store(false);
        return nullptr;
    }
    guard->isWhole.store(true);
    guard->begin.store(reinterpret_cast<quintptr>(bytes));
    guard->end.store(reinterpret_cast<quintptr>(bytes) + static_cast<quintptr>(size));
    const std::span all(static_cast<const char *>(bytes), static_cast<size_t>(size));
    return std::unique_ptr<GuardedMap>(new GuardedMap(*guard, all));
}

GuardedMap::~GuardedMap()
{
    m_guard.end.store(0);
    m_guard.begin.store(0);
    ::munmap(const_cast<char *>(m_bytes.data()), m_bytes.size());
    m_guard.isTaken.store(false);
}

bool GuardedMap::isWhole() const
{
    return m_guard.isWhole.load();
}

} // namespace wirelark
