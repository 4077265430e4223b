#include "core/net/descriptorlimit.h"

#include <algorithm>

#include <fcntl.h>
#include <sys/resource.h>

#include "core/net/descriptor.h"

namespace wirelark {

void raiseDescriptorLimit()
{
    constexpr rlim_t enough = 1 << 20;
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, enough));
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void makeRoomForDescriptors()
{
    constexpr rlim_t crowd = 16 * 1024;
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == 0)
        return;
    // What was once opened keeps its place in the table.
    const Descriptor any(::open("/", O_RDONLY | O_CLOEXEC));
    const Descriptor last(::fcntl(any.get(), F_DUPFD_CLOEXEC, int(std::min(crowd, limit.rlim_cur) - 1)));
}

} // namespace wirelark
