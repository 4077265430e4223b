#include "core/net/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace wirelark {

Descriptor Descriptor::duplicateOf(int fd)
{
    return Descriptor(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
}

void Descriptor::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

} // namespace wirelark
